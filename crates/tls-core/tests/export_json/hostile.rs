//! Invalid files: each yields one clear reason, quickly, and never a panic.

use std::sync::OnceLock;

use serde_json::{Value, json};
use timeline::scenario::limits::{LONGEST_MESSAGE, MOST_MESSAGES, ScenarioError, ScenarioErrorKind};
use timeline::work::LONGEST_FILE;
use tls_core::export::json::{Contents, ReadError, of_session, read, read_scenario};

use crate::{export, scenarios, version_1};

/// A valid file.
pub fn good() -> &'static str {
    static TEXT: OnceLock<String> = OnceLock::new();
    TEXT.get_or_init(|| export(scenarios::with_fault(timeline::actor::Actor::Client, 2, 40)))
}

/// The reason for rejecting a valid file with one value changed.
fn with(path: &str, value: Value) -> ReadError {
    let mut document: Value = serde_json::from_str(good()).unwrap();
    *document.pointer_mut(path).unwrap() = value;
    read_scenario(&document.to_string()).unwrap_err()
}

#[test]
fn invalid_json_is_reported_with_its_position() {
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
        r#"{"format": "handshake-lab timeline", "version": 2}"#,
        r#"{"format": "handshake-lab timeline", "version": 1, "version": 1}"#,
        r#"{"format": "something else", "version": 1, "scenario": {}}"#,
    ] {
        assert_eq!(read_scenario(text), Err(ReadError::NotATimeline), "{text}");
    }
}

#[test]
fn other_version_is_reported_whatever_its_scenario() {
    for scenario in ["{}", "7", "[[[[]]]]"] {
        let text = format!(r#"{{"format": "handshake-lab timeline", "scenario": {scenario}, "version": 3}}"#);
        assert_eq!(read_scenario(&text), Err(ReadError::WrongVersion(3)));
    }
}

#[test]
fn malformed_scenario_is_reported_with_its_field() {
    let bad = |path: &str| ReadError::BadValue(path.to_owned());
    let suites = "/scenario/client/negotiation/cipher_suites";
    for (path, value, field) in [
        ("/scenario", json!([]), ""),
        ("/scenario/seed", json!(7), "seed"),
        ("/scenario/seed", json!("+edcba9876543210"), "seed"),
        ("/scenario/client/trust", json!("everybody"), "client.trust"),
        ("/scenario/client/clock_error", json!(1.5), "client.clock_error"),
        (suites, json!(["ROT13"]), "client.negotiation.cipher_suites[0]"),
        ("/scenario/messages/1/from", json!("attacker"), "messages[1].from"),
        ("/scenario/edits/0", json!("client.4.flip.15.256"), "edits[0]"),
        ("/scenario/edits/0", json!("client.4.inject.0"), "edits[0]"),
        ("/scenario/edits/0", json!({"from": "client"}), "edits[0]"),
    ] {
        assert_eq!(with(path, value), bad(field), "{path}");
    }
}

#[test]
fn impossible_scenario_is_reported_with_its_field() {
    use ScenarioErrorKind::{Empty, Repeated, TooLarge, TooLong, TooMany, Unusable};

    let message = json!({ "from": "client", "text": "again" });
    for (path, value, kind, field) in [
        ("host_name", json!("no host name"), Unusable, "host_name"),
        ("now", json!(253_402_300_800_u64), TooLarge(253_402_300_799), "now"),
        (
            "client/negotiation/cipher_suites",
            json!([]),
            Empty,
            "client.negotiation.cipher_suites",
        ),
        (
            "client/negotiation/cipher_suites",
            json!(["TLS_RSA_WITH_3DES_EDE_CBC_SHA"]),
            Unusable,
            "client.negotiation.cipher_suites[0]",
        ),
        (
            "server/negotiation/compression_methods",
            json!(["null", "null"]),
            Repeated,
            "server.negotiation.compression_methods",
        ),
        (
            "messages/1/text",
            json!("a".repeat(LONGEST_MESSAGE + 1)),
            TooLong(LONGEST_MESSAGE),
            "messages[1].text",
        ),
        (
            "messages",
            json!(vec![message; MOST_MESSAGES + 1]),
            TooMany(MOST_MESSAGES),
            "messages",
        ),
    ] {
        let field = field.to_owned();
        assert_eq!(
            with(&format!("/scenario/{path}"), value),
            ReadError::Scenario(ScenarioError { kind, field }),
            "{path}"
        );
    }
}

#[test]
fn missing_and_unknown_fields_are_reported() {
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

/// The result of reading a valid file after a change of its document.
fn changed(change: impl FnOnce(&mut Value)) -> Result<Contents, ReadError> {
    let mut document: Value = serde_json::from_str(good()).unwrap();
    change(&mut document);
    read(&document.to_string())
}

#[test]
fn invalid_step_is_reported_with_its_path() {
    let bad = |path: &str| Err(ReadError::BadValue(path.to_owned()));
    let sent = "/steps/0/action/sent";
    let nested = (0..200).fold(json!([]), |inner, _| json!([inner]));
    for (path, value, place) in [
        ("/steps", json!([]), "steps"),
        ("/steps", json!({}), "steps"),
        ("/known_before/0/bytes", json!("0"), "known_before[0].bytes"),
        ("/steps/0", json!(7), "steps[0]"),
        ("/steps/0/learned", nested, "steps[0]"),
        ("/steps/0/actor", json!("attacker"), "steps[0].actor"),
        ("/steps/0/connection", json!(1), "steps[0].connection"),
        ("/steps/1/connection", json!(2), "steps[1].connection"),
        ("/steps/0/action/kind", json!("journey"), "steps[0].action.kind"),
        // An explanation must fit the explained bytes.
        ("/steps/0/action/is_altered", json!(true), "steps[0].action.is_altered"),
        (
            "/steps/0/action/messages/0/name",
            json!("Hello"),
            "steps[0].action.messages[0].name",
        ),
        ("/steps/0/action/messages", json!([]), "steps[0].action.messages"),
        (
            "/steps/0/action/messages/0/extent",
            json!("begins"),
            "steps[0].action.messages",
        ),
        (&format!("{sent}/bytes"), json!("ABCD"), "steps[0].action.sent.bytes"),
        // A tree shorter than the bytes, one with a gap, and one with an unknown name.
        (&format!("{sent}/bytes"), json!("16"), "steps[0].action.sent.annotation"),
        (
            &format!("{sent}/annotation/children/0/range/start"),
            json!(1),
            "steps[0].action.sent.annotation",
        ),
        (
            &format!("{sent}/annotation/children/0/value"),
            json!({ "registered": [22, "rubbish"] }),
            "steps[0].action.sent.annotation",
        ),
        (
            &format!("{sent}/annotation/field"),
            json!("no-such-field"),
            "steps[0].action.sent.annotation",
        ),
    ] {
        let found = changed(|document| *document.pointer_mut(path).unwrap() = value);
        assert_eq!(found.map(|_| ()), bad(place), "{path}");
    }
}

#[test]
fn missing_and_unknown_parts_of_a_step_are_reported() {
    let missing = changed(|document| {
        document["steps"][0].as_object_mut().unwrap().remove("part");
    });
    assert_eq!(
        missing.map(|_| ()),
        Err(ReadError::MissingField("steps[0].part".to_owned()))
    );
    let unknown = changed(|document| document["steps"][2]["action"]["mood"] = json!("good"));
    assert_eq!(
        unknown.map(|_| ()),
        Err(ReadError::UnknownField("steps[2].action.mood".to_owned()))
    );
    let beside = changed(|document| document["mood"] = json!("good"));
    assert_eq!(beside.map(|_| ()), Err(ReadError::UnknownField("mood".to_owned())));
}

/// Events that happen at most once per side are limited, because each one may retain a name.
#[test]
fn each_side_fails_at_most_once() {
    let all = scenarios::faults().into_iter().map(export);
    let mut documents = all.map(|text| serde_json::from_str::<Value>(&text).unwrap());
    let failing = |step: &&Value| !step["failure"].is_null();
    let (mut document, step) = documents
        .find_map(|document| {
            let step = document["steps"].as_array().unwrap().iter().find(failing)?.clone();
            Some((document, step))
        })
        .unwrap();
    document["steps"].as_array_mut().unwrap().extend(vec![step; 3]);
    let error = read(&document.to_string()).map(|_| ()).unwrap_err();
    assert!(
        matches!(&error, ReadError::BadValue(path) if path.ends_with(".failure")),
        "{error:?}"
    );
}

#[test]
fn hand_edited_file_is_read_as_written() {
    let found = changed(|document| document["scenario"]["host_name"] = json!("edited.test"));
    let Ok(Contents::Timeline(timeline)) = found else {
        panic!("{found:?}");
    };
    assert_eq!(timeline.host_name(), Some("edited.test"));
    let given = tls_core::session::Session::run(timeline.scenario.clone().unwrap()).unwrap();
    assert_ne!(of_session(&given), of_session(&timeline));
}

#[test]
fn file_of_an_earlier_format_yields_its_scenario() {
    let mut document = version_1(good());
    document.as_object_mut().unwrap().remove("revision");
    // The format at that time.
    for step in document["steps"].as_array_mut().unwrap() {
        step.as_object_mut().unwrap().remove("signatures");
    }
    let found = read(&document.to_string());
    let Ok(Contents::Scenario(scenario)) = found else {
        panic!("{found:?}");
    };
    assert_eq!(Ok(scenario), read_scenario(good()));
}

/// The result of reading a valid version 1 file after a change.
fn changed_version_1(change: impl FnOnce(&mut Value)) -> Result<Contents, ReadError> {
    let mut document = version_1(good());
    change(&mut document);
    read(&document.to_string())
}

#[test]
fn invalid_value_in_version_1_is_reported_with_its_path() {
    let bad = |path: &str| Err(ReadError::BadValue(path.to_owned()));
    for (path, value, place) in [
        ("/revision", json!(2), "revision"),
        ("/steps/0", json!(7), "steps[0]"),
        ("/steps/3/chapter", json!(0), "steps[3].chapter"),
        ("/steps/3/chapter", json!(7), "steps[3].chapter"),
        ("/steps/3/chapter", json!("2"), "steps[3].chapter"),
    ] {
        let found = changed_version_1(|document| *document.pointer_mut(path).unwrap() = value);
        assert_eq!(found.map(|_| ()), bad(place), "{path}");
    }
    let without = changed_version_1(|document| {
        document["steps"][3].as_object_mut().unwrap().remove("chapter");
    });
    let missing = ReadError::MissingField("steps[3].chapter".to_owned());
    assert_eq!(without.map(|_| ()), Err(missing));
}

#[test]
fn fields_of_version_1_are_unknown_in_later_versions() {
    let chapter = changed(|document| document["steps"][0]["chapter"] = json!(1));
    let unknown = |name: &str| Err(ReadError::UnknownField(name.to_owned()));
    assert_eq!(chapter.map(|_| ()), unknown("steps[0].chapter"));
    let revision = changed(|document| document["revision"] = json!(1));
    assert_eq!(revision.map(|_| ()), unknown("revision"));
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
