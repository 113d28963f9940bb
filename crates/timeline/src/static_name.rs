//! Serializes names from the engine's own tables as text. The reader interns each distinct name for
//! the life of the program, up to a fixed number. Both programs come from one build, so there are
//! no more names than the tables have.

use std::cell::RefCell;
use std::collections::BTreeSet;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A name from a table. (Serde would read a plain `&'static str` by borrowing it from the input.)
pub type StaticName = &'static str;

/// The maximal number of interned names: ten times as many as the tables have.
const MOST_NAMES: usize = 4096;

thread_local! {
    static NAMES: RefCell<BTreeSet<&'static str>> = const { RefCell::new(BTreeSet::new()) };
}

/// The interned name with this text; `None` if there are too many already.
fn intern(text: &str) -> Option<&'static str> {
    NAMES.with_borrow_mut(|names| {
        if let Some(name) = names.get(text) {
            return Some(*name);
        }
        if names.len() == MOST_NAMES {
            return None;
        }
        let name: &'static str = Box::leak(text.into());
        names.insert(name);
        Some(name)
    })
}

fn read<E: Error>(text: &str) -> Result<&'static str, E> {
    intern(text).ok_or_else(|| E::custom("more names than the engine has"))
}

pub fn serialize<S: Serializer>(name: &'static str, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(name)
}

pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<&'static str, D::Error> {
    read(&String::deserialize(deserializer)?)
}

/// An optional name.
pub mod optional {
    use super::{Deserialize, Deserializer, Serialize, Serializer, read};

    pub fn serialize<S: Serializer>(name: &Option<&'static str>, serializer: S) -> Result<S::Ok, S::Error> {
        name.serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<&'static str>, D::Error> {
        let text = Option::<String>::deserialize(deserializer)?;
        text.map(|text| read(&text)).transpose()
    }
}

/// Several names.
pub mod list {
    use super::{Deserialize, Deserializer, Serialize, Serializer, read};

    pub fn serialize<S: Serializer>(names: &[&'static str], serializer: S) -> Result<S::Ok, S::Error> {
        names.serialize(serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<&'static str>, D::Error> {
        let texts = Vec::<String>::deserialize(deserializer)?;
        texts.iter().map(|text| read(text)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn number_of_names_is_bounded() {
        assert_eq!(intern("same"), intern("same"));
        for number in 0..MOST_NAMES {
            intern(&number.to_string());
        }
        assert_eq!(intern("one too many"), None);
        assert_eq!(intern("same"), Some("same"));
    }
}
