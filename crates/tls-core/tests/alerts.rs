//! What each violation is answered with: one fatal alert, that of the specification, and then silence (RFC 5246
//! §7.2.2). The tables are [`at_server`] and [`at_client`]; [`order`] is the matrix of messages that come too early,
//! too late or twice, [`lengths`] that of messages too short or too long, and [`endings`] how a connection ends without
//! one.

#[path = "alerts/at_client.rs"]
mod at_client;
#[path = "alerts/at_server.rs"]
mod at_server;
#[path = "alerts/endings.rs"]
mod endings;
#[path = "support/lab.rs"]
#[allow(dead_code, reason = "shared with other tests")]
mod lab;
#[path = "alerts/lengths.rs"]
mod lengths;
#[path = "alerts/order.rs"]
mod order;

use std::collections::BTreeSet;
use std::sync::LazyLock;

use timeline::error::{DecodeError, DecodeErrorKind, Error, ErrorKind};
use timeline::registry::{
    AlertDescription, AlertLevel, CipherSuite, CompressionMethod, ContentType, ExtensionType, HandshakeType,
    ProtocolVersion,
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

/// One violation.
pub struct Row {
    /// What is done wrong.
    pub what: &'static str,
    /// The key of the error that is logged.
    pub kind: &'static str,
    /// What the peer is told.
    pub alert: AlertDescription,
    /// Where the alert is specified, or the limit that was broken.
    pub source: &'static str,
    /// How it is done to an endpoint.
    pub happens: fn() -> Ended,
}

/// Suites of AES-GCM, nothing else out of the ordinary.
pub static PLAIN: LazyLock<Recording> = LazyLock::new(|| Recording::of(client_configuration(), server_configuration()));

/// The client shows a certificate and gets a ticket: each side says all that it can say.
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

/// With CBC and the MAC inside, or outside where both sides can.
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

#[test]
fn each_violation_has_the_alert_of_the_specification_and_silence_after_it() {
    let mut count = 0;
    for row in at_server::rows().into_iter().chain(at_client::rows()) {
        let what = format!("{} ({})", row.what, row.source);
        let ended = (row.happens)();
        assert_fatal(&ended, row.alert, &what);
        assert_eq!(ended.error.map(|error| error.kind.key()), Some(row.kind), "{what}");
        count += 1;
    }
    assert!(count >= 80, "{count} rows");
}

/// One error of each kind. The match makes the compiler ask for a new one here.
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
        ErrorKind::MissingClientCertificate,
        ErrorKind::BadCertificateVerify,
        ErrorKind::BadFinished,
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
            | ErrorKind::UnsolicitedExtension(_)
            | ErrorKind::NoCommonCompression
            | ErrorKind::NoCommonApplicationProtocol
            | ErrorKind::NotOffered(_)
            | ErrorKind::CipherSuiteNotOffered(_)
            | ErrorKind::NoCommonSignatureAlgorithm
            | ErrorKind::BadRenegotiationInfo
            | ErrorKind::ExtendedMasterSecretChanged
            | ErrorKind::Certificate(_)
            | ErrorKind::MissingClientCertificate
            | ErrorKind::BadCertificateVerify
            | ErrorKind::BadFinished
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
fn every_kind_of_error_that_has_an_alert_is_in_the_tables() {
    let rows = at_server::rows().into_iter().chain(at_client::rows());
    let in_tables: BTreeSet<_> = rows.map(|row| row.kind).collect();
    let with_alert: BTreeSet<_> = one_of_each()
        .into_iter()
        // 2^64 records cannot be sent in a test.
        .filter(|kind| *kind != ErrorKind::SequenceNumberOverflow)
        .filter(|kind| Error::from(kind.clone()).alert().is_some())
        .map(|kind| kind.key())
        .collect();
    assert_eq!(in_tables, with_alert);
}

/// The compression methods of a side that can DEFLATE.
pub fn deflate() -> Vec<CompressionMethod> {
    vec![CompressionMethod::DEFLATE, CompressionMethod::NULL]
}

/// Puts an extension into a hello, in place of one of the same type.
pub fn put(extensions: &mut Option<Vec<Extension>>, extension: Extension) {
    let extensions = extensions.get_or_insert_default();
    extensions.retain(|other| other.extension_type() != extension.extension_type());
    extensions.push(extension);
}
