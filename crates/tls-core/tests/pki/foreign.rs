//! Certificates that OpenSSL made, with what the lab never issues: other keys, other extensions.

use std::process::Command;

use tls_core::pki::report::{CheckName, Failure, Outcome};

use crate::lab::{Case, HOST, NOW};

/// All failures of a self-signed certificate made by `openssl req -x509` with `arguments`.
fn failures(arguments: &[&str]) -> Vec<(CheckName, Failure)> {
    let output = Command::new("openssl")
        .args(["req", "-x509", "-nodes", "-keyout", "-", "-days", "1"])
        .args(["-subj", "/CN=foreign"])
        .args(["-addext", &format!("subjectAltName=DNS:{HOST}")])
        .args(arguments)
        .output()
        .expect("these tests need the openssl command");
    let pem = String::from_utf8(output.stdout).expect("PEM is text");
    let start = pem.find("-----BEGIN CERTIFICATE").expect("it is there");
    let (_, der) = der::pem::decode_vec(&pem.as_bytes()[start..]).expect("it is PEM");
    let case = Case {
        chain: vec![der],
        roots: Vec::new(),
        host: HOST,
        now: NOW,
    };
    let failed = |outcome| match outcome {
        Outcome::Failed(failure) => Some(failure),
        Outcome::Passed => None,
    };
    let checks = case.report().checks;
    checks
        .iter()
        .filter_map(|check| Some((check.name, failed(check.outcome)?)))
        // They are self-signed on today's date, which is not what is asked here.
        .filter(|(name, _)| *name != CheckName::ValidityPeriod)
        .filter(|(name, _)| *name != CheckName::ChainComplete)
        .collect()
}

#[test]
fn an_rsa_certificate_has_nothing_else_wrong_with_it() {
    assert_eq!(failures(&["-newkey", "rsa:2048"]), []);
}

#[test]
fn an_elliptic_curve_key_is_named_as_unsupported() {
    let arguments = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"];
    assert_eq!(
        failures(&arguments),
        [
            (CheckName::Signature, Failure::UnsupportedAlgorithm),
            (CheckName::SupportedKey, Failure::UnsupportedKey),
        ]
    );
}

#[test]
fn sha_1_and_pss_signatures_are_named_as_unsupported() {
    let unsupported = [(CheckName::Signature, Failure::UnsupportedAlgorithm)];
    assert_eq!(failures(&["-newkey", "rsa:2048", "-sha1"]), unsupported);
    let pss = ["-newkey", "rsa:2048", "-sigopt", "rsa_padding_mode:pss"];
    assert_eq!(failures(&pss), unsupported);
}

#[test]
fn a_short_rsa_key_is_named_as_too_short() {
    let too_short = (CheckName::SupportedKey, Failure::KeyTooShort);
    assert_eq!(failures(&["-newkey", "rsa:1024"]), [too_short]);
    // Below 1024 bits there is no key to verify the signature with, either.
    let unsupported = (CheckName::Signature, Failure::UnsupportedKey);
    assert_eq!(failures(&["-newkey", "rsa:768"]), [unsupported, too_short]);
}

#[test]
fn a_certificate_for_clients_only_is_not_a_servers() {
    let arguments = ["-newkey", "rsa:2048", "-addext", "extendedKeyUsage=clientAuth"];
    let missing = Failure::MissingServerAuthentication;
    assert_eq!(failures(&arguments), [(CheckName::ExtendedKeyUsage, missing)]);
}

#[test]
fn a_critical_extension_that_nobody_knows_forbids_the_certificate() {
    let unknown = "1.3.6.1.4.1.32473.1=critical,DER:0500";
    let arguments = ["-newkey", "rsa:2048", "-addext", unknown];
    let unhandled = Failure::UnhandledCriticalExtension;
    assert_eq!(failures(&arguments), [(CheckName::CriticalExtensions, unhandled)]);
}
