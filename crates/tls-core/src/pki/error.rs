//! What can go wrong in reading keys and certificates and in issuing; used by all of `pki`.
//!
//! A certificate that reads well but must not be trusted is no error but a
//! [`Failure`](super::report::Failure) in the report.

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
}

/// What went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ErrorKind {
    /// The text is no PEM (RFC 7468), or not of the expected label.
    MalformedPem,
    /// The bytes are no DER of the expected structure.
    MalformedDer,
    /// Bytes follow the end of the structure.
    TrailingBytes,
    /// One extension appears twice (RFC 5280 section 4.2 forbids it).
    DuplicateExtension,
    /// The algorithm inside the signed part differs from the one beside the signature
    /// (RFC 5280 section 4.1.1.2).
    SignatureAlgorithmMismatch,
    /// The numbers do not make a key of its kind.
    MalformedKey,
    /// A name that is neither a host name nor an IP address, or no RFC 4514 string.
    InvalidName,
    /// A time after the year 9999.
    TimeOutOfRange,
    /// The structure cannot be written as DER.
    EncodingFailed,
    /// The RSA operation refused: the key is too short for the hash, or the scheme is not RSA's.
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
            Self::SignatureAlgorithmMismatch => "signature-algorithm-mismatch",
            Self::MalformedKey => "malformed-key",
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
    /// SubjectPublicKeyInfo (RFC 5280 section 4.1.2.7).
    PublicKey,
    /// The certificate as a whole (RFC 5280 section 4.1).
    Certificate,
    /// The part that is signed (RFC 5280 section 4.1.2).
    TbsCertificate,
    /// The subject's distinguished name (RFC 5280 section 4.1.2.6).
    Subject,
    /// The issuer's distinguished name (RFC 5280 section 4.1.2.4).
    Issuer,
    /// The validity period (RFC 5280 section 4.1.2.5).
    Validity,
    /// An extension (RFC 5280 section 4.2).
    Extensions,
    /// The signature or its algorithm (RFC 5280 section 4.1.1).
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
        }
    }

    /// A failure to write DER.
    pub(super) fn writing(_: der::Error, place: Place) -> Self {
        Self::new(ErrorKind::EncodingFailed, place)
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} in {}", self.kind.key(), self.place.key())?;
        match self.position {
            Some(position) => write!(formatter, " at byte {position}"),
            None => Ok(()),
        }
    }
}

impl core::error::Error for Error {}
