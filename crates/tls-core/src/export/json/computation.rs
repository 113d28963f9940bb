//! Values, who knows them, and the computations on them.

use serde_json::Value;
use timeline::actor::Actor;
use timeline::computation::{Computation, Operation, Outcome};
use timeline::quantity::{Item, Quantity};

use super::plain::{Plain, Refusal, field, field_by, object, plain_keys, plain_object};
use super::{annotation, hexadecimal};

plain_keys!(Item, Operation, Outcome);

impl Plain for Quantity {
    fn write(&self) -> Value {
        let mut value = Value::Object(Default::default());
        value["item"] = self.item.write();
        value["bytes"] = hexadecimal::write(&self.bytes);
        value["annotation"] = self.annotation.write();
        value
    }

    fn read(value: &Value) -> Result<Self, Refusal> {
        let object = object(value)?;
        let bytes = field_by(object, "bytes", hexadecimal::read)?;
        let quantity = Self::new(field(object, "item")?, bytes).annotated(field(object, "annotation")?);
        annotation::check(quantity.annotation.as_ref(), quantity.bytes.len())?;
        Ok(quantity)
    }
}

/// A value that an actor knows.
impl Plain for (Actor, Quantity) {
    fn write(&self) -> Value {
        let (actor, quantity) = self;
        let mut value = quantity.write();
        value["actor"] = actor.write();
        value
    }

    fn read(value: &Value) -> Result<Self, Refusal> {
        Ok((field(object(value)?, "actor")?, Quantity::read(value)?))
    }
}

plain_object! {
    Computation {
        operation,
        inputs,
        outputs,
        outcome,
    }
}
