//! The identity of an endpoint: its certificate, those that lead to a root, and its private key. Servers have one,
//! clients may have one.

use timeline::registry::SignatureScheme;

use super::CertificateDer;
use super::certificate::ParsedCertificate;
use super::private_key::PrivateKey;

/// A certificate and its private key.
#[derive(Clone, Debug)]
pub struct Identity {
    /// The endpoint's own certificate first, then those that lead to a root, in DER.
    pub chain: Vec<CertificateDer>,
    /// The private key of the first certificate.
    pub key: PrivateKey,
}

impl Identity {
    /// The endpoint's own certificate; `None` if it is unreadable.
    pub fn certificate(&self) -> Option<ParsedCertificate> {
        ParsedCertificate::from_der(self.chain.first()?).ok()
    }

    /// Whether a peer that names these schemes accepts the signatures on all certificates of the chain (RFC 5246 §7.4.2
    /// and §7.4.6). The signature of a self-signed certificate does not matter (RFC 9846 §4.5.1.2).
    pub fn is_accepted_by(&self, schemes: &[SignatureScheme]) -> bool {
        let readable = self
            .chain
            .iter()
            .filter_map(|der| ParsedCertificate::from_der(der).ok());
        let mut signed_by_others = readable.filter(|certificate| !certificate.is_self_issued());
        signed_by_others.all(|certificate| certificate.signature_algorithm.is_accepted_by(schemes))
    }
}
