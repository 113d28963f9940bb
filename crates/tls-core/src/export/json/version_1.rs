//! What is different in files of version 1 (`static/schema/timeline-1.json`): each step had a chapter, and no record an id or
//! a cause. Version 2 leaves chapters to whoever tells the session.

use serde_json::{Value, json};

use super::plain::{Refusal, RefusalKind};

/// The version that these files state.
pub const NUMBER: u64 = 1;
/// The number of additions to this version that older readers can ignore. Files without a revision hold less than a
/// timeline has.
pub const REVISION: u64 = 1;

/// How many chapters there were.
const CHAPTERS: u64 = 6;

/// A step as version 2 has it. `records` counts the records before it.
pub fn step(mut value: Value, records: &mut usize) -> Result<Value, Refusal> {
    const CHAPTER: &str = "chapter";
    let object = value.as_object_mut().ok_or_else(Refusal::bad_value)?;
    let chapter = object.remove(CHAPTER);
    let chapter = chapter.ok_or_else(|| Refusal::of_field(RefusalKind::Missing, CHAPTER))?;
    if let Some(transfer) = object.get_mut("action").filter(|action| action["kind"] == "transfer") {
        add_passage(transfer, *records)?;
        *records += 1;
    }
    match chapter.as_u64().is_some_and(|number| (1..=CHAPTERS).contains(&number)) {
        true => Ok(value),
        false => Err(Refusal::bad_value().in_field(CHAPTER)),
    }
}

/// Sessions of version 1 knew no other change on the way than flipped bytes.
fn add_passage(transfer: &mut Value, id: usize) -> Result<(), Refusal> {
    let is_altered = transfer["is_altered"] == true;
    let transfer = transfer.as_object_mut().ok_or_else(Refusal::bad_value)?;
    let cause = if is_altered { "edited" } else { "clean" };
    for (name, value) in [("id", json!(id)), ("cause", json!(cause))] {
        if transfer.insert(name.to_owned(), value).is_some() {
            return Err(Refusal::of_field(RefusalKind::Unknown, name).in_field("action"));
        }
    }
    Ok(())
}
