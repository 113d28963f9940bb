//! Whatever bytes come, nothing panics; and no changed certificate is taken for a good one.

use std::sync::LazyLock;

use proptest::prelude::*;
use tls_core::pki::certificate::ParsedCertificate;
use tls_core::pki::error::ErrorKind;
use tls_core::pki::host_name::HostName;
use tls_core::pki::private_key::PrivateKey;

use crate::lab::{Case, Lab, NOW, authority};

/// Issued once: the properties below run a thousand times.
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
        // A root is believed as it stands, but what it cannot sign it does not vouch for.
        prop_assert!(which == 2 || accepted != changed);
    }

    #[test]
    fn garbage_never_panics(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let mut case = case();
        case.chain.push(bytes.clone());
        case.roots.push(bytes.clone());
        let _ = case.report();
        let _ = PrivateKey::from_pkcs8_der(&bytes);
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
    fn any_text_may_be_asked_for_as_a_host(text in ".{0,300}", presented in ".{0,80}") {
        if let Ok(name) = HostName::parse(&text) {
            let _ = name.is_matched_by_dns(&presented);
        }
    }
}
