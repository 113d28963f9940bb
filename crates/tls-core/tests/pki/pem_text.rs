//! Certificates in text files, well-formed and malformed.

use tls_core::pki::error::{ErrorKind, Place};
use tls_core::pki::pem::{describe_other_content, read_certificates, read_pem_certificates};

use crate::file_forms::forms;
use crate::lab::Lab;
use crate::oracle::{openssl_output as openssl, openssl_reads, pem};

fn kind(text: &str) -> ErrorKind {
    let error = read_pem_certificates(text).expect_err("it is refused");
    assert_eq!(error.place, Place::Certificate);
    error.kind
}

#[test]
fn certificates_are_read_in_order_and_comments_are_skipped() {
    let case = Lab::new().issue();
    let (leaf, root) = (&case.chain[0], &case.roots[0]);
    let text = format!("# the leaf\n{}\nsubject=CN = x\r\n{}rest", pem(leaf), pem(root));
    assert_eq!(read_pem_certificates(&text), Ok(vec![leaf.clone(), root.clone()]));
    let windows = text.replace('\n', "\r\n");
    assert_eq!(read_pem_certificates(&windows), Ok(vec![leaf.clone(), root.clone()]));
}

#[test]
fn other_blocks_are_comments() {
    let case = Lab::new().issue();
    let key = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n";
    let text = format!("{key}{}{key}", pem(&case.chain[0]));
    assert_eq!(read_pem_certificates(&text), Ok(vec![case.chain[0].clone()]));
    assert_eq!(read_pem_certificates(key), Ok(vec![]));
    assert_eq!(read_pem_certificates(""), Ok(vec![]));
    // A bundle signed with OpenPGP: some blocks lack an end, and some are not base64.
    let signature = format!(
        "-----BEGIN PGP SIGNATURE-----\nVersion: 1\n\n{}\n=njUN\n-----END PGP SIGNATURE-----\n",
        "A".repeat(64)
    );
    let signed = format!(
        "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\n{}{signature}",
        pem(&case.chain[0])
    );
    assert_eq!(read_pem_certificates(&signed), Ok(vec![case.chain[0].clone()]));
}

#[test]
fn truncated_block_is_not_a_comment() {
    let text = pem(&Lab::new().issue().chain[0]);
    let (first_half, second_half) = text.split_at(text.len() / 2);
    assert_eq!(kind(first_half), ErrorKind::MalformedPem);
    assert_eq!(kind(second_half), ErrorKind::MalformedPem);
    assert_eq!(kind(&format!("{text}{first_half}")), ErrorKind::MalformedPem);
    // A truncated file joined to another: the loss must be reported.
    assert_eq!(kind(&format!("{first_half}\n{text}")), ErrorKind::MalformedPem);
}

#[test]
fn block_with_other_content_is_refused() {
    assert_eq!(
        kind("-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----"),
        ErrorKind::MalformedPem
    );
    assert_eq!(kind(&pem(&[0x30, 3, 2, 1, 1])), ErrorKind::MalformedDer);
    let mut der = Lab::new().issue().chain[0].clone();
    der.push(0);
    assert_eq!(kind(&pem(&der)), ErrorKind::TrailingBytes);
}

#[test]
fn certificate_is_readable_in_every_form() {
    let certificate = &Lab::new().issue().chain[0];
    for form in forms(&pem(certificate)) {
        let read = read_pem_certificates(&form.bytes);
        assert_eq!(read, Ok(vec![certificate.clone()]), "{}", form.name);
        assert_eq!(openssl_reads("x509", &form.bytes), form.openssl_reads, "{}", form.name);
    }
}

#[test]
fn der_and_the_other_labels_of_certificates_are_read() {
    let certificate = &Lab::new().issue().chain[0];
    assert_eq!(read_pem_certificates(certificate), Ok(vec![certificate.clone()]));
    let with_label = |label: &str| pem(certificate).replace("CERTIFICATE", label);
    assert_eq!(
        read_pem_certificates(with_label("X509 CERTIFICATE")),
        Ok(vec![certificate.clone()])
    );
    let trusted = openssl(
        &["x509", "-trustout", "-addtrust", "serverAuth"],
        pem(certificate).as_bytes(),
    );
    assert!(trusted.starts_with(b"-----BEGIN TRUSTED CERTIFICATE-----"));
    assert_eq!(read_pem_certificates(&trusted), Ok(vec![certificate.clone()]));
}

#[test]
fn certificates_on_one_line_or_in_joined_files_are_separated() {
    let case = Lab::new().issue();
    let text: String = case.chain.iter().map(|der| pem(der).replace('\n', "")).collect();
    assert_eq!(read_pem_certificates(&text), Ok(case.chain.clone()));
    // Joined files, each with a byte order mark.
    let joined: String = case.chain.iter().map(|der| format!("\u{feff}{}", pem(der))).collect();
    assert_eq!(read_pem_certificates(&joined), Ok(case.chain));
}

#[test]
fn unreadable_certificate_is_reported_with_its_number() {
    let case = Lab::new().issue();
    let (good, mut bad) = (&case.chain[0], case.chain[1].clone());
    // Turns the serial number's INTEGER tag into OCTET STRING; it follows two 4-byte headers and
    // the 5-byte version.
    assert_eq!(bad[13], 2);
    bad[13] = 4;
    let text = [good, &bad, good].map(|der| pem(der)).concat();
    let read = read_certificates(text.as_bytes()).expect("the blocks are whole");
    assert_eq!((&read[0], &read[2]), (&Ok(good.clone()), &Ok(good.clone())));
    let unreadable = read[1].as_ref().expect_err("its serial number is none");
    assert_eq!(
        unreadable.to_string(),
        "certificate 2 of 3 (CN=Handshake Lab Issuing CA,O=Handshake Lab): \
         malformed-der in tbs-certificate at byte 13: expected INTEGER, found OCTET STRING"
    );
}

#[test]
fn malformed_block_is_reported_with_its_line() {
    let text = format!(
        "# first\n{}",
        pem(&Lab::new().issue().chain[0]).replacen("\nMII", "\n*II", 1)
    );
    let error = read_pem_certificates(&text).expect_err("an asterisk is no base64");
    assert_eq!(
        error.to_string(),
        "malformed-pem in certificate: line 2: what this block holds is no base64"
    );
}

#[test]
fn other_file_types_are_reported() {
    let case = Lab::new().issue();
    let certificates: String = case.chain.iter().map(|der| pem(der)).collect();
    let pkcs_7 = openssl(
        &["crl2pkcs7", "-nocrl", "-certfile", "/dev/stdin"],
        certificates.as_bytes(),
    );
    let pkcs_7_der = openssl(&["pkcs7", "-outform", "DER"], &pkcs_7);
    for (file, what) in [
        (pkcs_7, "a PKCS #7 file"),
        (pkcs_7_der, "a PKCS #7 file"),
        (
            b"-----BEGIN X509 CRL-----\nAAAA\n-----END X509 CRL-----\n".to_vec(),
            "a list of revoked",
        ),
        (case.chain[0][..100].to_vec(), "DER that is longer or shorter"),
    ] {
        assert_eq!(read_pem_certificates(&file), Ok(vec![]), "{what}");
        let described = describe_other_content(&file).expect("it is known");
        assert!(described.starts_with(what), "{described}");
    }
    assert_eq!(describe_other_content(b"Dear reader"), None);
}
