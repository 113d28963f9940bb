//! What a certificate lets its key be used for: keyUsage, extendedKeyUsage and basicConstraints (RFC 5280 §4.2.1.3,
//! §4.2.1.12 and §4.2.1.9); used to issue, read and validate certificates.

use const_oid::ObjectIdentifier;
use const_oid::db::rfc5912::{ID_KP_CLIENT_AUTH, ID_KP_SERVER_AUTH};

pub use x509_cert::ext::pkix::KeyUsages;

/// The names of keyUsage bits in RFC 5280 §4.2.1.3.
pub(super) const USAGE_NAMES: [(KeyUsages, &str); 9] = [
    (KeyUsages::DigitalSignature, "digitalSignature"),
    (KeyUsages::NonRepudiation, "nonRepudiation"),
    (KeyUsages::KeyEncipherment, "keyEncipherment"),
    (KeyUsages::DataEncipherment, "dataEncipherment"),
    (KeyUsages::KeyAgreement, "keyAgreement"),
    (KeyUsages::KeyCertSign, "keyCertSign"),
    (KeyUsages::CRLSign, "cRLSign"),
    (KeyUsages::EncipherOnly, "encipherOnly"),
    (KeyUsages::DecipherOnly, "decipherOnly"),
];

/// What a certificate's key may be used for in TLS (RFC 5280 §4.2.1.12).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyPurpose {
    /// id-kp-serverAuth.
    ServerAuthentication,
    /// id-kp-clientAuth.
    ClientAuthentication,
}

impl KeyPurpose {
    pub(super) fn identifier(self) -> ObjectIdentifier {
        match self {
            Self::ServerAuthentication => ID_KP_SERVER_AUTH,
            Self::ClientAuthentication => ID_KP_CLIENT_AUTH,
        }
    }
}

/// basicConstraints (RFC 5280 §4.2.1.9).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AuthorityConstraint {
    /// Whether the subject may sign certificates.
    pub is_authority: bool,
    /// How many intermediate certificates may follow below this one.
    pub path_length: Option<u8>,
}
