//! Violations by a client, and the server's alerts.

use timeline::actor::Actor;
use timeline::registry::{
    AlertDescription as A, CipherSuite, CompressionMethod, ExtensionType, MaxFragmentLength, ProtocolVersion,
    SignatureScheme,
};
use timeline::time::UnixTime;
use tls_core::client::ClientConfiguration;
use tls_core::crypto::compression::Compressor;
use tls_core::pki::template::CertificateTemplate;
use tls_core::server::{ClientAuthentication, ServerConfiguration};
use tls_core::wire::certificate::CertificateChain;
use tls_core::wire::certificate_verify::CertificateVerify;
use tls_core::wire::client_hello::ClientHello;
use tls_core::wire::client_key_exchange::ClientKeyExchange;
use tls_core::wire::dialect::Dialect;
use tls_core::wire::extension::Extension;
use tls_core::wire::finished::Finished;
use tls_core::wire::handshake::HandshakeMessage as M;

use crate::lab::{
    Ended, Recording, client_configuration, client_identity, foreign_root, issued, new_server, plain, plain_message,
    server_configuration, strike,
};
use crate::{FULL, PLAIN, Row, deflate, put, with_cbc};

/// Sends bytes at the start of a connection.
fn first(bytes: &[u8]) -> Ended {
    strike(new_server(&server_configuration()), bytes)
}

/// Sends a changed ClientHello.
fn hello_to(server: &ServerConfiguration, change: fn(&mut ClientHello)) -> Ended {
    let mut hello = PLAIN.pair.client_hello();
    change(&mut hello);
    strike(new_server(server), &plain_message(&M::ClientHello(hello)))
}

fn hello(change: fn(&mut ClientHello)) -> Ended {
    hello_to(&server_configuration(), change)
}

fn with_extension(hello: &mut ClientHello, extension: Extension) {
    put(&mut hello.extensions, extension);
}

/// Sends the first record with one byte changed.
fn altered(position: usize, value: u8) -> Ended {
    let mut record = PLAIN.pair.from_client[0].clone();
    record[position] = value;
    first(&record)
}

/// Sends a record after the client's first `count` records, protected if they are.
fn after(recording: &Recording, count: usize, content_type: u8, text: &[u8]) -> Ended {
    let record = recording.forger(Actor::Client, count).record(content_type, text);
    strike(recording.server_after(count), &record)
}

fn message_after(recording: &Recording, count: usize, message: &M) -> Ended {
    after(recording, count, 22, &message.to_bytes())
}

/// Sends a client's whole second flight with this certificate and a valid signature.
fn shown(change: fn(&mut CertificateTemplate)) -> Ended {
    let mut certificates = issued(change).chain;
    certificates.truncate(2);
    message_after(&FULL, 1, &M::Certificate(CertificateChain { certificates }))
}

fn verify(change: fn(&mut CertificateVerify)) -> Ended {
    let M::CertificateVerify(mut verify) = M::read(
        &mut tls_core::codec::reader::Reader::new(&FULL.pair.from_client[3][5..]),
        Dialect::default(),
    )
    .unwrap() else {
        panic!("the fourth message proves the certificate")
    };
    change(&mut verify);
    message_after(&FULL, 3, &M::CertificateVerify(verify))
}

/// Sends a record on an open connection with its last byte flipped.
fn flipped(recording: &Recording) -> Ended {
    let mut record = recording.forger(Actor::Client, 4).record(23, b"data");
    *record.last_mut().unwrap() ^= 1;
    strike(recording.server_after(4), &record)
}

fn compressed(text: &[u8]) -> Ended {
    let client = ClientConfiguration {
        compression_methods: deflate(),
        ..client_configuration()
    };
    let server = ServerConfiguration {
        compression_methods: deflate(),
        ..server_configuration()
    };
    after(&Recording::of(client, server), 3, 22, text)
}

fn wants_http() -> ServerConfiguration {
    ServerConfiguration {
        application_protocols: vec![b"http/1.1".to_vec()],
        ..server_configuration()
    }
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
        // Records.
        row("no TLS at all", "unknown-content-type", A::UNEXPECTED_MESSAGE, "RFC 5246 §6", || first(b"GET / HTTP/1.1\r\n")),
        row("a heartbeat", "unknown-content-type", A::UNEXPECTED_MESSAGE, "RFC 5246 §6", || after(&PLAIN, 4, 24, &[1, 0, 0])),
        row("a hello of SSL 2.0", "ssl-2-hello", A::PROTOCOL_VERSION, "RFC 5246 §E.2", || first(&[0x80, 0x2e, 1, 3, 1, 0, 0x15, 0, 0, 0, 16])),
        row("a first record of version 2.0", "wrong-record-version", A::PROTOCOL_VERSION, "RFC 5246 §E.1", || altered(1, 2)),
        row("a first record of version 4.0", "wrong-record-version", A::PROTOCOL_VERSION, "RFC 5246 §E.1", || altered(1, 4)),
        row("TLS 1.1 in the second record", "wrong-record-version", A::PROTOCOL_VERSION, "RFC 5246 §6.2.1", || {
            let mut record = PLAIN.pair.from_client[1].clone();
            record[2] = 2;
            strike(PLAIN.server_after(1), &record)
        }),
        row("2^14 + 1 bytes in the clear", "record-overflow", A::RECORD_OVERFLOW, "RFC 5246 §6.2.1", || first(&[22, 3, 1, 0x40, 1])),
        row("2^14 + 2049 protected bytes", "record-overflow", A::RECORD_OVERFLOW, "RFC 5246 §6.2.3", || strike(PLAIN.server_after(4), &[23, 3, 3, 0x48, 1])),
        row("2^14 + 1 bytes inside a protected record", "record-overflow", A::RECORD_OVERFLOW, "RFC 5246 §6.2.1", || after(&PLAIN, 4, 23, &[0; (1 << 14) + 1])),
        row("an empty handshake record", "empty-record", A::UNEXPECTED_MESSAGE, "RFC 5246 §6.2.1", || first(&plain(22, b""))),
        row("an empty alert record", "empty-record", A::UNEXPECTED_MESSAGE, "RFC 5246 §6.2.1", || first(&plain(21, b""))),
        row("an empty switch", "empty-record", A::UNEXPECTED_MESSAGE, "RFC 5246 §6.2.1", || strike(PLAIN.server_after(2), &plain(20, b""))),
        row("33 empty records of data", "too-many-empty-records", A::UNEXPECTED_MESSAGE, "our limit", || {
            let mut forger = PLAIN.forger(Actor::Client, 4);
            let records: Vec<_> = (0..33).flat_map(|_| forger.record(23, b"")).collect();
            strike(PLAIN.server_after(4), &records)
        }),
        row("a hello that is one byte longer than any can be", "handshake-message-too-long", A::DECODE_ERROR, "RFC 5246 §7.4.1.2", || first(&plain(22, &[1, 2, 1, 0x45]))),
        row("a switch of the value 2", "unexpected-record", A::UNEXPECTED_MESSAGE, "RFC 5246 §7.1", || strike(PLAIN.server_after(2), &plain(20, &[2]))),
        row("a switch of two bytes", "unexpected-record", A::UNEXPECTED_MESSAGE, "RFC 5246 §7.1", || strike(PLAIN.server_after(2), &plain(20, &[1, 1]))),
        row("a switch within a message", "unexpected-record", A::UNEXPECTED_MESSAGE, "RFC 5246 §6.2.1", || strike(PLAIN.server_after(1), &[plain(22, &[16, 0]), plain(20, &[1])].concat())),
        row("an alert within a message", "unexpected-record", A::UNEXPECTED_MESSAGE, "RFC 5246 §6.2.1", || strike(PLAIN.server_after(1), &[plain(22, &[16, 0]), plain(21, &[1, 0])].concat())),
        row("a message within an alert", "unexpected-record", A::UNEXPECTED_MESSAGE, "RFC 5246 §6.2.1", || strike(PLAIN.server_after(1), &[plain(21, &[1]), plain(22, &[16, 0])].concat())),
        row("data before keys", "unexpected-record", A::UNEXPECTED_MESSAGE, "RFC 5246 §7.3", || first(&plain(23, b"data"))),
        row("data before Finished", "unexpected-record", A::UNEXPECTED_MESSAGE, "RFC 5246 §7.3", || after(&PLAIN, 3, 23, b"data")),
        row("Finished first", "unexpected-message", A::UNEXPECTED_MESSAGE, "RFC 5246 §7.4.9", || message_after(&PLAIN, 0, &M::Finished(Finished { verify_data: vec![7; 12] }))),
        row("the header of a Finished of 2^24 - 1 bytes first", "unexpected-message", A::UNEXPECTED_MESSAGE, "RFC 5246 §7.4.9", || first(&plain(22, &[20, 0xff, 0xff, 0xff]))),
        row("a hello within the handshake", "unexpected-message", A::UNEXPECTED_MESSAGE, "RFC 5246 §7.4.1.2", || message_after(&PLAIN, 1, &M::ClientHello(PLAIN.pair.client_hello()))),
        // Protected records.
        row("a changed tag of AES-GCM", "bad-record-mac", A::BAD_RECORD_MAC, "RFC 5246 §6.2.3.3", || flipped(&PLAIN)),
        row("a changed last block, MAC inside", "bad-record-mac", A::BAD_RECORD_MAC, "RFC 5246 §6.2.3.2", || flipped(&with_cbc(false))),
        row("a changed MAC, MAC outside", "bad-record-mac", A::BAD_RECORD_MAC, "RFC 7366 §3", || flipped(&with_cbc(true))),
        row("a record too short for a tag", "bad-record-mac", A::BAD_RECORD_MAC, "RFC 5246 §6.2.3.3", || strike(PLAIN.server_after(4), &plain(23, &[0; 23]))),
        row("an empty record where all are protected", "bad-record-mac", A::BAD_RECORD_MAC, "RFC 5246 §6.2.3.3", || strike(PLAIN.server_after(4), &plain(23, b""))),
        row("no whole block", "bad-record-mac", A::BAD_RECORD_MAC, "RFC 5246 §6.2.3.2", || strike(with_cbc(false).server_after(4), &plain(23, &[0; 63]))),
        row("a record in the clear", "bad-record-mac", A::BAD_RECORD_MAC, "RFC 5246 §6.2.3.3", || strike(PLAIN.server_after(4), &plain(23, &[b'x'; 100]))),
        row("a record that comes twice", "bad-record-mac", A::BAD_RECORD_MAC, "RFC 5246 §6.1", || {
            let record = &PLAIN.pair.from_client[4];
            strike(PLAIN.server_after(4), &[&record[..], record].concat())
        }),
        row("a record that is left out", "bad-record-mac", A::BAD_RECORD_MAC, "RFC 5246 §6.1", || {
            let mut forger = PLAIN.forger(Actor::Client, 4);
            forger.record(23, b"one");
            strike(PLAIN.server_after(4), &forger.record(23, b"two"))
        }),
        row("two records in the wrong order", "bad-record-mac", A::BAD_RECORD_MAC, "RFC 5246 §6.1", || {
            let mut forger = PLAIN.forger(Actor::Client, 4);
            let [one, two] = [b"one", b"two"].map(|text| forger.record(23, text));
            strike(PLAIN.server_after(4), &[two, one].concat())
        }),
        row("another type over the same bytes", "bad-record-mac", A::BAD_RECORD_MAC, "RFC 5246 §6.2.3.3", || {
            let mut record = PLAIN.forger(Actor::Client, 4).record(23, b"data");
            record[0] = 21;
            strike(PLAIN.server_after(4), &record)
        }),
        row("what is no zlib stream", "malformed-compression", A::DECOMPRESSION_FAILURE, "RFC 5246 §6.2.2", || compressed(&[0xff; 40])),
        row("2^14 + 1 bytes after decompression", "decompressed-too-long", A::DECOMPRESSION_FAILURE, "RFC 5246 §6.2.2", || {
            compressed(&Compressor::new(CompressionMethod::DEFLATE).unwrap().compress(&[0; (1 << 14) + 1]).unwrap())
        }),
        // ClientHello.
        row("a session id of 33 bytes", "decode", A::DECODE_ERROR, "RFC 5246 §7.4.1.2", || altered(43, 33)),
        row("suites of odd length", "decode", A::DECODE_ERROR, "RFC 5246 §7.4.1.2", || altered(45, 1)),
        row("no suites", "decode", A::DECODE_ERROR, "RFC 5246 §7.4.1.2", || hello(|hello| hello.cipher_suites.clear())),
        row("no compression methods", "decode", A::DECODE_ERROR, "RFC 5246 §7.4.1.2", || hello(|hello| hello.compression_methods.clear())),
        row("bytes behind the extensions", "decode", A::DECODE_ERROR, "RFC 5246 §7.4.1.2", || {
            let mut bytes = M::ClientHello(PLAIN.pair.client_hello()).to_bytes();
            bytes.push(0);
            bytes[3] += 1;
            first(&plain(22, &bytes))
        }),
        row("an extension twice", "decode", A::ILLEGAL_PARAMETER, "RFC 5246 §7.4.1.4", || hello(|hello| hello.extensions.as_mut().unwrap().push(Extension::ExtendedMasterSecret))),
        row("no list of server names", "decode", A::DECODE_ERROR, "RFC 6066 §3", || hello(|hello| with_extension(hello, Extension::Other(ExtensionType::SERVER_NAME, vec![])))),
        row("an empty list of server names", "decode", A::DECODE_ERROR, "RFC 6066 §3", || hello(|hello| with_extension(hello, Extension::Other(ExtensionType::SERVER_NAME, vec![0, 0])))),
        row("a server name of no bytes", "decode", A::DECODE_ERROR, "RFC 6066 §3", || hello(|hello| with_extension(hello, Extension::Other(ExtensionType::SERVER_NAME, vec![0, 3, 0, 0, 0])))),
        row("a server name that is not ASCII", "decode", A::ILLEGAL_PARAMETER, "RFC 6066 §3", || hello(|hello| with_extension(hello, Extension::Other(ExtensionType::SERVER_NAME, vec![0, 5, 0, 0, 2, 0xc3, 0xbc])))),
        row("a server name with an escape character", "decode", A::ILLEGAL_PARAMETER, "RFC 6066 §3", || hello(|hello| with_extension(hello, Extension::Other(ExtensionType::SERVER_NAME, vec![0, 5, 0, 0, 2, 0x1b, b'c'])))),
        row("two host names", "decode", A::ILLEGAL_PARAMETER, "RFC 6066 §3", || hello(|hello| with_extension(hello, Extension::ServerName(vec![b"lab.test".to_vec(), b"other.test".to_vec()])))),
        row("an empty list of protocols", "decode", A::DECODE_ERROR, "RFC 7301 §3.1", || hello(|hello| with_extension(hello, Extension::Other(ExtensionType::APPLICATION_LAYER_PROTOCOL_NEGOTIATION, vec![0, 0])))),
        row("a protocol of no bytes", "decode", A::DECODE_ERROR, "RFC 7301 §3.1", || hello(|hello| with_extension(hello, Extension::Other(ExtensionType::APPLICATION_LAYER_PROTOCOL_NEGOTIATION, vec![0, 4, 2, b'h', b'2', 0])))),
        row("an empty list of signature algorithms", "decode", A::DECODE_ERROR, "RFC 5246 §7.4.1.4.1", || hello(|hello| with_extension(hello, Extension::Other(ExtensionType::SIGNATURE_ALGORITHMS, vec![0, 0])))),
        row("signature algorithms of odd length", "decode", A::DECODE_ERROR, "RFC 5246 §7.4.1.4.1", || hello(|hello| with_extension(hello, Extension::Other(ExtensionType::SIGNATURE_ALGORITHMS, vec![0, 3, 4, 1, 4])))),
        row("an empty list of versions", "decode", A::DECODE_ERROR, "RFC 9846 §4.3.1", || hello(|hello| with_extension(hello, Extension::Other(ExtensionType::SUPPORTED_VERSIONS, vec![0])))),
        row("max_fragment_length of no bytes", "decode", A::DECODE_ERROR, "RFC 6066 §4", || hello(|hello| with_extension(hello, Extension::Other(ExtensionType::MAX_FRAGMENT_LENGTH, vec![])))),
        row("max_fragment_length of two bytes", "decode", A::DECODE_ERROR, "RFC 6066 §4", || hello(|hello| with_extension(hello, Extension::Other(ExtensionType::MAX_FRAGMENT_LENGTH, vec![5, 5])))),
        row("max_fragment_length 5", "decode", A::ILLEGAL_PARAMETER, "RFC 6066 §4", || hello(|hello| with_extension(hello, Extension::MaxFragmentLength(MaxFragmentLength(5))))),
        row("record_size_limit of one byte", "decode", A::DECODE_ERROR, "RFC 8449 §4", || hello(|hello| with_extension(hello, Extension::Other(ExtensionType::RECORD_SIZE_LIMIT, vec![64])))),
        row("record_size_limit of three bytes", "decode", A::DECODE_ERROR, "RFC 8449 §4", || hello(|hello| with_extension(hello, Extension::Other(ExtensionType::RECORD_SIZE_LIMIT, vec![0, 0, 0])))),
        row("record_size_limit 63", "decode", A::ILLEGAL_PARAMETER, "RFC 8449 §4", || hello(|hello| with_extension(hello, Extension::RecordSizeLimit(63)))),
        row("extended_master_secret with content", "decode", A::DECODE_ERROR, "RFC 7627 §5.1", || hello(|hello| with_extension(hello, Extension::Other(ExtensionType::EXTENDED_MASTER_SECRET, vec![0])))),
        row("encrypt_then_mac with content", "decode", A::DECODE_ERROR, "RFC 7366 §2", || hello(|hello| with_extension(hello, Extension::Other(ExtensionType::ENCRYPT_THEN_MAC, vec![0])))),
        row("a renegotiation_info without its length", "decode", A::DECODE_ERROR, "RFC 5746 §3.2", || hello(|hello| with_extension(hello, Extension::Other(ExtensionType::RENEGOTIATION_INFO, vec![])))),
        row("SSL 3.0 at most", "no-common-version", A::PROTOCOL_VERSION, "RFC 5246 §E.1", || hello(|hello| hello.version = ProtocolVersion::SSL_3_0)),
        row("TLS 1.1 at most", "no-common-version", A::PROTOCOL_VERSION, "RFC 5246 §E.1", || hello(|hello| hello.version = ProtocolVersion::TLS_1_1)),
        row("TLS 1.3 only", "no-common-version", A::PROTOCOL_VERSION, "RFC 9846 §4.3.1", || hello(|hello| with_extension(hello, Extension::SupportedVersions(vec![ProtocolVersion::TLS_1_3])))),
        row("a fallback from a version that we speak", "inappropriate-fallback", A::INAPPROPRIATE_FALLBACK, "RFC 7507 §3", || hello(|hello| {
            hello.version = ProtocolVersion::TLS_1_1;
            hello.cipher_suites.push(CipherSuite::TLS_FALLBACK_SCSV);
        })),
        row("suites of elliptic curves only", "no-common-cipher-suite", A::HANDSHAKE_FAILURE, "RFC 5246 §7.4.1.3", || hello(|hello| hello.cipher_suites = vec![CipherSuite(0xc02f)])),
        row("no null compression", "no-common-compression", A::ILLEGAL_PARAMETER, "RFC 5246 §7.4.1.2", || hello(|hello| hello.compression_methods = vec![CompressionMethod::DEFLATE])),
        row("no signature that we can show", "no-common-signature-algorithm", A::HANDSHAKE_FAILURE, "RFC 5246 §7.4.2", || hello(|hello| with_extension(hello, Extension::SignatureAlgorithms(vec![SignatureScheme::ED25519])))),
        row("no protocol that we speak", "no-common-application-protocol", A::NO_APPLICATION_PROTOCOL, "RFC 7301 §3.2", || hello_to(&wants_http(), |hello| with_extension(hello, Extension::ApplicationProtocols(vec![b"h2".to_vec()])))),
        row("a renegotiation at the beginning", "bad-renegotiation-info", A::HANDSHAKE_FAILURE, "RFC 5746 §3.6", || hello(|hello| with_extension(hello, Extension::RenegotiationInfo(vec![0; 12])))),
        // The client's second flight.
        row("no certificate where one is demanded", "missing-client-certificate", A::HANDSHAKE_FAILURE, "RFC 5246 §7.4.6", || message_after(&FULL, 1, &M::Certificate(CertificateChain { certificates: Vec::new() }))),
        row("a client's certificate that has expired", "certificate", A::CERTIFICATE_EXPIRED, "RFC 5246 §7.2.2", || shown(|template| {
            template.purpose = None;
            template.not_after = template.not_before.plus(UnixTime::DAY);
        })),
        row("a server's certificate from the client", "certificate", A::UNSUPPORTED_CERTIFICATE, "RFC 5246 §7.4.6", || shown(|_| {})),
        row("a client's certificate by nobody known", "certificate", A::UNKNOWN_CA, "RFC 5246 §7.2.2", || {
            let server = ServerConfiguration {
                client_authentication: ClientAuthentication::Required(vec![foreign_root()]),
                ..FULL.server.clone()
            };
            let mut server = new_server(&server);
            server.receive(&FULL.pair.from_client[0]).unwrap();
            strike(server, &FULL.pair.from_client[1])
        }),
        row("a client's certificate that is none", "certificate", A::BAD_CERTIFICATE, "RFC 5246 §7.2.2", || message_after(&FULL, 1, &M::Certificate(CertificateChain { certificates: vec![vec![0x30, 0]] }))),
        row("a client's certificate with a changed signature", "certificate", A::BAD_CERTIFICATE, "RFC 5246 §7.2.2", || {
            let mut certificates = client_identity().chain.clone();
            *certificates[0].last_mut().unwrap() ^= 1;
            message_after(&FULL, 1, &M::Certificate(CertificateChain { certificates }))
        }),
        row("an empty certificate in the list", "decode", A::DECODE_ERROR, "RFC 5246 §7.4.2", || message_after(&FULL, 1, &M::Certificate(CertificateChain { certificates: vec![Vec::new()] }))),
        row("bytes behind the encrypted secret", "decode", A::DECODE_ERROR, "RFC 5246 §7.4.7.1", || {
            let mut bytes = M::ClientKeyExchange(ClientKeyExchange::Encrypted(vec![0; 16])).to_bytes();
            bytes.push(0);
            bytes[3] += 1;
            after(&PLAIN, 1, 22, &bytes)
        }),
        row("a changed bit of the client's signature", "bad-certificate-verify", A::DECRYPT_ERROR, "RFC 5246 §7.4.8", || verify(|verify| verify.signature[100] ^= 4)),
        row("a client's signature of no bytes", "bad-certificate-verify", A::DECRYPT_ERROR, "RFC 5246 §7.4.8", || verify(|verify| verify.signature.clear())),
        row("a client's signature by another scheme", "bad-certificate-verify", A::DECRYPT_ERROR, "RFC 5246 §7.4.8", || verify(|verify| verify.scheme = SignatureScheme::RSA_PKCS1_SHA384)),
        row("a client's signature for another kind of key", "bad-certificate-verify", A::DECRYPT_ERROR, "RFC 5246 §7.4.8", || verify(|verify| verify.scheme = SignatureScheme::ED25519)),
        row("a client's signature with SHA-1", "not-offered", A::ILLEGAL_PARAMETER, "RFC 5246 §7.4.8", || verify(|verify| verify.scheme = SignatureScheme(0x0201))),
        row("a wrong Finished", "bad-finished", A::DECRYPT_ERROR, "RFC 5246 §7.4.9", || message_after(&PLAIN, 3, &M::Finished(Finished { verify_data: vec![7; 12] }))),
        row("a Finished of 11 bytes", "decode", A::DECODE_ERROR, "RFC 5246 §7.4.9", || message_after(&PLAIN, 3, &M::Finished(Finished { verify_data: vec![7; 11] }))),
        row("a Finished of 13 bytes", "decode", A::DECODE_ERROR, "RFC 5246 §7.4.9", || message_after(&PLAIN, 3, &M::Finished(Finished { verify_data: vec![7; 13] }))),
        // Alerts.
        row("an alert of level 0", "bad-alert", A::ILLEGAL_PARAMETER, "RFC 5246 §7.2", || first(&plain(21, &[0, 90]))),
        row("an alert of level 3", "bad-alert", A::ILLEGAL_PARAMETER, "RFC 5246 §7.2", || after(&PLAIN, 4, 21, &[3, 90])),
        row("a fifth warning", "too-many-warnings", A::ILLEGAL_PARAMETER, "our limit", || after(&PLAIN, 4, 21, &[1, 90, 1, 90, 1, 90, 1, 90, 1, 90])),
    ]
}
