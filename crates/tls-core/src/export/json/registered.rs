//! Numbers of registries, written as their name, or in digits if they have no name.

use serde_json::Value;
use timeline::registry::Registered;

use super::plain::{Plain, Refusal};

/// A number of a registry.
pub struct Named<T>(pub T);

impl<T: Registered + ToString> Plain for Named<T> {
    fn write(&self) -> Value {
        self.0.to_string().into()
    }

    fn read(value: &Value) -> Result<Self, Refusal> {
        let number = value.as_str().and_then(T::from_text);
        number.map(Self).ok_or_else(Refusal::bad_value)
    }
}
