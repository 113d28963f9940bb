//! The trees of fields: each node has a field, its range of bytes, and its value.

use const_oid::ObjectIdentifier;
use core::ops::Range;
use serde_json::Value;
use timeline::field::{Annotation, Value as FieldValue};
use timeline::registry::{GREASE, is_registered};

use super::plain::{Plain, Refusal, plain_serde};
use crate::crypto::compression::LEVELS;
use crate::pki::annotation::{KEY_USAGES, names};
use crate::pki::object_identifier::object_identifier_name;

plain_serde!(Annotation);

/// Checks that the leaves of a tree cover `length` bytes, each once, and that its names are the engine's own.
pub fn check(annotation: Option<&Annotation>, length: usize) -> Result<(), Refusal> {
    let Some(annotation) = annotation else { return Ok(()) };
    match annotation.range == (0..length) && covers(annotation) && has_known_names(annotation) {
        true => Ok(()),
        false => Err(Refusal::bad_value().in_field("annotation")),
    }
}

fn covers(annotation: &Annotation) -> bool {
    let Range { start, end } = annotation.range;
    let ends = annotation.children.iter().try_fold(start, |position, child| {
        (child.range.start == position && child.range.end >= position && covers(child)).then_some(child.range.end)
    });
    annotation.children.is_empty() || ends == Some(end)
}

/// The page keeps a name as long as it runs, so it accepts only names that the engine can report anyway.
fn has_known_names(annotation: &Annotation) -> bool {
    let is_known = match &annotation.value {
        FieldValue::Registered(_, Some(name)) => {
            *name == GREASE || is_registered(name) || names().any(|known| known == *name) || LEVELS.contains(name)
        }
        FieldValue::ObjectIdentifier(digits, name) => {
            let identifier = digits.parse::<ObjectIdentifier>().ok();
            identifier.is_some_and(|identifier| object_identifier_name(&identifier) == *name)
        }
        FieldValue::Flags(names) => names.iter().all(|name| KEY_USAGES.contains(name)),
        FieldValue::Registered(_, None)
        | FieldValue::Group
        | FieldValue::Bytes
        | FieldValue::Number(_)
        | FieldValue::Length(_)
        | FieldValue::Text(_)
        | FieldValue::Boolean(_)
        | FieldValue::Time(_) => true,
    };
    is_known && annotation.children.iter().all(has_known_names)
}
