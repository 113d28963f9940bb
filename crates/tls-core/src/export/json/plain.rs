//! How plain data is written as JSON and read back: each type once, both ways side by side.

use serde_json::{Map, Value};
use timeline::registry::{CipherSuite, CompressionMethod, ProtocolVersion};
use timeline::scenario::{LONGEST_MESSAGE, MOST_MESSAGES};
use timeline::time::UnixTime;

/// The most items of any list in a scenario.
pub const MOST_ITEMS: usize = MOST_MESSAGES;
/// The longest text in bytes.
pub const LONGEST_TEXT: usize = LONGEST_MESSAGE;

/// Data that can be written as JSON and read back.
pub trait Plain: Sized {
    fn write(&self) -> Value;

    /// Gives exactly what [`Plain::write`] wrote, or says what cannot have been written.
    fn read(value: &Value) -> Result<Self, Refusal>;
}

/// Why a value is not taken, and where it stands.
#[derive(Debug)]
pub struct Refusal {
    pub kind: RefusalKind,
    /// The way there from the outermost object.
    pub path: String,
}

#[derive(Debug)]
pub enum RefusalKind {
    Missing,
    Unknown,
    BadValue,
}

impl Refusal {
    /// The value itself is not taken.
    pub fn bad_value() -> Self {
        Self {
            kind: RefusalKind::BadValue,
            path: String::new(),
        }
    }

    fn of_field(kind: RefusalKind, name: &str) -> Self {
        let path = name.to_owned();
        Self { kind, path }
    }

    fn in_field(self, name: &str) -> Self {
        let path = match self.path.as_str() {
            "" => name.to_owned(),
            inner if inner.starts_with('[') => format!("{name}{inner}"),
            inner => format!("{name}.{inner}"),
        };
        Self { path, ..self }
    }

    fn in_item(self, index: usize) -> Self {
        let path = match self.path.as_str() {
            inner if inner.is_empty() || inner.starts_with('[') => format!("[{index}]{inner}"),
            inner => format!("[{index}].{inner}"),
        };
        Self { path, ..self }
    }
}

/// An object that has these fields and no other.
pub fn fields<'a>(value: &'a Value, names: &[&str]) -> Result<&'a Map<String, Value>, Refusal> {
    let object = value.as_object().ok_or_else(Refusal::bad_value)?;
    match object.keys().find(|name| !names.contains(&name.as_str())) {
        // The name is anything of any length.
        Some(name) => Err(Refusal::of_field(
            RefusalKind::Unknown,
            &name.chars().take(64).collect::<String>(),
        )),
        None => Ok(object),
    }
}

/// A field of an object, if it passes the check.
pub fn field<T: Plain>(object: &Map<String, Value>, name: &str, check: fn(&T) -> bool) -> Result<T, Refusal> {
    let value = object
        .get(name)
        .ok_or_else(|| Refusal::of_field(RefusalKind::Missing, name))?;
    T::read(value)
        .and_then(|read| Some(read).filter(check).ok_or_else(Refusal::bad_value))
        .map_err(|refusal| refusal.in_field(name))
}

/// Lists the fields of a structure, which is an object with the same names. A field that has to be more than its type
/// says has a check: `name if check`.
macro_rules! plain_object {
    ($type:ty { $($field:ident $(if $check:expr)?,)* }) => {
        impl Plain for $type {
            fn write(&self) -> Value {
                let fields = [$((stringify!($field).to_owned(), self.$field.write())),*];
                Value::Object(fields.into_iter().collect())
            }

            fn read(value: &Value) -> Result<Self, Refusal> {
                let object = fields(value, &[$(stringify!($field)),*])?;
                Ok(Self { $($field: field(object, stringify!($field), plain_object!(@check $($check)?))?,)* })
            }
        }
    };
    (@check) => { |_| true };
    (@check $check:expr) => { $check };
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
plain_names!(ProtocolVersion, CipherSuite, CompressionMethod);

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
        let text = value.as_str().filter(|text| text.len() <= LONGEST_TEXT);
        text.map(str::to_owned).ok_or_else(Refusal::bad_value)
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

/// A position; of 32 bits, as in WebAssembly, everywhere.
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
        let time = value.as_u64().map(Self).filter(|time| *time <= Self::LAST);
        time.ok_or_else(Refusal::bad_value)
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
        let items = value.as_array().filter(|items| items.len() <= MOST_ITEMS);
        let items = items.ok_or_else(Refusal::bad_value)?.iter().enumerate();
        items
            .map(|(index, item)| T::read(item).map_err(|refusal| refusal.in_item(index)))
            .collect()
    }
}
