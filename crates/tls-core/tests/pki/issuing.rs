//! The lab's certificates are accepted by all validators at any time, and have the intended
//! content.

use timeline::suites::KeyExchange;
use timeline::time::UnixTime;
use timeline::validation::{CheckName, Evidence, Label, Outcome};
use tls_core::pki::authority::ServerRequest;
use tls_core::pki::certificate::ParsedCertificate;
use tls_core::pki::error::ErrorKind;
use tls_core::pki::private_key::PrivateKey;
use tls_core::pki::purpose::Purpose;
use tls_core::pki::rsa_key::RsaKey;
use tls_core::pki::signature::SignatureHash;

use crate::lab::{Case, HOST, Lab, NOW, authority, rng};
use crate::oracle::TemporaryFolder;

fn issued(host: &'static str, now: UnixTime) -> Case {
    let request = ServerRequest { host_name: host, now };
    let identity = authority()
        .issue_server_chain(&request, &mut rng())
        .expect("any host and time can be issued");
    Case {
        chain: identity.chain,
        roots: vec![identity.root],
        purpose: Purpose::Server {
            host_name: host,
            key_exchange: KeyExchange::Rsa,
        },
        now,
    }
}

#[test]
fn issued_chain_is_accepted_by_everyone() {
    issued(HOST, NOW).assert_accepted();
}

#[test]
fn issued_chain_for_an_ip_address_is_accepted_by_everyone() {
    issued("192.0.2.7", NOW).assert_accepted();
    issued("2001:db8::7", NOW).assert_accepted();
}

#[test]
fn issued_chain_is_accepted_on_both_sides_of_2050() {
    // 2049-12-15 and 2050-06-01: the leaf's period crosses from UTCTime to GeneralizedTime.
    issued(HOST, UnixTime(2_523_139_200)).assert_accepted();
    issued(HOST, UnixTime(2_537_654_400)).assert_accepted();
}

#[test]
fn all_hashes_of_the_sha_2_family_are_accepted_by_everyone() {
    for hash in [SignatureHash::Sha384, SignatureHash::Sha512] {
        let mut lab = Lab::new();
        lab.leaf.hash = hash;
        lab.intermediate.hash = hash;
        lab.issue().assert_accepted();
    }
}

#[test]
fn extreme_times_do_not_panic_and_are_valid() {
    for seconds in [0, 1, UnixTime::LAST.0 - 1, UnixTime::LAST.0] {
        assert_eq!(issued(HOST, UnixTime(seconds)).failure(), None, "{seconds}");
    }
    // Certificates end before a "now" beyond the year 9999, without a panic.
    assert!(issued(HOST, UnixTime(u64::MAX)).failure().is_some());
}

#[test]
fn same_request_gives_the_same_bytes_with_any_randomness() {
    use chacha20::rand_core::SeedableRng;
    let request = ServerRequest {
        host_name: HOST,
        now: NOW,
    };
    let mut other = chacha20::ChaCha20Rng::from_seed([9; 32]);
    let first = authority().issue_server(&request, &mut rng());
    let second = authority().issue_server(&request, &mut other);
    assert_eq!(first, second);
}

#[test]
fn serial_numbers_are_positive_twenty_bytes_and_differ() {
    let serial = |host, now| {
        let certificate = ParsedCertificate::from_der(&issued(host, now).chain[0]);
        certificate.expect("it parses").serial_number
    };
    let serials = [
        serial(HOST, NOW),
        serial(HOST, NOW.plus(1)),
        serial("other.example.test", NOW),
    ];
    for serial in &serials {
        assert_eq!(serial.len(), 20);
        assert!(serial[0] & 0x80 == 0 && serial[0] != 0);
    }
    assert!(serials[0] != serials[1] && serials[0] != serials[2]);
}

#[test]
fn a_host_name_longer_than_a_common_name_is_still_covered() {
    const LONG: &str = "a-host-name-that-is-longer-than.the-sixty-four-characters.of-a-common-name.example.test";
    let case = issued(LONG, NOW);
    case.assert_accepted();
    assert_eq!(case.report().path[0].subject, "O=Handshake Lab");
}

#[test]
fn invalid_host_name_is_refused() {
    for host_name in ["", ".", "a..b", "-a.test", "a b", "exa,mple.test", "1.2.3", "é.test"] {
        let request = ServerRequest { host_name, now: NOW };
        let error = authority().issue_server(&request, &mut rng()).unwrap_err();
        assert_eq!(error.kind, ErrorKind::InvalidName, "{host_name}");
    }
}

#[test]
fn report_shows_the_signature_opened_with_the_issuers_key() {
    let report = issued(HOST, NOW).report();
    let names: Vec<_> = report.path.iter().map(|it| it.subject.as_str()).collect();
    assert_eq!(
        names,
        [
            "CN=www.example.test,O=Handshake Lab",
            "CN=Handshake Lab Issuing CA,O=Handshake Lab",
            "CN=Handshake Lab Root CA,O=Handshake Lab",
        ]
    );
    let signatures: Vec<_> = report
        .checks
        .iter()
        .filter(|check| check.name == CheckName::Signature)
        .collect();
    assert_eq!(signatures.len(), 2);
    for check in signatures {
        assert_eq!(check.outcome, Outcome::Passed);
        let bytes = |wanted| {
            check.evidence.iter().find_map(|evidence| match evidence {
                Evidence::Bytes { label, value } if *label == wanted => Some(value.clone()),
                _ => None,
            })
        };
        let block = bytes(Label::RecoveredBlock).expect("the block is shown");
        assert_eq!(block.len(), 256);
        assert!(block.starts_with(&[0, 1, 0xff]));
        assert_eq!(bytes(Label::ComputedDigest), bytes(Label::RecoveredDigest));
        assert!(check.evidence.contains(&Evidence::Flag {
            label: Label::PaddingWellFormed,
            value: true
        }));
    }
}

#[test]
fn checks_are_in_the_order_of_their_names() {
    let report = issued(HOST, NOW).report();
    let position = |check: CheckName| CheckName::ALL.iter().position(|name| *name == check);
    let order: Vec<_> = report.checks.iter().map(|it| position(it.name)).collect();
    assert!(order.is_sorted());
    for name in CheckName::ALL {
        assert!(report.checks.iter().any(|check| check.name == *name), "{name:?}");
    }
}

fn rsa_key(pem: &str) -> RsaKey {
    let key = PrivateKey::from_pem(pem).expect("it can be read");
    key.into_rsa().expect("it is an RSA key")
}

#[test]
fn private_keys_survive_a_round_trip_and_show_no_secret_when_debugged() {
    let key = authority().server_key;
    let pem = key.to_pkcs8_pem().expect("it can be written");
    let again = rsa_key(&pem);
    assert_eq!(key.public_key(), again.public_key());
    assert_eq!(key.private_exponent(), again.private_exponent());
    assert_eq!((key.modulus().len(), key.public_exponent()), (256, vec![1, 0, 1]));
    assert_eq!(format!("{key:?}"), "RsaKey { bits: 2048, .. }");
}

#[test]
fn pkcs1_pem_is_read_as_openssl_writes_it() {
    use std::process::Command;
    let folder = TemporaryFolder::new();
    let file = folder.write(
        "key.pem",
        authority()
            .server_key
            .to_pkcs8_pem()
            .expect("it can be written")
            .as_bytes(),
    );
    let output = Command::new("openssl")
        .args(["rsa", "-traditional", "-in"])
        .arg(&file)
        .output()
        .expect("these tests need the openssl command");
    let pem = String::from_utf8(output.stdout).expect("PEM is text");
    assert!(pem.starts_with("-----BEGIN RSA PRIVATE KEY-----"));
    let key = rsa_key(&pem);
    assert_eq!(key.public_key(), authority().server_key.public_key());
}
