//! The report on a certificate chain: the path, the checks with their evidence, and the failures.
//!
//! Written by tls-core's `validate`, read by the client's state machine (the verdict) and by the
//! page (everything). It holds only typed data and keys: the sentences are in the locales.

use serde::{Deserialize, Serialize};

use crate::keyed::keyed;
use crate::static_name::StaticName;
use crate::time::UnixTime;

keyed! {
    /// The question that a check answers, in the order of the report.
    CheckName {
        /// Is this received certificate readable? One check per received certificate.
        Parsed = "parsed";
        /// Does the path lead to a trusted root?
        ChainComplete = "chain-complete";
        /// Did the issuer's key sign this certificate? Not asked of a trusted root.
        Signature = "signature";
        /// Is now within the certificate's validity period?
        ValidityPeriod = "validity-period";
        /// Does the leaf cover the host asked for? Not asked of a client.
        HostName = "host-name";
        /// Is the key of a supported kind, and strong enough? RSA only for a server's leaf.
        SupportedKey = "supported-key";
        /// May this issuer issue, and at this place in the path?
        CertificateAuthorityFlag = "certificate-authority-flag";
        /// Do the certificates below this issuer have only names that it may issue for?
        NameConstraints = "name-constraints";
        /// May the key be used this way: to encipher keys (a server's leaf), to sign (a client's
        /// leaf), or to sign certificates (issuers)?
        KeyUsage = "key-usage";
        /// May the certificate be used for a TLS server, or client? Not asked of a trusted root.
        ExtendedKeyUsage = "extended-key-usage";
        /// Are all critical extensions understood?
        CriticalExtensions = "critical-extensions";
    }
}

keyed! {
    /// Why a check failed.
    Failure {
        /// The peer sent no certificate at all.
        NoCertificate = "no-certificate";
        /// More certificates than tls-core's `MOST_CERTIFICATES`.
        TooManyCertificates = "too-many-certificates";
        /// The certificate cannot be read.
        Malformed = "malformed";
        /// No trusted root and no received certificate is the issuer.
        UnknownIssuer = "unknown-issuer";
        /// The path ends at a self-signed certificate that is not trusted.
        SelfSigned = "self-signed";
        /// The path is longer than tls-core's `LONGEST_PATH`.
        PathTooLong = "path-too-long";
        /// There are more possible paths than the search tries.
        TooManyPaths = "too-many-paths";
        /// The signature over these bytes was not made with the issuer's key.
        BadSignature = "bad-signature";
        /// The signature's algorithm is not supported.
        UnsupportedAlgorithm = "unsupported-algorithm";
        /// The signature's hash is broken: MD2, MD5 or SHA-1.
        WeakSignature = "weak-signature";
        /// Now is after the end of the validity period.
        Expired = "expired";
        /// Now is before the start of the validity period.
        NotYetValid = "not-yet-valid";
        /// No name in the certificate covers the host.
        NameMismatch = "name-mismatch";
        /// The key is of a kind that is not supported here, or a server's leaf has a key that is not RSA.
        UnsupportedKey = "unsupported-key";
        /// The RSA modulus has fewer bits than the validation accepts.
        KeyTooShort = "key-too-short";
        /// The issuer is not marked as a certificate authority.
        NotACertificateAuthority = "not-a-certificate-authority";
        /// The path has more intermediates below the issuer than its path length allows.
        PathLengthExceeded = "path-length-exceeded";
        /// A name is outside the names that the issuer may issue for.
        NameNotPermitted = "name-not-permitted";
        /// A name is among those that the issuer must not issue for.
        NameExcluded = "name-excluded";
        /// The issuer constrains a kind of name that the path contains, in a form that is not
        /// supported.
        UnsupportedNameConstraint = "unsupported-name-constraint";
        /// The name constraints require more comparisons than the limit.
        TooManyNameComparisons = "too-many-name-comparisons";
        /// keyUsage of an issuer lacks keyCertSign.
        MissingKeyCertSign = "missing-key-cert-sign";
        /// keyUsage of the leaf lacks keyEncipherment, which RSA key exchange needs.
        MissingKeyEncipherment = "missing-key-encipherment";
        /// keyUsage of a client's leaf lacks digitalSignature, which CertificateVerify needs.
        MissingDigitalSignature = "missing-digital-signature";
        /// extendedKeyUsage lacks serverAuth.
        MissingServerAuthentication = "missing-server-authentication";
        /// extendedKeyUsage lacks clientAuth.
        MissingClientAuthentication = "missing-client-authentication";
        /// A critical extension is not understood.
        UnhandledCriticalExtension = "unhandled-critical-extension";
    }
}

keyed! {
    /// The meaning of a piece of [`Evidence`].
    Label {
        /// Index in the received chain, from 0.
        ReceivedIndex = "received-index";
        /// Number of certificates received.
        ReceivedCertificates = "received-certificates";
        /// The limit on examined certificates.
        MostCertificates = "most-certificates";
        /// Length of the certificate's DER in bytes.
        DerLength = "der-length";
        /// Subject of a certificate that cannot be read as a whole.
        Subject = "subject";
        /// The parse error: a key of tls-core's `pki::ErrorKind`.
        ParseError = "parse-error";
        /// The structure with the parse error: a key of tls-core's `pki::Place`.
        ParseErrorPlace = "parse-error-place";
        /// The byte of the DER with the parse error.
        ParseErrorPosition = "parse-error-position";
        /// The ASN.1 type that was required.
        ParseErrorExpected = "parse-error-expected";
        /// The ASN.1 type that is there instead.
        ParseErrorFound = "parse-error-found";
        /// Number of certificates in the path.
        PathLength = "path-length";
        /// The subjects along the path, leaf first.
        PathSubjects = "path-subjects";
        /// The subjects of received certificates that are not in the path.
        UnusedCertificates = "unused-certificates";
        /// The trusted root's subject.
        TrustedRoot = "trusted-root";
        /// The issuer that was not found.
        MissingIssuer = "missing-issuer";
        /// The subjects of the trusted roots.
        TrustedRoots = "trusted-roots";
        /// Name of the signature algorithm.
        SignatureAlgorithm = "signature-algorithm";
        /// Subject of the issuing certificate.
        Issuer = "issuer";
        /// Hash of the to-be-signed bytes, computed during validation.
        ComputedDigest = "computed-digest";
        /// The signature's bytes.
        Signature = "signature";
        /// s^e mod n, the whole block.
        RecoveredBlock = "recovered-block";
        /// The hash at the end of that block.
        RecoveredDigest = "recovered-digest";
        /// Whether that block is padded correctly (RFC 8017 §9.2).
        PaddingWellFormed = "padding-well-formed";
        /// Length of the issuer's modulus in bits.
        IssuerModulusBits = "issuer-modulus-bits";
        /// The issuer's public exponent.
        IssuerPublicExponent = "issuer-public-exponent";
        /// Start of the validity period.
        NotBefore = "not-before";
        /// End of the validity period.
        NotAfter = "not-after";
        /// The time of the validation.
        Now = "now";
        /// The host asked for.
        AskedName = "asked-name";
        /// The names in the certificate.
        PresentedNames = "presented-names";
        /// The name that covers the host.
        MatchingName = "matching-name";
        /// basicConstraints, cA; absent: no extension.
        AuthorityFlag = "authority-flag";
        /// basicConstraints, pathLenConstraint.
        AllowedIntermediates = "allowed-intermediates";
        /// Intermediates between this certificate and the leaf, self-issued ones not counted.
        IntermediatesBelow = "intermediates-below";
        /// Place in the path, 0 being the leaf.
        Position = "position";
        /// X.509 version, 1 to 3.
        Version = "version";
        /// Names of the usages in keyUsage; absent: no extension, which allows every usage.
        PresentUsages = "present-usages";
        /// Name of the required usage.
        RequiredUsage = "required-usage";
        /// The names that the issuer may issue for.
        PermittedNames = "permitted-names";
        /// The names that the issuer must not issue for.
        ExcludedNames = "excluded-names";
        /// The name that is not allowed.
        OffendingName = "offending-name";
        /// The subject of the certificate with that name.
        OffendingSubject = "offending-subject";
        /// Name of the key's algorithm.
        KeyAlgorithm = "key-algorithm";
        /// Length of the modulus, or of the curve's field, in bits.
        KeyBits = "key-bits";
        /// Least length of an accepted modulus in bits.
        MinimumKeyBits = "minimum-key-bits";
        /// Names or dotted identifiers of critical extensions that are not understood.
        UnhandledExtensions = "unhandled-extensions";
    }
}

/// A piece of a check's evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Evidence {
    /// A point in time, in seconds since 1970.
    Time {
        /// What it is.
        label: Label,
        /// Seconds since 1970-01-01T00:00:00Z.
        seconds: u64,
    },
    /// A number, in the unit that its label says.
    Number {
        /// What it is.
        label: Label,
        /// The number.
        value: u64,
    },
    /// A yes or no.
    Flag {
        /// What it is.
        label: Label,
        /// The answer.
        value: bool,
    },
    /// A name or a key of the locales, never a sentence.
    Text {
        /// What it is.
        label: Label,
        /// The text.
        value: String,
    },
    /// Several names.
    TextList {
        /// What they are.
        label: Label,
        /// The names.
        values: Vec<String>,
    },
    /// Bytes.
    Bytes {
        /// What they are.
        label: Label,
        /// The bytes.
        value: Vec<u8>,
    },
}

impl Check {
    /// Creates a check that passed, or failed for a reason.
    pub fn new(name: CheckName, certificate: Option<usize>, failure: Option<Failure>, evidence: Vec<Evidence>) -> Self {
        Self {
            name,
            certificate,
            outcome: failure.map_or(Outcome::Passed, Outcome::Failed),
            evidence,
        }
    }

    /// The bytes with this label.
    pub fn bytes(&self, label: Label) -> Option<&[u8]> {
        self.evidence.iter().find_map(|evidence| match evidence {
            Evidence::Bytes { label: found, value } if *found == label => Some(&**value),
            _ => None,
        })
    }
}

impl Evidence {
    /// The label.
    #[must_use]
    pub const fn label(&self) -> Label {
        match self {
            Self::Time { label, .. }
            | Self::Number { label, .. }
            | Self::Flag { label, .. }
            | Self::Text { label, .. }
            | Self::TextList { label, .. }
            | Self::Bytes { label, .. } => *label,
        }
    }

    /// A point in time.
    pub fn time(label: Label, time: UnixTime) -> Self {
        Self::Time { label, seconds: time.0 }
    }

    /// A number, in the unit that its label says.
    pub fn number(label: Label, value: usize) -> Self {
        Self::Number {
            label,
            value: u64::try_from(value).unwrap_or(u64::MAX),
        }
    }

    /// A yes or no.
    pub fn flag(label: Label, value: bool) -> Self {
        Self::Flag { label, value }
    }

    /// A name or key.
    pub fn text(label: Label, value: &str) -> Self {
        Self::Text {
            label,
            value: value.to_owned(),
        }
    }

    /// Several names.
    pub fn text_list(label: Label, values: Vec<String>) -> Self {
        Self::TextList { label, values }
    }

    /// Bytes.
    pub fn bytes(label: Label, value: &[u8]) -> Self {
        Self::Bytes {
            label,
            value: value.to_vec(),
        }
    }
}

/// The outcome of a check.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// The requirement is met.
    Passed,
    /// The requirement is not met.
    Failed(Failure),
}

/// A check and its evidence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// The question.
    pub name: CheckName,
    /// The certificate that was checked, as an index into [`Report::path`]. `None` for the path as a whole, or
    /// for a received certificate that is not in the path.
    pub certificate: Option<usize>,
    /// The answer.
    pub outcome: Outcome,
    /// The evidence for the answer.
    pub evidence: Vec<Evidence>,
}

/// A summary of a certificate in the path.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PathCertificate {
    /// The subject's distinguished name (RFC 4514).
    pub subject: String,
    /// The issuer's distinguished name (RFC 4514).
    pub issuer: String,
    /// The serial number, big-endian.
    pub serial_number: Vec<u8>,
    /// The first second at which it is valid.
    pub not_before: UnixTime,
    /// The last second at which it is valid.
    pub not_after: UnixTime,
    /// The kind of its key: "RSA", "P-256", "P-384" or "Ed25519"; `None` for other kinds.
    #[serde(with = "crate::static_name::optional")]
    pub key_kind: Option<StaticName>,
    /// Length of its key in bits: of the RSA modulus, or of the curve's field.
    pub key_bits: Option<u32>,
    /// Whether it is in the trust store.
    pub is_trusted_root: bool,
    /// Its index in the received chain; `None` for a root from the trust store.
    pub received_index: Option<usize>,
    /// The certificate itself.
    #[serde(with = "serde_bytes")]
    pub der: Vec<u8>,
}

/// The full result of validating a chain.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Report {
    /// The path, leaf first; empty if the leaf cannot be read.
    pub path: Vec<PathCertificate>,
    /// All checks, in the order of [`CheckName`], and for each name from leaf to root.
    pub checks: Vec<Check>,
    /// Indices of trusted roots that were skipped as unreadable.
    pub unreadable_roots: Vec<usize>,
}

impl Report {
    /// The host that the certificate was to cover; `None` if no host was asked for.
    pub fn asked_name(&self) -> Option<&str> {
        let evidence = self.checks.iter().flat_map(|check| &check.evidence);
        let mut asked = evidence.filter_map(|evidence| match evidence {
            Evidence::Text {
                label: Label::AskedName,
                value,
            } => Some(value.as_str()),
            _ => None,
        });
        asked.next()
    }

    /// The reason for rejecting the chain: the failure of the first failed check.
    pub fn failure(&self) -> Option<Failure> {
        self.checks.iter().find_map(|check| match check.outcome {
            Outcome::Passed => None,
            Outcome::Failed(failure) => Some(failure),
        })
    }
}
