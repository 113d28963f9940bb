//! The exported timeline matches its schema, detects changes, and contains a scenario that
//! reproduces the session.

#[path = "support/scenarios.rs"]
#[allow(dead_code, reason = "shared with tests that look at what is said")]
mod scenarios;

#[path = "export_json/damaged.rs"]
mod damaged;
#[path = "export_json/hostile.rs"]
mod hostile;
#[path = "export_json/schema.rs"]
mod schema;

use serde_json::{Value, json};
use timeline::actor::Actor;
use timeline::scenario::limits::{LONGEST_MESSAGE, MOST_MESSAGES};
use timeline::scenario::{ChatMessage, EarlyDataChoice, Edit, EditKind, Scenario};
use timeline::work::LONGEST_FILE;
use timeline::{Action, RecordId, Timeline};
use tls_core::export::json::{Contents, of_session, read, read_scenario};
use tls_core::session::Session;

/// Exports the timeline of a scenario.
fn export(scenario: Scenario) -> String {
    of_session(&Session::run(scenario).unwrap())
}

/// Converts an exported session to version 1, where steps had a chapter and records had neither id
/// nor cause.
fn version_1(exported: &str) -> Value {
    let mut document: Value = serde_json::from_str(exported).unwrap();
    document["version"] = json!(1);
    document["revision"] = json!(1);
    without_additions(&mut document);
    for (index, step) in document["steps"].as_array_mut().unwrap().iter_mut().enumerate() {
        step["chapter"] = json!((index / 5 + 1).min(6));
        let action = step["action"].as_object_mut().unwrap();
        action.remove("id");
        action.remove("cause");
        if let Some(messages) = action.remove("messages") {
            action.insert("message".to_owned(), messages[0]["name"].clone());
        }
        for record in ["sent", "received"] {
            if let Some(record) = action.get_mut(record).and_then(Value::as_object_mut) {
                record.remove("inner_content_type");
            }
        }
    }
    document
}

/// The sessions that files of version 1 could hold: none has early data.
fn of_version_1() -> Vec<Scenario> {
    let all = scenarios::choices().into_iter();
    all.filter(|scenario| scenario.early_data == EarlyDataChoice::No)
        .collect()
}

/// A flipped byte as it was before there were other edits.
fn fault(edit: &str) -> Value {
    let Edit { from, record, kind, .. } = edit.parse().unwrap();
    let EditKind::Flip { offset, mask } = kind else {
        panic!("{edit} flips nothing")
    };
    json!({ "from": from.key(), "record": record, "offset": offset, "mask": mask })
}

/// Removes what files did not have before ECDHE and TLS 1.3.
fn without_additions(document: &mut Value) {
    if let Some(scenario) = document.get_mut("scenario") {
        scenario["client"].as_object_mut().unwrap().remove("key");
        scenario.as_object_mut().unwrap().remove("early_data");
        let edits = scenario.as_object_mut().unwrap().remove("edits").unwrap();
        let faults = edits
            .as_array()
            .unwrap()
            .iter()
            .map(|edit| fault(edit.as_str().unwrap()));
        scenario["faults"] = faults.collect();
        scenario["server"].as_object_mut().unwrap().remove("keys");
        for side in ["client", "server"] {
            scenario[side]["negotiation"].as_object_mut().unwrap().remove("groups");
        }
    }
    for step in document["steps"].as_array_mut().unwrap() {
        let action = step["action"].as_object_mut().unwrap();
        action.remove("group");
        action.remove("signature_scheme");
    }
}

/// Removes the names of ciphers, which version 1 did not have among its values.
fn without_cipher_names(document: &mut Value) {
    for step in document["steps"].as_array_mut().unwrap() {
        let action = step["action"].as_object_mut().unwrap();
        for list in ["computations", "preparation", "opening"] {
            for computation in action.get_mut(list).and_then(Value::as_array_mut).into_iter().flatten() {
                let inputs = computation["inputs"].as_array_mut().unwrap();
                inputs.retain(|input| input["item"] != "cipher-name");
            }
        }
    }
}

/// The binary form of a timeline, for comparison.
fn bytes(timeline: &Timeline) -> Vec<u8> {
    postcard::to_allocvec(timeline).unwrap()
}

/// Reads the timeline of a file.
fn read_timeline(text: &str) -> Timeline {
    match read(text) {
        Ok(Contents::Timeline(timeline)) => timeline,
        other => panic!("{other:?}"),
    }
}

fn assert_same_session_again(scenarios: Vec<Scenario>) {
    assert!(!scenarios.is_empty());
    for scenario in scenarios {
        let timeline = Session::run(scenario.clone()).unwrap();
        let first = of_session(&timeline);
        assert!(
            bytes(&read_timeline(&first)) == bytes(&timeline),
            "something else was read of {scenario:?}"
        );
        let read = read_scenario(&first).unwrap();
        assert_eq!(read, scenario);
        assert!(export(read) == first, "another session came of {scenario:?}");
    }
}

#[test]
fn every_suite_reproduces_its_session() {
    assert_same_session_again(scenarios::suites());
}

#[test]
fn every_choice_reproduces_its_session() {
    assert_same_session_again(scenarios::choices());
}

#[test]
fn every_fault_reproduces_its_session() {
    assert_same_session_again(scenarios::faults());
}

#[test]
fn timeline_without_scenario_is_readable() {
    let timeline = Timeline {
        scenario: None,
        ..Session::run(scenarios::plain()).unwrap()
    };
    let read = read_timeline(&of_session(&timeline));
    assert_eq!(read.scenario, None);
    assert!(bytes(&read) == bytes(&timeline));
}

#[test]
fn a_file_of_version_1_holds_the_same_session() {
    for scenario in of_version_1() {
        let mut timeline = Session::run(scenario).unwrap();
        let text = version_1(&of_session(&timeline)).to_string();
        // Version 1 does not record the order of records on the link.
        let transfers = timeline.steps.iter_mut().filter_map(|step| match &mut step.action {
            Action::Transfer(transfer) => Some(transfer),
            _ => None,
        });
        for (place, transfer) in transfers.enumerate() {
            transfer.id = RecordId(place);
        }
        assert!(bytes(&read_timeline(&text)) == bytes(&timeline));
    }
}

/// The longest text, and the largest number of texts, with the most computations.
#[test]
fn longest_text_and_most_texts_are_readable() {
    let mut scenario = scenarios::suites().pop().unwrap();
    assert!(scenario.client.negotiation.compression_methods.len() > 1);
    let say = |text| ChatMessage {
        from: Actor::Client,
        text,
    };
    // Text that compresses badly.
    let numbers = (0..LONGEST_MESSAGE).map(|place| (place * place * 7919) >> 5);
    let longest: String = numbers.map(|number| char::from(b' ' + (number % 94) as u8)).collect();
    let most = (0..MOST_MESSAGES).map(|number| say(number.to_string())).collect();
    for messages in [vec![say(longest)], most] {
        scenario.messages = messages;
        let exported = export(scenario.clone());
        assert!(exported.len() < LONGEST_FILE, "{} bytes", exported.len());
        assert_eq!(read_timeline(&exported).scenario.as_ref(), Some(&scenario));
        assert_eq!(read_scenario(&exported), Ok(scenario.clone()));
    }
}
