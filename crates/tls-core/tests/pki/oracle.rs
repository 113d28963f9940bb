//! The two validators that we must agree with.

use std::net::IpAddr;
use std::path::Path;
use std::process::Command;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use std::{env, fs, process};

use der::pem::LineEnding;
use rustls_pki_types::{CertificateDer, ServerName, UnixTime};
use webpki::{EndEntityCert, KeyUsage, anchor_from_trusted_cert};

use crate::lab::Case;

/// rustls-webpki's verdict, with its error.
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
        webpki::ALL_VERIFICATION_ALGS,
        &anchors,
        intermediates,
        UnixTime::since_unix_epoch(Duration::from_secs(case.now.0)),
        KeyUsage::server_auth(),
        None,
        None,
    )?;
    leaf.verify_is_valid_for_subject_name(&ServerName::try_from(case.host)?)?;
    Ok(())
}

/// `openssl verify`'s verdict, with what it prints.
pub fn openssl(case: &Case) -> Result<(), String> {
    let folder = temporary_folder();
    let file = |name: &str| folder.join(name);
    let (leaf, others) = case.chain.split_first().ok_or("empty chain")?;
    write_pem(&file("leaf.pem"), std::slice::from_ref(leaf));
    write_pem(&file("untrusted.pem"), others);
    write_pem(&file("roots.pem"), &case.roots);

    let mut command = Command::new("openssl");
    command
        .args(["verify", "-no-CApath", "-no-CAstore", "-purpose", "sslserver"])
        .args(["-attime", &case.now.0.to_string()])
        .arg(match case.host.parse::<IpAddr>() {
            Ok(_) => "-verify_ip",
            Err(_) => "-verify_hostname",
        })
        .arg(case.host)
        .arg("-CAfile")
        .arg(file("roots.pem"));
    if !others.is_empty() {
        command.arg("-untrusted").arg(file("untrusted.pem"));
    }
    let output = command
        .arg(file("leaf.pem"))
        .output()
        .expect("these tests need the openssl command");
    fs::remove_dir_all(&folder).expect("the folder is ours");
    if output.status.success() {
        Ok(())
    } else {
        Err(String::from_utf8_lossy(&output.stderr).into_owned())
    }
}

fn temporary_folder() -> std::path::PathBuf {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let folder = env::temp_dir().join(format!("handshake-lab-pki-{}-{number}", process::id()));
    fs::create_dir_all(&folder).expect("temporary files can be written");
    folder
}

fn write_pem(path: &Path, certificates: &[Vec<u8>]) {
    let text: String = certificates.iter().map(|der| pem(der)).collect();
    fs::write(path, text).expect("temporary files can be written");
}

/// One certificate as PEM.
pub fn pem(der: &[u8]) -> String {
    der::pem::encode_string("CERTIFICATE", LineEnding::LF, der).expect("any bytes can be PEM")
}
