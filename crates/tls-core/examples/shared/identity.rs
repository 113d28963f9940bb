//! What the server shows: a certificate with its chain, and the key to it.

use clap::Args;
use der::pem::{LineEnding, PemLabel};
use timeline::host_name::HostName;
use tls_core::pki::authority::{LabAuthority, ServerRequest};
use tls_core::pki::identity::Identity;
use x509_cert::Certificate;

use crate::identity_files::IdentityFiles;
use crate::{host_name, surroundings};

#[derive(Args)]
pub struct IdentityOptions {
    #[command(flatten)]
    files: IdentityFiles,
    /// Issue the lab's own certificate, which is shown without --cert, for this host; for localhost unless given
    #[arg(long, value_name = "NAME", value_parser = host_name::read)]
    server_name: Option<HostName>,
    /// Write the lab's root to this file, for clients to trust
    #[arg(long = "write-ca", value_name = "FILE")]
    authority_file: Option<String>,
}

/// The certificates to send and the key of the first.
pub fn identity(options: &IdentityOptions) -> Result<Identity, String> {
    let is_for_lab = options.server_name.is_some() || options.authority_file.is_some();
    match options.files.read()? {
        Some(_) if is_for_lab => {
            Err("--server-name and --write-ca are for the lab's own certificate, not for --cert".to_owned())
        }
        Some(identity) => Ok(identity),
        None => lab_identity(options),
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
    Ok(identity.identity())
}

/// Writes one certificate.
fn write_certificate(path: &str, certificate: &[u8]) -> Result<(), String> {
    let pem = der::pem::encode_string(Certificate::PEM_LABEL, LineEnding::LF, certificate)
        .map_err(|error| format!("--write-ca {path}: {error}"))?;
    std::fs::write(path, pem).map_err(|error| format!("--write-ca {path}: {error}"))
}
