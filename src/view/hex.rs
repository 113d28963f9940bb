//! Every byte of every record so far, as a list of rows. Only the visible window is built.

mod layout;
pub mod signed;

#[cfg(test)]
mod tests;

use std::ops::Range;

use timeline::Actor;
use timeline::field::Annotation;

use self::layout::{Layout, Mark, Place, Record};
use self::signed::{SignedMark, SignedRole, marks};
use crate::arguments;
use crate::i18n::Localizer;
use crate::model::field_tree::{fields_within, is_open};
use crate::model::hex::HexWindow;
use crate::model::{Detail, Layer, Model};
use crate::view::change::{ChangeView, change_of};
use crate::view::message_name::message_name;
use crate::view::text::{hexadecimal, length};

/// The keys that move between bytes, with a `Control+` prefix for combinations.
pub const KEYS: [&str; 10] = [
    "ArrowLeft",
    "ArrowRight",
    "ArrowUp",
    "ArrowDown",
    "Home",
    "End",
    "PageUp",
    "PageDown",
    "Control+Home",
    "Control+End",
];

/// The list of all bytes.
#[derive(Clone, Debug, PartialEq)]
pub struct HexView {
    /// The window of rows to render.
    pub window: HexWindow,
    /// The number of rows.
    pub total: usize,
    /// The rows to render.
    pub rows: Vec<HexRow>,
    /// The focus: the rows to scroll to, and their byte and step.
    pub focus: HexFocus,
    /// The step and the byte that each of [`KEYS`] moves to.
    pub targets: Vec<(usize, usize)>,
}

/// The focus of the list.
#[derive(Clone, Debug, PartialEq)]
pub struct HexFocus {
    /// The rows to scroll to; the first is the most important.
    pub rows: Range<usize>,
    /// The step in which the record travelled.
    pub step: usize,
    /// The byte.
    pub byte: usize,
}

/// A row of the list.
#[derive(Clone, Debug, PartialEq)]
pub enum HexRow {
    /// The header of a record's rows.
    Record(RecordRow),
    /// The meaning of some bytes in the next rows.
    Mark(SignedMark),
    /// A byte in the next row was changed in transit.
    Change(ChangeView),
    /// Bytes of a record.
    Bytes(BytesRow),
}

/// The row above a record's bytes.
#[derive(Clone, Debug, PartialEq)]
pub struct RecordRow {
    /// The step in which it was sent.
    pub step: usize,
    /// Who sent it.
    pub from: Actor,
    /// Sender and receiver.
    pub direction: String,
    /// Its name.
    pub name: String,
    /// The length of the shown layer, as text.
    pub size: String,
    /// The shown layer, unless it is the wire.
    pub layer: Option<String>,
    /// Whether the field tree shows it.
    pub is_selected: bool,
}

/// A row of bytes.
#[derive(Clone, Debug, PartialEq)]
pub struct BytesRow {
    /// The step in which the record was sent.
    pub step: usize,
    /// The index of the first byte in the record.
    pub first: usize,
    /// All bytes of the row, in runs.
    pub runs: Vec<HexRun>,
    /// Whether the field tree shows the row's record.
    pub is_selected: bool,
}

/// Adjacent bytes with the same properties.
#[derive(Clone, Debug, PartialEq)]
pub struct HexRun {
    /// The index of the first byte in its record.
    pub first: usize,
    /// Their number.
    pub count: usize,
    /// The bytes, separated by spaces.
    pub hexadecimal: String,
    /// The bytes as characters; unprintable ones are dots.
    pub characters: String,
    /// The row of their field, if the record is in the field tree.
    pub field: Option<usize>,
    /// Whether that field is selected or hovered.
    pub is_highlighted: bool,
    /// The text for screen readers, if it is the selected byte.
    pub cursor: Option<String>,
    /// Their role in a certificate's signature.
    pub signed: Option<SignedRole>,
    /// Whether they were changed in transit.
    pub is_changed: bool,
}

/// The list at the cursor; `None` at other detail levels.
pub fn hex(text: &Localizer, model: &Model) -> Option<HexView> {
    if model.preferences.detail != Detail::Bytes {
        return None;
    }
    let layout = Layout::new(model);
    let inspected = model.inspected_message()?;
    let record = layout.record_of(inspected)?;
    let tree = FieldTree::new(model, record);
    let count = model.inspection().hex_window.count;
    let window = HexWindow {
        first: model
            .inspection()
            .hex_window
            .first
            .min(layout.total.saturating_sub(count)),
        ..model.inspection().hex_window
    };
    let rows = window.first..window.first.saturating_add(count).min(layout.total);
    let cursor = tree.cursor();
    let row = layout.row_of(record, cursor);
    Some(HexView {
        window,
        total: layout.total,
        rows: rows
            .filter_map(|row| hex_row(text, model, &layout, &tree, row))
            .collect(),
        focus: HexFocus {
            rows: match model.inspection().selected_field {
                Some(_) => row..row + 1,
                None => record.first..record.first + layout.rows_of(record),
            },
            step: inspected,
            byte: cursor,
        },
        targets: layout.targets(inspected, cursor),
    })
}

/// The properties of a byte.
#[derive(Clone, Copy, PartialEq)]
struct Look {
    field: Option<usize>,
    is_highlighted: bool,
    is_cursor: bool,
    signed: Option<SignedRole>,
    is_changed: bool,
}

/// The fields of the inspected record outside closed groups.
struct FieldTree<'a> {
    model: &'a Model,
    step: usize,
    record: &'a Record<'a>,
    /// Row, bytes and name of each leaf and each closed group, in byte order.
    leaves: Vec<(usize, Range<usize>, &'static str)>,
    selected: Option<Range<usize>>,
    hovered: Option<Range<usize>>,
}

impl<'a> FieldTree<'a> {
    fn new(model: &'a Model, record: &'a Record<'a>) -> Self {
        let mut tree = Self {
            model,
            step: record.step,
            record,
            leaves: Vec::new(),
            selected: None,
            hovered: None,
        };
        if let Some(annotation) = record.annotation {
            tree.add(annotation, 0, 0);
        }
        tree
    }

    fn add(&mut self, annotation: &Annotation, depth: usize, row: usize) {
        if self.model.inspection().selected_field == Some(row) {
            self.selected = Some(annotation.range.clone());
        }
        if self.model.inspection().hovered_field == Some(row) {
            self.hovered = Some(annotation.range.clone());
        }
        if annotation.children.is_empty() || !is_open(annotation, depth, row, &self.model.inspection().toggled_groups) {
            self.leaves.push((row, annotation.range.clone(), annotation.field.key));
            return;
        }
        let mut row = row + 1;
        for child in &annotation.children {
            self.add(child, depth + 1, row);
            row += 1 + fields_within(child);
        }
    }

    /// The selected byte, or the first one of the selected field.
    fn cursor(&self) -> usize {
        let selected = self.model.inspection().selected_byte;
        let selected = selected.or(self.selected.as_ref().map(|range| range.start));
        selected
            .unwrap_or_default()
            .min(self.record.bytes.len().saturating_sub(1))
    }

    fn leaf(&self, byte: usize) -> Option<&(usize, Range<usize>, &'static str)> {
        let after = self.leaves.partition_point(|(_, range, _)| range.end <= byte);
        self.leaves.get(after).filter(|(_, range, _)| range.contains(&byte))
    }

    fn look(&self, record: &Record<'_>, byte: usize) -> Look {
        let mut marks = record.marks.iter().filter(|(range, _)| range.contains(&byte));
        let signed = marks.clone().find_map(|(_, mark)| match mark {
            Mark::Signed(role) => Some(*role),
            Mark::Changed => None,
        });
        let is_changed = marks.any(|(_, mark)| *mark == Mark::Changed);
        if record.step != self.step {
            return Look {
                field: None,
                is_highlighted: false,
                is_cursor: false,
                signed,
                is_changed,
            };
        }
        let is_within = |range: &Option<Range<usize>>| range.as_ref().is_some_and(|range| range.contains(&byte));
        Look {
            field: self.leaf(byte).map(|(row, ..)| *row),
            is_highlighted: is_within(&self.selected) || is_within(&self.hovered),
            is_cursor: byte == self.cursor(),
            signed,
            is_changed,
        }
    }
}

fn hex_row(text: &Localizer, model: &Model, layout: &Layout<'_>, tree: &FieldTree<'_>, row: usize) -> Option<HexRow> {
    let (record, place) = layout.at(row)?;
    let is_selected = record.step == tree.step;
    Some(match place {
        Place::Header => HexRow::Record(RecordRow {
            step: record.step,
            from: record.from,
            direction: text.text(match record.from {
                Actor::Client => "direction-client",
                Actor::Server => "direction-server",
            }),
            name: message_name(text, model, record.transfer),
            size: length(text, record.bytes.len()),
            layer: (record.layer != Layer::Wire).then(|| text.text(record.layer.words())),
            is_selected,
        }),
        Place::Mark(number) => mark_row(text, model, record, number)?,
        Place::Bytes(range) => HexRow::Bytes(BytesRow {
            step: record.step,
            first: range.start,
            runs: runs(text, tree, record, range),
            is_selected,
        }),
    })
}

/// The row above a row of bytes that marks some of them as signed or changed.
fn mark_row(text: &Localizer, model: &Model, record: &Record<'_>, number: usize) -> Option<HexRow> {
    let (range, mark) = record.marks.get(number)?;
    Some(match mark {
        Mark::Changed => HexRow::Change(change_of(text, model, record.transfer, range.start)?),
        Mark::Signed(role) => {
            let mut signed = marks(text, record.annotation?).into_iter();
            HexRow::Mark(signed.find(|mark| (&mark.range, mark.role) == (range, *role))?)
        }
    })
}

fn runs(text: &Localizer, tree: &FieldTree<'_>, record: &Record<'_>, mut range: Range<usize>) -> Vec<HexRun> {
    let mut runs = Vec::new();
    while let Some(first) = range.next() {
        let look = tree.look(record, first);
        let mut end = first + 1;
        while range.start < range.end && tree.look(record, range.start) == look {
            end = range.start + 1;
            range.next();
        }
        let bytes = record.bytes.get(first..end).unwrap_or_default();
        let hexadecimal = hexadecimal(bytes);
        runs.push(HexRun {
            first,
            count: bytes.len(),
            characters: bytes.iter().map(|byte| character(*byte)).collect(),
            field: look.field,
            is_highlighted: look.is_highlighted,
            cursor: look.is_cursor.then(|| {
                let field = tree.leaf(first).map(|(.., key)| text.text(&format!("field-{key}")));
                text.with(
                    "hex-byte",
                    &arguments!(
                        "number" = first + 1,
                        "count" = record.bytes.len(),
                        "value" = hexadecimal.as_str(),
                        "field" = field.unwrap_or_default(),
                    ),
                )
            }),
            hexadecimal,
            signed: look.signed,
            is_changed: look.is_changed,
        });
    }
    runs
}

fn character(byte: u8) -> char {
    match byte {
        b' '..=b'~' => char::from(byte),
        _ => '·',
    }
}
