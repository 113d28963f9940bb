//! What the server shows: a certificate with its chain, and the key to it.

use der::pem::{LineEnding, PemLabel};
use tls_core::pki::CertificateDer;
use tls_core::pki::authority::{LabAuthority, ServerRequest};
use tls_core::pki::certificate::ParsedCertificate;
use tls_core::pki::private_key::PrivateKey;
use x509_cert::Certificate;

use crate::{pem_file, surroundings};

/// Where certificate and key come from.
#[derive(Default)]
pub struct IdentityOptions {
    /// The file with the certificate and its chain; the lab's own unless given.
    pub certificates: Option<String>,
    /// The file with the key.
    pub key: Option<String>,
    /// For whom the lab's own is issued; `localhost` unless given.
    pub server_name: Option<String>,
    /// The file that the lab's root is written to.
    pub authority_file: Option<String>,
}

/// The certificates to send and the key of the first.
pub fn identity(options: &IdentityOptions) -> Result<(Vec<CertificateDer>, PrivateKey), String> {
    match (&options.certificates, &options.key) {
        (Some(certificates), Some(key)) => {
            if options.server_name.is_some() || options.authority_file.is_some() {
                return Err(
                    "--server-name and --write-ca are for the lab's own certificate, not for --cert".to_owned(),
                );
            }
            identity_from_files(certificates, key)
        }
        (None, None) => lab_identity(options),
        _ => Err("--cert and --key are needed together".to_owned()),
    }
}

fn identity_from_files(certificate_path: &str, key_path: &str) -> Result<(Vec<CertificateDer>, PrivateKey), String> {
    let certificates = pem_file::read_certificates(certificate_path)?;
    let key = read_key(key_path)?;
    let leaf = certificates.first().map(|leaf| ParsedCertificate::from_der(leaf));
    let leaf_key = match &leaf {
        Some(Ok(leaf)) => leaf.public_key.rsa(),
        _ => None,
    };
    match leaf_key == Some(key.public_key()) {
        true => Ok((certificates, key)),
        false => Err(format!(
            "{key_path}: this is not the key of the first certificate in {certificate_path}"
        )),
    }
}

fn lab_identity(options: &IdentityOptions) -> Result<(Vec<CertificateDer>, PrivateKey), String> {
    let host_name = options.server_name.as_deref().unwrap_or("localhost");
    let request = ServerRequest {
        host_name,
        now: surroundings::now()?,
    };
    let mut random = surroundings::random()?;
    let identity = LabAuthority::new()
        .and_then(|lab| lab.issue_server_chain(&request, &mut random))
        .map_err(|error| format!("no certificate for {host_name}: {error}"))?;
    if let Some(path) = &options.authority_file {
        write_certificate(path, &identity.root)?;
    }
    Ok((identity.chain, identity.key))
}

/// The private key of a file, PKCS#8 or PKCS#1.
fn read_key(path: &str) -> Result<PrivateKey, String> {
    PrivateKey::from_pem(&pem_file::read(path)?).map_err(|error| format!("{path}: the key cannot be read: {error}"))
}

/// Writes one certificate.
fn write_certificate(path: &str, certificate: &[u8]) -> Result<(), String> {
    let pem = der::pem::encode_string(Certificate::PEM_LABEL, LineEnding::LF, certificate)
        .map_err(|error| format!("{path}: {error}"))?;
    std::fs::write(path, pem).map_err(|error| format!("{path}: {error}"))
}
