//! Handshake signatures: our client's signatures verify in OpenSSL and in our code, and each scheme
//! requires its kind of key.

use std::process::Command;

use timeline::registry::SignatureScheme as Scheme;
use tls_core::pki::certificate::SubjectPublicKey;
use tls_core::pki::error::ErrorKind;

use crate::lab::{authority, rng};
use crate::oracle::TemporaryFolder;
use crate::test_key::{KeyKind, TestKey};

const MESSAGE: &[u8] = b"all handshake messages so far";

const RSA_SCHEMES: [(Scheme, &str, bool); 6] = [
    (Scheme::RSA_PKCS1_SHA256, "sha256", false),
    (Scheme::RSA_PKCS1_SHA384, "sha384", false),
    (Scheme::RSA_PKCS1_SHA512, "sha512", false),
    (Scheme::RSA_PSS_RSAE_SHA256, "sha256", true),
    (Scheme::RSA_PSS_RSAE_SHA384, "sha384", true),
    (Scheme::RSA_PSS_RSAE_SHA512, "sha512", true),
];

#[test]
fn our_signatures_are_verified_by_us_and_by_openssl() {
    let folder = TemporaryFolder::new();
    let key = authority().server_key;
    let public_key = TestKey::of(KeyKind::Rsa2048).public_key();
    let key_file = folder.write("key.pem", key.to_pkcs8_pem().expect("it can be written").as_bytes());
    let message_file = folder.write("message", MESSAGE);
    for (scheme, hash, is_pss) in RSA_SCHEMES {
        let signature = key
            .sign_scheme(scheme, MESSAGE, &mut rng())
            .expect("RSA signs all of these");
        assert!(public_key.verifies(scheme, MESSAGE, &signature), "{scheme}");
        assert!(!public_key.verifies(scheme, b"another message", &signature), "{scheme}");
        for (other, ..) in RSA_SCHEMES.iter().filter(|(other, ..)| *other != scheme) {
            assert!(!public_key.verifies(*other, MESSAGE, &signature), "{scheme} as {other}");
        }
        let signature_file = folder.write("signature", &signature);
        let mut command = Command::new("openssl");
        command.args(["dgst", &format!("-{hash}"), "-prverify"]).arg(&key_file);
        if is_pss {
            command.args(["-sigopt", "rsa_padding_mode:pss", "-sigopt", "rsa_pss_saltlen:digest"]);
        }
        command.arg("-signature").arg(signature_file).arg(&message_file);
        let output = command.output().expect("these tests need the openssl command");
        assert!(output.status.success(), "{scheme}: {output:?}");
    }
}

#[test]
fn rsa_keys_sign_no_other_scheme() {
    let key = authority().server_key;
    for scheme in [
        Scheme::RSA_PKCS1_SHA1,
        Scheme::ECDSA_SECP256R1_SHA256,
        Scheme::ED25519,
        Scheme(0x0999),
    ] {
        let error = key.sign_scheme(scheme, MESSAGE, &mut rng()).unwrap_err();
        assert_eq!(error.kind, ErrorKind::SigningFailed, "{scheme}");
    }
}

#[test]
fn pss_signatures_are_salted() {
    use chacha20::rand_core::SeedableRng;
    let key = authority().server_key;
    let sign = |seed| {
        let mut random = chacha20::ChaCha20Rng::from_seed([seed; 32]);
        key.sign_scheme(Scheme::RSA_PSS_RSAE_SHA256, MESSAGE, &mut random)
    };
    assert_eq!(sign(1), sign(1));
    assert_ne!(sign(1), sign(2));
}

/// In TLS 1.2, the scheme determines the hash and not the curve (RFC 9846 §4.3.3).
#[test]
fn ecdsa_schemes_go_with_either_curve_and_ed25519_with_its_own_only() {
    let ecdsa = [Scheme::ECDSA_SECP256R1_SHA256, Scheme::ECDSA_SECP384R1_SHA384];
    let rsa = RSA_SCHEMES.iter().map(|(scheme, ..)| *scheme);
    let all: Vec<Scheme> = ecdsa.into_iter().chain([Scheme::ED25519]).chain(rsa).collect();
    for (kind, good) in [
        (KeyKind::P256, &ecdsa[..]),
        (KeyKind::P384, &ecdsa),
        (KeyKind::Ed25519, &[Scheme::ED25519]),
    ] {
        let key = TestKey::of(kind);
        for signed_with in good {
            let signature = key.sign_scheme(*signed_with, MESSAGE);
            for scheme in &all {
                let verifies = key.public_key().verifies(*scheme, MESSAGE, &signature);
                assert_eq!(verifies, scheme == signed_with, "{kind:?} {signed_with} as {scheme}");
            }
        }
    }
}

/// The signature is valid and made by OpenSSL; only the scheme is refused.
#[test]
fn sha_1_is_never_accepted() {
    let folder = TemporaryFolder::new();
    let key = authority().server_key;
    let key_file = folder.write("key.pem", key.to_pkcs8_pem().expect("it can be written").as_bytes());
    let message_file = folder.write("message", MESSAGE);
    let output = Command::new("openssl")
        .args(["dgst", "-sha1", "-sign"])
        .args([key_file, message_file])
        .output()
        .expect("these tests need the openssl command");
    assert_eq!(output.stdout.len(), 256);
    let public_key: SubjectPublicKey = TestKey::of(KeyKind::Rsa2048).public_key();
    assert!(!public_key.verifies(Scheme::RSA_PKCS1_SHA1, MESSAGE, &output.stdout));
}
