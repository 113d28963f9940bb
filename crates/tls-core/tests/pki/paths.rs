//! Chains as real servers send them: unordered, with duplicates and unrelated certificates.

use std::time::{Duration, Instant};

use timeline::time::UnixTime;
use timeline::validation::{Evidence, Failure, Label};
use tls_core::pki::key_usage::AuthorityConstraint;
use tls_core::pki::path::LONGEST_PATH;
use tls_core::pki::template::issue;
use tls_core::pki::validate::MOST_CERTIFICATES;

use crate::lab::{Case, HOST, Lab, NOW, rng};
use crate::oracle;

#[test]
fn root_may_be_sent_too() {
    let mut case = Lab::new().issue();
    let sent = case.roots.clone();
    case.chain.extend(sent);
    case.assert_accepted();
}

#[test]
fn order_and_duplicates_after_the_leaf_do_not_matter() {
    let mut case = Lab::new().issue();
    let (leaf, intermediate, root) = (case.chain[0].clone(), case.chain[1].clone(), case.roots[0].clone());
    case.chain = vec![leaf.clone(), root, leaf, intermediate.clone(), intermediate];
    case.assert_accepted();
    let path = case.report().path;
    let indices: Vec<_> = path.iter().map(|it| it.received_index).collect();
    assert_eq!(indices, [Some(0), Some(3), None]);
    let unused = case.report().checks.into_iter().flat_map(|check| check.evidence);
    let unused = unused.filter(|it| it.label() == Label::UnusedCertificates);
    let lab = |name| format!("CN={name},O=Handshake Lab");
    let values = ["Handshake Lab Root CA", HOST, "Handshake Lab Issuing CA"]
        .map(lab)
        .to_vec();
    let label = Label::UnusedCertificates;
    assert_eq!(unused.collect::<Vec<_>>(), [Evidence::TextList { label, values }]);
}

#[test]
fn search_backtracks_from_a_dead_end_of_the_same_name_and_key() {
    // The intermediate's key, certified by the root and by a stranger: only one path is trusted.
    let lab = Lab::new();
    let mut case = lab.issue();
    let mut stranger = lab.intermediate.clone();
    stranger.issuer = "CN=Stranger".to_owned();
    let keys = &lab.keys;
    let subject_key = keys.intermediate_key.public_key();
    let cross = issue(&stranger, subject_key, &keys.server_key, &mut rng());
    case.chain.insert(1, cross.expect("it can be issued"));
    assert_eq!(case.failure(), None);
    assert_eq!(oracle::webpki(&case), Ok(()));
    // OpenSSL takes the first match and does not backtrack.
}

#[test]
fn a_leaf_that_is_itself_trusted_needs_no_issuer() {
    let lab = Lab::new();
    let mut template = lab.leaf.clone();
    template.issuer = template.subject.clone();
    let key = &lab.keys.server_key;
    let leaf = issue(&template, key.public_key(), key, &mut rng()).expect("it can be issued");
    let mut case = lab.issue();
    case.chain = vec![leaf.clone()];
    case.roots = vec![leaf];
    assert_eq!(case.failure(), None);
}

/// A chain of `length` certificates including the root, with one key for all intermediates.
fn long_chain(length: usize) -> Case {
    let lab = Lab::new();
    let mut case = lab.issue();
    let (root_key, key) = (&lab.keys.root_key, &lab.keys.intermediate_key);
    let name = |number: usize| format!("CN=Intermediate {number}");
    case.chain.clear();
    for number in 0..length - 1 {
        let is_leaf = number == 0;
        let is_last = number == length - 2;
        let mut template = if is_leaf {
            lab.leaf.clone()
        } else {
            lab.intermediate.clone()
        };
        if !is_leaf {
            template.subject = name(number);
            template.authority = Some(AuthorityConstraint {
                is_authority: true,
                path_length: None,
            });
        }
        template.issuer = if is_last {
            lab.root.subject.clone()
        } else {
            name(number + 1)
        };
        let issuer_key = if is_last { root_key } else { key };
        let certificate = issue(&template, key.public_key(), issuer_key, &mut rng());
        case.chain.push(certificate.expect("it can be issued"));
    }
    case
}

#[test]
fn the_longest_path_is_accepted_and_a_longer_one_is_not() {
    long_chain(LONGEST_PATH).assert_accepted();
    let longer = long_chain(LONGEST_PATH + 1);
    assert_eq!(longer.failure(), Some(Failure::PathTooLong));
}

#[test]
fn mutually_certified_authorities_cause_no_endless_path() {
    let lab = Lab::new();
    let mut case = lab.issue();
    let keys = &lab.keys;
    let (mut one, mut two) = (lab.intermediate.clone(), lab.intermediate.clone());
    one.issuer = "CN=Two".to_owned();
    two.subject = one.issuer.clone();
    two.issuer = one.subject.clone();
    let (one_key, two_key) = (&keys.intermediate_key, &keys.server_key);
    let one = issue(&one, one_key.public_key(), two_key, &mut rng());
    let two = issue(&two, two_key.public_key(), one_key, &mut rng());
    case.chain.truncate(1);
    case.chain.push(one.expect("it can be issued"));
    case.chain.push(two.expect("it can be issued"));
    case.assert_rejected(Failure::UnknownIssuer);
}

/// Authorities with the same name and key, each issued by every other: too many paths to try them
/// all.
#[test]
fn maze_of_authorities_ends_the_search_with_its_own_failure() {
    let lab = Lab::new();
    let mut case = lab.issue();
    case.chain.truncate(1);
    let mut knot = lab.intermediate.clone();
    knot.issuer = knot.subject.clone();
    let key = &lab.keys.intermediate_key;
    for days in 1..MOST_CERTIFICATES as u64 {
        knot.not_after = NOW.plus(days * UnixTime::DAY);
        let certificate = issue(&knot, key.public_key(), key, &mut rng());
        case.chain.push(certificate.expect("it can be issued"));
    }
    let started = Instant::now();
    case.assert_rejected(Failure::TooManyPaths);
    // An unbounded search would try the ordered choices of six out of 31: half a trillion.
    assert!(started.elapsed() < Duration::from_secs(20), "{:?}", started.elapsed());
}

#[test]
fn too_many_certificates_are_refused() {
    let mut case = Lab::new().issue();
    while case.chain.len() < MOST_CERTIFICATES {
        case.chain.push(case.chain[1].clone());
    }
    case.assert_accepted();
    case.chain.push(case.chain[1].clone());
    assert_eq!(case.failure(), Some(Failure::TooManyCertificates));
}
