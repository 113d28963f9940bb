//! What the server shows: certificates with their chains, and the keys to them.

use clap::Args;
use der::pem::{LineEnding, PemLabel};
use timeline::host_name::HostName;
use timeline::scenario::KeyKind;
use tls_core::pki::authority::{LabAuthority, ServerRequest};
use tls_core::pki::identity::Identity;
use x509_cert::Certificate;

use crate::identity_files::IdentityFiles;
use crate::protocol::key_kind;
use crate::{host_name, surroundings};

#[derive(Args)]
pub struct IdentityOptions {
    #[command(flatten)]
    files: IdentityFiles,
    /// A kind of key for the lab's own certificates, rsa, ecdsa-p256 or ed25519, best first; each unless given
    #[arg(long = "key-type", value_name = "KIND", value_parser = key_kind)]
    key_kinds: Vec<KeyKind>,
    /// Issue the lab's own certificate, which is shown without --cert, for this host; for localhost unless given
    #[arg(long, value_name = "NAME", value_parser = host_name::read)]
    server_name: Option<HostName>,
    /// Write the lab's root to this file, for clients to trust
    #[arg(long = "write-ca", value_name = "FILE")]
    authority_file: Option<String>,
}

/// The certificates to send, each chain with the key of its first; best first.
pub fn identities(options: &IdentityOptions) -> Result<Vec<Identity>, String> {
    let is_for_lab = options.server_name.is_some() || options.authority_file.is_some() || !options.key_kinds.is_empty();
    match options.files.read()? {
        Some(_) if is_for_lab => {
            Err("--server-name, --write-ca and --key-type are for the lab's own certificate, not for --cert".to_owned())
        }
        Some(identity) => Ok(vec![identity]),
        None => lab_identities(options),
    }
}

/// The lab's certificates, one for each kind of key.
fn lab_identities(options: &IdentityOptions) -> Result<Vec<Identity>, String> {
    let host_name = options
        .server_name
        .as_ref()
        .map_or_else(|| "localhost".to_owned(), HostName::to_string);
    let request = ServerRequest {
        host_name: &host_name,
        now: surroundings::now()?,
    };
    let mut random = surroundings::random()?;
    let mut issue = || {
        let lab = LabAuthority::new()?;
        let root = lab.issue_root(request.now, &mut random)?;
        let kinds = match options.key_kinds.as_slice() {
            [] => KeyKind::ALL,
            kinds => kinds,
        };
        let identities = kinds
            .iter()
            .map(|kind| lab.issue_server_with(*kind, &request, &mut random));
        Ok((root, identities.collect::<Result<Vec<_>, _>>()?))
    };
    let (root, identities) =
        issue().map_err(|error: tls_core::pki::Error| format!("no certificate for {host_name}: {error}"))?;
    if let Some(path) = &options.authority_file {
        write_certificate(path, &root)?;
    }
    Ok(identities)
}

/// Writes one certificate.
fn write_certificate(path: &str, certificate: &[u8]) -> Result<(), String> {
    let pem = der::pem::encode_string(Certificate::PEM_LABEL, LineEnding::LF, certificate)
        .map_err(|error| format!("--write-ca {path}: {error}"))?;
    std::fs::write(path, pem).map_err(|error| format!("--write-ca {path}: {error}"))
}
