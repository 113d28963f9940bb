//! Supported public keys and their names.

use der::Encode;
use der::asn1::{Any, BitString, Null};
use tls_core::pki::certificate::SubjectPublicKey;
use tls_core::pki::error::{Error, ErrorKind, Place};
use x509_cert::spki::SubjectPublicKeyInfoOwned;

use crate::test_key::{KeyKind, TestKey};

fn read(info: &SubjectPublicKeyInfoOwned) -> Result<SubjectPublicKey, Error> {
    SubjectPublicKey::from_der(&info.to_der().expect("it can be written"))
}

/// A key of this kind with changed bytes in its BIT STRING.
fn read_bytes(kind: KeyKind, change: impl Fn(&mut Vec<u8>)) -> Result<SubjectPublicKey, Error> {
    let mut info = TestKey::of(kind).info();
    let mut bytes = info.subject_public_key.raw_bytes().to_vec();
    change(&mut bytes);
    info.subject_public_key = BitString::from_bytes(&bytes).expect("it can be written");
    read(&info)
}

#[test]
fn each_kind_has_a_name_and_a_length() {
    for (kind, name, algorithm, bits) in [
        (KeyKind::Rsa2048, "RSA", "rsaEncryption", 2048),
        (KeyKind::Rsa3072, "RSA", "rsaEncryption", 3072),
        (KeyKind::Rsa4096, "RSA", "rsaEncryption", 4096),
        (KeyKind::P256, "P-256", "secp256r1", 256),
        (KeyKind::P384, "P-384", "secp384r1", 384),
        (KeyKind::Ed25519, "Ed25519", "id-Ed25519", 255),
    ] {
        let key = TestKey::of(kind).public_key();
        assert_eq!((key.kind(), key.bits()), (Some(name), Some(bits)));
        assert_eq!(key.algorithm_name(), algorithm);
        assert_eq!(key.rsa().is_some(), name == "RSA");
        assert!(key.is_supported());
    }
}

#[test]
fn point_must_be_on_its_curve_and_uncompressed() {
    let malformed = |result: Result<SubjectPublicKey, Error>| {
        let error = result.expect_err("it is refused");
        assert_eq!((error.kind, error.place), (ErrorKind::MalformedKey, Place::PublicKey));
    };
    for kind in [KeyKind::P256, KeyKind::P384] {
        malformed(read_bytes(kind, |bytes| bytes[10] ^= 1));
        malformed(read_bytes(kind, |bytes| bytes.truncate(bytes.len() - 1)));
        malformed(read_bytes(kind, Vec::clear));
        // The point at infinity.
        malformed(read_bytes(kind, |bytes| *bytes = vec![0]));
        // A compressed point (SEC 1 §2.3.3): the first byte selects one of the two y coordinates.
        malformed(read_bytes(kind, |bytes| {
            let is_odd = bytes.last().is_some_and(|last| last % 2 == 1);
            bytes.truncate(bytes.len() / 2 + 1);
            bytes[0] = 2 + u8::from(is_odd);
        }));
    }
    malformed(read_bytes(KeyKind::Ed25519, |bytes| bytes.push(0)));
    // No point of the curve has y = 2.
    malformed(read_bytes(KeyKind::Ed25519, |bytes| {
        bytes.fill(0);
        bytes[0] = 2;
    }));
}

#[test]
fn parameters_must_be_correct() {
    let with = |kind, parameters: Option<Any>| {
        let mut info = TestKey::of(kind).info();
        info.algorithm.parameters = parameters;
        read(&info)
    };
    let malformed = ErrorKind::MalformedKey;
    assert_eq!(with(KeyKind::Rsa2048, None).expect_err("it is refused").kind, malformed);
    assert_eq!(with(KeyKind::P256, None).expect_err("it is refused").kind, malformed);
    assert_eq!(
        with(KeyKind::P256, Some(Null.into())).expect_err("it is refused").kind,
        malformed
    );
    let ed25519 = with(KeyKind::Ed25519, Some(Null.into())).expect("it is of another kind");
    assert!(!ed25519.is_supported());
}
