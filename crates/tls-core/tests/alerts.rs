//! Each protocol violation is answered with exactly the fatal alert that the specification
//! requires, and then silence (RFC 5246 §7.2.2). [`at_server`] and [`at_client`] are the tables of
//! violations. [`order`] covers early, late and repeated messages, [`lengths`] messages of the
//! wrong length, and [`endings`] connections that end without a violation.

#[path = "alerts/at_client.rs"]
mod at_client;
#[path = "alerts/at_server.rs"]
mod at_server;
#[path = "alerts/endings.rs"]
mod endings;
#[path = "alerts/exchange.rs"]
mod exchange;
#[path = "support/lab.rs"]
#[allow(dead_code, reason = "shared with other tests")]
mod lab;
#[path = "alerts/lengths.rs"]
mod lengths;
#[path = "alerts/order.rs"]
mod order;
#[path = "alerts/tls13.rs"]
mod tls13;
#[path = "support/tls13.rs"]
mod tls13_support;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use timeline::error::{DecodeError, DecodeErrorKind, Error, ErrorKind};
use timeline::registry::{
    AlertDescription, AlertLevel, CipherSuite, CompressionMethod, ContentType, ExtensionType, HandshakeType,
    NamedGroup, ProtocolVersion,
};
use timeline::validation::Failure;
use tls_core::client::ClientConfiguration;
use tls_core::crypto::random::RandomStream;
use tls_core::resumption::TicketKey;
use tls_core::server::{ClientAuthentication, ServerConfiguration};
use tls_core::wire::extension::Extension;

use crate::lab::{
    Ended, Recording, assert_fatal, client_configuration, client_identity, identity, server_configuration,
};

/// A violation.
pub struct Row {
    /// A description of the violation.
    pub what: &'static str,
    /// The key of the resulting error.
    pub kind: &'static str,
    /// The alert that the peer receives.
    pub alert: AlertDescription,
    /// The section that specifies the alert, or the violated limit.
    pub source: &'static str,
    /// Commits the violation against an endpoint.
    pub happens: fn() -> Ended,
}

/// A default session with AES-GCM suites.
pub static PLAIN: LazyLock<Recording> = LazyLock::new(|| Recording::of(client_configuration(), server_configuration()));

/// A session with every optional message: the client sends a certificate and gets a ticket.
pub static FULL: LazyLock<Recording> = LazyLock::new(|| {
    let key = TicketKey::generate(&mut RandomStream::for_actor(3, "tickets"));
    Recording::of(
        ClientConfiguration {
            identity: Some(client_identity().clone()),
            session_tickets: true,
            ..client_configuration()
        },
        ServerConfiguration {
            client_authentication: ClientAuthentication::Required(vec![identity().root.clone()]),
            ticket_key: Some(key.unwrap().into()),
            ..server_configuration()
        },
    )
});

/// A CBC session, with MAC-then-encrypt or encrypt-then-MAC.
pub fn with_cbc(encrypt_then_mac: bool) -> Recording {
    Recording::of(
        ClientConfiguration {
            cipher_suites: vec![CipherSuite::TLS_RSA_WITH_AES_128_CBC_SHA],
            encrypt_then_mac,
            ..client_configuration()
        },
        server_configuration(),
    )
}

/// All tables.
fn rows() -> impl Iterator<Item = Row> {
    at_server::rows()
        .into_iter()
        .chain(at_client::rows())
        .chain(exchange::rows())
        .chain(tls13::rows())
}

#[test]
fn each_violation_gets_its_alert_and_then_silence() {
    let mut count = 0;
    for row in rows() {
        let what = format!("{} ({})", row.what, row.source);
        let ended = (row.happens)();
        assert_fatal(&ended, row.alert, &what);
        assert_eq!(ended.error.map(|error| error.kind.key()), Some(row.kind), "{what}");
        count += 1;
    }
    assert!(count >= 110, "{count} rows");
}

/// One error of each kind. The match below makes the compiler demand new kinds here.
fn one_of_each() -> Vec<ErrorKind> {
    let kinds = vec![
        ErrorKind::Decode(DecodeError {
            kind: DecodeErrorKind::Truncated,
            position: 0,
            field: "",
        }),
        ErrorKind::UnexpectedMessage {
            received: HandshakeType::FINISHED,
            expected: "",
        },
        ErrorKind::UnexpectedRecord {
            received: ContentType::ALERT,
            expected: "",
        },
        ErrorKind::UnknownContentType(ContentType(0)),
        ErrorKind::RecordOverflow(0),
        ErrorKind::HandshakeMessageTooLong(0),
        ErrorKind::WrongRecordVersion(ProtocolVersion::TLS_1_0),
        ErrorKind::Ssl2Hello(ProtocolVersion::SSL_3_0),
        ErrorKind::BadRecordMac,
        ErrorKind::MalformedCompression,
        ErrorKind::DecompressedTooLong,
        ErrorKind::NoCommonVersion {
            of_peer: Vec::new(),
            own: Vec::new(),
        },
        ErrorKind::InappropriateFallback(ProtocolVersion::TLS_1_1),
        ErrorKind::NoCommonCipherSuite,
        ErrorKind::UnsolicitedExtension(ExtensionType::SERVER_NAME),
        ErrorKind::NoCommonCompression,
        ErrorKind::NoCommonApplicationProtocol,
        ErrorKind::NotOffered(""),
        ErrorKind::CipherSuiteNotOffered(CipherSuite::TLS_RSA_WITH_AES_128_GCM_SHA256),
        ErrorKind::NoCommonSignatureAlgorithm,
        ErrorKind::BadRenegotiationInfo,
        ErrorKind::ExtendedMasterSecretChanged,
        ErrorKind::Certificate(Failure::Expired),
        ErrorKind::MissingClientCertificate(ProtocolVersion::TLS_1_2),
        ErrorKind::BadCertificateVerify,
        ErrorKind::BadFinished,
        ErrorKind::MissingExtension(ExtensionType::KEY_SHARE),
        ErrorKind::MisplacedExtension(ExtensionType::KEY_SHARE),
        ErrorKind::Downgrade(ProtocolVersion::TLS_1_3),
        ErrorKind::UselessHelloRetryRequest,
        ErrorKind::SecondClientHelloDiffers,
        ErrorKind::BadBinder,
        ErrorKind::KeyChangeWithinRecord,
        ErrorKind::NoInnerContentType,
        ErrorKind::TooManyPostHandshakeMessages,
        ErrorKind::TooMuchEarlyData(0),
        ErrorKind::NoCommonGroup,
        ErrorKind::BadKeyExchangeSignature,
        ErrorKind::BadPublicKey(NamedGroup::X25519),
        ErrorKind::PeerAlert(AlertDescription::CLOSE_NOTIFY),
        ErrorKind::BadAlert(AlertLevel(3)),
        ErrorKind::TooManyWarnings(AlertDescription::NO_RENEGOTIATION),
        ErrorKind::EmptyRecord(ContentType::HANDSHAKE),
        ErrorKind::TooManyEmptyRecords,
        ErrorKind::SequenceNumberOverflow,
        ErrorKind::NotOpen,
        ErrorKind::TruncatedConnection,
        ErrorKind::Configuration(""),
    ];
    for kind in &kinds {
        match kind {
            ErrorKind::Decode(_)
            | ErrorKind::UnexpectedMessage { .. }
            | ErrorKind::UnexpectedRecord { .. }
            | ErrorKind::UnknownContentType(_)
            | ErrorKind::RecordOverflow(_)
            | ErrorKind::HandshakeMessageTooLong(_)
            | ErrorKind::WrongRecordVersion(_)
            | ErrorKind::Ssl2Hello(_)
            | ErrorKind::BadRecordMac
            | ErrorKind::MalformedCompression
            | ErrorKind::DecompressedTooLong
            | ErrorKind::NoCommonVersion { .. }
            | ErrorKind::InappropriateFallback(_)
            | ErrorKind::NoCommonCipherSuite
            | ErrorKind::NoCommonGroup
            | ErrorKind::UnsolicitedExtension(_)
            | ErrorKind::NoCommonCompression
            | ErrorKind::NoCommonApplicationProtocol
            | ErrorKind::NotOffered(_)
            | ErrorKind::CipherSuiteNotOffered(_)
            | ErrorKind::NoCommonSignatureAlgorithm
            | ErrorKind::BadRenegotiationInfo
            | ErrorKind::ExtendedMasterSecretChanged
            | ErrorKind::Certificate(_)
            | ErrorKind::MissingClientCertificate(_)
            | ErrorKind::BadCertificateVerify
            | ErrorKind::BadKeyExchangeSignature
            | ErrorKind::BadPublicKey(_)
            | ErrorKind::BadFinished
            | ErrorKind::MissingExtension(_)
            | ErrorKind::MisplacedExtension(_)
            | ErrorKind::Downgrade(_)
            | ErrorKind::UselessHelloRetryRequest
            | ErrorKind::SecondClientHelloDiffers
            | ErrorKind::BadBinder
            | ErrorKind::KeyChangeWithinRecord
            | ErrorKind::NoInnerContentType
            | ErrorKind::TooManyPostHandshakeMessages
            | ErrorKind::TooMuchEarlyData(_)
            | ErrorKind::PeerAlert(_)
            | ErrorKind::BadAlert(_)
            | ErrorKind::TooManyWarnings(_)
            | ErrorKind::EmptyRecord(_)
            | ErrorKind::TooManyEmptyRecords
            | ErrorKind::SequenceNumberOverflow
            | ErrorKind::NotOpen
            | ErrorKind::TruncatedConnection
            | ErrorKind::Configuration(_) => {}
        }
    }
    kinds
}

#[test]
fn tables_cover_every_error_kind_with_an_alert() {
    let in_tables: BTreeSet<_> = rows().map(|row| row.kind).collect();
    let with_alert: BTreeSet<_> = one_of_each()
        .into_iter()
        // A test cannot send 2^64 records.
        .filter(|kind| *kind != ErrorKind::SequenceNumberOverflow)
        .filter(|kind| Error::from(kind.clone()).alert().is_some())
        .map(|kind| kind.key())
        .collect();
    assert_eq!(in_tables, with_alert);
}

/// The compression methods of a side that supports DEFLATE.
pub fn deflate() -> Vec<CompressionMethod> {
    vec![CompressionMethod::DEFLATE, CompressionMethod::NULL]
}

/// Inserts an extension into a hello, replacing one of the same type.
pub fn put(extensions: &mut Option<Vec<Extension>>, extension: Extension) {
    let extensions = extensions.get_or_insert_default();
    extensions.retain(|other| other.extension_type() != extension.extension_type());
    extensions.push(extension);
}
