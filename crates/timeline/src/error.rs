//! What can go wrong in a connection: what, where, whose fault, and the alert to send.
//!
//! The kinds are data, which a page puts into words. `Display` writes one technical line.

mod alert;
mod technical_line;

use serde::{Deserialize, Serialize};

use crate::registry::{
    AlertDescription, AlertLevel, CipherSuite, ContentType, ExtensionType, HandshakeType, NamedGroup, ProtocolVersion,
};
use crate::rejection::Rejection;
use crate::static_name::StaticName;
use crate::validation::{Failure, Report};

/// Bytes that do not form what they should.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DecodeError {
    /// What is wrong.
    pub kind: DecodeErrorKind,
    /// Position of the byte in the message or record, counted from 0.
    pub position: usize,
    /// The key of the field that was being read.
    #[serde(with = "crate::static_name")]
    pub field: StaticName,
}

/// How bytes can fail to form what they should.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DecodeErrorKind {
    /// The field needs more bytes than there are.
    Truncated,
    /// Bytes are left over after the structure.
    TrailingBytes,
    /// The length of a vector, or its number of items, is outside the range of its definition (RFC 5246 §4.3).
    LengthOutOfRange,
    /// A number or value that the specification does not allow here, in a field of the right form.
    IllegalValue,
    /// A message has the same extension twice (RFC 5246 §7.4.1.4).
    DuplicateExtension,
}

/// Whose doing an error is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blame {
    /// The peer follows the protocol, but shares no option with us.
    PeerIncompatible,
    /// The peer, or someone on the wire, broke the protocol.
    PeerMisbehaved,
    /// The peer's bytes could not be read.
    DecodeError,
    /// We were used or configured wrongly.
    OwnMisuse,
}

/// What went wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ErrorKind {
    /// Bytes that could not be read.
    Decode(DecodeError),
    /// A handshake message at the wrong time.
    UnexpectedMessage {
        /// What was received.
        received: HandshakeType,
        /// What the state machine waits for.
        #[serde(with = "crate::static_name")]
        expected: StaticName,
    },
    /// A record of a type that is not allowed at this time.
    UnexpectedRecord {
        /// What was received.
        received: ContentType,
        /// What the state machine waits for.
        #[serde(with = "crate::static_name")]
        expected: StaticName,
    },
    /// A record of a type that does not exist.
    UnknownContentType(ContentType),
    /// A record is longer than the protocol allows; the length in bytes.
    RecordOverflow(usize),
    /// A handshake message is longer than we accept; the length in bytes.
    HandshakeMessageTooLong(usize),
    /// A record names a version other than the negotiated one, or one that does not exist.
    WrongRecordVersion(ProtocolVersion),
    /// A ClientHello in the form of SSL 2.0; the version that it offers.
    Ssl2Hello(ProtocolVersion),
    /// The integrity check of a protected record failed, or the record is too short for one.
    BadRecordMac,
    /// A compressed record cannot be decompressed.
    MalformedCompression,
    /// A compressed record holds more than a record may.
    DecompressedTooLong,
    /// No protocol version in common.
    NoCommonVersion {
        /// What the peer speaks, or what it chose.
        of_peer: Vec<ProtocolVersion>,
        /// What we speak.
        own: Vec<ProtocolVersion>,
    },
    /// The client came back with an older version than both sides speak (RFC 7507); the version that it offers.
    InappropriateFallback(ProtocolVersion),
    /// No cipher suite in common.
    NoCommonCipherSuite,
    /// No group in common for the suites that both sides could use (RFC 8422 §5.1).
    NoCommonGroup,
    /// The server answered an extension that the client never sent.
    UnsolicitedExtension(ExtensionType),
    /// The client does not offer the null compression that every peer must support.
    NoCommonCompression,
    /// No application protocol in common (RFC 7301).
    NoCommonApplicationProtocol,
    /// The peer chose something that was never offered to it; the key of the field.
    NotOffered(#[serde(with = "crate::static_name")] StaticName),
    /// The server chose a cipher suite that was never offered to it.
    CipherSuiteNotOffered(CipherSuite),
    /// The client does not accept the signatures on the server's certificates (RFC 5246 §7.4.2).
    NoCommonSignatureAlgorithm,
    /// The peer tried to renegotiate, or its renegotiation_info does not fit (RFC 5746).
    BadRenegotiationInfo,
    /// The peer resumes a session with another extended_master_secret than before (RFC 7627 §5.3).
    ExtendedMasterSecretChanged,
    /// The peer's certificate did not pass its checks.
    Certificate(Failure),
    /// The server demands a certificate, and the client showed none; the version, on which the alert depends.
    MissingClientCertificate(ProtocolVersion),
    /// The signature in the peer's CertificateVerify was not made with the key of its certificate.
    BadCertificateVerify,
    /// An extension without which the handshake cannot go on is missing (RFC 9846 §9.2).
    MissingExtension(ExtensionType),
    /// An extension in a message that must not have it (RFC 9846 §4.3).
    MisplacedExtension(ExtensionType),
    /// The server's random says that it speaks a newer version than the one that it chose; that version (RFC 9846
    /// §4.2.3).
    Downgrade(ProtocolVersion),
    /// A HelloRetryRequest that would change nothing in the ClientHello (RFC 9846 §4.2.4).
    UselessHelloRetryRequest,
    /// The client's second ClientHello differs from its first in more than it was asked for (RFC 9846 §4.2.2).
    SecondClientHelloDiffers,
    /// The proof of the pre-shared key is not what we computed (RFC 9846 §4.3.11).
    BadBinder,
    /// A message goes on, or another one follows, behind one after which new keys hold (RFC 9846 §5.1).
    KeyChangeWithinRecord,
    /// A protected record holds only zeros, and so no type of its content (RFC 9846 §5.4).
    NoInnerContentType,
    /// More new keys or tickets in a row than we accept.
    TooManyPostHandshakeMessages,
    /// The client sends more early data than its ticket allows, which is this many bytes (RFC 9846 §4.3.10).
    TooMuchEarlyData(u32),
    /// The signature in the server's ServerKeyExchange was not made with the key of its certificate, or over other
    /// randoms (RFC 8422 §5.4).
    BadKeyExchangeSignature,
    /// The peer's ephemeral public key is not a point of the group, or one of small order (RFC 8422 §5.11).
    BadPublicKey(NamedGroup),
    /// The `verify_data` of the peer's Finished is not what we computed.
    BadFinished,
    /// The peer ended the connection with a fatal alert.
    PeerAlert(AlertDescription),
    /// The peer sent an alert with a level that does not exist.
    BadAlert(AlertLevel),
    /// The peer sent more warnings than we accept; the last of them.
    TooManyWarnings(AlertDescription),
    /// An empty record of a type whose records must not be empty (RFC 5246 §6.2.1).
    EmptyRecord(ContentType),
    /// More consecutive empty records of application data than we accept.
    TooManyEmptyRecords,
    /// More records were sent than one key may protect.
    SequenceNumberOverflow,
    /// The connection is closed, or not yet open for data.
    NotOpen,
    /// The transport ended without a close_notify: data may be missing (RFC 5246 §7.2.1).
    TruncatedConnection,
    /// Our own key or certificate cannot be used.
    Configuration(#[serde(with = "crate::static_name")] StaticName),
}

impl ErrorKind {
    /// Its stable key, for locales.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Decode(_) => "decode",
            Self::UnexpectedMessage { .. } => "unexpected-message",
            Self::UnexpectedRecord { .. } => "unexpected-record",
            Self::UnknownContentType(_) => "unknown-content-type",
            Self::RecordOverflow(_) => "record-overflow",
            Self::HandshakeMessageTooLong(_) => "handshake-message-too-long",
            Self::WrongRecordVersion(_) => "wrong-record-version",
            Self::Ssl2Hello(_) => "ssl-2-hello",
            Self::BadRecordMac => "bad-record-mac",
            Self::MalformedCompression => "malformed-compression",
            Self::DecompressedTooLong => "decompressed-too-long",
            Self::NoCommonVersion { .. } => "no-common-version",
            Self::InappropriateFallback(_) => "inappropriate-fallback",
            Self::NoCommonCipherSuite => "no-common-cipher-suite",
            Self::NoCommonGroup => "no-common-group",
            Self::UnsolicitedExtension(_) => "unsolicited-extension",
            Self::NoCommonCompression => "no-common-compression",
            Self::NoCommonApplicationProtocol => "no-common-application-protocol",
            Self::NotOffered(_) | Self::CipherSuiteNotOffered(_) => "not-offered",
            Self::NoCommonSignatureAlgorithm => "no-common-signature-algorithm",
            Self::BadRenegotiationInfo => "bad-renegotiation-info",
            Self::ExtendedMasterSecretChanged => "extended-master-secret-changed",
            Self::Certificate(_) => "certificate",
            Self::MissingClientCertificate(_) => "missing-client-certificate",
            Self::BadCertificateVerify => "bad-certificate-verify",
            Self::MissingExtension(_) => "missing-extension",
            Self::MisplacedExtension(_) => "misplaced-extension",
            Self::Downgrade(_) => "downgrade",
            Self::UselessHelloRetryRequest => "useless-hello-retry-request",
            Self::SecondClientHelloDiffers => "second-client-hello-differs",
            Self::BadBinder => "bad-binder",
            Self::KeyChangeWithinRecord => "key-change-within-record",
            Self::NoInnerContentType => "no-inner-content-type",
            Self::TooManyPostHandshakeMessages => "too-many-post-handshake-messages",
            Self::TooMuchEarlyData(_) => "too-much-early-data",
            Self::BadKeyExchangeSignature => "bad-key-exchange-signature",
            Self::BadPublicKey(_) => "bad-public-key",
            Self::BadFinished => "bad-finished",
            Self::PeerAlert(_) => "peer-alert",
            Self::BadAlert(_) => "bad-alert",
            Self::TooManyWarnings(_) => "too-many-warnings",
            Self::EmptyRecord(_) => "empty-record",
            Self::TooManyEmptyRecords => "too-many-empty-records",
            Self::SequenceNumberOverflow => "sequence-number-overflow",
            Self::NotOpen => "not-open",
            Self::TruncatedConnection => "truncated-connection",
            Self::Configuration(_) => "configuration",
        }
    }
}

/// An error that ends a connection.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Error {
    /// What went wrong.
    pub kind: ErrorKind,
    /// For [`ErrorKind::Certificate`]: which certificate, and what its check saw.
    pub rejection: Option<Box<Rejection>>,
}

impl Error {
    /// The error of a rejected chain, for the reason that the report gives.
    pub fn of_report(failure: Failure, report: &Report) -> Self {
        Self {
            kind: ErrorKind::Certificate(failure),
            rejection: Rejection::of(report).map(Box::new),
        }
    }

    /// Whose doing it is.
    pub fn blame(&self) -> Blame {
        match self.kind {
            ErrorKind::Decode(_) => Blame::DecodeError,
            ErrorKind::NoCommonVersion { .. }
            | ErrorKind::Ssl2Hello(_)
            | ErrorKind::InappropriateFallback(_)
            | ErrorKind::NoCommonCipherSuite
            | ErrorKind::NoCommonGroup
            | ErrorKind::NoCommonCompression
            | ErrorKind::NoCommonApplicationProtocol
            | ErrorKind::NoCommonSignatureAlgorithm
            | ErrorKind::MissingClientCertificate(_)
            | ErrorKind::Certificate(_)
            | ErrorKind::PeerAlert(_) => Blame::PeerIncompatible,
            ErrorKind::NotOpen | ErrorKind::SequenceNumberOverflow | ErrorKind::Configuration(_) => Blame::OwnMisuse,
            ErrorKind::UnexpectedMessage { .. }
            | ErrorKind::UnexpectedRecord { .. }
            | ErrorKind::UnknownContentType(_)
            | ErrorKind::RecordOverflow(_)
            | ErrorKind::HandshakeMessageTooLong(_)
            | ErrorKind::WrongRecordVersion(_)
            | ErrorKind::BadRecordMac
            | ErrorKind::MalformedCompression
            | ErrorKind::DecompressedTooLong
            | ErrorKind::UnsolicitedExtension(_)
            | ErrorKind::NotOffered(_)
            | ErrorKind::CipherSuiteNotOffered(_)
            | ErrorKind::BadRenegotiationInfo
            | ErrorKind::ExtendedMasterSecretChanged
            | ErrorKind::BadCertificateVerify
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
            | ErrorKind::BadKeyExchangeSignature
            | ErrorKind::BadPublicKey(_)
            | ErrorKind::BadFinished
            | ErrorKind::BadAlert(_)
            | ErrorKind::TooManyWarnings(_)
            | ErrorKind::EmptyRecord(_)
            | ErrorKind::TooManyEmptyRecords
            | ErrorKind::TruncatedConnection => Blame::PeerMisbehaved,
        }
    }
}

impl From<ErrorKind> for Error {
    fn from(kind: ErrorKind) -> Self {
        Self { kind, rejection: None }
    }
}

impl From<DecodeError> for Error {
    fn from(error: DecodeError) -> Self {
        ErrorKind::Decode(error).into()
    }
}
