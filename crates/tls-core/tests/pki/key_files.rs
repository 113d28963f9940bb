//! Private key files: we read the RSA keys that `openssl pkey` reads, and report unusable ones by
//! kind.

use tls_core::pki::error::ErrorKind;
use tls_core::pki::private_key::PrivateKey;
use tls_core::pki::rsa_key::RsaKey;

use crate::file_forms::forms;
use crate::lab::{Lab, authority};
use crate::oracle::{openssl_output as openssl, openssl_reads, pem};

fn key() -> RsaKey {
    authority().server_key
}

fn pkcs_8() -> String {
    key().to_pkcs8_pem().expect("it can be written").to_string()
}

fn assert_is_key(file: &[u8], what: &str) {
    let read = PrivateKey::from_pem(file).unwrap_or_else(|error| panic!("{what}: {error}"));
    let read = read.into_rsa().unwrap_or_else(|| panic!("{what}"));
    assert_eq!(read.modulus(), key().modulus(), "{what}");
}

fn refusal(file: &[u8]) -> (ErrorKind, String) {
    let error = PrivateKey::from_pem(file).expect_err("it is no key that can be read");
    (error.kind, error.to_string())
}

#[test]
fn key_is_readable_in_every_form() {
    for form in forms(&pkcs_8()) {
        assert_is_key(&form.bytes, form.name);
        assert_eq!(openssl_reads("pkey", &form.bytes), form.openssl_reads, "{}", form.name);
    }
}

#[test]
fn pkcs_1_and_der_are_read() {
    let pkcs_8 = pkcs_8();
    let pkcs_1 = openssl(&["rsa", "-traditional"], pkcs_8.as_bytes());
    assert!(pkcs_1.starts_with(b"-----BEGIN RSA PRIVATE KEY-----"));
    assert_is_key(&pkcs_1, "PKCS#1");
    assert_is_key(&openssl(&["pkey", "-outform", "DER"], pkcs_8.as_bytes()), "DER");
    assert_is_key(
        &openssl(&["rsa", "-traditional", "-outform", "DER"], pkcs_8.as_bytes()),
        "PKCS#1 in DER",
    );
}

#[test]
fn certificates_beside_the_key_are_skipped_in_either_order() {
    let certificate = pem(&Lab::new().issue().chain[0]);
    assert_is_key(format!("{certificate}{}", pkcs_8()).as_bytes(), "the certificate first");
    assert_is_key(format!("{}{certificate}", pkcs_8()).as_bytes(), "the key first");
}

#[test]
fn all_keys_of_a_file_are_read_in_its_order() {
    let other = authority().root_key;
    let unusable = openssl(&["genpkey", "-algorithm", "X25519"], b"");
    let other_pem = other.to_pkcs8_pem().expect("it can be written");
    let file = [&unusable, other_pem.as_bytes(), pkcs_8().as_bytes()].concat();
    let keys = PrivateKey::all_from_file(&file).expect("there are two");
    let moduli: Vec<_> = keys
        .into_iter()
        .filter_map(PrivateKey::into_rsa)
        .map(|key| key.modulus())
        .collect();
    assert_eq!(moduli, [other.modulus(), key().modulus()]);
}

#[test]
fn encrypted_key_is_reported_as_encrypted() {
    let pkcs_8 = pkcs_8();
    let pass = ["-aes-128-cbc", "-passout", "pass:x"];
    let encrypted = openssl(&[&["pkey"], &pass[..]].concat(), pkcs_8.as_bytes());
    assert!(encrypted.starts_with(b"-----BEGIN ENCRYPTED PRIVATE KEY-----"));
    let traditional = openssl(&[&["rsa", "-traditional"], &pass[..]].concat(), pkcs_8.as_bytes());
    assert!(traditional.windows(22).any(|bytes| bytes == b"Proc-Type: 4,ENCRYPTED"));
    let der = openssl(
        &["pkcs8", "-topk8", "-outform", "DER", "-passout", "pass:x"],
        pkcs_8.as_bytes(),
    );
    let windows = String::from_utf8(traditional.clone())
        .expect("it is ASCII")
        .replace('\n', "\r\n");
    for file in [encrypted, traditional, windows.into_bytes(), der] {
        assert!(openssl_reads("pkey", &file));
        let (kind, line) = refusal(&file);
        assert_eq!(kind, ErrorKind::EncryptedKey);
        assert!(line.contains("openssl pkey -in FILE"), "{line}");
    }
}

#[test]
fn keys_on_the_supported_curves_are_read_in_every_form_and_written_back() {
    for curve in ["prime256v1", "secp384r1"] {
        // With a separate block of curve parameters before the key.
        let sec_1 = openssl(&["ecparam", "-name", curve, "-genkey"], b"");
        assert!(sec_1.starts_with(b"-----BEGIN EC PARAMETERS-----"));
        let pkcs_8 = openssl(&["pkcs8", "-topk8", "-nocrypt"], &sec_1);
        assert_has_public_key_of_openssl(&sec_1);
        assert_has_public_key_of_openssl(&pkcs_8);
    }
    assert_has_public_key_of_openssl(&openssl(&["genpkey", "-algorithm", "ED25519"], b""));
}

fn assert_has_public_key_of_openssl(file: &[u8]) {
    let key = PrivateKey::from_pem(file).expect("it is a key");
    let public = openssl(&["pkey", "-pubout", "-outform", "DER"], file);
    assert_eq!(key.public_key_der().expect("it can be written"), public);
    let written = key.to_pkcs8_pem().expect("it can be written");
    assert_eq!(
        openssl(&["pkey", "-pubout", "-outform", "DER"], written.as_bytes()),
        public
    );
    let again = PrivateKey::from_pem(written.as_bytes()).expect("it is a key");
    assert_eq!(again.public_key_der().expect("it can be written"), public);
    assert!(!format!("{key:?}").contains('['), "{key:?}");
}

#[test]
fn key_of_another_kind_is_reported_by_its_kind() {
    let curve = ["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-521"];
    let elliptic = openssl(&[&["genpkey"], &curve[..]].concat(), b"");
    let sec_1 = openssl(&["ecparam", "-name", "secp256k1", "-genkey"], b"");
    let pss = openssl(
        &["genpkey", "-algorithm", "RSA-PSS", "-pkeyopt", "rsa_keygen_bits:1024"],
        b"",
    );
    for (file, name) in [
        (elliptic, "id-ecPublicKey"),
        (sec_1, "id-ecPublicKey"),
        (pss, "id-RSASSA-PSS"),
        (openssl(&["genpkey", "-algorithm", "X25519"], b""), "id-X25519"),
    ] {
        let (kind, line) = refusal(&file);
        assert_eq!(kind, ErrorKind::UnsupportedKey(name));
        assert!(line.contains("P-256, P-384 or Ed25519"), "{line}");
    }
}

#[test]
fn file_without_a_key_is_reported_with_its_content() {
    let certificate = pem(&Lab::new().issue().chain[0]);
    let both = [certificate.as_bytes(), pkcs_8().as_bytes()].concat();
    let pkcs_12 = openssl(&["pkcs12", "-export", "-in", "/dev/stdin", "-passout", "pass:x"], &both);
    let request = openssl(
        &["req", "-new", "-subj", "/CN=x", "-key", "/dev/stdin"],
        pkcs_8().as_bytes(),
    );
    let public = openssl(&["pkey", "-pubout"], pkcs_8().as_bytes());
    for (file, what) in [
        (certificate.into_bytes(), "a certificate"),
        (pkcs_12, "a PKCS #12 file"),
        (request, "a certificate request"),
        (public, "a public key"),
        (
            b"-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n".to_vec(),
            "a private key in OpenSSH's own form",
        ),
        (Vec::new(), "nothing"),
    ] {
        let (kind, line) = refusal(&file);
        assert!(
            matches!(kind, ErrorKind::OtherContent(held) if held.starts_with(what)),
            "{kind:?}"
        );
        assert!(line.starts_with("there is no private key in it; it holds "), "{line}");
    }
}

#[test]
fn truncated_key_is_reported_with_its_line() {
    let pkcs_8 = pkcs_8();
    let (kind, line) = refusal(&pkcs_8.as_bytes()[..pkcs_8.len() / 2]);
    assert_eq!(kind, ErrorKind::MalformedPem);
    assert!(
        line.ends_with("line 1: the block that begins here does not end"),
        "{line}"
    );
}
