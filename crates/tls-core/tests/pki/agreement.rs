//! Hundreds of generated chains, each with one twist. We must report the expected failure, and
//! rustls-webpki and `openssl verify` must agree on the verdict. Every disagreement is listed with
//! its reason and count.

use std::collections::BTreeMap;

use timeline::suites::KeyExchange;
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

/// How often an oracle disagrees about a twist at a place.
type Disagreements = BTreeMap<(Oracle, Twist, Place), usize>;

fn disagreements(known: &[(Oracle, Twist, Place, usize)]) -> Disagreements {
    let known = known
        .iter()
        .map(|(oracle, twist, place, count)| ((*oracle, *twist, *place), *count));
    known.collect()
}

const SERVER: Purpose<'static> = Purpose::Server {
    host_name: HOST,
    key_exchange: KeyExchange::Rsa,
};

/// How an issuer signs: kind of key and algorithm.
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

/// A valid chain: `leaf_key`, then one authority for each of `issuers`, the root last.
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

/// Tries a twist at every place of the chain that it applies to. Returns the number of places.
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

/// Every signature algorithm at every place, and the twists that depend on signatures.
#[test]
fn verdicts_agree_on_every_kind_of_signature() {
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
        // webpki reduces a trusted root to a name, a key and name constraints (RFC 5280 §6.1.1
        // (d)).
        (Oracle::Webpki, Twist::Expired, Place::Root, 30),
        (Oracle::Webpki, Twist::NotAnAuthority, Place::Root, 30),
    ];
    assert_eq!((tried, found), (360, disagreements(&known)));
}

/// Verification accepts exactly the schemes that we offer (RFC 5246 §7.4.2). ECDSA with SHA-512 is
/// offered through the scheme of an unsupported curve.
#[test]
fn signature_that_is_not_offered_is_not_accepted() {
    for kind in [KeyKind::P256, KeyKind::P384] {
        let signing = (kind, Algorithm::Ecdsa(Sha512));
        let case = Twist::Unchanged.issue(blueprint(SERVER, KeyKind::Rsa2048, &[signing, signing]), 0);
        assert_eq!(case.failure(), Some(Failure::UnsupportedAlgorithm));
        assert!(oracle::webpki(&case).is_err());
    }
}

/// Every twist at every place of chains of two, three and four certificates with different kinds of
/// keys.
#[test]
fn verdicts_agree_on_every_twist() {
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
        // webpki reduces a trusted root to a name, a key and name constraints (RFC 5280 §6.1.1
        // (d)).
        (Oracle::Webpki, Twist::Expired, Place::Root, 10),
        (Oracle::Webpki, Twist::NotYetValid, Place::Root, 10),
        (Oracle::Webpki, Twist::CriticalUnknownExtension, Place::Root, 10),
        (Oracle::Webpki, Twist::CriticalPolicies, Place::Root, 10),
        (Oracle::Webpki, Twist::NotAnAuthority, Place::Root, 10),
        (Oracle::Webpki, Twist::NoBasicConstraints, Place::Root, 10),
        (Oracle::Webpki, Twist::PathLengthExceeded, Place::Root, 6),
        // RFC 5280 allows an authority's certificate for a server; webpki does not.
        (Oracle::Webpki, Twist::AuthorityAsLeaf, Place::Leaf, 10),
        // OpenSSL processes policies.
        (Oracle::OpenSsl, Twist::CriticalPolicies, Place::Leaf, 10),
        (Oracle::OpenSsl, Twist::CriticalPolicies, Place::Intermediate, 8),
        (Oracle::OpenSsl, Twist::CriticalPolicies, Place::Root, 10),
        // webpki ignores keyUsage.
        (Oracle::Webpki, Twist::NoKeyCertSign, Place::Intermediate, 8),
        (Oracle::Webpki, Twist::NoKeyCertSign, Place::Root, 10),
        (Oracle::Webpki, Twist::WrongKeyUsage, Place::Leaf, 10),
        // webpki checks keys only when verifying with them, which does not happen for the leaf's
        // key.
        (Oracle::Webpki, Twist::ShortKey, Place::Leaf, 10),
        // webpki does not support constraints on directory names and rejects them all.
        (Oracle::Webpki, Twist::PermittedDirectory, Place::Intermediate, 8),
        (Oracle::Webpki, Twist::PermittedDirectory, Place::Root, 10),
        // The oracles accept it for (EC)DHE; a pre-master secret cannot be encrypted to it.
        (Oracle::Webpki, Twist::EllipticCurve, Place::Leaf, 5),
        (Oracle::OpenSsl, Twist::EllipticCurve, Place::Leaf, 5),
        // OpenSSL takes the first matching issuer that is not expired, and does not backtrack.
        (Oracle::OpenSsl, Twist::StrangersTwin, Place::Intermediate, 8),
        // OpenSSL requires basicConstraints of the last certificate only in strict mode.
        (Oracle::OpenSsl, Twist::NoBasicConstraints, Place::Root, 10),
        // OpenSSL's command does not follow RFC 9525: it accepts partial wildcards (§6.3) and falls
        // back to the common name (§2).
        (Oracle::OpenSsl, Twist::PartialWildcard, Place::Leaf, 5),
        (Oracle::OpenSsl, Twist::CommonNameOnly, Place::Leaf, 5),
        // OpenSSL compares a wildcard's text, not the names that it covers.
        (Oracle::OpenSsl, Twist::ExcludedWithinWildcard, Place::Intermediate, 8),
        (Oracle::OpenSsl, Twist::ExcludedWithinWildcard, Place::Root, 10),
        // webpki does not support constraints on mail addresses and URIs and rejects them all.
        (Oracle::Webpki, Twist::PermittedMail, Place::Intermediate, 8),
        (Oracle::Webpki, Twist::PermittedMail, Place::Root, 10),
        (Oracle::Webpki, Twist::PermittedUri, Place::Intermediate, 8),
        (Oracle::Webpki, Twist::PermittedUri, Place::Root, 10),
        // webpki does not read a pathLenConstraint of more than a byte or times before 1970, and
        // below the root it accepts only version 3.
        (Oracle::Webpki, Twist::LargePathLength, Place::Intermediate, 8),
        (Oracle::Webpki, Twist::SinceNineteenFifty, Place::Leaf, 10),
        (Oracle::Webpki, Twist::SinceNineteenFifty, Place::Intermediate, 8),
        (Oracle::Webpki, Twist::OldLeaf, Place::Leaf, 5),
        // webpki compares names byte by byte, unlike RFC 5280 §7.1.
        (Oracle::Webpki, Twist::IssuerInOtherForm, Place::Leaf, 10),
        (Oracle::Webpki, Twist::IssuerInOtherForm, Place::Intermediate, 8),
        // OpenSSL accepts extensions in any version, unlike RFC 5280 §4.1.2.9, except in strict
        // mode.
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

/// Certificates of version 1 and 2, compared with OpenSSL in strict mode.
#[test]
fn verdicts_on_old_versions_agree_with_strict_openssl() {
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
    // Strict OpenSSL requires extensions in a root; in RFC 5280 §6.1.1 (d), a trusted root is a
    // name and a key.
    assert_eq!(found, [(Twist::OldRoot, 2)]);
}
