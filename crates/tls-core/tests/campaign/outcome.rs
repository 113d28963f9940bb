//! What comes of one edit: a line of the golden table.

use timeline::error::{Error, ErrorKind};
use timeline::scenario::{Edit, EditKind};
use timeline::{Detection, Timeline};

use crate::edits::Record;

/// What comes of an edit, in the words of the golden table.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Outcome {
    /// The kind of edit, and the sender and the messages of the record.
    pub edit: String,
    /// Who notices, by which check, and with which alert.
    pub detection: String,
}

impl Outcome {
    /// The outcome of an edit.
    pub fn of(edit: &Edit, records: &[Record<'_>], timeline: &Timeline) -> Self {
        let record = record_of(edit, records);
        let name = record.map_or_else(String::new, Record::name);
        Self {
            edit: format!("{} {name}", edit.kind.key()),
            detection: match timeline.detection() {
                Some(detection) => noticed(&detection),
                None => unnoticed(edit, records),
            },
        }
    }

    /// Whether nobody notices.
    pub fn is_unnoticed(&self) -> bool {
        self.detection.starts_with(NOBODY)
    }
}

/// How an outcome begins that nobody notices.
const NOBODY: &str = "nobody";

fn record_of<'a, 'b>(edit: &Edit, records: &'a [Record<'b>]) -> Option<&'a Record<'b>> {
    records
        .iter()
        .find(|record| (record.from, record.index) == (edit.from, edit.record))
}

fn noticed(detection: &Detection<'_>) -> String {
    let check = detection.check.map(|check| format!(" by {}", check.operation.key()));
    let alert = match detection.alert {
        Some(alert) => alert.to_string(),
        None => "no alert".to_owned(),
    };
    format!(
        "{}: {}{}, {alert}",
        detection.who.key(),
        key(detection.error),
        check.unwrap_or_default()
    )
}

fn key(error: &Error) -> String {
    let key = error.kind.key();
    match &error.kind {
        ErrorKind::Certificate(failure) => format!("{key} {}", failure.key()),
        ErrorKind::PeerAlert(alert) => format!("{key} {alert}"),
        _ => key.to_owned(),
    }
}

/// What nobody notices is named as exactly as can be: there must be a reason for each.
fn unnoticed(edit: &Edit, records: &[Record<'_>]) -> String {
    let what = match &edit.kind {
        EditKind::Flip { offset, mask } => {
            let field = record_of(edit, records).and_then(|record| field_at(record, *offset));
            format!(", {} with mask {mask:#04x}", field.unwrap_or("no field"))
        }
        EditKind::Replay { of, earlier } => {
            let of = (*of, *earlier);
            let original = records.iter().find(|record| (record.from, record.index) == of);
            format!(", a copy of {}", original.map_or_else(String::new, Record::name))
        }
        EditKind::Overwrite { .. }
        | EditKind::Drop
        | EditKind::Double
        | EditKind::Swap
        | EditKind::Shorten { .. }
        | EditKind::Cut { .. }
        | EditKind::Inject { .. } => String::new(),
    };
    format!("{NOBODY}{what}")
}

/// The key of the field at a byte of a record.
fn field_at(record: &Record<'_>, offset: usize) -> Option<&'static str> {
    let leaves = record.transfer.sent.annotation.as_ref()?.leaves();
    let leaf = leaves.into_iter().find(|leaf| leaf.range.contains(&offset))?;
    Some(leaf.field.key)
}
