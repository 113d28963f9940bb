//! Certificates in files.

use std::fs;

use tls_core::pki::CertificateDer;
use tls_core::pki::pem::{self, UnreadableCertificate};

use crate::standard_error;

/// All trusted roots of a file, in its order; at least one. Those that cannot be read are told on standard error and left
/// out, since large files of roots have one or the other that nobody needs.
pub fn read_certificates(path: &str) -> Result<Vec<CertificateDer>, String> {
    let mut certificates = Vec::new();
    let mut unreadable = None;
    for certificate in read_each(path)? {
        match certificate {
            Ok(certificate) => certificates.push(certificate),
            Err(error) => {
                standard_error::tell([format!("{path}: left out: {error}")]);
                unreadable.get_or_insert(error);
            }
        }
    }
    match unreadable.filter(|_| certificates.is_empty()) {
        Some(error) => Err(format!("{path}: {error}")),
        None => Ok(certificates),
    }
}

/// All certificates of a chain, in its order; at least one, and each readable.
pub fn read_chain(path: &str) -> Result<Vec<CertificateDer>, String> {
    let certificates = read_each(path)?.into_iter().collect::<Result<_, _>>();
    certificates.map_err(|error| format!("{path}: {error}"))
}

type ReadCertificate = Result<CertificateDer, Box<UnreadableCertificate>>;

fn read_each(path: &str) -> Result<Vec<ReadCertificate>, String> {
    let file = read(path)?;
    let certificates = pem::read_certificates(&file).map_err(|error| format!("{path}: {error}"))?;
    match (certificates.is_empty(), pem::describe_other_content(&file)) {
        (false, _) => Ok(certificates),
        (true, Some(content)) => Err(format!("{path}: there is no certificate in it; it holds {content}")),
        (true, None) => Err(format!("{path}: there is no certificate in it")),
    }
}

/// The whole content of a file.
pub fn read(path: &str) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("{path}: {error}"))
}
