//! Who the two sides are: certificates and keys that are the same in every run. Made once, because issuing costs
//! several RSA signatures.

use std::sync::OnceLock;

use timeline::time::UnixTime;
use tls_core::crypto::random::RandomStream;
use tls_core::pki::authority::{INTERMEDIATE_NAME, LabAuthority, LabIdentity, ServerRequest};
use tls_core::pki::identity::Identity;
use tls_core::pki::template::{CertificateTemplate, issue};

/// The host that clients ask for.
pub const HOST_NAME: &str = "lab.test";
/// Everybody's clock: in September 2026.
pub const NOW: UnixTime = UnixTime(1_790_000_000);

/// Both sides' certificates.
pub struct Surroundings {
    /// The server's, with the root that everybody trusts.
    pub server: LabIdentity,
    /// The client's.
    pub client: Identity,
}

impl Surroundings {
    /// The same for everybody.
    pub fn get() -> &'static Self {
        static SURROUNDINGS: OnceLock<Surroundings> = OnceLock::new();
        SURROUNDINGS.get_or_init(Self::issue)
    }

    fn issue() -> Self {
        let mut random = RandomStream::for_actor(3, "authority");
        let request = ServerRequest {
            host_name: HOST_NAME,
            now: NOW,
        };
        let lab = LabAuthority::new().expect("the lab's keys are readable");
        let server = lab
            .issue_server_chain(&request, &mut random)
            .expect("the host name is one");
        // Without extendedKeyUsage a certificate is good for a client, too.
        let template = CertificateTemplate {
            subject: "CN=client,O=Handshake Lab".to_owned(),
            issuer: INTERMEDIATE_NAME.to_owned(),
            purpose: None,
            ..LabAuthority::server_template(&request).expect("the host name is one")
        };
        let key = lab.server_key.clone();
        let leaf = issue(&template, key.public_key(), &lab.intermediate_key, &mut random);
        let client = Identity {
            chain: vec![leaf.expect("the template is complete"), server.chain[1].clone()],
            key: key.into(),
        };
        Self { server, client }
    }
}
