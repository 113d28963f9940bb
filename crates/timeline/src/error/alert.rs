//! Which alert tells the peer of an error (RFC 5246 §7.2.2).

use super::{DecodeErrorKind, Error, ErrorKind};
use crate::registry::{AlertDescription, ProtocolVersion};
use crate::validation::Failure;

impl Error {
    /// The alert to send (RFC 5246 §7.2.2); `None` if the peer is gone, or if the fault is our own misuse.
    pub fn alert(&self) -> Option<AlertDescription> {
        Some(match &self.kind {
            ErrorKind::Decode(error) => match error.kind {
                DecodeErrorKind::Truncated | DecodeErrorKind::TrailingBytes | DecodeErrorKind::LengthOutOfRange => {
                    AlertDescription::DECODE_ERROR
                }
                DecodeErrorKind::IllegalValue | DecodeErrorKind::DuplicateExtension => {
                    AlertDescription::ILLEGAL_PARAMETER
                }
            },
            ErrorKind::UnexpectedMessage { .. }
            | ErrorKind::UnexpectedRecord { .. }
            | ErrorKind::UnknownContentType(_)
            | ErrorKind::EmptyRecord(_)
            | ErrorKind::KeyChangeWithinRecord
            | ErrorKind::NoInnerContentType
            | ErrorKind::TooManyPostHandshakeMessages
            | ErrorKind::TooMuchEarlyData(_)
            | ErrorKind::TooManyEmptyRecords => AlertDescription::UNEXPECTED_MESSAGE,
            ErrorKind::RecordOverflow(_) => AlertDescription::RECORD_OVERFLOW,
            ErrorKind::HandshakeMessageTooLong(_) => AlertDescription::DECODE_ERROR,
            ErrorKind::BadAlert(_) | ErrorKind::TooManyWarnings(_) => AlertDescription::ILLEGAL_PARAMETER,
            ErrorKind::BadRecordMac => AlertDescription::BAD_RECORD_MAC,
            ErrorKind::MalformedCompression | ErrorKind::DecompressedTooLong => AlertDescription::DECOMPRESSION_FAILURE,
            ErrorKind::NoCommonVersion { .. } | ErrorKind::WrongRecordVersion(_) | ErrorKind::Ssl2Hello(_) => {
                AlertDescription::PROTOCOL_VERSION
            }
            ErrorKind::InappropriateFallback(_) => AlertDescription::INAPPROPRIATE_FALLBACK,
            ErrorKind::NoCommonApplicationProtocol => AlertDescription::NO_APPLICATION_PROTOCOL,
            ErrorKind::NoCommonCipherSuite
            | ErrorKind::NoCommonGroup
            | ErrorKind::NoCommonSignatureAlgorithm
            | ErrorKind::BadRenegotiationInfo
            | ErrorKind::ExtendedMasterSecretChanged => AlertDescription::HANDSHAKE_FAILURE,
            // TLS 1.3 has an alert of its own for this (RFC 9846 §4.5.1.4).
            ErrorKind::MissingClientCertificate(version) => match *version >= ProtocolVersion::TLS_1_3 {
                true => AlertDescription::CERTIFICATE_REQUIRED,
                false => AlertDescription::HANDSHAKE_FAILURE,
            },
            ErrorKind::MissingExtension(_) => AlertDescription::MISSING_EXTENSION,
            ErrorKind::NoCommonCompression
            | ErrorKind::NotOffered(_)
            | ErrorKind::CipherSuiteNotOffered(_)
            | ErrorKind::MisplacedExtension(_)
            | ErrorKind::Downgrade(_)
            | ErrorKind::SecondClientHelloDiffers
            | ErrorKind::UselessHelloRetryRequest
            | ErrorKind::BadPublicKey(_) => AlertDescription::ILLEGAL_PARAMETER,
            ErrorKind::Certificate(failure) => certificate_alert(*failure),
            ErrorKind::BadFinished
            | ErrorKind::BadCertificateVerify
            | ErrorKind::BadKeyExchangeSignature
            | ErrorKind::BadBinder => AlertDescription::DECRYPT_ERROR,
            ErrorKind::UnsolicitedExtension(_) => AlertDescription::UNSUPPORTED_EXTENSION,
            ErrorKind::SequenceNumberOverflow | ErrorKind::Configuration(_) => AlertDescription::INTERNAL_ERROR,
            ErrorKind::PeerAlert(_) | ErrorKind::NotOpen | ErrorKind::TruncatedConnection => {
                return None;
            }
        })
    }
}

/// The alert for a certificate that fails in this way (RFC 5246 §7.2.2).
fn certificate_alert(failure: Failure) -> AlertDescription {
    match failure {
        // Also for broken hashes; later versions say so more clearly (RFC 9846 §4.5.1.3).
        Failure::NoCertificate
        | Failure::TooManyCertificates
        | Failure::Malformed
        | Failure::BadSignature
        | Failure::WeakSignature => AlertDescription::BAD_CERTIFICATE,
        Failure::Expired | Failure::NotYetValid => AlertDescription::CERTIFICATE_EXPIRED,
        // The path does not lead to an authority that may vouch for this certificate.
        Failure::UnknownIssuer
        | Failure::SelfSigned
        | Failure::PathTooLong
        | Failure::TooManyPaths
        | Failure::NotACertificateAuthority
        | Failure::PathLengthExceeded
        | Failure::NameNotPermitted
        | Failure::NameExcluded
        | Failure::TooManyNameComparisons
        | Failure::MissingKeyCertSign => AlertDescription::UNKNOWN_CA,
        Failure::UnsupportedAlgorithm
        | Failure::UnsupportedKey
        | Failure::UnsupportedNameConstraint
        | Failure::MissingKeyEncipherment
        | Failure::MissingDigitalSignature
        | Failure::MissingServerAuthentication
        | Failure::MissingClientAuthentication
        | Failure::UnhandledCriticalExtension => AlertDescription::UNSUPPORTED_CERTIFICATE,
        Failure::KeyTooShort => AlertDescription::INSUFFICIENT_SECURITY,
        // "Some other (unspecified) issue": the certificate itself is in order.
        Failure::NameMismatch => AlertDescription::CERTIFICATE_UNKNOWN,
    }
}
