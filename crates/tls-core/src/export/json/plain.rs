//! Writing plain data as JSON and reading it back: each type once, both ways side by side.

use serde_json::{Map, Value};
use timeline::registry::{CipherSuite, CompressionMethod, NamedGroup, ProtocolVersion};
use timeline::time::UnixTime;

/// Data that can be written as JSON and read back.
pub trait Plain: Sized {
    fn write(&self) -> Value;

    /// Reads what [`Plain::write`] wrote, or returns what it cannot have written. Ignores fields that only explain
    /// others: see [`read_exactly`].
    fn read(value: &Value) -> Result<Self, Refusal>;
}

/// Why a value is refused, and its place.
#[derive(Debug)]
pub struct Refusal {
    pub kind: RefusalKind,
    /// The path from the outermost object.
    pub path: String,
}

#[derive(Debug)]
pub enum RefusalKind {
    Missing,
    Unknown,
    BadValue,
}

impl Refusal {
    /// The value itself is refused.
    pub fn bad_value() -> Self {
        Self {
            kind: RefusalKind::BadValue,
            path: String::new(),
        }
    }

    pub fn of_field(kind: RefusalKind, name: &str) -> Self {
        let path = name.to_owned();
        Self { kind, path }
    }

    /// The object has an unknown field. Its name may have any length.
    fn of_unknown(name: &str) -> Self {
        let name: String = name.chars().take(64).collect();
        Self::of_field(RefusalKind::Unknown, &name)
    }

    pub fn in_field(self, name: &str) -> Self {
        let path = match self.path.as_str() {
            "" => name.to_owned(),
            inner if inner.starts_with('[') => format!("{name}{inner}"),
            inner => format!("{name}.{inner}"),
        };
        Self { path, ..self }
    }

    pub fn in_item(self, index: usize) -> Self {
        let path = match self.path.as_str() {
            inner if inner.is_empty() || inner.starts_with('[') => format!("[{index}]{inner}"),
            inner => format!("[{index}].{inner}"),
        };
        Self { path, ..self }
    }
}

/// Reads a value that is exactly what would be written: without unknown fields and without contradictions.
pub fn read_exactly<T: Plain>(value: &Value) -> Result<T, Refusal> {
    let read = T::read(value)?;
    match difference(value, &read.write()) {
        Some(refusal) => Err(refusal),
        None => Ok(read),
    }
}

/// The first place where a value differs from the expected one.
fn difference(found: &Value, expected: &Value) -> Option<Refusal> {
    match (found, expected) {
        (Value::Object(found), Value::Object(expected)) => {
            let unknown = found.keys().find(|name| !expected.contains_key(*name));
            if let Some(name) = unknown {
                return Some(Refusal::of_unknown(name));
            }
            expected.iter().find_map(|(name, expected)| match found.get(name) {
                Some(found) => difference(found, expected).map(|refusal| refusal.in_field(name)),
                None => Some(Refusal::of_field(RefusalKind::Missing, name)),
            })
        }
        (Value::Array(found), Value::Array(expected)) if found.len() == expected.len() => {
            let items = found.iter().zip(expected).enumerate();
            let mut differences = items.filter_map(|(index, (found, expected))| {
                difference(found, expected).map(|refusal| refusal.in_item(index))
            });
            differences.next()
        }
        (found, expected) => (found != expected).then(Refusal::bad_value),
    }
}

/// The fields of an object, which may have no others than these.
pub fn object_of<'a>(value: &'a Value, names: &[&str]) -> Result<&'a Map<String, Value>, Refusal> {
    let object = object(value)?;
    match object.keys().find(|name| !names.contains(&name.as_str())) {
        Some(name) => Err(Refusal::of_unknown(name)),
        None => Ok(object),
    }
}

/// The fields of an object.
pub fn object(value: &Value) -> Result<&Map<String, Value>, Refusal> {
    value.as_object().ok_or_else(Refusal::bad_value)
}

/// A field of an object.
pub fn field<T: Plain>(object: &Map<String, Value>, name: &str) -> Result<T, Refusal> {
    field_by(object, name, T::read)
}

/// A field of an object, read by a given function.
pub fn field_by<T>(
    object: &Map<String, Value>,
    name: &str,
    read: impl FnOnce(&Value) -> Result<T, Refusal>,
) -> Result<T, Refusal> {
    let value = object
        .get(name)
        .ok_or_else(|| Refusal::of_field(RefusalKind::Missing, name))?;
    read(value).map_err(|refusal| refusal.in_field(name))
}

/// Lists the fields of a structure, which is an object with the same names. A field of bytes is written in hexadecimal:
/// `name by hexadecimal`.
macro_rules! plain_object {
    ($type:ty { $($field:ident $(by $form:ident)?,)* }) => {
        impl Plain for $type {
            fn write(&self) -> Value {
                let fields = [$((
                    stringify!($field).to_owned(),
                    plain_object!(@write $($form)?)(&self.$field),
                )),*];
                Value::Object(fields.into_iter().collect())
            }

            fn read(value: &Value) -> Result<Self, Refusal> {
                let object = $crate::export::json::plain::object_of(value, &[$(stringify!($field)),*])?;
                Ok(Self { $(
                    $field: $crate::export::json::plain::field_by(
                        object,
                        stringify!($field),
                        plain_object!(@read $($form)?),
                    )?,
                )* })
            }
        }
    };
    (@write) => { Plain::write };
    (@write $form:ident) => { $form::write };
    (@read) => { Plain::read };
    (@read $form:ident) => { $form::read };
}
pub(super) use plain_object;

/// Enumerations whose variants are written as their key.
macro_rules! plain_keys {
    ($($type:ty),*) => {
        $(impl Plain for $type {
            fn write(&self) -> Value {
                self.key().into()
            }

            fn read(value: &Value) -> Result<Self, Refusal> {
                value.as_str().and_then(Self::from_key).ok_or_else(Refusal::bad_value)
            }
        })*
    };
}
pub(super) use plain_keys;

/// Numbers of registries, which are written as their name.
macro_rules! plain_names {
    ($($type:ty),*) => {
        $(impl Plain for $type {
            fn write(&self) -> Value {
                self.to_string().into()
            }

            fn read(value: &Value) -> Result<Self, Refusal> {
                value.as_str().and_then(Self::by_name).ok_or_else(Refusal::bad_value)
            }
        })*
    };
}
plain_names!(ProtocolVersion, CipherSuite, CompressionMethod, NamedGroup);

/// Data whose form for people is Serde's own.
macro_rules! plain_serde {
    ($($type:ty),*) => {
        $(impl Plain for $type {
            fn write(&self) -> Value {
                // Plain data whose keys are text can always be written.
                serde_json::to_value(self).unwrap_or_default()
            }

            fn read(value: &Value) -> Result<Self, Refusal> {
                serde::Deserialize::deserialize(value).map_err(|_| Refusal::bad_value())
            }
        })*
    };
}
pub(super) use plain_serde;

impl Plain for bool {
    fn write(&self) -> Value {
        (*self).into()
    }

    fn read(value: &Value) -> Result<Self, Refusal> {
        value.as_bool().ok_or_else(Refusal::bad_value)
    }
}

impl Plain for String {
    fn write(&self) -> Value {
        self.as_str().into()
    }

    fn read(value: &Value) -> Result<Self, Refusal> {
        value.as_str().map(str::to_owned).ok_or_else(Refusal::bad_value)
    }
}

impl Plain for i64 {
    fn write(&self) -> Value {
        (*self).into()
    }

    fn read(value: &Value) -> Result<Self, Refusal> {
        value.as_i64().ok_or_else(Refusal::bad_value)
    }
}

impl Plain for u8 {
    fn write(&self) -> Value {
        (*self).into()
    }

    fn read(value: &Value) -> Result<Self, Refusal> {
        let number = value.as_u64().and_then(|number| number.try_into().ok());
        number.ok_or_else(Refusal::bad_value)
    }
}

impl Plain for u32 {
    fn write(&self) -> Value {
        (*self).into()
    }

    fn read(value: &Value) -> Result<Self, Refusal> {
        let number = value.as_u64().and_then(|number| number.try_into().ok());
        number.ok_or_else(Refusal::bad_value)
    }
}

/// A position, which has 32 bits everywhere, as in WebAssembly.
impl Plain for usize {
    fn write(&self) -> Value {
        (*self).into()
    }

    fn read(value: &Value) -> Result<Self, Refusal> {
        let number = value.as_u64().and_then(|number| u32::try_from(number).ok());
        number.map(|number| number as Self).ok_or_else(Refusal::bad_value)
    }
}

/// A seed: 16 digits.
impl Plain for u64 {
    fn write(&self) -> Value {
        format!("{self:016x}").into()
    }

    fn read(value: &Value) -> Result<Self, Refusal> {
        let is_digit = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        let digits = value
            .as_str()
            .filter(|text| text.len() == 16 && text.bytes().all(is_digit));
        let number = digits.and_then(|digits| Self::from_str_radix(digits, 16).ok());
        number.ok_or_else(Refusal::bad_value)
    }
}

/// Seconds since 1970.
impl Plain for UnixTime {
    fn write(&self) -> Value {
        self.0.into()
    }

    fn read(value: &Value) -> Result<Self, Refusal> {
        value.as_u64().map(Self).ok_or_else(Refusal::bad_value)
    }
}

/// `null` if there is none.
impl<T: Plain> Plain for Option<T> {
    fn write(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::write)
    }

    fn read(value: &Value) -> Result<Self, Refusal> {
        match value {
            Value::Null => Ok(None),
            value => T::read(value).map(Some),
        }
    }
}

impl<T: Plain> Plain for Vec<T> {
    fn write(&self) -> Value {
        self.iter().map(T::write).collect()
    }

    fn read(value: &Value) -> Result<Self, Refusal> {
        let items = value.as_array().ok_or_else(Refusal::bad_value)?.iter().enumerate();
        items
            .map(|(index, item)| T::read(item).map_err(|refusal| refusal.in_item(index)))
            .collect()
    }
}
