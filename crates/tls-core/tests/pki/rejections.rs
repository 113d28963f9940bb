//! The message for a rejected chain: the certificate, the expected value and the actual value.

use timeline::rejection::Rejection;
use timeline::suites::KeyExchange;
use timeline::time::UnixTime;
use tls_core::pki::purpose::Purpose;

use crate::lab::{Case, Lab, NOW};

fn line(case: &Case) -> String {
    let rejection = Rejection::of(&case.report());
    rejection.expect("it is not accepted").to_string()
}

#[test]
fn valid_chain_is_not_rejected() {
    assert_eq!(Rejection::of(&Lab::new().issue().report()), None);
}

#[test]
fn malformed_certificate_is_reported_with_offset_and_expectation() {
    let mut case = Lab::new().issue();
    case.chain.push(case.roots[0].clone());
    case.chain[1][13] = 4;
    assert_eq!(
        line(&case),
        "certificate 2 of 3 (CN=Handshake Lab Issuing CA,O=Handshake Lab): malformed at byte 13: \
         malformed-der in tbs-certificate: expected INTEGER, found OCTET STRING"
    );
    case.chain.truncate(1);
    case.chain[0].truncate(100);
    assert!(
        line(&case).starts_with("certificate 1 of 1: malformed at byte "),
        "{}",
        line(&case)
    );
}

#[test]
fn offset_inside_an_extension_counts_from_the_start_of_the_certificate() {
    let mut case = Lab::new().issue();
    let purpose = [0x06, 3, 0x55, 0x1d, 0x25, 0x04, 12, 0x30, 10, 0x06, 8];
    let start = case.chain[0].windows(purpose.len()).position(|bytes| bytes == purpose);
    let position = start.expect("it has an extendedKeyUsage") + 9;
    case.chain[0][position] = 5;
    let expected =
        format!("malformed at byte {position}: malformed-der in extensions: expected OBJECT IDENTIFIER, found NULL");
    assert!(line(&case).ends_with(&expected), "{}", line(&case));
}

#[test]
fn expected_and_actual_names_are_reported() {
    let mut case = Lab::new().issue();
    case.purpose = Purpose::Server {
        host_name: "shop.example.test",
        key_exchange: KeyExchange::Rsa,
    };
    assert_eq!(
        line(&case),
        "certificate 1 of 2 (CN=www.example.test,O=Handshake Lab): name-mismatch: \
         asked name shop.example.test; presented names www.example.test"
    );
}

#[test]
fn validity_period_and_check_time_are_reported() {
    let mut case = Lab::new().issue();
    case.now = NOW.plus(31 * UnixTime::DAY);
    assert_eq!(
        line(&case),
        "certificate 1 of 2 (CN=www.example.test,O=Handshake Lab): expired: \
         not before 2025-12-15T00:00:00Z; not after 2026-01-31T00:00:00Z; now 2026-02-01T00:00:00Z"
    );
}

#[test]
fn incomplete_chain_is_reported_with_its_end_and_the_missing_issuer() {
    let mut case = Lab::new().issue();
    case.chain.truncate(1);
    let line = line(&case);
    assert!(
        line.starts_with("certificate 1 of 1 (CN=www.example.test,O=Handshake Lab): unknown-issuer: "),
        "{line}"
    );
    assert!(
        line.ends_with("missing issuer CN=Handshake Lab Issuing CA,O=Handshake Lab"),
        "{line}"
    );
}

#[test]
fn trusted_root_is_named_as_such() {
    let mut lab = Lab::new();
    lab.root.not_after = NOW.minus(1);
    let line = line(&lab.issue());
    assert!(
        line.starts_with("the trusted root (CN=Handshake Lab Root CA,O=Handshake Lab): expired: "),
        "{line}"
    );
}
