//! What is different in files of version 1 (`static/schema/timeline-1.json`): each step had a chapter. Version 2 leaves
//! chapters to whoever tells the session.

use serde_json::Value;

use super::plain::{Refusal, RefusalKind};

/// The version that these files state.
pub const NUMBER: u64 = 1;
/// The number of additions to this version that older readers can ignore. Files without a revision hold less than a
/// timeline has.
pub const REVISION: u64 = 1;

/// How many chapters there were.
const CHAPTERS: u64 = 6;

/// A step as version 2 has it.
pub fn step(mut value: Value) -> Result<Value, Refusal> {
    const CHAPTER: &str = "chapter";
    let object = value.as_object_mut().ok_or_else(Refusal::bad_value)?;
    let chapter = object.remove(CHAPTER);
    let chapter = chapter.ok_or_else(|| Refusal::of_field(RefusalKind::Missing, CHAPTER))?;
    match chapter.as_u64().is_some_and(|number| (1..=CHAPTERS).contains(&number)) {
        true => Ok(value),
        false => Err(Refusal::bad_value().in_field(CHAPTER)),
    }
}
