//! Which names cover which hosts, with rustls-webpki and OpenSSL agreeing on each decision.

use timeline::host_name::SubjectAlternativeName;
use timeline::validation::Failure;

use crate::lab::Lab;
use crate::oracle;

fn case(host: &'static str, presented: &str) -> crate::lab::Case {
    let mut lab = Lab::new();
    lab.host = host;
    lab.leaf.names = vec![SubjectAlternativeName::Dns(presented.to_owned())];
    lab.issue()
}

#[test]
fn a_wildcard_covers_exactly_one_label() {
    case("www.example.test", "*.example.test").assert_accepted();
    case("WWW.Example.TEST", "*.EXAMPLE.test").assert_accepted();
    for host in ["example.test", "a.b.example.test", "www.other.test"] {
        case(host, "*.example.test").assert_rejected(Failure::NameMismatch);
    }
}

#[test]
fn case_does_not_matter() {
    case("WWW.EXAMPLE.TEST", "www.example.test").assert_accepted();
    case("www.example.test", "WWW.Example.Test").assert_accepted();
}

#[test]
fn a_wildcard_must_be_the_whole_left_most_label() {
    for presented in ["w*.example.test", "*w.example.test", "www.*.test", "*"] {
        let case = case("www.example.test", presented);
        assert_eq!(case.failure(), Some(Failure::NameMismatch), "{presented}");
        // OpenSSL accepts partial wildcards, which RFC 9525 §6.3 forbids.
        assert!(oracle::webpki(&case).is_err(), "{presented}");
    }
}

#[test]
fn a_wildcard_does_not_cover_a_top_level_domain() {
    let case = case("example.test", "*.test");
    case.assert_rejected(Failure::NameMismatch);
}

#[test]
fn an_address_is_covered_only_by_an_address() {
    let case = case("192.0.2.7", "192.0.2.7");
    case.assert_rejected(Failure::NameMismatch);
    let mut lab = Lab::new();
    lab.host = "192.0.2.7";
    lab.leaf.names = vec![SubjectAlternativeName::Ip([192, 0, 2, 7].into())];
    lab.issue().assert_accepted();
    lab.host = "192.0.2.8";
    lab.issue().assert_rejected(Failure::NameMismatch);
}
