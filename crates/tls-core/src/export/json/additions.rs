//! Fields that files from before ECDHE and TLS 1.3 do not have. Their sessions had RSA keys and RSA key exchange only, no
//! early data, and an attacker who only flipped bytes.

use serde_json::{Map, Value, json};
use timeline::scenario::{EarlyDataChoice, KeyKind, NegotiationChoices};

use super::plain::Plain;

/// Adds what a scenario lacks.
pub fn to_scenario(mut scenario: Value) -> Value {
    let keys = json!([KeyKind::Rsa.key()]);
    for (side, name, value) in [("client", "key", keys[0].clone()), ("server", "keys", keys.clone())] {
        let Some(side) = scenario.get_mut(side).and_then(Value::as_object_mut) else {
            continue;
        };
        add(side, name, value);
        if let Some(choices) = side.get_mut("negotiation").and_then(Value::as_object_mut) {
            add(choices, "groups", NegotiationChoices::default().groups.write());
        }
    }
    if let Some(scenario) = scenario.as_object_mut() {
        add(scenario, "early_data", EarlyDataChoice::No.key().into());
        if let Some(Value::Array(faults)) = scenario.remove("faults") {
            add(scenario, "edits", faults.iter().map(edit).collect());
        }
    }
    scenario
}

/// The edit that a flipped byte has become.
fn edit(fault: &Value) -> Value {
    let parts = ["record", "offset", "mask"].map(|name| fault.get(name).map_or_else(String::new, Value::to_string));
    let [record, offset, mask] = parts;
    let from = fault.get("from").and_then(Value::as_str).unwrap_or_default();
    format!("{from}.{record}.flip.{offset}.{mask}").into()
}

/// Adds what a step lacks.
pub fn to_step(mut step: Value) -> Value {
    let action = step.get_mut("action").and_then(Value::as_object_mut);
    if let Some(action) = action.filter(|action| action.get("kind").is_some_and(|kind| kind == "negotiation")) {
        for name in ["group", "signature_scheme"] {
            add(action, name, json!({ "offered": [], "supported": [], "chosen": null }));
        }
    }
    step
}

fn add(object: &mut Map<String, Value>, name: &str, value: Value) {
    object.entry(name).or_insert(value);
}
