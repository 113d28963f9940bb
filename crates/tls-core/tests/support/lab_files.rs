//! Certificates and keys of the lab as files for other programs: a server's for `lab.test`, a
//! client's, and an untrusted client's.

#[path = "certificates.rs"]
#[allow(dead_code, reason = "not every test changes a certificate")]
pub mod certificates;

use std::time::SystemTime;

use der::pem::LineEnding;
use timeline::scenario::KeyKind;
use timeline::time::UnixTime;
use tls_core::crypto::random::RandomStream;
use tls_core::pki::authority::{INTERMEDIATE_NAME, LabAuthority, ServerRequest};
use tls_core::pki::identity::Identity;
use tls_core::pki::key_usage::KeyUsages;
use tls_core::pki::signature::SignatureHash;
use tls_core::pki::template::{CertificateTemplate, issue};

use self::certificates::issue_chain;
use crate::folder::Folder;

/// The subject of the client's certificate.
pub const CLIENT_NAME: &str = "CN=Alice,O=Handshake Lab";

/// Writes `root.pem`; the server's `leaf.pem`, `intermediate.pem`, `chain.pem` (both) and
/// `key.pem`; the client's `client.pem` (with its chain); and the self-signed `stranger.pem`. All
/// leaves share one key. Signatures use SHA-256, except for the intermediate in `mixed-chain.pem`
/// and `mixed-client.pem`, which uses SHA-384. For each kind of key on an elliptic curve there are `leaf-KIND.pem`,
/// `intermediate-KIND.pem`, `chain-KIND.pem`, `key-KIND.pem`, `client-KIND.pem` (with its chain) and `client-key-KIND.pem`.
pub fn write_lab_files(folder: &Folder) {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap();
    let now = UnixTime(since.as_secs());
    let mut random = RandomStream::for_actor(1, "authority");
    let authority = LabAuthority::new().unwrap();
    let request = ServerRequest {
        host_name: "lab.test",
        now,
    };
    let identity = issue_chain("lab.test", now);
    let key = &authority.server_key;
    let mut issue_client = |issuer: &str, issuer_key| {
        let template = CertificateTemplate {
            subject: CLIENT_NAME.to_owned(),
            issuer: issuer.to_owned(),
            names: Vec::new(),
            key_usage: Some(KeyUsages::DigitalSignature.into()),
            purpose: None,
            ..LabAuthority::server_template(&request).unwrap()
        };
        issue(&template, key.public_key(), issuer_key, &mut random).unwrap()
    };
    let client = issue_client(INTERMEDIATE_NAME, &authority.intermediate_key);
    let stranger = issue_client(CLIENT_NAME, key);

    let mut mixed = LabAuthority::intermediate_template(now);
    mixed.hash = SignatureHash::Sha384;
    let mixed = issue(
        &mixed,
        authority.intermediate_key.public_key(),
        &authority.root_key,
        &mut random,
    )
    .unwrap();

    let pem = |der: &[u8]| der::pem::encode_string("CERTIFICATE", LineEnding::LF, der).unwrap();
    folder.write("root.pem", pem(&identity.root));
    folder.write("leaf.pem", pem(&identity.chain[0]));
    folder.write("intermediate.pem", pem(&identity.chain[1]));
    folder.write("chain.pem", pem(&identity.chain[0]) + &pem(&identity.chain[1]));
    folder.write("client.pem", pem(&client) + &pem(&identity.chain[1]));
    folder.write("mixed-chain.pem", pem(&identity.chain[0]) + &pem(&mixed));
    folder.write("mixed-client.pem", pem(&client) + &pem(&mixed));
    folder.write("stranger.pem", pem(&stranger));
    for kind in [KeyKind::EcdsaP256, KeyKind::Ed25519] {
        let Identity { chain, key } = authority.issue_server_with(kind, &request, &mut random).unwrap();
        let name = kind.key();
        folder.write(&format!("leaf-{name}.pem"), pem(&chain[0]));
        folder.write(&format!("intermediate-{name}.pem"), pem(&chain[1]));
        folder.write(&format!("chain-{name}.pem"), pem(&chain[0]) + &pem(&chain[1]));
        folder.write(&format!("key-{name}.pem"), key.to_pkcs8_pem().unwrap().as_bytes());
        let (client, key) = authority.issue_client(kind, now, &mut random).unwrap();
        folder.write(&format!("client-{name}.pem"), pem(&client) + &pem(&chain[1]));
        folder.write(
            &format!("client-key-{name}.pem"),
            key.to_pkcs8_pem().unwrap().as_bytes(),
        );
    }
    folder.write("key.pem", identity.key.to_pkcs8_pem().unwrap().as_bytes());
}
