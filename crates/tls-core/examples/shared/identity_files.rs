//! Who a side is, from files: a certificate with its chain, and the key to it.

use clap::Args;
use tls_core::pki::certificate::ParsedCertificate;
use tls_core::pki::identity::Identity;
use tls_core::pki::private_key::PrivateKey;

use crate::pem_file;

#[derive(Args)]
pub struct IdentityFiles {
    /// The certificate to show, followed by its chain, PEM or DER
    #[arg(long = "cert", value_name = "FILE")]
    certificates: Option<String>,
    /// The key to the certificate, PEM or DER
    #[arg(long, value_name = "FILE")]
    key: Option<String>,
}

impl IdentityFiles {
    /// The certificates to send and the key of the first, if there are files.
    pub fn read(&self) -> Result<Option<Identity>, String> {
        match (&self.certificates, &self.key) {
            (Some(certificates), Some(key)) => read(certificates, key).map(Some),
            (None, None) => Ok(None),
            _ => Err("--cert and --key are needed together".to_owned()),
        }
    }
}

/// The certificates to send and the key of the first. Both may be in one file, and the key among others.
fn read(certificate_path: &str, key_path: &str) -> Result<Identity, String> {
    let chain = pem_file::read_chain(certificate_path)?;
    let keys = PrivateKey::all_from_file(&pem_file::read(key_path)?).map_err(|error| format!("{key_path}: {error}"))?;
    let leaf = chain.first().and_then(|leaf| ParsedCertificate::from_der(leaf).ok());
    let leaf = leaf.ok_or_else(|| format!("{certificate_path}: there is no certificate in it"))?;
    let count = keys.len();
    match keys.into_iter().find(|key| key.is_of(&leaf.public_key)) {
        Some(key) => Ok(Identity { chain, key }),
        None if !leaf.public_key.is_supported() => Err(format!(
            "{certificate_path}: the first certificate ({}) has a key of the kind {}, which cannot be used here",
            leaf.subject,
            leaf.public_key.algorithm_name()
        )),
        None if count > 1 => Err(format!(
            "{key_path}: none of its {count} keys is the key of the first certificate in {certificate_path}"
        )),
        None => Err(format!(
            "{key_path}: this is not the key of the first certificate in {certificate_path}"
        )),
    }
}
