//! What a span of bytes is: the field that the specification names there, and the annotation that records
//! one occurrence of it.

use core::ops::Range;

use crate::pki::UnixTime;
use crate::registry::Specification;

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
            pub const $constant: &$crate::wire::field::Field = &$crate::wire::field::Field {
                key: $key,
                specification: $crate::registry::Specification::new($document, $section),
            };
        )*
        /// The fields that this file declares.
        pub const ALL: &[&$crate::wire::field::Field] = &[$($constant),*];
    };
}
pub(crate) use fields;

/// What the bytes of a field say.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    Registered(u64, Option<&'static str>),
    /// Text.
    Text(String),
    /// Yes or no.
    Boolean(bool),
    /// A point in time.
    Time(UnixTime),
    /// An object identifier with dots between its numbers, with its name where it has one here.
    ObjectIdentifier(String, Option<&'static str>),
    /// The names of the bits that are set, in the order of the bits.
    Flags(Vec<&'static str>),
}

/// One occurrence of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Annotation {
    /// Which field.
    pub field: &'static Field,
    /// Its bytes, counted from the start of what was read.
    pub range: Range<usize>,
    /// What they say.
    pub value: Value,
    /// The fields within, in order; together they cover the range exactly.
    pub children: Vec<Annotation>,
}

impl Annotation {
    /// The leaves of this tree in order of their bytes.
    pub fn leaves(&self) -> Vec<&Annotation> {
        if self.children.is_empty() {
            return vec![self];
        }
        self.children.iter().flat_map(Self::leaves).collect()
    }
}

/// Every field that is declared anywhere, for locales and schemas.
pub fn all_fields() -> impl Iterator<Item = &'static Field> {
    [
        crate::crypto::cbc::ALL,
        crate::crypto::compression::ALL,
        crate::crypto::pre_master_secret::ALL,
        crate::pki::annotation::fields::ALL,
        super::alert::ALL,
        super::certificate::ALL,
        super::certificate_request::ALL,
        super::certificate_verify::ALL,
        super::client_hello::ALL,
        super::client_key_exchange::ALL,
        super::extension::ALL,
        super::extension::application_protocols::ALL,
        super::extension::max_fragment_length::ALL,
        super::extension::record_size_limit::ALL,
        super::extension::renegotiation_info::ALL,
        super::extension::server_name::ALL,
        super::extension::session_ticket::ALL,
        super::extension::shown::ALL,
        super::extension::signature_algorithms::ALL,
        super::extension::supported_versions::ALL,
        super::finished::ALL,
        super::handshake::ALL,
        super::new_session_ticket::ALL,
        super::record::ALL,
        super::server_hello::ALL,
    ]
    .into_iter()
    .flatten()
    .copied()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_key_names_one_field() {
        let mut seen = BTreeSet::new();
        let repeated: Vec<_> = all_fields().filter(|field| !seen.insert(field.key)).collect();
        assert_eq!(repeated, Vec::<&Field>::new());
    }
}
