//! Differences of files of version 1 (`static/schema/timeline-1.json`): each step had a chapter,
//! and records had no id, cause, inner type or message list. Since version 2, chapters are up to
//! the program that presents the session.

use serde_json::{Map, Value, json};

use super::plain::{Refusal, RefusalKind};

/// The version that these files state.
pub const NUMBER: u64 = 1;
/// The number of additions to this version that older readers can ignore. Files without a revision hold less than a
/// timeline has.
pub const REVISION: u64 = 1;

/// The number of chapters.
const CHAPTERS: u64 = 6;

/// A step as version 2 has it. `records` counts the records before it.
pub fn step(mut value: Value, records: &mut usize) -> Result<Value, Refusal> {
    const CHAPTER: &str = "chapter";
    let object = value.as_object_mut().ok_or_else(Refusal::bad_value)?;
    let chapter = object.remove(CHAPTER);
    let chapter = chapter.ok_or_else(|| Refusal::of_field(RefusalKind::Missing, CHAPTER))?;
    if let Some(transfer) = object.get_mut("action").filter(|action| action["kind"] == "transfer") {
        add_passage(transfer, *records).map_err(|refusal| refusal.in_field("action"))?;
        *records += 1;
    }
    match chapter.as_u64().is_some_and(|number| (1..=CHAPTERS).contains(&number)) {
        true => Ok(value),
        false => Err(Refusal::bad_value().in_field(CHAPTER)),
    }
}

/// Sessions of version 1 knew no other change on the way than flipped bytes, and named a record by its first byte.
fn add_passage(action: &mut Value, id: usize) -> Result<(), Refusal> {
    let is_altered = action["is_altered"] == true;
    let is_protected = action["sent"]["plaintext"].is_string();
    let transfer = action.as_object_mut().ok_or_else(Refusal::bad_value)?;
    transfer.remove("message");
    for name in ["sent", "received"] {
        if let Some(record) = transfer.get_mut(name).and_then(Value::as_object_mut) {
            let is_opened = record.get("plaintext").is_some_and(Value::is_string);
            let carried = record
                .get("content_type")
                .filter(|_| is_opened || !is_protected)
                .cloned();
            add(record, "inner_content_type", json!(carried)).map_err(|refusal| refusal.in_field(name))?;
        }
    }
    let cause = if is_altered { "edited" } else { "clean" };
    let more = [("id", json!(id)), ("cause", json!(cause)), ("messages", json!([]))];
    let mut more = more.into_iter();
    more.try_for_each(|(name, value)| add(transfer, name, value))
}

/// Adds a field that is not there in version 1.
fn add(object: &mut Map<String, Value>, name: &str, value: Value) -> Result<(), Refusal> {
    match object.insert(name.to_owned(), value) {
        Some(_) => Err(Refusal::of_field(RefusalKind::Unknown, name)),
        None => Ok(()),
    }
}
