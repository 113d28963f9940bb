//! What can go wrong in reading keys and certificates and in issuing; used by all of `pki`.
//!
//! A readable certificate that must not be trusted is not an error, but a
//! [`Failure`](timeline::validation::Failure) in the report.

use core::fmt;

/// What went wrong, where, and at which byte if that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Error {
    /// What went wrong.
    pub kind: ErrorKind,
    /// In which structure.
    pub place: Place,
    /// Offset in bytes within the DER that was read, where the decoder knows it.
    pub position: Option<usize>,
    /// Further details.
    pub(super) detail: Option<Detail>,
}

/// What a reader adds to an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Detail {
    /// The decoder's error: what it expected, and what it found.
    Der(der::ErrorKind),
    /// What is wrong with a text, and in which line, counted from 1.
    Text { line: usize, problem: &'static str },
}

/// What went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// The text is not PEM (RFC 7468), or has another label than expected.
    MalformedPem,
    /// The bytes are not DER of the expected structure.
    MalformedDer,
    /// Bytes follow the end of the structure.
    TrailingBytes,
    /// One extension appears twice (RFC 5280 §4.2 forbids it).
    DuplicateExtension,
    /// A field that this version of certificates does not have: extensions need version 3, unique identifiers 2
    /// (RFC 5280 §4.1).
    VersionTooLow,
    /// The algorithm inside the signed part differs from the one beside the signature
    /// (RFC 5280 §4.1.1.2).
    SignatureAlgorithmMismatch,
    /// The numbers do not make a key of its kind.
    MalformedKey,
    /// The private key is encrypted.
    EncryptedKey,
    /// The private key is not for RSA; its algorithm, as the standards name it.
    UnsupportedKey(&'static str),
    /// The file holds something other than a private key: what it is, and what to do about it.
    OtherContent(&'static str),
    /// A name that is neither a host name nor an IP address, or no RFC 4514 string.
    InvalidName,
    /// A time after the year 9999.
    TimeOutOfRange,
    /// The structure cannot be written as DER.
    EncodingFailed,
    /// The RSA operation failed: the key is too short for the hash, or the scheme is not one of RSA.
    SigningFailed,
}

impl ErrorKind {
    /// Stable kebab-case key, for locales.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::MalformedPem => "malformed-pem",
            Self::MalformedDer => "malformed-der",
            Self::TrailingBytes => "trailing-bytes",
            Self::DuplicateExtension => "duplicate-extension",
            Self::VersionTooLow => "version-too-low",
            Self::SignatureAlgorithmMismatch => "signature-algorithm-mismatch",
            Self::MalformedKey => "malformed-key",
            Self::EncryptedKey => "encrypted-key",
            Self::UnsupportedKey(_) => "unsupported-key",
            Self::OtherContent(_) => "other-content",
            Self::InvalidName => "invalid-name",
            Self::TimeOutOfRange => "time-out-of-range",
            Self::EncodingFailed => "encoding-failed",
            Self::SigningFailed => "signing-failed",
        }
    }
}

/// Which structure an [`Error`] is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A private key (RFC 5958, RFC 8017 appendix A.1.2).
    PrivateKey,
    /// SubjectPublicKeyInfo (RFC 5280 §4.1.2.7).
    PublicKey,
    /// The certificate as a whole (RFC 5280 §4.1).
    Certificate,
    /// The part that is signed (RFC 5280 §4.1.2).
    TbsCertificate,
    /// The subject's distinguished name (RFC 5280 §4.1.2.6).
    Subject,
    /// The issuer's distinguished name (RFC 5280 §4.1.2.4).
    Issuer,
    /// The validity period (RFC 5280 §4.1.2.5).
    Validity,
    /// An extension (RFC 5280 §4.2).
    Extensions,
    /// The signature or its algorithm (RFC 5280 §4.1.1).
    Signature,
    /// The host name asked for.
    HostName,
}

impl Place {
    /// Stable kebab-case key, for locales.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::PrivateKey => "private-key",
            Self::PublicKey => "public-key",
            Self::Certificate => "certificate",
            Self::TbsCertificate => "tbs-certificate",
            Self::Subject => "subject",
            Self::Issuer => "issuer",
            Self::Validity => "validity",
            Self::Extensions => "extensions",
            Self::Signature => "signature",
            Self::HostName => "host-name",
        }
    }
}

impl Error {
    pub(super) const fn new(kind: ErrorKind, place: Place) -> Self {
        Self {
            kind,
            place,
            position: None,
            detail: None,
        }
    }

    /// Adds `place` and `position` to an error without them.
    pub(super) fn within(self, place: Place, position: usize) -> Self {
        Self {
            place: match self.place {
                Place::Certificate => place,
                more_exact => more_exact,
            },
            position: self.position.or(Some(position)),
            ..self
        }
    }

    /// The same error with its position moved by `start`, where its bytes begin within the DER.
    pub(super) fn behind(self, start: usize) -> Self {
        Self {
            position: self.position.map(|position| position.saturating_add(start)),
            ..self
        }
    }

    /// The ASN.1 types that the decoder expected and found, if the error is about types.
    pub(super) fn expected_and_found(&self) -> Option<(String, String)> {
        match self.detail? {
            Detail::Der(der::ErrorKind::TagUnexpected {
                expected: Some(expected),
                actual,
            }) => Some((expected.to_string(), actual.to_string())),
            _ => None,
        }
    }

    /// A text that is not PEM, with the line counted from 1.
    pub(super) const fn in_text(place: Place, line: usize, problem: &'static str) -> Self {
        Self {
            kind: ErrorKind::MalformedPem,
            place,
            position: None,
            detail: Some(Detail::Text { line, problem }),
        }
    }

    /// A failure to read DER, with the decoder's position.
    pub(super) fn reading(error: der::Error, place: Place) -> Self {
        Self {
            kind: match error.kind() {
                der::ErrorKind::TrailingData { .. } => ErrorKind::TrailingBytes,
                der::ErrorKind::Pem(_) => ErrorKind::MalformedPem,
                _ => ErrorKind::MalformedDer,
            },
            place,
            position: error.position().and_then(|position| usize::try_from(position).ok()),
            detail: Some(Detail::Der(error.kind())),
        }
    }

    /// A failure to write DER.
    pub(super) fn writing(_: der::Error, place: Place) -> Self {
        Self::new(ErrorKind::EncodingFailed, place)
    }
}

impl From<der::Error> for Error {
    /// A failure to read a certificate, at an unknown place.
    fn from(error: der::Error) -> Self {
        Self::reading(error, Place::Certificate)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            ErrorKind::EncryptedKey => {
                return formatter.write_str(
                    "the private key is encrypted; this decrypts it: openssl pkey -in FILE -out DECRYPTED_FILE",
                );
            }
            ErrorKind::UnsupportedKey(algorithm) => {
                return write!(
                    formatter,
                    "the private key is of the kind {algorithm}, or on a curve, that is not supported; use an RSA key, or one on P-256, P-384 or Ed25519"
                );
            }
            ErrorKind::OtherContent(content) => {
                return write!(formatter, "there is no private key in it; it holds {content}");
            }
            kind => write!(formatter, "{} in {}", kind.key(), self.place.key())?,
        }
        if let Some(position) = self.position {
            write!(formatter, " at byte {position}")?;
        }
        match (self.expected_and_found(), self.detail) {
            (Some((expected, found)), _) => write!(formatter, ": expected {expected}, found {found}"),
            (None, Some(Detail::Der(complaint))) => write!(formatter, ": {complaint}"),
            (None, Some(Detail::Text { line, problem })) => write!(formatter, ": line {line}: {problem}"),
            (None, None) => Ok(()),
        }
    }
}

impl core::error::Error for Error {}
