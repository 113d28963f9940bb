//! Hundreds of generated chains, each twisted in one way: we name what is wrong, and rustls-webpki
//! and `openssl verify` agree that it is, or not. Where they do not agree, that is written down with
//! the reason and with how often.

use std::collections::BTreeMap;

use timeline::validation::Failure;
use tls_core::pki::purpose::Purpose;
use tls_core::pki::signature::SignatureAlgorithm as Algorithm;
use tls_core::pki::signature::SignatureHash::{Sha256, Sha384, Sha512};

use crate::draft::Draft;
use crate::lab::HOST;
use crate::oracle;
use crate::test_key::{KeyKind, TestKey};
use crate::twist::{Blueprint, Place, Twist};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Oracle {
    Webpki,
    OpenSsl,
}

/// How often an oracle decides otherwise about a twist at a place.
type Disagreements = BTreeMap<(Oracle, Twist, Place), usize>;

fn disagreements(known: &[(Oracle, Twist, Place, usize)]) -> Disagreements {
    let known = known
        .iter()
        .map(|(oracle, twist, place, count)| ((*oracle, *twist, *place), *count));
    known.collect()
}

const SERVER: Purpose<'static> = Purpose::Server { host_name: HOST };

/// How an issuer signs: kind of key, algorithm.
type Signing = (KeyKind, Algorithm);

const SIGNINGS: [Signing; 15] = [
    (KeyKind::Rsa2048, Algorithm::RsaPkcs1(Sha256)),
    (KeyKind::Rsa2048, Algorithm::RsaPkcs1(Sha384)),
    (KeyKind::Rsa2048, Algorithm::RsaPkcs1(Sha512)),
    (KeyKind::Rsa2048, Algorithm::RsaPss(Sha256)),
    (KeyKind::Rsa2048, Algorithm::RsaPss(Sha384)),
    (KeyKind::Rsa2048, Algorithm::RsaPss(Sha512)),
    (KeyKind::Rsa3072, Algorithm::RsaPkcs1(Sha256)),
    (KeyKind::Rsa3072, Algorithm::RsaPss(Sha384)),
    (KeyKind::Rsa4096, Algorithm::RsaPkcs1(Sha512)),
    (KeyKind::Rsa4096, Algorithm::RsaPss(Sha512)),
    (KeyKind::P256, Algorithm::Ecdsa(Sha256)),
    (KeyKind::P256, Algorithm::Ecdsa(Sha384)),
    (KeyKind::P384, Algorithm::Ecdsa(Sha256)),
    (KeyKind::P384, Algorithm::Ecdsa(Sha384)),
    (KeyKind::Ed25519, Algorithm::Ed25519),
];

/// A chain that is right: `leaf_key`, then one authority for each of `issuers`, the root last.
fn blueprint(purpose: Purpose<'static>, leaf_kind: KeyKind, issuers: &[Signing]) -> Blueprint {
    let key = |place: usize, kind| TestKey::numbered(kind, u8::try_from(place).expect("chains are short"));
    let keys: Vec<TestKey> = issuers
        .iter()
        .zip(1..)
        .map(|((kind, _), place)| key(place, *kind))
        .collect();
    let mut drafts = vec![Draft::leaf(key(0, leaf_kind), keys[0])];
    for (place, own) in keys.iter().enumerate() {
        let issuer = keys.get(place + 1).unwrap_or(own);
        drafts.push(Draft::authority(&format!("Authority {place}"), *own, *issuer));
    }
    for (place, draft) in drafts.iter_mut().enumerate() {
        draft.algorithm = issuers[place.min(issuers.len() - 1)].1;
    }
    Blueprint { drafts, purpose }
}

/// Every place of the chain that `twist` applies to, tried; returns how many there were.
fn try_twist(twist: Twist, make: impl Fn() -> Blueprint, found: &mut Disagreements) -> usize {
    let last = make().drafts.len() - 1;
    let mut tried = 0;
    for index in 0..=last {
        let place = match index {
            0 => Place::Leaf,
            _ if index == last => Place::Root,
            _ => Place::Intermediate,
        };
        let blueprint = make();
        if !twist.places().contains(&place) || !twist.applies(&blueprint, index) {
            continue;
        }
        let keys: Vec<_> = blueprint
            .drafts
            .iter()
            .map(|draft| (draft.key.kind, draft.algorithm))
            .collect();
        let expected = twist.expected(blueprint.purpose);
        let case = twist.issue(blueprint, index);
        let what = format!("{twist:?} at {index} of {keys:?} for {:?}", case.purpose);
        assert_eq!(case.failure(), expected, "{what}");
        let verdicts = [
            (Oracle::Webpki, oracle::webpki(&case)),
            (Oracle::OpenSsl, oracle::openssl(&case)),
        ];
        for (oracle, verdict) in verdicts {
            if verdict.is_ok() != expected.is_none() {
                *found.entry((oracle, twist, place)).or_default() += 1;
            }
        }
        tried += 1;
    }
    tried
}

/// Every way of signing at every place, and what depends on signatures.
#[test]
fn every_kind_of_signature_is_judged_alike() {
    let mut found = Disagreements::new();
    let mut tried = 0;
    for signing in SIGNINGS {
        for (purpose, leaf_kind) in [(SERVER, KeyKind::Rsa2048), (Purpose::Client, signing.0)] {
            for twist in [
                Twist::Unchanged,
                Twist::ChangedContent,
                Twist::ChangedSignature,
                Twist::StrangersSignature,
                Twist::Expired,
                Twist::NotAnAuthority,
            ] {
                tried += try_twist(twist, || blueprint(purpose, leaf_kind, &[signing, signing]), &mut found);
            }
        }
    }
    let known = [
        // To webpki a trusted root is a name, a key and name constraints (RFC 5280 §6.1.1 (d)).
        (Oracle::Webpki, Twist::Expired, Place::Root, 30),
        (Oracle::Webpki, Twist::NotAnAuthority, Place::Root, 30),
    ];
    assert_eq!((tried, found), (360, disagreements(&known)));
}

/// What is verified is what is offered (RFC 5246 §7.4.2): ECDSA with SHA-512 is offered by the scheme of a curve
/// that we do not have.
#[test]
fn a_signature_that_is_not_offered_is_not_accepted() {
    for kind in [KeyKind::P256, KeyKind::P384] {
        let signing = (kind, Algorithm::Ecdsa(Sha512));
        let case = Twist::Unchanged.issue(blueprint(SERVER, KeyKind::Rsa2048, &[signing, signing]), 0);
        assert_eq!(case.failure(), Some(Failure::UnsupportedAlgorithm));
        assert!(oracle::webpki(&case).is_err());
    }
}

/// Every twist at every place of chains of two, three and four certificates, whose keys are of
/// different kinds.
#[test]
fn every_twist_is_judged_alike() {
    let (rsa, p256) = (
        (KeyKind::Rsa2048, Algorithm::RsaPss(Sha256)),
        (KeyKind::P256, Algorithm::Ecdsa(Sha256)),
    );
    let (p384, ed25519) = (
        (KeyKind::P384, Algorithm::Ecdsa(Sha384)),
        (KeyKind::Ed25519, Algorithm::Ed25519),
    );
    let mut found = Disagreements::new();
    let mut tried = 0;
    for (purpose, leaf_kind) in [(SERVER, KeyKind::Rsa2048), (Purpose::Client, KeyKind::Ed25519)] {
        for issuers in [&[p256][..], &[rsa], &[p256, rsa], &[rsa, p384], &[p256, rsa, ed25519]] {
            for twist in Twist::ALL {
                tried += try_twist(*twist, || blueprint(purpose, leaf_kind, issuers), &mut found);
            }
        }
    }
    let known = [
        // To webpki a trusted root is a name, a key and name constraints (RFC 5280 §6.1.1 (d)).
        (Oracle::Webpki, Twist::Expired, Place::Root, 10),
        (Oracle::Webpki, Twist::NotYetValid, Place::Root, 10),
        (Oracle::Webpki, Twist::CriticalUnknownExtension, Place::Root, 10),
        (Oracle::Webpki, Twist::CriticalPolicies, Place::Root, 10),
        (Oracle::Webpki, Twist::NotAnAuthority, Place::Root, 10),
        (Oracle::Webpki, Twist::NoBasicConstraints, Place::Root, 10),
        (Oracle::Webpki, Twist::PathLengthExceeded, Place::Root, 6),
        // RFC 5280 lets an authority have a server; webpki does not.
        (Oracle::Webpki, Twist::AuthorityAsLeaf, Place::Leaf, 10),
        // OpenSSL processes policies.
        (Oracle::OpenSsl, Twist::CriticalPolicies, Place::Leaf, 10),
        (Oracle::OpenSsl, Twist::CriticalPolicies, Place::Intermediate, 8),
        (Oracle::OpenSsl, Twist::CriticalPolicies, Place::Root, 10),
        // webpki does not read keyUsage.
        (Oracle::Webpki, Twist::NoKeyCertSign, Place::Intermediate, 8),
        (Oracle::Webpki, Twist::NoKeyCertSign, Place::Root, 10),
        (Oracle::Webpki, Twist::WrongKeyUsage, Place::Leaf, 10),
        // webpki judges keys when it verifies with them, and that is not the time for the leaf's.
        (Oracle::Webpki, Twist::ShortKey, Place::Leaf, 10),
        // webpki knows no constraints on directory names and refuses whatever they are.
        (Oracle::Webpki, Twist::PermittedDirectory, Place::Intermediate, 8),
        (Oracle::Webpki, Twist::PermittedDirectory, Place::Root, 10),
        // Good for (EC)DHE, which the oracles think of; no pre-master secret can be encrypted to it.
        (Oracle::Webpki, Twist::EllipticCurve, Place::Leaf, 5),
        (Oracle::OpenSsl, Twist::EllipticCurve, Place::Leaf, 5),
        // OpenSSL takes the first issuer that fits and is not out of date, and does not come back.
        (Oracle::OpenSsl, Twist::StrangersTwin, Place::Intermediate, 8),
        // OpenSSL asks the last certificate for basicConstraints only when told to be strict.
        (Oracle::OpenSsl, Twist::NoBasicConstraints, Place::Root, 10),
        // OpenSSL's command has not followed RFC 9525: part of a label may be a wildcard (§6.3),
        // and where there is no name, the common name is one (§2).
        (Oracle::OpenSsl, Twist::PartialWildcard, Place::Leaf, 5),
        (Oracle::OpenSsl, Twist::CommonNameOnly, Place::Leaf, 5),
        // OpenSSL compares a wildcard's letters, not what it stands for.
        (Oracle::OpenSsl, Twist::ExcludedWithinWildcard, Place::Intermediate, 8),
        (Oracle::OpenSsl, Twist::ExcludedWithinWildcard, Place::Root, 10),
        // webpki knows no constraints on mail addresses and URIs and refuses whatever they are.
        (Oracle::Webpki, Twist::PermittedMail, Place::Intermediate, 8),
        (Oracle::Webpki, Twist::PermittedMail, Place::Root, 10),
        (Oracle::Webpki, Twist::PermittedUri, Place::Intermediate, 8),
        (Oracle::Webpki, Twist::PermittedUri, Place::Root, 10),
        // webpki reads no pathLenConstraint of more than a byte, no time before 1970, and version 3 alone below the
        // root.
        (Oracle::Webpki, Twist::LargePathLength, Place::Intermediate, 8),
        (Oracle::Webpki, Twist::SinceNineteenFifty, Place::Leaf, 10),
        (Oracle::Webpki, Twist::SinceNineteenFifty, Place::Intermediate, 8),
        (Oracle::Webpki, Twist::OldLeaf, Place::Leaf, 5),
        // webpki compares names byte by byte; RFC 5280 §7.1 does not.
        (Oracle::Webpki, Twist::IssuerInOtherForm, Place::Leaf, 10),
        (Oracle::Webpki, Twist::IssuerInOtherForm, Place::Intermediate, 8),
        // OpenSSL takes extensions in any version, against RFC 5280 §4.1.2.9, unless told to be strict.
        (Oracle::OpenSsl, Twist::FirstVersionWithExtensions, Place::Leaf, 10),
        (
            Oracle::OpenSsl,
            Twist::FirstVersionWithExtensions,
            Place::Intermediate,
            8,
        ),
        (Oracle::OpenSsl, Twist::SecondVersionWithExtensions, Place::Leaf, 10),
        (
            Oracle::OpenSsl,
            Twist::SecondVersionWithExtensions,
            Place::Intermediate,
            8,
        ),
        (Oracle::OpenSsl, Twist::OldRootWithExtensions, Place::Root, 10),
    ];
    assert_eq!((tried, found), (1044, disagreements(&known)));
}

/// Certificates of version 1 and 2, held against OpenSSL as it is when it is strict.
#[test]
fn old_versions_are_judged_as_strict_openssl_judges_them() {
    let p256 = (KeyKind::P256, Algorithm::Ecdsa(Sha256));
    let make = || blueprint(Purpose::Client, KeyKind::Rsa2048, &[p256, p256]);
    let mut found = Vec::new();
    for (twist, index) in [
        (Twist::Unchanged, 0),
        (Twist::OldLeaf, 0),
        (Twist::OldIntermediate, 1),
        (Twist::OldRoot, 2),
        (Twist::FirstVersionWithExtensions, 0),
        (Twist::FirstVersionWithExtensions, 1),
        (Twist::SecondVersionWithExtensions, 0),
        (Twist::SecondVersionWithExtensions, 1),
        (Twist::OldRootWithExtensions, 2),
    ] {
        let case = twist.issue(make(), index);
        assert_eq!(case.failure(), twist.expected(case.purpose), "{twist:?} at {index}");
        if oracle::strict_openssl(&case).is_ok() != case.failure().is_none() {
            found.push((twist, index));
        }
    }
    // Strict OpenSSL asks a root for extensions; to RFC 5280 §6.1.1 (d) a trusted root is a name and a key.
    assert_eq!(found, [(Twist::OldRoot, 2)]);
}
