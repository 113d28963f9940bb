//! Each error as one technical line, for logs and for the command-line examples.

use core::fmt;

use super::{DecodeError, DecodeErrorKind, Error, ErrorKind};
use crate::registry::{AlertLevel, ContentType, ProtocolVersion};

impl fmt::Display for DecodeError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let what = match self.kind {
            DecodeErrorKind::Truncated => "ends too early",
            DecodeErrorKind::TrailingBytes => "is followed by bytes that do not belong to it",
            DecodeErrorKind::LengthOutOfRange => "is out of range",
            DecodeErrorKind::IllegalValue => "has a value that is not allowed",
            DecodeErrorKind::DuplicateExtension => "stands there twice",
        };
        write!(formatter, "{} {what} (byte {})", self.field, self.position)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&match (&self.kind, &self.rejection) {
            (ErrorKind::Certificate(_), Some(rejection)) => of_certificate(rejection),
            (kind, _) => of_kind(kind),
        })
    }
}

impl core::error::Error for Error {}

fn of_certificate(reason: impl fmt::Display) -> String {
    format!("the peer's certificate is not accepted: {reason}")
}

fn of_kind(kind: &ErrorKind) -> String {
    match kind {
        ErrorKind::Decode(error) => format!("the peer's bytes cannot be read: {error}"),
        ErrorKind::UnexpectedMessage { received, expected } => {
            format!("the peer sent {received} where {expected} was due")
        }
        ErrorKind::UnexpectedRecord { received, expected } => {
            format!("the peer sent a record of type {received} where {expected} was due")
        }
        ErrorKind::UnknownContentType(ContentType(byte)) => format!("this is no TLS record: its first byte is {byte}"),
        ErrorKind::RecordOverflow(length) => format!("a record of {length} bytes is longer than the protocol allows"),
        ErrorKind::HandshakeMessageTooLong(length) => {
            format!("a handshake message of {length} bytes is longer than accepted")
        }
        ErrorKind::BadRecordMac => {
            "a record's integrity check failed: it was changed on the way or sealed with another key".into()
        }
        ErrorKind::MalformedCompression => "a compressed record cannot be decompressed".into(),
        ErrorKind::DecompressedTooLong => "a compressed record holds more than a record may".into(),
        ErrorKind::WrongRecordVersion(version) => {
            format!("a record says {version}, which is not the version of this connection")
        }
        ErrorKind::Ssl2Hello(version) => {
            format!("the client says hello in the form of SSL 2.0, which nobody may use any more; it offers {version}")
        }
        ErrorKind::NoCommonVersion { of_peer, own } => format!(
            "no protocol version in common: the peer speaks {}, we speak {}",
            names(of_peer),
            names(own)
        ),
        ErrorKind::InappropriateFallback(version) => format!(
            "the client comes back with {version} only, as if we spoke nothing newer: somebody may be in between"
        ),
        ErrorKind::NoCommonCipherSuite => "no cipher suite in common".into(),
        ErrorKind::NoCommonGroup => "no group in common in which the two sides could agree on a secret".into(),
        ErrorKind::NoCommonCompression => "the client does not offer null compression, which every peer must".into(),
        ErrorKind::UnsolicitedExtension(extension) => {
            format!("the server answered the extension {extension}, which was not sent")
        }
        ErrorKind::NoCommonApplicationProtocol => "no application protocol in common".into(),
        ErrorKind::NotOffered(field) => format!("the peer chose a {field} that was not offered"),
        ErrorKind::CipherSuiteNotOffered(suite) => {
            format!("the peer chose the cipher suite {suite}, which was not offered")
        }
        ErrorKind::NoCommonSignatureAlgorithm => {
            "we cannot sign, and our certificates are not signed, with an algorithm that the client accepts".into()
        }
        ErrorKind::BadRenegotiationInfo => "the peer's renegotiation_info does not fit a first handshake".into(),
        ErrorKind::Certificate(failure) => of_certificate(failure.key()),
        ErrorKind::ExtendedMasterSecretChanged => {
            "the session to be resumed was made with another extended_master_secret than is asked now".into()
        }
        ErrorKind::MissingClientCertificate(_) => "the client showed no certificate".into(),
        ErrorKind::BadCertificateVerify => {
            "the peer's CertificateVerify is not signed with the key of its certificate".into()
        }
        ErrorKind::MissingExtension(extension) => {
            format!("the peer left out the extension {extension}, which is needed")
        }
        ErrorKind::MisplacedExtension(extension) => {
            format!("the peer sent the extension {extension} in a message that must not have it")
        }
        ErrorKind::Downgrade(version) => {
            format!("the server's random says that it speaks {version}, but it chose less: somebody may be in between")
        }
        ErrorKind::UselessHelloRetryRequest => "the server asked for another ClientHello without need".into(),
        ErrorKind::SecondClientHelloDiffers => {
            "the client's second ClientHello differs from its first in more than it was asked for".into()
        }
        ErrorKind::BadBinder => {
            "the client's binder was not made with the pre-shared key, or over another hello".into()
        }
        ErrorKind::KeyChangeWithinRecord => "the peer sent more in the record after which new keys hold".into(),
        ErrorKind::NoInnerContentType => "a protected record holds only zeros, and no type of its content".into(),
        ErrorKind::TooManyPostHandshakeMessages => {
            "the peer sent more new keys or tickets in a row than are accepted".into()
        }
        ErrorKind::TooMuchEarlyData(maximum) => {
            format!("the client sent more early data than the {maximum} bytes that its ticket allows")
        }
        ErrorKind::BadKeyExchangeSignature => {
            "the server's ServerKeyExchange is not signed with the key of its certificate, or over other randoms".into()
        }
        ErrorKind::BadPublicKey(group) => {
            format!("the peer's public key is not a point of {group}, or one of small order")
        }
        ErrorKind::BadFinished => "the peer's Finished does not fit this handshake".into(),
        ErrorKind::PeerAlert(alert) => format!("the peer ended the connection with the alert {alert}"),
        ErrorKind::BadAlert(AlertLevel(level)) => {
            format!("the peer sent an alert of level {level}, which does not exist: 1 is a warning, 2 is fatal")
        }
        ErrorKind::TooManyWarnings(last) => {
            format!("the peer sent more warnings than are accepted; the last is the alert {last}")
        }
        ErrorKind::EmptyRecord(content_type) => {
            format!("the peer sent an empty record of type {content_type}; only application data may be empty")
        }
        ErrorKind::TooManyEmptyRecords => {
            "the peer sent more empty records of application data in a row than are accepted".into()
        }
        ErrorKind::SequenceNumberOverflow => "more records were sent than one key may protect".into(),
        ErrorKind::NotOpen => "the connection is not open for data".into(),
        ErrorKind::TruncatedConnection => "the peer went away without close_notify: data may be missing".into(),
        ErrorKind::Configuration(what) => format!("our own configuration cannot be used: {what}"),
    }
}

fn names(versions: &[ProtocolVersion]) -> String {
    let names: Vec<_> = versions.iter().map(ProtocolVersion::to_string).collect();
    names.join(", ")
}
