//! Violations of TLS 1.3 by either side, and the alerts of the other (RFC 9846).

use std::sync::LazyLock;

use timeline::actor::Actor;
use timeline::quantity::Item;
use timeline::registry::{
    AlertDescription as A, CipherSuite, CompressionMethod, ContentType as C, ExtensionType, KeyUpdateRequest,
    NamedGroup, ProtocolVersion, PskKeyExchangeMode, SignatureScheme,
};
use tls_core::client::ClientConfiguration;
use tls_core::pki::key_usage::KeyUsages;
use tls_core::resumption::TicketKey;
use tls_core::server::{ClientAuthentication, EarlyDataPolicy, ServerConfiguration};
use tls_core::wire::certificate_verify::CertificateVerify;
use tls_core::wire::client_hello::ClientHello;
use tls_core::wire::extension::Extension;
use tls_core::wire::extension::key_share::KeyShare;
use tls_core::wire::finished::Finished;
use tls_core::wire::handshake::HandshakeMessage as M;
use tls_core::wire::server_hello::ServerHello;
use tls_core::wire::tls13::Message as M13;
use tls_core::wire::tls13::certificate::{Certificate, CertificateEntry};
use tls_core::wire::tls13::certificate_request::CertificateRequest;
use tls_core::wire::tls13::key_update::KeyUpdate;
use tls_core::wire::tls13::new_session_ticket::NewSessionTicket;

use crate::lab::{
    Ended, Pair, Recording, client_identity, identity, issued, new_client, new_server, outgoing, plain, plain_message,
    random, server_identity, strike,
};
use crate::tls13_support::{Sealer, tls13_client, tls13_server};
use crate::{Row, put};

/// A session with X25519, in which the server asks for a certificate and the client shows one.
static SESSION: LazyLock<Recording> = LazyLock::new(|| Recording::of(client(), server()));
/// A session that begins with a HelloRetryRequest.
static RETRIED: LazyLock<Recording> = LazyLock::new(|| {
    let server = ServerConfiguration {
        groups: vec![NamedGroup::SECP256R1],
        requires_cookie: true,
        ..tls13_server()
    };
    let client = ClientConfiguration {
        groups: vec![NamedGroup::X25519, NamedGroup::SECP256R1],
        ..tls13_client()
    };
    Recording::of(client, server)
});

fn client() -> ClientConfiguration {
    ClientConfiguration {
        groups: vec![NamedGroup::X25519, NamedGroup::SECP384R1],
        cipher_suites: vec![CipherSuite::TLS_AES_128_GCM_SHA256],
        identity: Some(client_identity().clone()),
        ..tls13_client()
    }
}

fn server() -> ServerConfiguration {
    ServerConfiguration {
        groups: vec![NamedGroup::X25519],
        client_authentication: ClientAuthentication::Optional(vec![identity().root.clone()]),
        ..tls13_server()
    }
}

/// The server's records: ServerHello, ChangeCipherSpec, then sealed EncryptedExtensions, CertificateRequest, Certificate,
/// CertificateVerify and Finished.
const CLEAR_OF_SERVER: usize = 2;
const CERTIFICATE: usize = 2;
const VERIFY: usize = 3;
const FINISHED: usize = 4;
/// The client's records: ClientHello, ChangeCipherSpec, then sealed Certificate, CertificateVerify and Finished.
const CLEAR_OF_CLIENT: usize = 2;

/// What seals in the server's name after so many sealed records, and a client that has received them.
fn behind_server(sealed: usize) -> (Sealer, tls_core::client::Client) {
    let item = Item::ServerHandshakeTrafficSecret;
    let sealer = Sealer::new(&SESSION.pair, Actor::Server, item, sealed);
    (sealer, SESSION.client_after(CLEAR_OF_SERVER + sealed))
}

/// What seals in the client's name after so many sealed records, and a server that has received them.
fn behind_client(sealed: usize) -> (Sealer, tls_core::server::Server) {
    let item = Item::ClientHandshakeTrafficSecret;
    let sealer = Sealer::new(&SESSION.pair, Actor::Client, item, sealed);
    (sealer, SESSION.server_after(CLEAR_OF_CLIENT + sealed))
}

/// The server sends this message after so many of its sealed ones.
fn from_server(sealed: usize, message: M13) -> Ended {
    let (mut sealer, client) = behind_server(sealed);
    strike(client, &sealer.message(&M::Tls13(message)))
}

fn from_client(sealed: usize, message: M13) -> Ended {
    let (mut sealer, server) = behind_client(sealed);
    strike(server, &sealer.message(&M::Tls13(message)))
}

fn message_from_server(sealed: usize, message: &M) -> Ended {
    let (mut sealer, client) = behind_server(sealed);
    strike(client, &sealer.message(message))
}

fn message_from_client(sealed: usize, message: &M) -> Ended {
    let (mut sealer, server) = behind_client(sealed);
    strike(server, &sealer.message(message))
}

/// A changed ServerHello.
fn server_hello(change: fn(&mut ServerHello)) -> Ended {
    let mut hello = SESSION.pair.server_hello();
    change(&mut hello);
    strike(new_client(&SESSION.client), &plain_message(&M::ServerHello(hello)))
}

/// A changed HelloRetryRequest.
fn retry_request(change: fn(&mut ServerHello)) -> Ended {
    let mut hello = RETRIED.pair.server_hello();
    change(&mut hello);
    strike(new_client(&RETRIED.client), &plain_message(&M::ServerHello(hello)))
}

/// A changed ClientHello.
fn client_hello(change: fn(&mut ClientHello)) -> Ended {
    let mut hello = SESSION.pair.client_hello();
    change(&mut hello);
    strike(new_server(&SESSION.server), &plain_message(&M::ClientHello(hello)))
}

/// A changed second ClientHello, to a server that has asked for it.
fn second_hello(change: fn(&mut ClientHello)) -> Ended {
    let bytes = &RETRIED.pair.from_client[2][5..];
    let read = M::read(&mut tls_core::codec::reader::Reader::new(bytes), Default::default());
    let Ok(M::ClientHello(mut hello)) = read else {
        panic!("no ClientHello: {read:?}");
    };
    change(&mut hello);
    strike(RETRIED.server_after(1), &plain_message(&M::ClientHello(hello)))
}

fn remove(extensions: &mut Option<Vec<Extension>>, extension_type: ExtensionType) {
    let extensions = extensions.get_or_insert_default();
    extensions.retain(|extension| extension.extension_type() != extension_type);
}

fn share(group: NamedGroup, key: &[u8]) -> KeyShare {
    KeyShare {
        group,
        key_exchange: key.to_vec(),
    }
}

fn encrypted_extensions(extension: Extension) -> Ended {
    from_server(0, M13::EncryptedExtensions(vec![extension]))
}

/// The server's certificates, changed.
fn certificate(change: fn(&mut Certificate)) -> Ended {
    let mut certificate = Certificate::of_chain(&server_identity().chain);
    change(&mut certificate);
    from_server(CERTIFICATE, M13::Certificate(certificate))
}

/// A client's handshake with a server that has this certificate.
fn shown(server: ServerConfiguration) -> Ended {
    let mut client = new_client(&SESSION.client);
    let mut server = new_server(&server);
    server.receive(&outgoing(&mut client)[0]).unwrap();
    strike(client, &outgoing(&mut server).concat())
}

/// What a side's CertificateVerify of this connection signs is not what this signs.
fn signature(scheme: SignatureScheme) -> M {
    let key = server_identity().key;
    M::CertificateVerify(CertificateVerify {
        scheme,
        signature: key
            .sign_scheme(scheme, b"something else", &mut random("signing"))
            .unwrap(),
    })
}

/// Data keys of the server, after so many records.
fn open_client() -> (Sealer, tls_core::client::Client) {
    let records = SESSION.pair.from_server.len();
    let item = Item::ServerApplicationTrafficSecret;
    (
        Sealer::new(&SESSION.pair, Actor::Server, item, 1),
        SESSION.client_after(records),
    )
}

/// A returning client's hello to the server whose ticket it has, changed.
fn returning(change: fn(&mut ClientHello)) -> Ended {
    let server = ServerConfiguration {
        ticket_key: TicketKey::generate(&mut random("tickets")).map(Into::into),
        ..tls13_server()
    };
    let mut pair = Pair::connect(&tls13_client(), &server);
    pair.assert_talks();
    let mut client = new_client(&ClientConfiguration {
        ticket: pair.client.saved_ticket().cloned(),
        ..tls13_client()
    });
    let bytes = outgoing(&mut client).remove(0);
    let read = M::read(
        &mut tls_core::codec::reader::Reader::new(&bytes[5..]),
        Default::default(),
    );
    let Ok(M::ClientHello(mut hello)) = read else {
        panic!("no ClientHello: {read:?}");
    };
    change(&mut hello);
    strike(new_server(&server), &plain_message(&M::ClientHello(hello)))
}

/// A session that begins with ten bytes of early data, of twenty that the ticket allows.
static EARLY: LazyLock<Recording> = LazyLock::new(|| {
    let server = ServerConfiguration {
        ticket_key: TicketKey::generate(&mut random("tickets")).map(Into::into),
        early_data: Some(EarlyDataPolicy {
            maximum: 20,
            used_tickets: None,
        }),
        ..tls13_server()
    };
    let mut pair = Pair::connect(&tls13_client(), &server);
    pair.assert_talks();
    let client = ClientConfiguration {
        ticket: pair.client.saved_ticket().cloned(),
        early_data: b"in advance".to_vec(),
        ..tls13_client()
    };
    let mut pair = Pair::connect(&client, &server);
    assert_eq!(pair.server.take_received(), b"in advance");
    pair.assert_talks();
    Recording { client, server, pair }
});
/// The records before the end of early data: ClientHello, ChangeCipherSpec, the data.
const BEFORE_END: usize = 3;

/// What seals with the keys of early data, and a server that has received some.
fn behind_early_data() -> (Sealer, tls_core::server::Server) {
    let sealer = Sealer::new(&EARLY.pair, Actor::Client, Item::ClientEarlyTrafficSecret, 1);
    (sealer, EARLY.server_after(BEFORE_END))
}

/// A client that sends early data meets a server that does not know its ticket, which sends this in its name.
fn from_server_without_ticket(message: M13) -> Ended {
    let server = ServerConfiguration {
        ticket_key: None,
        ..EARLY.server.clone()
    };
    let pair = Pair::connect(&EARLY.client, &server);
    let mut sealer = Sealer::new(&pair, Actor::Server, Item::ServerHandshakeTrafficSecret, 0);
    let mut client = new_client(&EARLY.client);
    for record in &pair.from_server[..CLEAR_OF_SERVER] {
        client.receive(record).unwrap();
    }
    outgoing(&mut client);
    strike(client, &sealer.message(&M::Tls13(message)))
}

#[rustfmt::skip]
fn rows_of_early_data() -> Vec<Row> {
    let row = |what, kind, alert, source, happens| Row { what, kind, alert, source, happens };
    vec![
        row("more early data than the ticket allows", "too-much-early-data", A::UNEXPECTED_MESSAGE, "RFC 9846 §4.3.10", || { let (mut sealer, server) = behind_early_data(); strike(server, &sealer.record(C::APPLICATION_DATA, b"eleven more")) }),
        row("Finished without an end of early data", "unexpected-message", A::UNEXPECTED_MESSAGE, "RFC 9846 §4.6", || { let (mut sealer, server) = behind_early_data(); strike(server, &sealer.message(&M::Finished(Finished { verify_data: vec![0; 32] }))) }),
        row("a record behind early data that does not open", "bad-record-mac", A::BAD_RECORD_MAC, "RFC 9846 §4.3.10", || { let (mut sealer, server) = behind_early_data(); let mut record = sealer.record(C::APPLICATION_DATA, b"more"); record[6] ^= 1; strike(server, &record) }),
        row("more in the record with the end of early data", "key-change-within-record", A::UNEXPECTED_MESSAGE, "RFC 9846 §5.1", || { let (mut sealer, server) = behind_early_data(); strike(server, &sealer.record(C::HANDSHAKE, &[5, 0, 0, 0, 20, 0])) }),
        row("an end of early data that holds something", "decode", A::DECODE_ERROR, "RFC 9846 §4.6", || { let (mut sealer, server) = behind_early_data(); strike(server, &sealer.record(C::HANDSHAKE, &[5, 0, 0, 1, 0])) }),
        row("an end of early data that did not come", "unexpected-message", A::UNEXPECTED_MESSAGE, "RFC 9846 §4.6", || from_client(0, M13::EndOfEarlyData)),
        row("early data with the second hello", "second-client-hello-differs", A::ILLEGAL_PARAMETER, "RFC 9846 §4.3.10", || second_hello(|hello| put(&mut hello.extensions, Extension::EarlyData))),
        row("early data that the client did not send are taken", "unsolicited-extension", A::UNSUPPORTED_EXTENSION, "RFC 9846 §4.3.10", || encrypted_extensions(Extension::EarlyData)),
        row("early data are taken without the ticket's key", "not-offered", A::ILLEGAL_PARAMETER, "RFC 9846 §4.3.10", || from_server_without_ticket(M13::EncryptedExtensions(vec![Extension::EarlyData]))),
        row("an older version for a client that sends early data", "no-common-version", A::PROTOCOL_VERSION, "RFC 9846 appendix D.3", || {
            let mut hello = EARLY.pair.server_hello();
            remove(&mut hello.extensions, ExtensionType::SUPPORTED_VERSIONS);
            let both = ClientConfiguration { versions: vec![ProtocolVersion::TLS_1_2, ProtocolVersion::TLS_1_3], cipher_suites: timeline::suites::SuiteParameters::suites(), ..EARLY.client.clone() };
            strike(new_client(&both), &plain_message(&M::ServerHello(hello)))
        }),
    ]
}

#[rustfmt::skip]
pub fn rows() -> Vec<Row> {
    let mut rows = rows_of_early_data();
    rows.extend(rows_of_handshakes());
    rows
}

#[rustfmt::skip]
fn rows_of_handshakes() -> Vec<Row> {
    let row = |what, kind, alert, source, happens| Row { what, kind, alert, source, happens };
    vec![
        // ServerHello.
        row("a legacy version other than TLS 1.2", "not-offered", A::ILLEGAL_PARAMETER, "RFC 9846 §4.2.3", || server_hello(|hello| hello.version = ProtocolVersion::TLS_1_1)),
        row("another session id", "not-offered", A::ILLEGAL_PARAMETER, "RFC 9846 §4.2.3", || server_hello(|hello| hello.session_id[0] ^= 1)),
        row("a suite that was not offered", "not-offered", A::ILLEGAL_PARAMETER, "RFC 9846 §4.2.3", || server_hello(|hello| hello.cipher_suite = CipherSuite::TLS_CHACHA20_POLY1305_SHA256)),
        row("a suite of TLS 1.2 in TLS 1.3", "not-offered", A::ILLEGAL_PARAMETER, "RFC 9846 §4.2.3", || server_hello(|hello| hello.cipher_suite = CipherSuite::TLS_RSA_WITH_AES_128_GCM_SHA256)),
        row("compression", "not-offered", A::ILLEGAL_PARAMETER, "RFC 9846 §4.2.3", || server_hello(|hello| hello.compression_method = CompressionMethod::DEFLATE)),
        row("an older version in the extension", "no-common-version", A::PROTOCOL_VERSION, "RFC 9846 §4.3.1", || server_hello(|hello| put(&mut hello.extensions, Extension::SelectedVersion(ProtocolVersion::TLS_1_1)))),
        row("no half", "missing-extension", A::MISSING_EXTENSION, "RFC 9846 §9.2", || server_hello(|hello| remove(&mut hello.extensions, ExtensionType::KEY_SHARE))),
        row("a half of a group for which there is none", "not-offered", A::ILLEGAL_PARAMETER, "RFC 9846 §4.3.8", || server_hello(|hello| put(&mut hello.extensions, Extension::KeyShare(share(NamedGroup::SECP384R1, &[4; 97]))))),
        row("a half that is too short", "bad-public-key", A::ILLEGAL_PARAMETER, "RFC 9846 §4.3.8.2", || server_hello(|hello| put(&mut hello.extensions, Extension::KeyShare(share(NamedGroup::X25519, &[9; 31]))))),
        row("a half of small order", "bad-public-key", A::ILLEGAL_PARAMETER, "RFC 9846 §7.4.2", || server_hello(|hello| put(&mut hello.extensions, Extension::KeyShare(share(NamedGroup::X25519, &[0; 32]))))),
        row("an answer that belongs into EncryptedExtensions", "misplaced-extension", A::ILLEGAL_PARAMETER, "RFC 9846 §4.3", || server_hello(|hello| put(&mut hello.extensions, Extension::SupportedGroups(vec![NamedGroup::X25519])))),
        row("an answer to an extension that was not sent", "unsolicited-extension", A::UNSUPPORTED_EXTENSION, "RFC 9846 §4.3", || server_hello(|hello| put(&mut hello.extensions, Extension::Cookie(vec![1])))),
        row("a pre-shared key that was not offered", "unsolicited-extension", A::UNSUPPORTED_EXTENSION, "RFC 9846 §4.3.11", || server_hello(|hello| put(&mut hello.extensions, Extension::SelectedPreSharedKey(0)))),
        row("an empty half", "decode", A::DECODE_ERROR, "RFC 9846 §4.3.8", || server_hello(|hello| put(&mut hello.extensions, Extension::KeyShare(share(NamedGroup::X25519, &[]))))),
        // HelloRetryRequest.
        row("a HelloRetryRequest that changes nothing", "useless-hello-retry-request", A::ILLEGAL_PARAMETER, "RFC 9846 §4.2.4", || retry_request(|hello| { remove(&mut hello.extensions, ExtensionType::KEY_SHARE); remove(&mut hello.extensions, ExtensionType::COOKIE); })),
        row("the wish for a half that was sent", "useless-hello-retry-request", A::ILLEGAL_PARAMETER, "RFC 9846 §4.3.8", || retry_request(|hello| put(&mut hello.extensions, Extension::SelectedGroup(NamedGroup::X25519)))),
        row("the wish for a half of a group that was not offered", "not-offered", A::ILLEGAL_PARAMETER, "RFC 9846 §4.3.8", || retry_request(|hello| put(&mut hello.extensions, Extension::SelectedGroup(NamedGroup::SECP521R1)))),
        row("an answer in a HelloRetryRequest", "misplaced-extension", A::ILLEGAL_PARAMETER, "RFC 9846 §4.2.4", || retry_request(|hello| put(&mut hello.extensions, Extension::SupportedGroups(vec![NamedGroup::X25519])))),
        row("an empty cookie", "decode", A::DECODE_ERROR, "RFC 9846 §4.3.2", || retry_request(|hello| put(&mut hello.extensions, Extension::Cookie(Vec::new())))),
        row("a second HelloRetryRequest", "unexpected-message", A::UNEXPECTED_MESSAGE, "RFC 9846 §4.2.4", || strike(RETRIED.client_after(1), &RETRIED.pair.from_server[0])),
        row("another suite than in the HelloRetryRequest", "not-offered", A::ILLEGAL_PARAMETER, "RFC 9846 §4.2.4", || {
            let read = M::read(&mut tls_core::codec::reader::Reader::new(&RETRIED.pair.from_server[2][5..]), Default::default());
            let Ok(M::ServerHello(mut hello)) = read else { panic!("{read:?}") };
            hello.cipher_suite = CipherSuite::TLS_AES_256_GCM_SHA384;
            strike(RETRIED.client_after(2), &plain_message(&M::ServerHello(hello)))
        }),
        row("TLS 1.2 after a HelloRetryRequest", "no-common-version", A::PROTOCOL_VERSION, "RFC 9846 §4.2.4", || {
            let read = M::read(&mut tls_core::codec::reader::Reader::new(&RETRIED.pair.from_server[2][5..]), Default::default());
            let Ok(M::ServerHello(mut hello)) = read else { panic!("{read:?}") };
            remove(&mut hello.extensions, ExtensionType::SUPPORTED_VERSIONS);
            strike(RETRIED.client_after(2), &plain_message(&M::ServerHello(hello)))
        }),
        // The server's sealed flight.
        row("an answer to nothing in EncryptedExtensions", "unsolicited-extension", A::UNSUPPORTED_EXTENSION, "RFC 9846 §4.4.1", || encrypted_extensions(Extension::ApplicationProtocols(vec![b"h2".to_vec()]))),
        row("a half in EncryptedExtensions", "misplaced-extension", A::ILLEGAL_PARAMETER, "RFC 9846 §4.4.1", || encrypted_extensions(Extension::KeyShare(share(NamedGroup::X25519, &[9; 32])))),
        row("a request with a context in a handshake", "not-offered", A::ILLEGAL_PARAMETER, "RFC 9846 §4.4.2", || from_server(1, M13::CertificateRequest(CertificateRequest { request_context: vec![1], extensions: vec![Extension::SignatureAlgorithms(vec![SignatureScheme::ED25519])] }))),
        row("a request without signature algorithms", "missing-extension", A::MISSING_EXTENSION, "RFC 9846 §4.4.2", || from_server(1, M13::CertificateRequest(CertificateRequest { request_context: Vec::new(), extensions: Vec::new() }))),
        row("a second request", "unexpected-message", A::UNEXPECTED_MESSAGE, "RFC 9846 §4", || from_server(2, M13::CertificateRequest(CertificateRequest { request_context: Vec::new(), extensions: vec![Extension::SignatureAlgorithms(vec![SignatureScheme::ED25519])] }))),
        row("a server without a certificate", "certificate", A::BAD_CERTIFICATE, "RFC 9846 §4.5.1.3", || certificate(|message| message.entries.clear())),
        row("a context in the server's Certificate", "not-offered", A::ILLEGAL_PARAMETER, "RFC 9846 §4.5.1", || certificate(|message| message.request_context = vec![1])),
        row("an answer to nothing beside a certificate", "unsolicited-extension", A::UNSUPPORTED_EXTENSION, "RFC 9846 §4.5.1.1", || certificate(|message| message.entries[0].extensions.push(Extension::Other(ExtensionType::STATUS_REQUEST, vec![1, 0, 0, 0])))),
        row("an empty certificate", "decode", A::DECODE_ERROR, "RFC 9846 §4.5.1", || certificate(|message| message.entries[0].certificate.clear())),
        row("a certificate that may only encrypt", "certificate", A::UNSUPPORTED_CERTIFICATE, "RFC 9846 §4.5.1.2", || shown(ServerConfiguration { identities: vec![issued(|template| template.key_usage = Some(KeyUsages::KeyEncipherment.into()))], ..server() })),
        row("a signature over something else", "bad-certificate-verify", A::DECRYPT_ERROR, "RFC 9846 §4.5.2", || message_from_server(VERIFY, &signature(SignatureScheme::RSA_PSS_RSAE_SHA256))),
        row("a signature with PKCS#1 v1.5", "not-offered", A::ILLEGAL_PARAMETER, "RFC 9846 §4.5.2", || message_from_server(VERIFY, &signature(SignatureScheme::RSA_PKCS1_SHA256))),
        row("a Finished over something else", "bad-finished", A::DECRYPT_ERROR, "RFC 9846 §4.5.3", || message_from_server(FINISHED, &M::Finished(Finished { verify_data: vec![0; 32] }))),
        row("a Finished that is too short", "decode", A::DECODE_ERROR, "RFC 9846 §4.5.3", || message_from_server(FINISHED, &M::Finished(Finished { verify_data: vec![0; 12] }))),
        row("a Finished before the certificate", "unexpected-message", A::UNEXPECTED_MESSAGE, "RFC 9846 §4", || message_from_server(CERTIFICATE, &M::Finished(Finished { verify_data: vec![0; 32] }))),
        row("more behind the server's Finished in its record", "key-change-within-record", A::UNEXPECTED_MESSAGE, "RFC 9846 §5.1", || {
            let (mut sealer, client) = behind_server(FINISHED);
            let sealed = SESSION.pair.from_server[CLEAR_OF_SERVER + FINISHED].clone();
            // The genuine Finished, opened by what the client recorded of it.
            let _ = sealed;
            let finished = genuine_finished();
            let key_update = M::Tls13(M13::KeyUpdate(KeyUpdate { request: KeyUpdateRequest::UPDATE_NOT_REQUESTED })).to_bytes();
            strike(client, &sealer.record(C::HANDSHAKE, &[finished, key_update].concat()))
        }),
        // Records.
        row("application data before the handshake is done", "unexpected-record", A::UNEXPECTED_MESSAGE, "RFC 9846 §5.1", || { let (mut sealer, client) = behind_server(1); strike(client, &sealer.record(C::APPLICATION_DATA, b"early")) }),
        row("a handshake message in the clear behind the first keys", "unexpected-record", A::UNEXPECTED_MESSAGE, "RFC 9846 §5", || strike(SESSION.client_after(3), &plain_message(&M::ServerHelloDone))),
        row("an alert in the clear behind the first keys", "unexpected-record", A::UNEXPECTED_MESSAGE, "RFC 9846 §5", || strike(SESSION.client_after(3), &plain(21, &[2, 40]))),
        row("a changed record", "bad-record-mac", A::BAD_RECORD_MAC, "RFC 9846 §5.2", || { let (mut sealer, client) = behind_server(0); let mut record = sealer.record(C::HANDSHAKE, &[8, 0, 0, 2, 0, 0]); *record.last_mut().unwrap() ^= 1; strike(client, &record) }),
        row("a record of zeros", "no-inner-content-type", A::UNEXPECTED_MESSAGE, "RFC 9846 §5.4", || { let (mut sealer, client) = behind_server(0); strike(client, &sealer.sealed(&[0; 20])) }),
        row("a record that is empty inside", "empty-record", A::UNEXPECTED_MESSAGE, "RFC 9846 §5.4", || { let (mut sealer, client) = behind_server(0); strike(client, &sealer.record(C::HANDSHAKE, &[])) }),
        row("a record with too long a text", "record-overflow", A::RECORD_OVERFLOW, "RFC 9846 §5.4", || { let (mut sealer, client) = behind_server(0); strike(client, &sealer.sealed(&[1; (1 << 14) + 2])) }),
        row("a record that is too long", "record-overflow", A::RECORD_OVERFLOW, "RFC 9846 §5.2", || strike(SESSION.client_after(2), &[23, 3, 3, 0x41, 1])),
        row("ChangeCipherSpec inside a protected record", "unexpected-record", A::UNEXPECTED_MESSAGE, "RFC 9846 §5", || { let (mut sealer, client) = open_client(); strike(client, &sealer.record(C::CHANGE_CIPHER_SPEC, &[1])) }),
        row("a ChangeCipherSpec with another value", "unexpected-record", A::UNEXPECTED_MESSAGE, "RFC 9846 §5", || strike(SESSION.client_after(1), &plain(20, &[2]))),
        // After the handshake.
        row("a KeyUpdate that asks for nothing known", "decode", A::ILLEGAL_PARAMETER, "RFC 9846 §4.7.3", || { let (mut sealer, client) = open_client(); strike(client, &sealer.record(C::HANDSHAKE, &[24, 0, 0, 1, 2])) }),
        row("a KeyUpdate before the handshake is done", "unexpected-message", A::UNEXPECTED_MESSAGE, "RFC 9846 §4.7.3", || from_server(1, M13::KeyUpdate(KeyUpdate { request: KeyUpdateRequest::UPDATE_REQUESTED }))),
        row("a ticket that lives too long", "not-offered", A::ILLEGAL_PARAMETER, "RFC 9846 §4.7.1", || { let (mut sealer, client) = open_client(); strike(client, &sealer.message(&M::Tls13(M13::NewSessionTicket(ticket(604_801))))) }),
        row("an empty ticket", "decode", A::DECODE_ERROR, "RFC 9846 §4.7.1", || { let (mut sealer, client) = open_client(); strike(client, &sealer.message(&M::Tls13(M13::NewSessionTicket(NewSessionTicket { ticket: Vec::new(), ..ticket(1) })))) }),
        row("tickets without end", "too-many-post-handshake-messages", A::UNEXPECTED_MESSAGE, "a limit of ours", || { let (mut sealer, client) = open_client(); let records: Vec<_> = (0..65).map(|_| sealer.message(&M::Tls13(M13::NewSessionTicket(ticket(1))))).collect(); strike(client, &records.concat()) }),
        row("a HelloRequest in TLS 1.3", "unexpected-message", A::UNEXPECTED_MESSAGE, "RFC 9846 §4", || { let (mut sealer, client) = open_client(); strike(client, &sealer.message(&M::HelloRequest)) }),
        // ClientHello.
        row("no groups", "missing-extension", A::MISSING_EXTENSION, "RFC 9846 §9.2", || client_hello(|hello| remove(&mut hello.extensions, ExtensionType::SUPPORTED_GROUPS))),
        row("no list of halves", "missing-extension", A::MISSING_EXTENSION, "RFC 9846 §9.2", || client_hello(|hello| remove(&mut hello.extensions, ExtensionType::KEY_SHARE))),
        row("no signature algorithms", "missing-extension", A::MISSING_EXTENSION, "RFC 9846 §9.2", || client_hello(|hello| remove(&mut hello.extensions, ExtensionType::SIGNATURE_ALGORITHMS))),
        row("a compression method in TLS 1.3", "no-common-compression", A::ILLEGAL_PARAMETER, "RFC 9846 §4.2.2", || client_hello(|hello| hello.compression_methods.push(CompressionMethod::DEFLATE))),
        row("a half of a group that is not in the list", "not-offered", A::ILLEGAL_PARAMETER, "RFC 9846 §4.3.8", || client_hello(|hello| put(&mut hello.extensions, Extension::KeyShares(vec![share(NamedGroup::SECP256R1, &[4; 65])])))),
        row("two halves of a group", "not-offered", A::ILLEGAL_PARAMETER, "RFC 9846 §4.3.8", || client_hello(|hello| put(&mut hello.extensions, Extension::KeyShares(vec![share(NamedGroup::X25519, &[9; 32]), share(NamedGroup::X25519, &[8; 32])])))),
        row("a client's half of small order", "bad-public-key", A::ILLEGAL_PARAMETER, "RFC 9846 §7.4.2", || client_hello(|hello| put(&mut hello.extensions, Extension::KeyShares(vec![share(NamedGroup::X25519, &[0; 32])])))),
        row("only signatures of PKCS#1 v1.5", "no-common-signature-algorithm", A::HANDSHAKE_FAILURE, "RFC 9846 §4.5.1.2", || client_hello(|hello| put(&mut hello.extensions, Extension::SignatureAlgorithms(vec![SignatureScheme::RSA_PKCS1_SHA256])))),
        row("no suite of TLS 1.3", "no-common-cipher-suite", A::HANDSHAKE_FAILURE, "RFC 9846 §4.2.1", || client_hello(|hello| hello.cipher_suites = vec![CipherSuite::TLS_RSA_WITH_AES_128_GCM_SHA256])),
        row("a second hello with another random", "second-client-hello-differs", A::ILLEGAL_PARAMETER, "RFC 9846 §4.2.2", || second_hello(|hello| hello.random[0] ^= 1)),
        row("a second hello without the cookie", "second-client-hello-differs", A::ILLEGAL_PARAMETER, "RFC 9846 §4.3.2", || second_hello(|hello| remove(&mut hello.extensions, ExtensionType::COOKIE))),
        row("a second hello with another half than asked for", "second-client-hello-differs", A::ILLEGAL_PARAMETER, "RFC 9846 §4.3.8", || second_hello(|hello| put(&mut hello.extensions, Extension::KeyShares(vec![share(NamedGroup::X25519, &[9; 32])])))),
        row("a pre-shared key that is not the last extension", "misplaced-extension", A::ILLEGAL_PARAMETER, "RFC 9846 §4.3.11", || returning(|hello| hello.extensions.as_mut().unwrap().rotate_right(1))),
        row("a pre-shared key without ways to use it", "missing-extension", A::MISSING_EXTENSION, "RFC 9846 §4.3.9", || returning(|hello| remove(&mut hello.extensions, ExtensionType::PSK_KEY_EXCHANGE_MODES))),
        row("a binder over another hello", "bad-binder", A::DECRYPT_ERROR, "RFC 9846 §4.3.11", || returning(|hello| hello.random[0] ^= 1)),
        row("fewer binders than identities", "misplaced-extension", A::ILLEGAL_PARAMETER, "RFC 9846 §4.3.11", || returning(|hello| if let Some(Extension::PreSharedKeys(keys)) = hello.extensions.as_mut().unwrap().last_mut() { let again = keys.identities[0].clone(); keys.identities.push(again); })),
        row("no way to use a pre-shared key", "decode", A::DECODE_ERROR, "RFC 9846 §4.3.9", || client_hello(|hello| put(&mut hello.extensions, Extension::PskKeyExchangeModes(Vec::<PskKeyExchangeMode>::new())))),
        // The client's flight.
        row("a client's certificate with a context", "not-offered", A::ILLEGAL_PARAMETER, "RFC 9846 §4.5.1", || from_client(0, M13::Certificate(Certificate { request_context: vec![1], entries: Vec::new() }))),
        row("an extension beside a client's certificate", "unsolicited-extension", A::UNSUPPORTED_EXTENSION, "RFC 9846 §4.5.1.1", || from_client(0, M13::Certificate(Certificate { request_context: Vec::new(), entries: vec![CertificateEntry { certificate: vec![1], extensions: vec![Extension::EarlyData] }] }))),
        row("no certificate where one is required", "missing-client-certificate", A::CERTIFICATE_REQUIRED, "RFC 9846 §4.5.1.4", || {
            let server = ServerConfiguration { client_authentication: ClientAuthentication::Required(vec![identity().root.clone()]), ..server() };
            let client = ClientConfiguration { identity: None, ..client() };
            let (mut client, mut server) = (new_client(&client), new_server(&server));
            server.receive(&outgoing(&mut client)[0]).unwrap();
            client.receive(&outgoing(&mut server).concat()).unwrap();
            strike(server, &outgoing(&mut client).concat())
        }),
        row("a client's signature over something else", "bad-certificate-verify", A::DECRYPT_ERROR, "RFC 9846 §4.5.2", || message_from_client(1, &signature(SignatureScheme::RSA_PSS_RSAE_SHA256))),
        row("a client's Finished over something else", "bad-finished", A::DECRYPT_ERROR, "RFC 9846 §4.5.3", || message_from_client(2, &M::Finished(Finished { verify_data: vec![0; 32] }))),
        row("a client's Finished before its CertificateVerify", "unexpected-message", A::UNEXPECTED_MESSAGE, "RFC 9846 §4", || message_from_client(1, &M::Finished(Finished { verify_data: vec![0; 32] }))),
        row("a second ClientHello that nobody asked for", "unexpected-record", A::UNEXPECTED_MESSAGE, "RFC 9846 §4.2.2", || strike(SESSION.server_after(1), &SESSION.pair.from_client[0])),
        row("a client that renegotiates", "unexpected-message", A::UNEXPECTED_MESSAGE, "RFC 9846 §4.2.2", || {
            let server = SESSION.server_after(SESSION.pair.from_client.len());
            let mut sealer = Sealer::new(&SESSION.pair, Actor::Client, Item::ClientApplicationTrafficSecret, 1);
            strike(server, &sealer.message(&M::ClientHello(SESSION.pair.client_hello())))
        }),
        // The mark of a server that speaks more than it picked.
        row("a mark of TLS 1.3 in the random of TLS 1.2", "downgrade", A::ILLEGAL_PARAMETER, "RFC 9846 §4.2.3", || {
            let client = ClientConfiguration {
                versions: vec![ProtocolVersion::TLS_1_2, ProtocolVersion::TLS_1_3],
                cipher_suites: timeline::suites::SuiteParameters::suites(),
                ..tls13_client()
            };
            let mut hello = SESSION.pair.server_hello();
            hello.extensions = None;
            hello.cipher_suite = CipherSuite::TLS_RSA_WITH_AES_128_GCM_SHA256;
            hello.random[24..].copy_from_slice(b"DOWNGRD\x01");
            strike(new_client(&client), &plain_message(&M::ServerHello(hello)))
        }),
    ]
}

fn ticket(lifetime: u32) -> NewSessionTicket {
    NewSessionTicket {
        lifetime,
        age_add: 1,
        nonce: vec![0],
        ticket: vec![1; 40],
        extensions: Vec::new(),
    }
}

/// The server's Finished of the session, from what the client has opened.
fn genuine_finished() -> Vec<u8> {
    let mut client = SESSION.client_after(CLEAR_OF_SERVER + FINISHED);
    client
        .receive(&SESSION.pair.from_server[CLEAR_OF_SERVER + FINISHED])
        .unwrap();
    let mut received = client.take_events().into_iter().filter_map(|event| match event {
        timeline::event::Event::Received(record) => record.plaintext,
        _ => None,
    });
    received.next().unwrap().bytes
}
