//! Lab certificates for tests. RSA PKCS#1 v1.5 signatures do not depend on blinding, so equal
//! requests give equal bytes in every test.

use timeline::scenario::KeyKind;
use timeline::time::UnixTime;
use tls_core::crypto::random::RandomStream;
use tls_core::pki::authority::{LabAuthority, LabIdentity, ServerRequest};
use tls_core::pki::identity::Identity;
use tls_core::pki::template::{CertificateTemplate, issue};

/// Issues a server's chain and key, and the root.
pub fn issue_chain(host_name: &str, now: UnixTime) -> LabIdentity {
    let request = ServerRequest { host_name, now };
    LabAuthority::new()
        .unwrap()
        .issue_server_chain(&request, &mut blinding())
        .unwrap()
}

/// Issues an identity from the lab's intermediate, after `change` to the usual template.
pub fn issue_changed(host_name: &str, now: UnixTime, change: impl FnOnce(&mut CertificateTemplate)) -> Identity {
    let authority = LabAuthority::new().unwrap();
    let mut template = LabAuthority::server_template(&ServerRequest { host_name, now }).unwrap();
    change(&mut template);
    let key = authority.server_key.clone();
    let issuer = &authority.intermediate_key;
    let certificate = issue(&template, key.public_key(), issuer, &mut blinding()).unwrap();
    let intermediate = authority
        .issue_intermediate(KeyKind::Rsa, now, &mut blinding())
        .unwrap();
    Identity {
        chain: vec![certificate, intermediate],
        key: key.into(),
    }
}

fn blinding() -> RandomStream {
    RandomStream::for_actor(1, "authority")
}
