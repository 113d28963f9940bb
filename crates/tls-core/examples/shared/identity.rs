//! What the server shows: a certificate with its chain, and the key to it.

use der::pem::{LineEnding, PemLabel};
use tls_core::pki::authority::{LabAuthority, ServerRequest};
use tls_core::pki::host_name::HostName;
use tls_core::pki::identity::Identity;
use x509_cert::Certificate;

use crate::{identity_files, surroundings};

/// Where certificate and key come from.
#[derive(Default)]
pub struct IdentityOptions {
    /// The file with the certificate and its chain; the lab's own unless given.
    pub certificates: Option<String>,
    /// The file with the key.
    pub key: Option<String>,
    /// For whom the lab's own is issued; `localhost` unless given.
    pub server_name: Option<HostName>,
    /// The file that the lab's root is written to.
    pub authority_file: Option<String>,
}

/// The certificates to send and the key of the first.
pub fn identity(options: &IdentityOptions) -> Result<Identity, String> {
    match (&options.certificates, &options.key) {
        (Some(certificates), Some(key)) => {
            if options.server_name.is_some() || options.authority_file.is_some() {
                return Err(
                    "--server-name and --write-ca are for the lab's own certificate, not for --cert".to_owned(),
                );
            }
            identity_files::read(certificates, key)
        }
        (None, None) => lab_identity(options),
        _ => Err("--cert and --key are needed together".to_owned()),
    }
}

fn lab_identity(options: &IdentityOptions) -> Result<Identity, String> {
    let host_name = options
        .server_name
        .as_ref()
        .map_or_else(|| "localhost".to_owned(), HostName::to_string);
    let request = ServerRequest {
        host_name: &host_name,
        now: surroundings::now()?,
    };
    let mut random = surroundings::random()?;
    let identity = LabAuthority::new()
        .and_then(|lab| lab.issue_server_chain(&request, &mut random))
        .map_err(|error| format!("no certificate for {host_name}: {error}"))?;
    if let Some(path) = &options.authority_file {
        write_certificate(path, &identity.root)?;
    }
    Ok(Identity {
        chain: identity.chain,
        key: identity.key,
    })
}

/// Writes one certificate.
fn write_certificate(path: &str, certificate: &[u8]) -> Result<(), String> {
    let pem = der::pem::encode_string(Certificate::PEM_LABEL, LineEnding::LF, certificate)
        .map_err(|error| format!("{path}: {error}"))?;
    std::fs::write(path, pem).map_err(|error| format!("{path}: {error}"))
}
