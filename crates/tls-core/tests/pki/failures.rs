//! Each fault of a chain is reported by name, and the oracles reject it too.

use timeline::suites::KeyExchange;
use timeline::time::UnixTime;
use timeline::validation::{CheckName, Failure, Outcome};
use tls_core::pki::certificate::ParsedCertificate;
use tls_core::pki::key_usage::KeyUsages;
use tls_core::pki::purpose::Purpose;
use tls_core::pki::template::issue;

use crate::lab::{Lab, NOW, rng};
use crate::oracle;

#[test]
fn an_expired_leaf() {
    let mut case = Lab::new().issue();
    case.now = NOW.plus(61 * UnixTime::DAY);
    case.assert_rejected(Failure::Expired);
}

#[test]
fn an_expired_intermediate_below_a_valid_root() {
    let mut lab = Lab::new();
    lab.intermediate.not_after = NOW.minus(1);
    lab.issue().assert_rejected(Failure::Expired);
}

#[test]
fn a_leaf_that_is_not_yet_valid() {
    let mut case = Lab::new().issue();
    case.now = NOW.minus(31 * UnixTime::DAY);
    case.assert_rejected(Failure::NotYetValid);
}

#[test]
fn the_first_and_the_last_second_of_the_period_are_valid() {
    let mut case = Lab::new().issue();
    case.now = NOW.minus(17 * UnixTime::DAY);
    case.assert_accepted();
    // OpenSSL excludes the last second, unlike RFC 5280 §4.1.2.5.
    case.now = NOW.plus(30 * UnixTime::DAY);
    assert_eq!(case.failure(), None);
    assert_eq!(oracle::webpki(&case), Ok(()));
}

#[test]
fn a_certificate_for_another_host() {
    let mut case = Lab::new().issue();
    case.purpose = Purpose::Server {
        host_name: "shop.example.test",
        key_exchange: KeyExchange::Rsa,
    };
    case.assert_rejected(Failure::NameMismatch);
}

#[test]
fn a_common_name_is_no_host_name() {
    let mut lab = Lab::new();
    lab.leaf.names.clear();
    let case = lab.issue();
    assert_eq!(case.failure(), Some(Failure::NameMismatch));
    assert!(oracle::webpki(&case).is_err());
    // OpenSSL's command falls back to the common name; RFC 9525 does not.
}

#[test]
fn a_root_that_is_not_trusted() {
    let mut case = Lab::new().issue();
    case.roots.clear();
    assert_eq!(case.failure(), Some(Failure::UnknownIssuer));
    assert!(oracle::webpki(&case).is_err());
}

#[test]
fn a_trusted_root_of_the_same_name_with_another_key() {
    let lab = Lab::new();
    let mut case = lab.issue();
    let other = &lab.keys.server_key;
    let impostor = issue(&lab.root, other.public_key(), other, &mut rng());
    case.roots = vec![impostor.expect("it can be issued")];
    case.assert_rejected(Failure::UnknownIssuer);
}

#[test]
fn an_untrusted_root_that_the_server_sends_itself() {
    let mut case = Lab::new().issue();
    let sent = case.roots.clone();
    case.chain.extend(sent);
    let mut lab = Lab::new();
    lab.root.subject = "CN=Another Root".to_owned();
    lab.root.issuer = "CN=Another Root".to_owned();
    case.roots = lab.issue().roots;
    case.assert_rejected(Failure::SelfSigned);
}

#[test]
fn a_leaf_that_signed_itself() {
    let lab = Lab::new();
    let mut case = lab.issue();
    let mut template = lab.leaf.clone();
    template.issuer = template.subject.clone();
    let key = &lab.keys.server_key;
    let leaf = issue(&template, key.public_key(), key, &mut rng());
    case.chain = vec![leaf.expect("it can be issued")];
    case.assert_rejected(Failure::SelfSigned);
}

#[test]
fn a_missing_intermediate() {
    let mut case = Lab::new().issue();
    case.chain.truncate(1);
    case.assert_rejected(Failure::UnknownIssuer);
}

#[test]
fn no_certificate_at_all() {
    let mut case = Lab::new().issue();
    case.chain.clear();
    case.assert_rejected(Failure::NoCertificate);
}

#[test]
fn a_changed_byte_in_what_is_signed() {
    for index in [0, 1] {
        let mut case = Lab::new().issue();
        let parsed = ParsedCertificate::from_der(&case.chain[index]).expect("it parses");
        let serial = position(&case.chain[index], &parsed.serial_number);
        assert!(parsed.tbs_range.contains(&serial));
        case.chain[index][serial + 7] ^= 1;
        case.assert_rejected(Failure::BadSignature);
    }
}

#[test]
fn a_changed_byte_in_the_signature() {
    let mut case = Lab::new().issue();
    let last = case.chain[0].len() - 1;
    case.chain[0][last] ^= 1;
    case.assert_rejected(Failure::BadSignature);
}

#[test]
fn a_signature_not_smaller_than_the_modulus() {
    let mut case = Lab::new().issue();
    let length = case.chain[0].len();
    case.chain[0][length - 256..].fill(0xff);
    case.assert_rejected(Failure::BadSignature);
}

#[test]
fn an_intermediate_that_is_not_an_authority() {
    let mut lab = Lab::new();
    lab.intermediate.authority = lab.leaf.authority;
    lab.issue().assert_rejected(Failure::NotACertificateAuthority);
    lab.intermediate.authority = None;
    lab.issue().assert_rejected(Failure::NotACertificateAuthority);
}

#[test]
fn more_intermediates_than_the_path_length_allows() {
    // The server's certificate acts as a second intermediate below the first, whose path length is
    // 0.
    let lab = Lab::new();
    let mut case = lab.issue();
    let mut second = lab.intermediate.clone();
    second.subject = "CN=Second Intermediate".to_owned();
    second.issuer = lab.intermediate.subject.clone();
    let mut leaf = lab.leaf.clone();
    leaf.issuer = second.subject.clone();
    let (first_key, second_key) = (&lab.keys.intermediate_key, &lab.keys.server_key);
    let leaf = issue(&leaf, second_key.public_key(), second_key, &mut rng());
    let second = issue(&second, second_key.public_key(), first_key, &mut rng());
    case.chain[0] = leaf.expect("it can be issued");
    case.chain.insert(1, second.expect("it can be issued"));
    case.assert_rejected(Failure::PathLengthExceeded);
}

#[test]
fn an_intermediate_that_may_not_sign_certificates() {
    let mut lab = Lab::new();
    lab.intermediate.key_usage = Some(KeyUsages::DigitalSignature.into());
    let case = lab.issue();
    assert_eq!(case.failure(), Some(Failure::MissingKeyCertSign));
    // webpki ignores keyUsage.
    assert_eq!(oracle::webpki(&case), Ok(()));
    assert!(oracle::openssl(&case).is_err());
}

#[test]
fn a_leaf_key_that_may_not_encipher_keys() {
    let mut lab = Lab::new();
    lab.leaf.key_usage = Some(KeyUsages::DigitalSignature.into());
    // This suits (EC)DHE suites, so the oracles accept; RSA key exchange needs more (RFC 5246
    // §7.4.2).
    let case = lab.issue();
    assert_eq!(case.failure(), Some(Failure::MissingKeyEncipherment));
    assert_eq!(oracle::webpki(&case), Ok(()));
    assert_eq!(oracle::openssl(&case), Ok(()));
    lab.leaf.key_usage = Some(KeyUsages::CRLSign.into());
    let case = lab.issue();
    assert_eq!(case.failure(), Some(Failure::MissingKeyEncipherment));
    assert!(oracle::openssl(&case).is_err());
}

#[test]
fn bytes_after_the_certificate() {
    let mut case = Lab::new().issue();
    case.chain[0].push(0);
    assert_eq!(case.failure(), Some(Failure::Malformed));
    assert!(oracle::webpki(&case).is_err());
}

#[test]
fn every_failure_is_reported_not_just_the_first() {
    let mut lab = Lab::new();
    lab.intermediate.authority = None;
    lab.intermediate.key_usage = Some(KeyUsages::CRLSign.into());
    lab.host = "shop.example.test";
    lab.now = NOW.plus(61 * UnixTime::DAY);
    let report = lab.issue().report();
    let failed: Vec<_> = report
        .checks
        .iter()
        .filter_map(|check| match check.outcome {
            Outcome::Failed(failure) => Some((check.name, check.certificate, failure)),
            Outcome::Passed => None,
        })
        .collect();
    let authority = CheckName::CertificateAuthorityFlag;
    assert_eq!(
        failed,
        [
            (CheckName::ValidityPeriod, Some(0), Failure::Expired),
            (CheckName::HostName, Some(0), Failure::NameMismatch),
            (authority, Some(1), Failure::NotACertificateAuthority),
            (CheckName::KeyUsage, Some(1), Failure::MissingKeyCertSign),
        ]
    );
}

fn position(haystack: &[u8], needle: &[u8]) -> usize {
    haystack
        .windows(needle.len())
        .position(|window| window == needle)
        .expect("it is in there")
}
