//! Arbitrary bytes never cause a panic, and no modified certificate is accepted.

use std::sync::LazyLock;

use der::Encode;
use proptest::prelude::*;
use timeline::host_name::HostName;
use tls_core::pki::certificate::{ParsedCertificate, SubjectPublicKey};
use tls_core::pki::error::ErrorKind;
use tls_core::pki::pem::read_pem_certificates;
use tls_core::pki::private_key::PrivateKey;
use tls_core::pki::purpose::Purpose;

use crate::draft::{Draft, dns, ip};
use crate::lab::{Case, Lab, NOW, authority};
use crate::test_key::{KeyKind, TestKey};

/// Issued once, because the properties below run a thousand times.
static ISSUED: LazyLock<Case> = LazyLock::new(|| Lab::new().issue());

fn case() -> Case {
    Case {
        chain: ISSUED.chain.clone(),
        roots: ISSUED.roots.clone(),
        purpose: ISSUED.purpose,
        now: NOW,
    }
}

#[test]
fn every_truncation_is_malformed() {
    let der = &ISSUED.chain[0];
    for length in 0..der.len() {
        let error = ParsedCertificate::from_der(&der[..length]).unwrap_err();
        assert_eq!(error.kind, ErrorKind::MalformedDer, "{length}");
    }
}

#[test]
fn no_single_changed_bit_is_accepted() {
    for byte in 0..ISSUED.chain[0].len() {
        let mut case = case();
        case.chain[0][byte] ^= 1 << (byte % 8);
        assert!(case.failure().is_some(), "byte {byte}");
    }
}

#[test]
fn no_single_changed_bit_is_accepted_for_any_signer() {
    for issuer in [KeyKind::P256, KeyKind::Ed25519] {
        let (key, issuer) = (TestKey::of(KeyKind::Ed25519), TestKey::numbered(issuer, 1));
        let mut root = Draft::authority("Root", issuer, issuer);
        root.permitted = vec![dns("example.test"), ip(&[192, 0, 2, 0, 255, 255, 255, 0])];
        let good = Case {
            chain: vec![Draft::leaf(key, issuer).sign(&root, issuer)],
            roots: vec![root.sign(&root, issuer)],
            purpose: Purpose::Client,
            now: NOW,
        };
        assert_eq!(good.failure(), None);
        for byte in 0..good.chain[0].len() {
            let mut chain = good.chain.clone();
            chain[0][byte] ^= 1 << (byte % 8);
            let roots = good.roots.clone();
            let failure = Case { chain, roots, ..good }.failure();
            assert!(failure.is_some(), "{issuer:?} byte {byte}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(1000) })]

    #[test]
    fn mutated_certificates_never_panic_and_never_pass(
        which in 0..3_usize,
        edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        truncate in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let mut case = case();
        let original = case.chain.iter().chain(&case.roots).cloned().collect::<Vec<_>>();
        let target = match which {
            2 => &mut case.roots[0],
            index => &mut case.chain[index],
        };
        for (index, value) in &edits {
            let index = index.index(target.len());
            target[index] = *value;
        }
        if let Some(index) = truncate {
            target.truncate(index.index(target.len()));
        }
        let changed = *target != original[which];
        let accepted = case.failure().is_none();
        // A root is trusted as it is, but if modified it cannot verify the signatures below it.
        prop_assert!(which == 2 || accepted != changed);
    }

    #[test]
    fn garbage_never_panics(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let mut case = case();
        case.chain.push(bytes.clone());
        case.roots.push(bytes.clone());
        let _ = case.report();
        let _ = PrivateKey::from_pkcs8_der(&bytes);
        let _ = SubjectPublicKey::from_der(&bytes);
    }

    #[test]
    fn any_text_is_handled_as_a_trust_store(
        text in "(-----(BEGIN|END) CERTIFICATE-----|[A-Za-z0-9+/=]{0,70}|\\n| |\\PC){0,12}",
    ) {
        let _ = read_pem_certificates(&text);
    }

    #[test]
    fn mutated_keys_and_signatures_never_panic_and_never_verify(
        kind in prop::sample::select(vec![KeyKind::P256, KeyKind::P384, KeyKind::Ed25519, KeyKind::Rsa2048]),
        index in any::<prop::sample::Index>(),
        bit in 0..8_u32,
        in_key in any::<bool>(),
    ) {
        let key = TestKey::of(kind);
        let algorithm = key.usual_algorithm();
        let mut info = key.info().to_der().unwrap();
        let mut signature = key.sign(algorithm, b"message");
        let changed = if in_key { &mut info } else { &mut signature };
        let index = index.index(changed.len());
        changed[index] ^= 1 << bit;
        let verifies = SubjectPublicKey::from_der(&info)
            .is_ok_and(|key| key.verifies_with(algorithm, b"message", &signature));
        prop_assert!(!verifies, "{kind:?} {index} {bit}");
    }

    #[test]
    fn mutated_private_keys_never_panic(
        index in any::<prop::sample::Index>(),
        letter in "[A-Za-z0-9+/=\\n-]",
    ) {
        let mut pem = authority().server_key.to_pkcs8_pem().unwrap().to_string();
        let index = index.index(pem.len());
        pem.replace_range(index..=index, &letter);
        let _ = PrivateKey::from_pem(&pem);
    }

    #[test]
    fn any_text_is_handled_as_a_host_name(text in ".{0,300}", presented in ".{0,80}") {
        if let Ok(name) = HostName::parse(&text) {
            let _ = name.is_matched_by_dns(&presented);
        }
    }
}
