//! Certificates in PEM files (RFC 7468).

use std::fs;

use tls_core::pki::CertificateDer;
use tls_core::pki::pem::read_pem_certificates;

/// All certificates of a file, in its order; at least one.
pub fn read_certificates(path: &str) -> Result<Vec<CertificateDer>, String> {
    let certificates = read_pem_certificates(&read(path)?)
        .map_err(|error| format!("{path}: a certificate cannot be read: {error}"))?;
    match certificates.is_empty() {
        true => Err(format!("{path}: there is no certificate in it")),
        false => Ok(certificates),
    }
}

/// The whole text of a file.
pub fn read(path: &str) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))
}
