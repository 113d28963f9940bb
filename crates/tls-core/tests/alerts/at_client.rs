//! Violations by a server, and the client's alerts.

use timeline::actor::Actor;
use timeline::registry::{
    AlertDescription as A, CipherSuite, ClientCertificateType, CompressionMethod, ExtensionType, MaxFragmentLength,
    ProtocolVersion, SignatureScheme,
};
use timeline::suites::SuiteParameters;
use timeline::time::UnixTime;
use tls_core::client::ClientConfiguration;
use tls_core::pki::identity::Identity;
use tls_core::pki::key_usage::KeyUsages;
use tls_core::pki::private_key::PrivateKey;
use tls_core::pki::rsa_key::RsaKey;
use tls_core::pki::template::issue;
use tls_core::server::ServerConfiguration;
use tls_core::wire::certificate::CertificateChain;
use tls_core::wire::certificate_request::CertificateRequest;
use tls_core::wire::dialect::Dialect;
use tls_core::wire::extension::Extension;
use tls_core::wire::finished::Finished;
use tls_core::wire::handshake::HandshakeMessage as M;
use tls_core::wire::server_hello::ServerHello;

use crate::lab::{
    Ended, HOST_NAME, Recording, authority, client_configuration, foreign_root, identity, issued, new_client,
    new_server, outgoing, plain, plain_message, random, server_configuration, server_identity, strike,
};
use crate::{FULL, PLAIN, Row, put};

/// A client that offers every extension, so that only truly unsolicited ones are rejected.
fn asking() -> ClientConfiguration {
    ClientConfiguration {
        application_protocols: vec![b"h2".to_vec(), b"http/1.1".to_vec()],
        max_fragment_length: Some(MaxFragmentLength(3)),
        record_size_limit: Some(4096),
        grease: true,
        ..client_configuration()
    }
}

/// Sends a changed ServerHello to a client with this configuration.
fn hello_to(client: &ClientConfiguration, change: fn(&mut ServerHello)) -> Ended {
    let mut hello = PLAIN.pair.server_hello();
    change(&mut hello);
    strike(new_client(client), &plain_message(&M::ServerHello(hello)))
}

fn hello(change: fn(&mut ServerHello)) -> Ended {
    hello_to(&client_configuration(), change)
}

/// Adds an extension to a ServerHello.
fn answer(hello: &mut ServerHello, extension: Extension) {
    put(&mut hello.extensions, extension);
}

/// The GREASE extension type that the client of [`asking`] offers.
fn offered_grease() -> ExtensionType {
    let mut client = new_client(&asking());
    let record = outgoing(&mut client).remove(0);
    let M::ClientHello(hello) = M::read(
        &mut tls_core::codec::reader::Reader::new(&record[5..]),
        Dialect::default(),
    )
    .unwrap() else {
        panic!("a client begins with its hello")
    };
    hello.extensions()[0].extension_type()
}

fn after(recording: &Recording, count: usize, content_type: u8, text: &[u8]) -> Ended {
    let record = recording.forger(Actor::Server, count).record(content_type, text);
    strike(recording.client_after(count), &record)
}

fn message_after(recording: &Recording, count: usize, message: &M) -> Ended {
    after(recording, count, 22, &message.to_bytes())
}

/// Sends the first flight of a server with this identity to a client.
fn shown_to(client: &ClientConfiguration, identity: Identity) -> Ended {
    let mut client = new_client(client);
    let mut server = new_server(&ServerConfiguration {
        identities: vec![identity],
        ..server_configuration()
    });
    server.receive(&outgoing(&mut client).concat()).unwrap();
    strike(client, &outgoing(&mut server).concat())
}

fn shown(identity: Identity) -> Ended {
    shown_to(&client_configuration(), identity)
}

fn short_key() -> RsaKey {
    let key = PrivateKey::from_pem(include_str!("../pki/keys/rsa-1024.pem")).unwrap();
    key.into_rsa().unwrap()
}

/// A server identity with a 1024-bit key.
fn short_identity() -> Identity {
    let key = short_key();
    let request = tls_core::pki::authority::ServerRequest {
        host_name: HOST_NAME,
        now: crate::lab::NOW,
    };
    let template = tls_core::pki::authority::LabAuthority::server_template(&request).unwrap();
    let issuer = &authority().intermediate_key;
    let certificate = issue(&template, key.public_key(), issuer, &mut random("issuing")).unwrap();
    Identity {
        chain: vec![certificate, identity().chain[1].clone()],
        key: key.into(),
    }
}

/// Resumes a session made with or without extended_master_secret, by a ServerHello with or without
/// it.
fn resumed(extended_before: bool, extended_now: bool) -> Ended {
    resumed_as(extended_before, extended_now, |_| {})
}

fn resumed_as(extended_before: bool, extended_now: bool, change: fn(&mut ServerHello)) -> Ended {
    let client = ClientConfiguration {
        extended_master_secret: extended_before,
        ..client_configuration()
    };
    let server = ServerConfiguration {
        session_cache: Some(Default::default()),
        ..server_configuration()
    };
    let pair = crate::lab::Pair::connect(&client, &server);
    let session = pair.client.saved_session().unwrap().clone();
    let mut hello = pair.server_hello();
    let extensions = hello.extensions.as_mut().unwrap();
    extensions.retain(|extension| *extension != Extension::ExtendedMasterSecret);
    if extended_now {
        extensions.push(Extension::ExtendedMasterSecret);
    }
    change(&mut hello);
    let client = ClientConfiguration {
        resume: Some(session),
        ..client_configuration()
    };
    strike(new_client(&client), &plain_message(&M::ServerHello(hello)))
}

fn row(what: &'static str, kind: &'static str, alert: A, source: &'static str, happens: fn() -> Ended) -> Row {
    Row {
        what,
        kind,
        alert,
        source,
        happens,
    }
}

#[rustfmt::skip]
pub fn rows() -> Vec<Row> {
    vec![
        // ServerHello.
        row("SSL 3.0 was chosen", "no-common-version", A::PROTOCOL_VERSION, "RFC 5246 §E.1", || hello(|hello| hello.version = ProtocolVersion::SSL_3_0)),
        row("TLS 1.1 was chosen", "no-common-version", A::PROTOCOL_VERSION, "RFC 5246 §E.1", || hello(|hello| hello.version = ProtocolVersion::TLS_1_1)),
        row("TLS 1.3 where it was not offered", "not-offered", A::ILLEGAL_PARAMETER, "RFC 9846 §4.2.3", || {
            hello(|hello| {
                hello.cipher_suite = CipherSuite(0x1301);
                answer(hello, Extension::SelectedVersion(ProtocolVersion::TLS_1_3));
            })
        }),
        row("TLS 1.2 was chosen by an extension", "not-offered", A::ILLEGAL_PARAMETER, "RFC 9846 §4.3.1", || {
            let client = ClientConfiguration { versions: vec![ProtocolVersion::TLS_1_2, ProtocolVersion::TLS_1_3], cipher_suites: SuiteParameters::suites(), ..client_configuration() };
            hello_to(&client, |hello| answer(hello, Extension::SelectedVersion(ProtocolVersion::TLS_1_2)))
        }),
        row("TLS 1.2 where only 1.3 was offered", "no-common-version", A::PROTOCOL_VERSION, "RFC 9846 §4.2.3", || {
            let client = ClientConfiguration { versions: vec![ProtocolVersion::TLS_1_3], ..client_configuration() };
            hello_to(&client, |_| {})
        }),
        row("a suite that was not offered", "not-offered", A::ILLEGAL_PARAMETER, "RFC 5246 §7.4.1.3", || {
            let client = ClientConfiguration { cipher_suites: vec![CipherSuite::TLS_RSA_WITH_AES_256_GCM_SHA384], ..client_configuration() };
            hello_to(&client, |_| {})
        }),
        row("the signalling suite was chosen", "not-offered", A::ILLEGAL_PARAMETER, "RFC 7507 §3", || {
            let client = ClientConfiguration { is_fallback: true, ..client_configuration() };
            hello_to(&client, |hello| hello.cipher_suite = CipherSuite::TLS_FALLBACK_SCSV)
        }),
        row("a reserved suite was chosen", "not-offered", A::ILLEGAL_PARAMETER, "RFC 8701 §4", || hello_to(&asking(), |hello| hello.cipher_suite = CipherSuite(0x0a0a))),
        row("DEFLATE where it was not offered", "not-offered", A::ILLEGAL_PARAMETER, "RFC 5246 §7.4.1.3", || hello(|hello| hello.compression_method = CompressionMethod::DEFLATE)),
        row("a session id of 33 bytes", "decode", A::DECODE_ERROR, "RFC 5246 §7.4.1.3", || hello(|hello| hello.session_id = vec![1; 33])),
        row("an answer twice", "decode", A::ILLEGAL_PARAMETER, "RFC 5246 §7.4.1.4", || hello(|hello| hello.extensions.as_mut().unwrap().push(Extension::ExtendedMasterSecret))),
        row("an answer to nothing", "unsolicited-extension", A::UNSUPPORTED_EXTENSION, "RFC 5246 §7.4.1.4", || hello(|hello| answer(hello, Extension::ApplicationProtocols(vec![b"h2".to_vec()])))),
        row("an unknown answer", "unsolicited-extension", A::UNSUPPORTED_EXTENSION, "RFC 5246 §7.4.1.4", || hello(|hello| answer(hello, Extension::Other(ExtensionType(0x1234), Vec::new())))),
        row("a ticket announced to who wants none", "unsolicited-extension", A::UNSUPPORTED_EXTENSION, "RFC 5077 §3.2", || hello(|hello| answer(hello, Extension::SessionTicket(Vec::new())))),
        row("a reserved number answered", "unsolicited-extension", A::UNSUPPORTED_EXTENSION, "RFC 8701 §4", || {
            hello_to(&asking(), |hello| answer(hello, Extension::Other(offered_grease(), Vec::new())))
        }),
        row("signature algorithms from the server", "not-offered", A::ILLEGAL_PARAMETER, "RFC 5246 §7.4.1.4.1", || hello(|hello| answer(hello, Extension::SignatureAlgorithms(vec![SignatureScheme::RSA_PKCS1_SHA256])))),
        row("a protocol that was not offered", "not-offered", A::ILLEGAL_PARAMETER, "RFC 7301 §3.1", || hello_to(&asking(), |hello| answer(hello, Extension::ApplicationProtocols(vec![b"h3".to_vec()])))),
        row("two protocols", "decode", A::DECODE_ERROR, "RFC 7301 §3.1", || hello_to(&asking(), |hello| answer(hello, Extension::ApplicationProtocols(vec![b"h2".to_vec(), b"http/1.1".to_vec()])))),
        row("no protocol", "decode", A::DECODE_ERROR, "RFC 7301 §3.1", || hello_to(&asking(), |hello| answer(hello, Extension::ApplicationProtocols(Vec::new())))),
        row("a protocol of no bytes", "decode", A::DECODE_ERROR, "RFC 7301 §3.1", || hello_to(&asking(), |hello| answer(hello, Extension::ApplicationProtocols(vec![Vec::new()])))),
        row("a server name in the answer", "decode", A::DECODE_ERROR, "RFC 6066 §3", || hello(|hello| answer(hello, Extension::ServerName(vec![b"lab.test".to_vec()])))),
        row("max_fragment_length of two bytes", "decode", A::DECODE_ERROR, "RFC 6066 §4", || hello_to(&asking(), |hello| answer(hello, Extension::Other(ExtensionType::MAX_FRAGMENT_LENGTH, vec![3, 3])))),
        row("another max_fragment_length", "not-offered", A::ILLEGAL_PARAMETER, "RFC 6066 §4", || hello_to(&asking(), |hello| answer(hello, Extension::MaxFragmentLength(MaxFragmentLength(2))))),
        row("two limits on records", "not-offered", A::ILLEGAL_PARAMETER, "RFC 8449 §5", || hello_to(&asking(), |hello| {
            answer(hello, Extension::MaxFragmentLength(MaxFragmentLength(3)));
            answer(hello, Extension::RecordSizeLimit(4096));
        })),
        row("record_size_limit of one byte", "decode", A::DECODE_ERROR, "RFC 8449 §4", || hello_to(&asking(), |hello| answer(hello, Extension::Other(ExtensionType::RECORD_SIZE_LIMIT, vec![64])))),
        row("record_size_limit 63", "decode", A::ILLEGAL_PARAMETER, "RFC 8449 §4", || hello_to(&asking(), |hello| answer(hello, Extension::RecordSizeLimit(63)))),
        row("encrypt_then_mac with AES-GCM", "not-offered", A::ILLEGAL_PARAMETER, "RFC 7366 §2", || hello(|hello| answer(hello, Extension::EncryptThenMac))),
        row("a renegotiation at the beginning", "bad-renegotiation-info", A::HANDSHAKE_FAILURE, "RFC 5746 §3.4", || hello(|hello| answer(hello, Extension::RenegotiationInfo(vec![0; 24])))),
        row("a session goes on without extended_master_secret", "extended-master-secret-changed", A::HANDSHAKE_FAILURE, "RFC 7627 §5.3", || resumed(true, false)),
        row("a session goes on with extended_master_secret", "extended-master-secret-changed", A::HANDSHAKE_FAILURE, "RFC 7627 §5.3", || resumed(false, true)),
        row("a session goes on with another suite", "not-offered", A::ILLEGAL_PARAMETER, "RFC 5246 §7.4.1.3", || resumed_as(true, true, |hello| hello.cipher_suite = CipherSuite::TLS_RSA_WITH_AES_128_CBC_SHA)),
        // Certificate.
        row("no certificate", "certificate", A::BAD_CERTIFICATE, "RFC 5246 §7.4.2", || {
            let flight = [M::Certificate(CertificateChain { certificates: Vec::new() }), M::ServerHelloDone];
            strike(PLAIN.client_after(1), &flight.iter().flat_map(plain_message).collect::<Vec<_>>())
        }),
        row("a certificate that has expired", "certificate", A::CERTIFICATE_EXPIRED, "RFC 5246 §7.2.2", || shown(issued(|template| template.not_after = template.not_before.plus(UnixTime::DAY)))),
        row("a certificate that is not valid yet", "certificate", A::CERTIFICATE_EXPIRED, "RFC 5246 §7.2.2", || shown(issued(|template| template.not_before = template.not_after.minus(UnixTime::DAY)))),
        row("a certificate for another name", "certificate", A::CERTIFICATE_UNKNOWN, "RFC 9525 §6", || shown_to(&ClientConfiguration { server_name: "other.test".to_owned(), ..client_configuration() }, server_identity())),
        row("a certificate that must not encrypt", "certificate", A::UNSUPPORTED_CERTIFICATE, "RFC 5246 §7.4.2", || shown(issued(|template| template.key_usage = Some(KeyUsages::DigitalSignature.into())))),
        row("a certificate with a changed signature", "certificate", A::BAD_CERTIFICATE, "RFC 5246 §7.2.2", || {
            let mut identity = server_identity();
            *identity.chain[0].last_mut().unwrap() ^= 1;
            strike(PLAIN.client_after(1), &[M::Certificate(CertificateChain { certificates: identity.chain }), M::ServerHelloDone].iter().flat_map(plain_message).collect::<Vec<_>>())
        }),
        row("a certificate by nobody known", "certificate", A::UNKNOWN_CA, "RFC 5246 §7.2.2", || shown_to(&ClientConfiguration { roots: vec![foreign_root()], ..client_configuration() }, server_identity())),
        row("a certificate without the one above it", "certificate", A::UNKNOWN_CA, "RFC 5246 §7.2.2", || {
            let mut identity = server_identity();
            identity.chain.truncate(1);
            shown(identity)
        }),
        row("a key of 1024 bits", "certificate", A::INSUFFICIENT_SECURITY, "RFC 5246 §7.2.2", || shown(short_identity())),
        row("a list of certificates that ends too early", "decode", A::DECODE_ERROR, "RFC 5246 §7.4.2", || after(&PLAIN, 1, 22, &[11, 0, 0, 3, 0, 0, 9])),
        row("an empty certificate in the list", "decode", A::DECODE_ERROR, "RFC 5246 §7.4.2", || message_after(&PLAIN, 1, &M::Certificate(CertificateChain { certificates: vec![Vec::new()] }))),
        row("a request that names no algorithm", "decode", A::DECODE_ERROR, "RFC 5246 §7.4.4", || after(&PLAIN, 2, 22, &[13, 0, 0, 6, 1, 1, 0, 0, 0, 0])),
        row("a request with algorithms of odd length", "decode", A::DECODE_ERROR, "RFC 5246 §7.4.4", || after(&PLAIN, 2, 22, &[13, 0, 0, 9, 1, 1, 0, 3, 4, 1, 4, 0, 0])),
        row("a request that names an authority of no bytes", "decode", A::DECODE_ERROR, "RFC 5246 §7.4.4", || after(&PLAIN, 2, 22, &[13, 0, 0, 10, 1, 1, 0, 2, 4, 1, 0, 2, 0, 0])),
        row("a request that names no type", "decode", A::DECODE_ERROR, "RFC 5246 §7.4.4", || message_after(&PLAIN, 2, &M::CertificateRequest(CertificateRequest { certificate_types: Vec::new(), signature_algorithms: vec![SignatureScheme::RSA_PKCS1_SHA256], authorities: Vec::new() }))),
        row("a request that our own key is too short for", "configuration", A::INTERNAL_ERROR, "RFC 5246 §7.2.2", || {
            let identity = Identity { chain: client_configuration().roots, key: short_key().into() };
            let mut client = new_client(&ClientConfiguration { identity: Some(identity), ..PLAIN.client.clone() });
            PLAIN.pair.from_server[..2].iter().for_each(|record| client.receive(record).unwrap());
            let request = M::CertificateRequest(CertificateRequest {
                certificate_types: vec![ClientCertificateType::RSA_SIGN],
                signature_algorithms: vec![SignatureScheme::RSA_PSS_RSAE_SHA512],
                authorities: Vec::new(),
            });
            strike(client, &[plain_message(&request), plain_message(&M::ServerHelloDone)].concat())
        }),
        row("a ServerHelloDone with content", "decode", A::DECODE_ERROR, "RFC 5246 §7.4.5", || after(&PLAIN, 2, 22, &[14, 0, 0, 1, 0])),
        row("a HelloRequest with content", "decode", A::DECODE_ERROR, "RFC 5246 §7.4.1.1", || after(&PLAIN, 2, 22, &[0, 0, 0, 1, 0])),
        // The end of the handshake.
        row("a wrong Finished", "bad-finished", A::DECRYPT_ERROR, "RFC 5246 §7.4.9", || message_after(&PLAIN, 4, &M::Finished(Finished { verify_data: vec![7; 12] }))),
        row("a Finished of 11 bytes", "decode", A::DECODE_ERROR, "RFC 5246 §7.4.9", || message_after(&PLAIN, 4, &M::Finished(Finished { verify_data: vec![7; 11] }))),
        row("a Finished of 36 bytes, as SSL 3.0 has it", "decode", A::DECODE_ERROR, "RFC 5246 §7.4.9", || message_after(&PLAIN, 4, &M::Finished(Finished { verify_data: vec![7; 36] }))),
        row("a Finished in the clear", "bad-record-mac", A::BAD_RECORD_MAC, "RFC 5246 §7.4.9", || strike(PLAIN.client_after(4), &plain_message(&M::Finished(Finished { verify_data: vec![7; 12] })))),
        row("a ticket that ends too early", "decode", A::DECODE_ERROR, "RFC 5077 §3.3", || after(&FULL, 4, 22, &[4, 0, 0, 6, 0, 0, 0, 0, 0, 1])),
        row("the promised ticket does not come", "unexpected-record", A::UNEXPECTED_MESSAGE, "RFC 5077 §3.3", || strike(FULL.client_after(4), &plain(20, &[1]))),
        row("a switch before the first flight ends", "unexpected-record", A::UNEXPECTED_MESSAGE, "RFC 5246 §7.1", || strike(PLAIN.client_after(2), &plain(20, &[1]))),
        row("data before Finished", "unexpected-record", A::UNEXPECTED_MESSAGE, "RFC 5246 §7.3", || after(&PLAIN, 4, 23, b"data")),
        row("a Certificate of 2^16 + 1 bytes", "handshake-message-too-long", A::DECODE_ERROR, "our limit", || strike(PLAIN.client_after(1), &plain(22, &[11, 1, 0, 1]))),
        row("an alert of level 255", "bad-alert", A::ILLEGAL_PARAMETER, "RFC 5246 §7.2", || strike(PLAIN.client_after(1), &plain(21, &[255, 0]))),
        row("TLS 1.0 in a record after ServerHello", "wrong-record-version", A::PROTOCOL_VERSION, "RFC 5246 §6.2.1", || {
            let mut record = PLAIN.pair.from_server[1].clone();
            record[2] = 1;
            strike(PLAIN.client_after(1), &record)
        }),
    ]
}
