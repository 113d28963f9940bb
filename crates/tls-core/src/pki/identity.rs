//! Who an endpoint is: a certificate, what leads from it to a root, and its private key. Servers have one, clients
//! may.

use super::CertificateDer;
use super::private_key::PrivateKey;

/// A certificate and its private key.
#[derive(Clone, Debug)]
pub struct Identity {
    /// The endpoint's own certificate first, then those that lead to a root, in DER.
    pub chain: Vec<CertificateDer>,
    /// The private key of the first certificate.
    pub key: PrivateKey,
}
