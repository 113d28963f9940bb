//! Certificates in PEM files (RFC 7468).

use std::fs;

use der::Document;
use tls_core::pki::CertificateDer;
use tls_core::pki::certificate::ParsedCertificate;

const END: &str = "-----END CERTIFICATE-----";

/// All certificates of a file, in its order; at least one.
pub fn read_certificates(path: &str) -> Result<Vec<CertificateDer>, String> {
    let text = read(path)?;
    let mut certificates = Vec::new();
    for block in text.split_inclusive(END).filter(|block| block.contains(END)) {
        let number = certificates.len() + 1;
        let unreadable = |why: String| format!("{path}: certificate {number} cannot be read: {why}");
        // Other tools write remarks between the blocks (RFC 7468 §2).
        let start = block
            .find("-----BEGIN CERTIFICATE-----")
            .ok_or_else(|| unreadable("it has no beginning".to_owned()))?;
        let (_, document) = Document::from_pem(block.get(start..).unwrap_or_default())
            .map_err(|error| unreadable(error.to_string()))?;
        ParsedCertificate::from_der(document.as_bytes()).map_err(|error| unreadable(error.to_string()))?;
        certificates.push(document.into_vec());
    }
    match certificates.is_empty() {
        true => Err(format!("{path}: there is no certificate in it")),
        false => Ok(certificates),
    }
}

/// The whole text of a file.
pub fn read(path: &str) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{path}: {error}"))
}
