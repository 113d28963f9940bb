//! Each side sends only certificates whose signatures the other side accepts (RFC 5246 §7.4.2 and
//! §7.4.6).

use timeline::actor::Actor;
use timeline::error::ErrorKind;
use timeline::registry::{ClientCertificateType, SignatureScheme};
use timeline::suites::KeyExchange;
use tls_core::client::ClientConfiguration;
use tls_core::pki::authority::LabAuthority;
use tls_core::pki::identity::Identity;
use tls_core::pki::signature::SignatureHash;
use tls_core::pki::template::issue;
use tls_core::server::ServerConfiguration;
use tls_core::wire::certificate::CertificateChain;
use tls_core::wire::certificate_request::CertificateRequest;
use tls_core::wire::dialect::Dialect;
use tls_core::wire::extension::Extension;
use tls_core::wire::handshake::HandshakeMessage;

use crate::lab::{
    NOW, Pair, Recording, authority, client_configuration, client_identity, new_client, new_server, plain_message,
    random, server_configuration, server_identity, strike,
};

const SHA256: SignatureScheme = SignatureScheme::RSA_PKCS1_SHA256;
const SHA384: SignatureScheme = SignatureScheme::RSA_PKCS1_SHA384;
const ECDSA: SignatureScheme = SignatureScheme::ECDSA_SECP256R1_SHA256;

/// The leaf is signed with SHA-256, its issuer with SHA-384, and the root with SHA-512.
fn mixed(leaf: &Identity) -> Identity {
    let lab = authority();
    let mut intermediate = LabAuthority::intermediate_template(NOW);
    intermediate.hash = SignatureHash::Sha384;
    let mut root = LabAuthority::root_template(NOW);
    root.hash = SignatureHash::Sha512;
    let issue = |template, key| issue(template, key, &lab.root_key, &mut random("issuing")).unwrap();
    Identity {
        chain: vec![
            leaf.chain[0].clone(),
            issue(&intermediate, lab.intermediate_key.public_key()),
            issue(&root, lab.root_key.public_key()),
        ],
        key: leaf.key.clone(),
    }
}

fn server() -> ServerConfiguration {
    ServerConfiguration {
        identities: vec![mixed(&server_identity())],
        ..server_configuration()
    }
}

/// The server's error for a client with these `signature_algorithms` and
/// `signature_algorithms_cert`.
fn refusal(schemes: Option<&[SignatureScheme]>, of_certificates: Option<&[SignatureScheme]>) -> Option<ErrorKind> {
    let mut hello = Pair::connect(&client_configuration(), &server()).client_hello();
    let extensions = hello.extensions.as_mut().unwrap();
    extensions.retain(|extension| !matches!(extension, Extension::SignatureAlgorithms(_)));
    extensions.extend(schemes.map(|schemes| Extension::SignatureAlgorithms(schemes.to_vec())));
    extensions.extend(of_certificates.map(|schemes| Extension::SignatureAlgorithmsCert(schemes.to_vec())));
    let record = plain_message(&HandshakeMessage::ClientHello(hello));
    strike(new_server(&server()), &record).error.map(|error| error.kind)
}

#[test]
fn server_sends_a_chain_only_if_the_client_accepts_every_signature() {
    let refused = Some(ErrorKind::NoCommonSignatureAlgorithm);
    assert_eq!(refusal(Some(&[SHA256, SHA384]), None), None);
    assert_eq!(refusal(Some(&[SHA256]), None), refused);
    assert_eq!(refusal(Some(&[SHA384]), None), refused);
    // Without the extension, every signature is acceptable (RFC 5246 §7.4.2).
    assert_eq!(refusal(None, None), None);
}

#[test]
fn signature_algorithms_cert_takes_precedence_for_certificates() {
    let refused = Some(ErrorKind::NoCommonSignatureAlgorithm);
    assert_eq!(refusal(Some(&[ECDSA]), Some(&[SHA384, SHA256])), None);
    assert_eq!(refusal(None, Some(&[SHA384, SHA256])), None);
    assert_eq!(refusal(Some(&[SHA256, SHA384]), Some(&[SHA256])), refused);
    assert_eq!(refusal(None, Some(&[ECDSA])), refused);
}

#[test]
fn resumption_ignores_signature_algorithms() {
    let server = ServerConfiguration {
        session_cache: Some(Default::default()),
        ..server()
    };
    let client = client_configuration();
    let pair = Pair::connect(&client, &server);
    let again = ClientConfiguration {
        resume: pair.client.saved_session().cloned(),
        ..client
    };
    let mut hello = Pair::connect(&again, &server).client_hello();
    for extension in hello.extensions.as_mut().unwrap() {
        if let Extension::SignatureAlgorithms(schemes) = extension {
            *schemes = vec![ECDSA];
        }
    }
    let ended = strike(
        new_server(&server),
        &plain_message(&HandshakeMessage::ClientHello(hello)),
    );
    assert_eq!(ended.error, None);
}

/// The number of certificates that a client sends to a server that accepts these signatures.
fn shown_to(schemes: &[SignatureScheme]) -> usize {
    let client = ClientConfiguration {
        identity: Some(mixed(client_identity())),
        ..client_configuration()
    };
    let recording = Recording::of(client.clone(), server_configuration());
    let mut asked = new_client(&client);
    for record in &recording.pair.records(Actor::Server)[..2] {
        asked.receive(record).unwrap();
    }
    let request = HandshakeMessage::CertificateRequest(CertificateRequest {
        certificate_types: vec![ClientCertificateType::RSA_SIGN],
        signature_algorithms: schemes.to_vec(),
        authorities: Vec::new(),
    });
    let flight = [request, HandshakeMessage::ServerHelloDone].map(|message| plain_message(&message));
    let ended = strike(asked, &flight.concat());
    assert_eq!(ended.error, None);
    let shown = HandshakeMessage::read(
        &mut tls_core::codec::reader::Reader::new(&ended.sent[0][5..]),
        Dialect::Tls12(KeyExchange::Rsa),
    );
    match shown {
        Ok(HandshakeMessage::Certificate(CertificateChain { certificates })) => certificates.len(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn client_sends_its_chain_only_if_the_server_accepts_every_signature() {
    assert_eq!(shown_to(&[SHA384, SHA256]), 3);
    // A client without a suitable certificate sends an empty list (RFC 5246 §7.4.6).
    assert_eq!(shown_to(&[SHA256]), 0);
    assert_eq!(shown_to(&[SHA384]), 0);
}
