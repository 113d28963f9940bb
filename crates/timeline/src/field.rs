//! Fields, which the specification names, and annotations, each of which records one occurrence of a field in a span of
//! bytes.

use core::ops::Range;

use serde::{Deserialize, Serialize};

use crate::specification::Specification;
use crate::static_name::StaticName;
use crate::time::UnixTime;

/// A field of the protocol. The key is stable and names the field in locales, exports and errors.
#[derive(Debug, PartialEq, Eq)]
pub struct Field {
    /// Words in lower case joined by hyphens, for example `client-hello-random`.
    pub key: &'static str,
    /// Where the field is specified.
    pub specification: Specification,
}

/// Declares fields as constants, each with its key and specification.
macro_rules! fields {
    ($($constant:ident = $key:literal, $document:literal, $section:literal;)*) => {
        $(
            #[doc = concat!("`", $key, "`, ", $document, " §", $section, ".")]
            pub const $constant: &$crate::field::Field = &$crate::field::Field {
                key: $key,
                specification: $crate::specification::Specification::new($document, $section),
            };
        )*
        /// The fields that this file declares.
        pub(crate) const ALL: &[&$crate::field::Field] = &[$($constant),*];
    };
}
pub(crate) use fields;

/// The value that the bytes of a field encode.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Value {
    /// The field consists of its children.
    Group,
    /// Bytes without further structure.
    Bytes,
    /// A number.
    Number(u64),
    /// A length in bytes.
    Length(u64),
    /// A number from a registry, with its name where it has one.
    Registered(u64, #[serde(with = "crate::static_name::optional")] Option<StaticName>),
    /// Text.
    Text(String),
    /// Yes or no.
    Boolean(bool),
    /// A point in time.
    Time(UnixTime),
    /// An object identifier in dotted form, with its name where the lab knows one.
    ObjectIdentifier(
        String,
        #[serde(with = "crate::static_name::optional")] Option<StaticName>,
    ),
    /// The names of the bits that are set, in bit order.
    Flags(#[serde(with = "crate::static_name::list")] Vec<&'static str>),
}

/// One occurrence of a field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Annotation {
    /// Which field.
    #[serde(with = "crate::fields")]
    pub field: &'static Field,
    /// Its range of bytes, counted from the start of what was read.
    pub range: Range<usize>,
    /// The value that they encode.
    pub value: Value,
    /// The fields within, in order; together they cover the range exactly.
    pub children: Vec<Annotation>,
}

impl Annotation {
    /// The leaves of this tree, in byte order.
    pub fn leaves(&self) -> Vec<&Annotation> {
        if self.children.is_empty() {
            return vec![self];
        }
        self.children.iter().flat_map(Self::leaves).collect()
    }
}
