//! A session comes back out of its file as the same one, and what is none says why.

use tls_core::session::Session;

use super::*;

fn exported(fragment: &str) -> String {
    json::of_session(&Session::run(scenario_of(fragment)).unwrap())
}

fn refused(text: &str) -> (&'static str, String) {
    let problem = fragment_of_file(text).unwrap_err();
    (problem.key, problem.detail)
}

#[test]
fn a_session_comes_back_as_the_link_that_leads_to_it() {
    for fragment in [
        "time=1790000000&seed=00000000000000ff",
        "host=a.test&trust=nobody&resume=ticket&client-suites=TLS_RSA_WITH_AES_128_CBC_SHA&\
         say=client%3A%C3%A4+%26+%3D%23&flip=client.4.20.1&time=1790000001&seed=0000000000000001",
        "say=&time=1790000002&seed=0000000000000002",
    ] {
        assert_eq!(fragment_of_file(&exported(fragment)), Ok(fragment.to_owned()));
    }
}

#[test]
fn what_is_no_session_says_what_it_is_and_where() {
    let good = exported("seed=1&time=1790000000");
    assert_eq!(refused("").0, "not-json");
    assert_eq!(refused("not json\n").0, "not-json");
    assert_eq!(refused("[]").0, "not-a-timeline");
    let (key, line) = refused(&good[..good.len() / 2]);
    assert_eq!(key, "not-json");
    assert!(line.parse::<usize>().unwrap() > 100, "{line}");
    let later = good.replacen("\"version\": 1", "\"version\": 2", 1);
    assert_eq!(refused(&later), ("wrong-version", "2".to_owned()));
    let other = good.replacen("\"trust\"", "\"thrust\"", 1);
    assert_eq!(refused(&other).0, "unknown-field");
}

#[test]
fn a_session_that_no_link_can_lead_to_is_refused() {
    let long = exported("seed=1&time=1790000000").replacen("\"example.test\"", &format!("\"{}\"", "a".repeat(300)), 1);
    assert_eq!(refused(&long).0, "bad-value");
}
