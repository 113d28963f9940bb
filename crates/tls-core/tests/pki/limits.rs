//! The scope of name constraints, beyond the single twists of the generated chains.

use timeline::suites::KeyExchange;
use timeline::validation::Failure;
use tls_core::pki::purpose::Purpose;
use x509_cert::ext::pkix::name::GeneralName;

use crate::draft::{Draft, directory, dns, ip, mail};
use crate::lab::{Case, HOST, NOW};
use crate::oracle;
use crate::test_key::{KeyKind, TestKey};

/// A leaf with `names` beside the host's, below an authority with these constraints.
fn case(names: &[GeneralName], permitted: &[GeneralName], excluded: &[GeneralName]) -> Case {
    let (leaf_key, key) = (TestKey::of(KeyKind::Rsa2048), TestKey::of(KeyKind::P256));
    let mut leaf = Draft::leaf(leaf_key, key);
    leaf.names.extend_from_slice(names);
    let mut root = Draft::authority("Root", key, key);
    root.permitted = permitted.to_vec();
    root.excluded = excluded.to_vec();
    Case {
        chain: vec![leaf.sign(&root, key)],
        roots: vec![root.sign(&root, key)],
        purpose: Purpose::Server {
            host_name: HOST,
            key_exchange: KeyExchange::Rsa,
        },
        now: NOW,
    }
}

#[test]
fn dns_names_are_constrained_label_by_label() {
    for base in [
        "example.test",
        "EXAMPLE.test",
        ".example.test",
        "www.example.test",
        "test",
        "",
    ] {
        case(&[], &[dns(base)], &[]).assert_accepted();
        case(&[], &[], &[dns(base)]).assert_rejected(Failure::NameExcluded);
    }
    for base in ["ample.test", ".www.example.test", "a.www.example.test", "other"] {
        case(&[], &[dns(base)], &[]).assert_rejected(Failure::NameNotPermitted);
        case(&[], &[], &[dns(base)]).assert_accepted();
    }
}

#[test]
fn every_name_of_a_constrained_kind_must_be_permitted() {
    let example = [dns("example.test")];
    case(&[dns("a.example.test"), dns("b.example.test")], &example, &[]).assert_accepted();
    case(&[dns("a.other.test")], &example, &[]).assert_rejected(Failure::NameNotPermitted);
    case(&[ip(&[192, 0, 2, 7]), mail("a@b.test")], &example, &[]).assert_accepted();
    case(&[], &[ip(&[0; 8])], &[ip(&[0; 32])]).assert_accepted();
}

#[test]
fn wildcard_is_permitted_only_if_all_covered_names_are() {
    let wildcard = [dns("*.example.test")];
    case(&wildcard, &[dns("example.test")], &[]).assert_accepted();
    let only_the_host = [dns(HOST)];
    case(&wildcard, &only_the_host, &[]).assert_rejected(Failure::NameNotPermitted);
}

#[test]
fn addresses_of_both_lengths_are_constrained_bit_by_bit() {
    let mask_of_30 = [192, 0, 2, 4, 255, 255, 255, 252];
    for (last, is_inside) in [(3, false), (4, true), (7, true), (8, false)] {
        let names = [ip(&[192, 0, 2, last])];
        match is_inside {
            true => case(&names, &[ip(&mask_of_30)], &[]).assert_accepted(),
            false => case(&names, &[ip(&mask_of_30)], &[]).assert_rejected(Failure::NameNotPermitted),
        }
    }
    let sixteen = [ip(&[0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7])];
    let mut network = [0; 32];
    network[..4].copy_from_slice(&[0x20, 1, 0xd, 0xb8]);
    network[16..20].fill(255);
    case(&sixteen, &[ip(&network)], &[]).assert_accepted();
    case(&sixteen, &[], &[ip(&network)]).assert_rejected(Failure::NameExcluded);
    // An address of the other length is of the same kind, but not in the range.
    case(&sixteen, &[ip(&mask_of_30)], &[]).assert_rejected(Failure::NameNotPermitted);
}

#[test]
fn invalid_constraint_affects_every_name_of_its_kind() {
    let holes = [ip(&[192, 0, 2, 0, 255, 0, 255, 0])];
    let address = [ip(&[192, 0, 2, 7])];
    let refused = case(&address, &holes, &[]);
    assert_eq!(refused.failure(), Some(Failure::UnsupportedNameConstraint));
    assert!(oracle::webpki(&refused).is_err());
    case(&[], &holes, &[]).assert_accepted();
    let no_name = case(&[], &[dns("*.example.test")], &[]);
    assert_eq!(no_name.failure(), Some(Failure::UnsupportedNameConstraint));
    assert!(oracle::webpki(&no_name).is_err());
}

#[test]
fn directory_names_are_constrained_by_prefix() {
    for base in ["O=Handshake Lab", "CN=leaf,O=handshake   LAB"] {
        let base = [directory(base)];
        let permitted = case(&[], &base, &[]);
        assert_eq!((permitted.failure(), oracle::openssl(&permitted)), (None, Ok(())));
        case(&[], &[], &base).assert_rejected(Failure::NameExcluded);
    }
    for base in ["CN=leaf", "CN=other,O=Handshake Lab", "CN=x,CN=leaf,O=Handshake Lab"] {
        let base = [directory(base)];
        case(&[], &base, &[]).assert_rejected(Failure::NameNotPermitted);
        let excluded = case(&[], &[], &base);
        assert_eq!((excluded.failure(), oracle::openssl(&excluded)), (None, Ok(())));
    }
    // Directory names among the alternative names count too.
    let alternative = [directory("O=Other")];
    case(&alternative, &[directory("O=Handshake Lab")], &[]).assert_rejected(Failure::NameNotPermitted);
}

#[test]
fn too_many_names_and_constraints_are_refused() {
    let names: Vec<_> = (0..400).map(|number| dns(&format!("a{number}.example.test"))).collect();
    let limits: Vec<_> = (0..300).map(|number| dns(&format!("b{number}.test"))).collect();
    let permitted: Vec<_> = limits.iter().cloned().chain([dns("example.test")]).collect();
    case(&names[..100], &permitted, &[]).assert_accepted();
    let too_many = case(&names, &permitted, &[]);
    assert_eq!(too_many.failure(), Some(Failure::TooManyNameComparisons));
}
