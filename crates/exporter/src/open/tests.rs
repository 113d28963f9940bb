//! A session is restored from its file, and other files are rejected with a reason.

use timeline::scenario::Scenario;
use timeline::work::from_bytes;
use tls_core::session::Session;

use super::*;

/// The scenario of a fragment that contains seed and time.
pub fn scenario_of(fragment: &str) -> Scenario {
    Link::read(fragment, &default_link()).link.scenario
}

fn exported(fragment: &str) -> String {
    json::of_session(&Session::run(scenario_of(fragment)).unwrap())
}

fn refused(text: &str) -> (&'static str, String) {
    let problem = open(text).unwrap_err();
    (problem.key, problem.detail)
}

#[test]
fn timeline_is_restored_as_the_page_receives_it() {
    for fragment in [
        "time=1790000000&seed=00000000000000ff",
        "host=a.test&trust=nobody&resume=ticket&client-suites=TLS_RSA_WITH_AES_128_CBC_SHA&\
         say=client%3A%C3%A4+%26+%3D%23&flip=client.4.20.1&time=1790000001&seed=0000000000000001",
    ] {
        let shown = Session::run(scenario_of(fragment)).unwrap();
        let opened = open(&json::of_session(&shown));
        let Ok(Opened::Timeline { scenario, document }) = opened else {
            panic!("{opened:?}");
        };
        let mut opened = Timeline::begin(from_bytes(&scenario).unwrap());
        for piece in &document {
            let Some(News::Growth(growth)) = from_bytes(piece) else {
                panic!("a piece is none");
            };
            opened.grow(growth);
        }
        assert_eq!(to_bytes(&opened), to_bytes(&shown));
    }
}

#[test]
fn file_of_an_earlier_format_is_opened_as_a_link_to_its_session() {
    let fragment = "say=&time=1790000002&seed=0000000000000002";
    // Files of version 1 without a revision lack parts of the timeline.
    let older = exported(fragment).replacen("\"version\": 2", "\"version\": 1", 1);
    assert_eq!(open(&older), Ok(Opened::Incomplete(fragment.to_owned())));
}

#[test]
fn file_without_a_session_is_reported_with_the_place() {
    let good = exported("seed=1&time=1790000000");
    assert_eq!(refused("").0, "not-json");
    assert_eq!(refused("not json\n").0, "not-json");
    assert_eq!(refused("[]").0, "not-a-timeline");
    let (key, line) = refused(&good[..good.len() / 2]);
    assert_eq!(key, "not-json");
    assert!(line.parse::<usize>().unwrap() > 100, "{line}");
    let later = good.replacen("\"version\": 2", "\"version\": 3", 1);
    assert_eq!(refused(&later), ("wrong-version", "3".to_owned()));
    let other = good.replacen("\"trust\"", "\"thrust\"", 1);
    assert_eq!(refused(&other).0, "unknown-field");
}

#[test]
fn impossible_session_is_refused_with_the_reason() {
    let long = exported("seed=1&time=1790000000").replacen("\"example.test\"", &format!("\"{}\"", "a".repeat(300)), 1);
    assert_eq!(refused(&long).0, "scenario");
}
