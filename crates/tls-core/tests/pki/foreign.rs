//! Certificates made by OpenSSL, with keys and extensions that the lab never uses.

use std::process::Command;

use timeline::suites::KeyExchange;
use timeline::validation::{CheckName, Failure, Outcome};
use tls_core::pki::purpose::Purpose;

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
        purpose: Purpose::Server {
            host_name: HOST,
            key_exchange: KeyExchange::Rsa,
        },
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
        // The certificates are self-signed and dated today; these tests do not check that.
        .filter(|(name, _)| *name != CheckName::ValidityPeriod)
        .filter(|(name, _)| *name != CheckName::ChainComplete)
        .collect()
}

#[test]
fn rsa_certificate_has_no_other_failure() {
    assert_eq!(failures(&["-newkey", "rsa:2048"]), []);
}

#[test]
fn elliptic_curve_key_verifies_but_cannot_encipher() {
    for curve in ["P-256", "P-384"] {
        let arguments = ["-newkey", "ec", "-pkeyopt", &format!("ec_paramgen_curve:{curve}")];
        let unsupported = (CheckName::SupportedKey, Failure::UnsupportedKey);
        assert_eq!(failures(&arguments), [unsupported], "{curve}");
    }
    let unsupported = (CheckName::SupportedKey, Failure::UnsupportedKey);
    assert_eq!(failures(&["-newkey", "ed25519"]), [unsupported]);
}

#[test]
fn unsupported_curve_is_reported() {
    let arguments = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-521"];
    assert_eq!(
        failures(&arguments),
        [
            (CheckName::Signature, Failure::UnsupportedKey),
            (CheckName::SupportedKey, Failure::UnsupportedKey),
        ]
    );
}

#[test]
fn sha_1_and_md5_signatures_are_reported_as_weak() {
    let weak = [(CheckName::Signature, Failure::WeakSignature)];
    assert_eq!(failures(&["-newkey", "rsa:2048", "-sha1"]), weak);
    assert_eq!(failures(&["-newkey", "rsa:2048", "-md5"]), weak);
    let pss = ["-newkey", "rsa:2048", "-sha1", "-sigopt", "rsa_padding_mode:pss"];
    assert_eq!(failures(&pss), weak);
    let ecdsa = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-sha1"];
    assert_eq!(failures(&ecdsa)[..1], weak);
}

#[test]
fn only_the_pss_parameters_of_tls_are_supported() {
    let with_salt = |length: &str| {
        let salt = format!("rsa_pss_saltlen:{length}");
        let pss = [
            "-newkey",
            "rsa:2048",
            "-sigopt",
            "rsa_padding_mode:pss",
            "-sigopt",
            &salt,
        ];
        failures(&pss)
    };
    assert_eq!(with_salt("32"), []);
    assert_eq!(with_salt("20"), [(CheckName::Signature, Failure::UnsupportedAlgorithm)]);
    let mask = [
        "-newkey",
        "rsa:2048",
        "-sigopt",
        "rsa_padding_mode:pss",
        "-sigopt",
        "rsa_pss_saltlen:32",
    ];
    let mask = [&mask[..], &["-sigopt", "rsa_mgf1_md:sha384"]].concat();
    assert_eq!(failures(&mask), [(CheckName::Signature, Failure::UnsupportedAlgorithm)]);
}

#[test]
fn sha_224_is_unsupported_but_not_weak() {
    let unsupported = [(CheckName::Signature, Failure::UnsupportedAlgorithm)];
    assert_eq!(failures(&["-newkey", "rsa:2048", "-sha224"]), unsupported);
}

#[test]
fn short_rsa_key_is_reported() {
    let too_short = (CheckName::SupportedKey, Failure::KeyTooShort);
    assert_eq!(failures(&["-newkey", "rsa:1024"]), [too_short]);
    // Keys below 1024 bits cannot be loaded to verify the signature.
    let unsupported = (CheckName::Signature, Failure::UnsupportedKey);
    assert_eq!(failures(&["-newkey", "rsa:768"]), [unsupported, too_short]);
}

#[test]
fn client_only_certificate_is_not_valid_for_a_server() {
    let arguments = ["-newkey", "rsa:2048", "-addext", "extendedKeyUsage=clientAuth"];
    let missing = Failure::MissingServerAuthentication;
    assert_eq!(failures(&arguments), [(CheckName::ExtendedKeyUsage, missing)]);
}

#[test]
fn unknown_critical_extension_invalidates_the_certificate() {
    let unknown = "1.3.6.1.4.1.32473.1=critical,DER:0500";
    let arguments = ["-newkey", "rsa:2048", "-addext", unknown];
    let unhandled = Failure::UnhandledCriticalExtension;
    assert_eq!(failures(&arguments), [(CheckName::CriticalExtensions, unhandled)]);
}
