//! Damaged files, and files with exchanged values: whatever can be read is written identically
//! again.

use std::sync::OnceLock;

use proptest::prelude::*;
use serde_json::{Value, json};
use tls_core::export::json::{Contents, of_session, read, read_scenario};

use crate::hostile::good;

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    /// A file with damaged bytes either is rejected, or yields a scenario that survives writing and
    /// reading.
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

    /// The same for a file with a replaced value.
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

/// A good file, with the path of every place in its steps.
fn places() -> &'static (Value, Vec<String>) {
    static PLACES: OnceLock<(Value, Vec<String>)> = OnceLock::new();
    PLACES.get_or_init(|| {
        let document: Value = serde_json::from_str(good()).unwrap();
        let mut paths = Vec::new();
        collect_paths("/steps".to_owned(), &document["steps"], &mut paths);
        (document, paths)
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    /// The same for a replaced value in a step.
    #[test]
    fn exchanged_values_of_steps_give_a_reason_or_what_stands_there(
        place in any::<prop::sample::Index>(),
        value in prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            (0..40_u64).prop_map(Value::from),
            any::<u64>().prop_map(Value::from),
            "[0-9a-f]{0,8}".prop_map(Value::from),
            Just(json!([])),
            Just(json!({})),
        ],
    ) {
        let (document, paths) = places();
        let mut document = document.clone();
        let path: &String = place.get(paths.as_slice());
        *document.pointer_mut(path).unwrap() = value;
        match read(&document.to_string()) {
            Ok(Contents::Timeline(timeline)) => {
                let again: Value = serde_json::from_str(&of_session(&timeline)).unwrap();
                prop_assert_eq!(again, document);
            }
            Ok(other) => panic!("{other:?}"),
            Err(error) => assert!(!error.to_string().is_empty()),
        }
    }
}

fn assert_reads_or_refuses(text: &str) {
    match read_scenario(text) {
        Ok(scenario) => {
            // Some valid host names do not fit into a certificate.
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
