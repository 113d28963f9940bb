//! Files that are not what they should be: each gives one clear reason, fast, and nothing ever panics.

use std::sync::OnceLock;

use proptest::prelude::*;
use serde_json::{Value, json};
use timeline::work::LONGEST_FILE;
use tls_core::export::json::{LONGEST_TEXT, MOST_ITEMS, ReadError, read_scenario};

use crate::{export, scenarios};

/// A good file.
fn good() -> &'static str {
    static TEXT: OnceLock<String> = OnceLock::new();
    TEXT.get_or_init(|| export(scenarios::with_fault(timeline::actor::Actor::Client, 2, 40)))
}

/// The reason for a good file with one value changed.
fn with(path: &str, value: Value) -> ReadError {
    let mut document: Value = serde_json::from_str(good()).unwrap();
    *document.pointer_mut(path).unwrap() = value;
    read_scenario(&document.to_string()).unwrap_err()
}

#[test]
fn what_is_no_json_is_said_with_its_place() {
    assert_eq!(read_scenario(""), Err(ReadError::NotJson { line: 1, column: 0 }));
    assert_eq!(
        read_scenario("{\n  \"format\": oh\n}"),
        Err(ReadError::NotJson { line: 2, column: 13 })
    );
    let half = &good()[..good().len() / 2];
    assert!(matches!(read_scenario(half), Err(ReadError::NotJson { line, .. }) if line > 100));
    let twice = good().repeat(2);
    assert!(matches!(read_scenario(&twice), Err(ReadError::NotJson { .. })));
}

#[test]
fn other_json_is_not_a_timeline() {
    for text in [
        "null",
        "12",
        "\"text\"",
        "[]",
        "{}",
        r#"["handshake-lab timeline", 1, {}]"#,
        r#"{"format": "handshake-lab timeline"}"#,
        r#"{"format": "handshake-lab timeline", "version": "1"}"#,
        r#"{"format": "handshake-lab timeline", "version": 1}"#,
        r#"{"format": "handshake-lab timeline", "version": 1, "version": 1}"#,
        r#"{"format": "something else", "version": 1, "scenario": {}}"#,
    ] {
        assert_eq!(read_scenario(text), Err(ReadError::NotATimeline), "{text}");
    }
}

#[test]
fn another_version_is_said_to_be_one_whatever_its_scenario_is() {
    for scenario in ["{}", "7", "[[[[]]]]"] {
        let text = format!(r#"{{"format": "handshake-lab timeline", "scenario": {scenario}, "version": 2}}"#);
        assert_eq!(read_scenario(&text), Err(ReadError::WrongVersion(2)));
    }
}

#[test]
fn a_scenario_that_cannot_be_names_the_field() {
    let bad = |path: &str| ReadError::BadValue(path.to_owned());
    let suites = "/scenario/client/negotiation/cipher_suites";
    for (path, value, field) in [
        ("/scenario", json!([]), ""),
        ("/scenario/seed", json!(7), "seed"),
        ("/scenario/seed", json!("+edcba9876543210"), "seed"),
        ("/scenario/now", json!(253_402_300_800_u64), "now"),
        ("/scenario/host_name", json!("no host name"), "host_name"),
        ("/scenario/client/trust", json!("everybody"), "client.trust"),
        ("/scenario/client/clock_error", json!(1.5), "client.clock_error"),
        (suites, json!([]), "client.negotiation.cipher_suites"),
        (
            suites,
            json!(["TLS_AES_128_GCM_SHA256"]),
            "client.negotiation.cipher_suites",
        ),
        (suites, json!(["ROT13"]), "client.negotiation.cipher_suites[0]"),
        ("/scenario/messages/1/from", json!("attacker"), "messages[1].from"),
        (
            "/scenario/messages/1/text",
            json!("a".repeat(LONGEST_TEXT + 1)),
            "messages[1].text",
        ),
        ("/scenario/faults/0/mask", json!(256), "faults[0].mask"),
        ("/scenario/faults/0/record", json!(1_u64 << 32), "faults[0].record"),
    ] {
        assert_eq!(with(path, value), bad(field), "{path}");
    }
    let twice = json!(["null", "null"]);
    assert_eq!(
        with("/scenario/server/negotiation/compression_methods", twice),
        bad("server.negotiation.compression_methods")
    );
    let message = json!({ "from": "client", "text": "again" });
    assert_eq!(
        with("/scenario/messages", json!(vec![message; MOST_ITEMS + 1])),
        bad("messages")
    );
}

#[test]
fn missing_and_unknown_fields_are_named() {
    let mut document: Value = serde_json::from_str(good()).unwrap();
    let client = document
        .pointer_mut("/scenario/client")
        .unwrap()
        .as_object_mut()
        .unwrap();
    let trust = client.remove("trust").unwrap();
    assert_eq!(
        read_scenario(&document.to_string()),
        Err(ReadError::MissingField("client.trust".to_owned()))
    );
    let client = document
        .pointer_mut("/scenario/client")
        .unwrap()
        .as_object_mut()
        .unwrap();
    client.insert("trust".to_owned(), trust);
    client.insert("mood".to_owned(), Value::Null);
    assert_eq!(
        read_scenario(&document.to_string()),
        Err(ReadError::UnknownField("client.mood".to_owned()))
    );
}

#[test]
fn a_huge_or_deep_file_is_refused() {
    assert_eq!(read_scenario(&" ".repeat(LONGEST_FILE + 1)), Err(ReadError::TooLong));
    let deep = "[".repeat(LONGEST_FILE);
    assert!(matches!(read_scenario(&deep), Err(ReadError::NotJson { .. })));
    let nested = format!("{}{}", "[".repeat(1 << 20), "]".repeat(1 << 20));
    let inside = |scenario: &str, steps: &str| {
        format!(r#"{{"format": "handshake-lab timeline", "version": 1, "scenario": {scenario}, "steps": {steps}}}"#)
    };
    assert_eq!(
        read_scenario(&inside(&nested, "[]")),
        Err(ReadError::BadValue(String::new()))
    );
    let many = format!("[{}0]", "0,".repeat(1 << 20));
    assert_eq!(
        read_scenario(&inside(&many, "[]")),
        Err(ReadError::BadValue(String::new()))
    );
    assert_eq!(
        read_scenario(&inside("{}", &nested)),
        Err(ReadError::MissingField("host_name".to_owned()))
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever happens to some bytes of a file: if a scenario comes of it at all, it is one that can be written, and
    /// is read as the same again.
    #[test]
    fn damaged_files_give_a_reason_or_a_scenario(
        damages in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let mut document: Value = serde_json::from_str(good()).unwrap();
        document["steps"] = json!([]);
        let mut bytes = document.to_string().into_bytes();
        for (place, byte) in &damages {
            *place.get_mut(&mut bytes) = *byte;
        }
        if let Some(cut) = cut {
            let length = bytes.len();
            bytes.truncate(cut.index(length));
        }
        assert_reads_or_refuses(&String::from_utf8_lossy(&bytes));
    }

    /// The same with a value in the place of another.
    #[test]
    fn exchanged_values_give_a_reason_or_a_scenario(
        place in any::<prop::sample::Index>(),
        value in prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<u64>().prop_map(Value::from),
            any::<f64>().prop_map(Value::from),
            ".{0,20}".prop_map(Value::from),
            Just(json!([])),
            Just(json!({})),
        ],
    ) {
        let mut document: Value = serde_json::from_str(good()).unwrap();
        let mut paths = Vec::new();
        collect_paths("/scenario".to_owned(), &document["scenario"], &mut paths);
        let path: &String = place.get(&paths);
        *document.pointer_mut(path).unwrap() = value;
        assert_reads_or_refuses(&document.to_string());
    }
}

fn assert_reads_or_refuses(text: &str) {
    match read_scenario(text) {
        Ok(scenario) => {
            // Not every host name that can be read can stand in a certificate.
            if let Ok(timeline) = tls_core::session::Session::run(scenario.clone()) {
                let again = tls_core::export::json::of_session(&timeline);
                assert_eq!(read_scenario(&again), Ok(scenario));
            }
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
}

fn collect_paths(path: String, value: &Value, paths: &mut Vec<String>) {
    match value {
        Value::Object(object) => object
            .iter()
            .for_each(|(name, value)| collect_paths(format!("{path}/{name}"), value, paths)),
        Value::Array(items) => items
            .iter()
            .enumerate()
            .for_each(|(index, value)| collect_paths(format!("{path}/{index}"), value, paths)),
        _ => {}
    }
    paths.push(path);
}
