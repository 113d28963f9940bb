//! Who a side is, from files: a certificate with its chain, and the key to it.

use clap::Args;
use tls_core::pki::certificate::ParsedCertificate;
use tls_core::pki::identity::Identity;
use tls_core::pki::private_key::PrivateKey;

use crate::pem_file;

#[derive(Args)]
pub struct IdentityFiles {
    /// The certificate to show, followed by its chain, PEM
    #[arg(long = "cert", value_name = "FILE")]
    certificates: Option<String>,
    /// The key to the certificate, PEM
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

fn read(certificate_path: &str, key_path: &str) -> Result<Identity, String> {
    let chain = pem_file::read_certificates(certificate_path)?;
    let key = read_key(key_path)?;
    let leaf = chain.first().map(|leaf| ParsedCertificate::from_der(leaf));
    let leaf_key = match &leaf {
        Some(Ok(leaf)) => leaf.public_key.rsa(),
        _ => None,
    };
    match leaf_key == Some(key.public_key()) {
        true => Ok(Identity { chain, key }),
        false => Err(format!(
            "{key_path}: this is not the key of the first certificate in {certificate_path}"
        )),
    }
}

/// The private key of a file, PKCS#8 or PKCS#1.
fn read_key(path: &str) -> Result<PrivateKey, String> {
    PrivateKey::from_pem(&pem_file::read(path)?).map_err(|error| format!("{path}: the key cannot be read: {error}"))
}
