//! The two validators that must agree with ours.

use std::fs::File;
use std::net::IpAddr;
use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use std::{env, fs, process};

use der::pem::LineEnding;
use rustls::crypto::ring;
use rustls_pki_types::{CertificateDer, ServerName, UnixTime};
use tls_core::pki::purpose::Purpose;
use webpki::{EndEntityCert, KeyUsage, anchor_from_trusted_cert};

use crate::lab::Case;

/// The verdict of rustls-webpki, with its error.
pub fn webpki(case: &Case) -> Result<(), String> {
    verify_with_webpki(case).map_err(|error| format!("{error:?}"))
}

fn verify_with_webpki(case: &Case) -> Result<(), Box<dyn std::error::Error>> {
    let to_der = |list: &[Vec<u8>]| list.iter().cloned().map(CertificateDer::from).collect::<Vec<_>>();
    let (chain, roots) = (to_der(&case.chain), to_der(&case.roots));
    let anchors = roots
        .iter()
        .map(anchor_from_trusted_cert)
        .collect::<Result<Vec<_>, _>>()?;
    let (leaf, intermediates) = chain.split_first().ok_or("empty chain")?;
    let leaf = EndEntityCert::try_from(leaf)?;
    leaf.verify_for_usage(
        // Those of ring, which are the ones that we offer.
        ring::default_provider().signature_verification_algorithms.all,
        &anchors,
        intermediates,
        UnixTime::since_unix_epoch(Duration::from_secs(case.now.0)),
        match case.purpose {
            Purpose::Server { .. } => KeyUsage::server_auth(),
            Purpose::Client => KeyUsage::client_auth(),
        },
        None,
        None,
    )?;
    if let Purpose::Server { host_name, .. } = case.purpose {
        leaf.verify_is_valid_for_subject_name(&ServerName::try_from(host_name)?)?;
    }
    Ok(())
}

/// The verdict of `openssl verify`, with its output.
pub fn openssl(case: &Case) -> Result<(), String> {
    verify_with_openssl(case, &[])
}

/// The verdict of `openssl verify` in strict mode, which enforces all of RFC 5280.
pub fn strict_openssl(case: &Case) -> Result<(), String> {
    verify_with_openssl(case, &["-x509_strict"])
}

fn verify_with_openssl(case: &Case, options: &[&str]) -> Result<(), String> {
    let folder = TemporaryFolder::new();
    let (leaf, others) = case.chain.split_first().ok_or("empty chain")?;
    let purpose = match case.purpose {
        Purpose::Server { .. } => "sslserver",
        Purpose::Client => "sslclient",
    };
    let mut command = Command::new("openssl");
    command
        .args(["verify", "-no-CApath", "-no-CAstore", "-purpose", purpose])
        // 112 bits: neither SHA-1 nor RSA keys of less than 2048 bits.
        .args(["-auth_level", "2"])
        .args(["-attime", &case.now.0.to_string()])
        .args(options);
    if let Purpose::Server { host_name, .. } = case.purpose {
        let option = match host_name.parse::<IpAddr>() {
            Ok(_) => "-verify_ip",
            Err(_) => "-verify_hostname",
        };
        command.args([option, host_name]);
    }
    let pem = |certificates: &[Vec<u8>]| certificates.iter().map(|der| pem(der)).collect::<String>();
    let roots = folder.write("roots.pem", pem(&case.roots).as_bytes());
    command.arg("-CAfile").arg(roots);
    if !others.is_empty() {
        let others = folder.write("untrusted.pem", pem(others).as_bytes());
        command.arg("-untrusted").arg(others);
    }
    let leaf = folder.write("leaf.pem", pem(std::slice::from_ref(leaf)).as_bytes());
    let output = command
        .arg(leaf)
        .output()
        .expect("these tests need the openssl command");
    if output.status.success() {
        Ok(())
    } else {
        Err(String::from_utf8_lossy(&output.stderr).into_owned())
    }
}

/// A private temporary folder, removed on drop.
pub struct TemporaryFolder(PathBuf);

impl TemporaryFolder {
    pub fn new() -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder = env::temp_dir().join(format!("handshake-lab-pki-{}-{number}", process::id()));
        fs::create_dir_all(&folder).expect("temporary files can be written");
        Self(folder)
    }

    /// Writes a file and returns its path.
    pub fn write(&self, name: &str, content: &[u8]) -> PathBuf {
        let path = self.0.join(name);
        fs::write(&path, content).expect("temporary files can be written");
        path
    }
}

impl Drop for TemporaryFolder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

/// Returns the output of `openssl` with these arguments and input.
pub fn openssl_output(arguments: &[&str], input: &[u8]) -> Vec<u8> {
    run_openssl(arguments, input).expect("openssl can do this")
}

/// Whether `openssl x509` or `openssl pkey` can read this file.
pub fn openssl_reads(command: &str, file: &[u8]) -> bool {
    run_openssl(&[command, "-passin", "pass:x", "-noout"], file).is_some()
}

fn run_openssl(arguments: &[&str], input: &[u8]) -> Option<Vec<u8>> {
    let folder = TemporaryFolder::new();
    let file = File::open(folder.write("input", input)).expect("it was written");
    let output = Command::new("openssl").args(arguments).stdin(file).output();
    let output = output.expect("these tests need the openssl command");
    output.status.success().then_some(output.stdout)
}

/// One certificate as PEM.
pub fn pem(der: &[u8]) -> String {
    der::pem::encode_string("CERTIFICATE", LineEnding::LF, der).expect("any bytes can be PEM")
}
