//! The published schema, compared with exported files and with the engine's keys.

use boon::{Compiler, Draft, SchemaIndex, Schemas};
use serde_json::{Value, json};
use timeline::actor::Actor;
use timeline::computation::Operation;
use timeline::quantity::Item;
use timeline::validation::{CheckName, Failure, Label};
use tls_core::export::json::{Contents, read};

use crate::{export, of_version_1, scenarios, version_1, without_additions, without_cipher_names};

const SCHEMA: &str = include_str!("../../../../static/schema/timeline-2.json");
const SCHEMA_1: &str = include_str!("../../../../static/schema/timeline-1.json");

struct Schema {
    schemas: Schemas,
    index: SchemaIndex,
}

impl Schema {
    fn new() -> Self {
        Self::of(SCHEMA)
    }

    fn of(text: &str) -> Self {
        let mut compiler = Compiler::new();
        compiler.set_default_draft(Draft::V2020_12);
        compiler
            .add_resource("urn:timeline", serde_json::from_str(text).unwrap())
            .unwrap();
        let mut schemas = Schemas::new();
        let index = compiler.compile("urn:timeline", &mut schemas).unwrap();
        Self { schemas, index }
    }

    /// The schema's first complaint about a document, or `None` if it is valid.
    fn complaint(&self, document: &Value) -> Option<String> {
        let result = self.schemas.validate(document, self.index);
        result.err().map(|error| format!("{error:#}"))
    }
}

#[test]
fn every_exported_session_is_valid() {
    let schema = Schema::new();
    let all = [scenarios::choices(), scenarios::suites(), scenarios::faults()].concat();
    for scenario in all {
        let document = serde_json::from_str(&export(scenario.clone())).unwrap();
        assert_eq!(schema.complaint(&document), None, "{scenario:?}");
    }
}

#[test]
fn readable_version_1_file_matches_its_schema() {
    let schema = Schema::of(SCHEMA_1);
    for scenario in of_version_1() {
        let mut document = version_1(&export(scenario.clone()));
        without_cipher_names(&mut document);
        assert_eq!(schema.complaint(&document), None, "{scenario:?}");
    }
}

/// Version 2 had these fields from ECDHE on; earlier files still open.
#[test]
fn file_from_before_ecdhe_is_read_as_the_session_that_it_was() {
    for scenario in [scenarios::plain(), scenarios::with_fault(Actor::Client, 2, 40)] {
        let mut document: Value = serde_json::from_str(&export(scenario.clone())).unwrap();
        without_additions(&mut document);
        let Ok(Contents::Timeline(timeline)) = read(&document.to_string()) else {
            panic!("it is a timeline")
        };
        assert_eq!(timeline.scenario, Some(scenario));
    }
}

#[test]
fn meaningful_change_makes_it_invalid() {
    let schema = Schema::new();
    let document: Value = serde_json::from_str(&export(scenarios::plain())).unwrap();
    let changes: &[(&str, Value)] = &[
        ("/format", json!("another timeline")),
        ("/version", json!(1)),
        ("/scenario/seed", json!("12")),
        ("/scenario/now", json!(-1)),
        ("/scenario/client/trust", json!("everybody")),
        ("/scenario/client/negotiation/compression_methods", json!(["DEFLATE"])),
        ("/scenario/server/negotiation/cipher_suites", json!([])),
        ("/scenario/messages/0/text", json!("")),
        ("/known_before", json!({})),
        ("/steps", json!([])),
        ("/steps/0/actor", json!("attacker")),
        ("/steps/0/action/kind", json!("journey")),
        ("/steps/0/action/sent/bytes", json!("abc")),
        ("/steps/0/learned/0/item", json!("no-such-item")),
    ];
    for (path, value) in changes {
        let mut changed = document.clone();
        *changed.pointer_mut(path).unwrap() = value.clone();
        assert!(schema.complaint(&changed).is_some(), "{path}");
    }
}

/// Every field of the outer objects is required, and no other is allowed.
#[test]
fn missing_or_extra_field_makes_it_invalid() {
    let schema = Schema::new();
    let document: Value = serde_json::from_str(&export(scenarios::plain())).unwrap();
    for path in [
        "",
        "/scenario",
        "/scenario/client",
        "/scenario/server/negotiation",
        "/steps/0",
        "/steps/0/action",
    ] {
        let object = document.pointer(path).and_then(Value::as_object).unwrap();
        // A session that the lab did not run has no scenario.
        for name in object.keys().filter(|name| *name != "scenario") {
            let mut changed = document.clone();
            changed.pointer_mut(path).unwrap().as_object_mut().unwrap().remove(name);
            assert!(schema.complaint(&changed).is_some(), "{path}/{name} is gone");
        }
        let mut changed = document.clone();
        let more = changed.pointer_mut(path).unwrap().as_object_mut().unwrap();
        more.insert("more".to_owned(), Value::Null);
        assert!(schema.complaint(&changed).is_some(), "{path}/more");
    }
}

/// Detects new keys of the engine that the schema lacks, even if no session here uses them.
#[test]
fn the_schema_has_every_key_of_the_engine() {
    let schema: Value = serde_json::from_str(SCHEMA).unwrap();
    let assert_keys = |path: &str, keys: Vec<&str>| {
        let known = schema.pointer(path).unwrap().as_array().unwrap();
        assert_eq!(
            known.iter().map(|key| key.as_str().unwrap()).collect::<Vec<_>>(),
            keys,
            "{path}"
        );
    };
    assert_keys("/$defs/item/enum", Item::ALL.iter().map(|item| item.key()).collect());
    assert_keys(
        "/$defs/computation/properties/operation/enum",
        Operation::ALL.iter().map(|operation| operation.key()).collect(),
    );
    assert_keys(
        "/$defs/check/properties/name/enum",
        CheckName::ALL.iter().map(|name| name.key()).collect(),
    );
    assert_keys(
        "/$defs/check/properties/failure/anyOf/0/enum",
        Failure::ALL.iter().map(|failure| failure.key()).collect(),
    );
    assert_keys(
        "/$defs/evidence/properties/label/enum",
        Label::ALL.iter().map(|label| label.key()).collect(),
    );
}
