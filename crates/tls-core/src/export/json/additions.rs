//! Fields that files from before ECDHE and TLS 1.3 do not have. Their sessions had RSA keys and RSA key exchange only, and
//! no early data.

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
    }
    scenario
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
