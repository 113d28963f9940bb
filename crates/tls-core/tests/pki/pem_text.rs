//! Certificates in text files, as tools write them and as nobody should.

use tls_core::pki::error::{ErrorKind, Place};
use tls_core::pki::pem::read_pem_certificates;

use crate::lab::Lab;
use crate::oracle::pem;

fn kind(text: &str) -> ErrorKind {
    let error = read_pem_certificates(text).expect_err("it is refused");
    assert_eq!(error.place, Place::Certificate);
    error.kind
}

#[test]
fn all_certificates_are_read_in_order_and_remarks_are_passed_over() {
    let case = Lab::new().issue();
    let (leaf, root) = (&case.chain[0], &case.roots[0]);
    let text = format!("# the leaf\n{}\nsubject=CN = x\r\n{}rest", pem(leaf), pem(root));
    assert_eq!(read_pem_certificates(&text), Ok(vec![leaf.clone(), root.clone()]));
    let windows = text.replace('\n', "\r\n");
    assert_eq!(read_pem_certificates(&windows), Ok(vec![leaf.clone(), root.clone()]));
}

#[test]
fn other_blocks_are_remarks() {
    let case = Lab::new().issue();
    let key = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n";
    let text = format!("{key}{}{key}", pem(&case.chain[0]));
    assert_eq!(read_pem_certificates(&text), Ok(vec![case.chain[0].clone()]));
    assert_eq!(read_pem_certificates(key), Ok(vec![]));
    assert_eq!(read_pem_certificates(""), Ok(vec![]));
}

#[test]
fn half_a_block_is_no_remark() {
    let text = pem(&Lab::new().issue().chain[0]);
    let (first_half, second_half) = text.split_at(text.len() / 2);
    assert_eq!(kind(first_half), ErrorKind::MalformedPem);
    assert_eq!(kind(second_half), ErrorKind::MalformedPem);
    assert_eq!(kind(&format!("{text}{first_half}")), ErrorKind::MalformedPem);
    // A file that lost its end, joined to another one: the loss must not go unseen.
    assert_eq!(kind(&format!("{first_half}\n{text}")), ErrorKind::MalformedPem);
}

#[test]
fn a_block_that_holds_something_else_is_refused() {
    assert_eq!(
        kind("-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----"),
        ErrorKind::MalformedPem
    );
    assert_eq!(kind(&pem(&[0x30, 3, 2, 1, 1])), ErrorKind::MalformedDer);
    let mut der = Lab::new().issue().chain[0].clone();
    der.push(0);
    assert_eq!(kind(&pem(&der)), ErrorKind::TrailingBytes);
}
