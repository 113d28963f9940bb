//! The fields and the bytes of a record, row by row.

use core::ops::Range;

use timeline::field::{Annotation, Value};
use timeline::fields::x509::{SIGNATURE, SIGNED_PART};

use crate::arguments;
use crate::i18n::Localizer;
use crate::model::field_tree::{fields_within, is_open};
use crate::model::{Detail, Model};
use crate::view::book::PageView;
use crate::view::change::ChangeView;
use crate::view::hex::signed::{SignedMark, marks};
use crate::view::later_words;
use crate::view::text::{hexadecimal, length, short_hexadecimal, shortened};
use crate::view::validation::moment;

/// The number of bytes of a field shown before the rest is folded.
const FOLDED_LENGTH: usize = 64;

/// The most characters of a text shown as a field's value. All of its bytes are beside it.
const LONGEST_TEXT: usize = 200;

/// A field in the tree.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldView {
    /// Its row, which bytes refer to.
    pub row: usize,
    /// Its depth.
    pub depth: usize,
    /// The state of its group; `None` for a leaf.
    pub group: Option<GroupView>,
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
    /// Whether it or an enclosing field is selected or hovered.
    pub is_highlighted: bool,
    /// Its role in a certificate's signature.
    pub signed: Option<SignedMark>,
    /// Its bytes changed in transit; empty for an open group, whose fields list them.
    pub changes: Vec<ChangeView>,
    /// Its explanation, if it is selected.
    pub explanation: Option<ExplanationView>,
}

/// The fields within a field.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupView {
    /// Whether they are shown.
    pub is_open: bool,
    /// The name of the button that opens and closes the group.
    pub label: String,
}

/// The explanation of a field.
#[derive(Clone, Debug, PartialEq)]
pub struct ExplanationView {
    /// What the field is and why it is there, in a sentence.
    pub about: String,
    /// Where it is specified.
    pub specification: String,
    /// The address of the specification, if it is an RFC.
    pub address: Option<String>,
}

/// The bytes of one leaf field, or of a closed group.
#[derive(Clone, Debug, PartialEq)]
pub struct RunView {
    /// The field's row.
    pub row: usize,
    /// Its bytes, split around bytes that were changed in transit.
    pub parts: Vec<RunPart>,
    /// The number of folded bytes, as text.
    pub more: Option<String>,
    /// Whether the field or an enclosing one is selected or hovered.
    pub is_highlighted: bool,
    /// The field's name and value for a screen reader and a tool tip.
    pub accessible_name: String,
}

/// Unchanged bytes of a run, or one byte that was changed in transit.
#[derive(Clone, Debug, PartialEq)]
pub enum RunPart {
    /// In hexadecimal, separated by spaces.
    Bytes(String),
    /// The byte as sent, and as received.
    Change(ChangeView),
}

/// The rows and runs of a record, while they are built.
pub struct Tree<'a> {
    text: &'a Localizer,
    model: &'a Model,
    bytes: &'a [u8],
    /// The changes in transit, in byte order.
    changes: Vec<ChangeView>,
    /// The signed ranges.
    marks: Vec<SignedMark>,
    /// The row of the next field. Fields in closed groups count too.
    row: usize,
    /// Whether any value is too long to be shown in full.
    pub has_folds: bool,
    /// The fields outside closed groups.
    pub fields: Vec<FieldView>,
    /// All bytes, in order.
    pub runs: Vec<RunView>,
}

impl<'a> Tree<'a> {
    /// Creates an empty tree for these bytes, some of which may have been changed in transit.
    pub fn new(text: &'a Localizer, model: &'a Model, bytes: &'a [u8], changes: Vec<ChangeView>) -> Self {
        Self {
            text,
            model,
            bytes,
            changes,
            marks: Vec::new(),
            row: 0,
            has_folds: false,
            fields: Vec::new(),
            runs: Vec::new(),
        }
    }

    /// Adds the root field with everything in it.
    pub fn add_all(&mut self, annotation: &Annotation) {
        if self.model.preferences.detail == Detail::Bytes {
            self.marks = marks(self.text, annotation);
        }
        self.add(annotation, 0, false);
    }

    /// Adds a field with everything in it.
    fn add(&mut self, annotation: &Annotation, depth: usize, is_inside: bool) {
        let row = self.row;
        self.row += 1;
        let is_selected = self.model.inspection().selected_field == Some(row);
        let is_highlighted = is_inside || is_selected || self.model.inspection().hovered_field == Some(row);
        let name = self.text.text(&format!("field-{}", annotation.field.key));
        let bytes = self.bytes.get(annotation.range.clone()).unwrap_or_default();
        let value = self.value(annotation, bytes);
        let is_open = is_open(annotation, depth, row, &self.model.inspection().toggled_groups);
        let is_whole = annotation.children.is_empty() || !is_open;
        let changes = match is_whole {
            true => self.changes_in(&annotation.range).cloned().collect(),
            false => Vec::new(),
        };
        self.fields.push(FieldView {
            row,
            depth,
            group: (!annotation.children.is_empty()).then(|| GroupView {
                is_open,
                label: self.text.with("field-group", &arguments!("name" = name.as_str())),
            }),
            name: name.clone(),
            value: value.clone(),
            is_highlighted,
            signed: self.mark_of(annotation),
            changes,
            explanation: is_selected.then(|| self.explanation(annotation)),
        });
        if is_whole {
            self.add_run(
                row,
                annotation.range.clone(),
                is_highlighted,
                format!("{name}: {value}"),
            );
        }
        if is_open {
            for child in &annotation.children {
                self.add(child, depth + 1, is_highlighted);
            }
        } else {
            self.row += fields_within(annotation);
        }
    }

    /// Marks a signed field, but not the fields within it.
    fn mark_of(&self, annotation: &Annotation) -> Option<SignedMark> {
        let is_whole = [SIGNED_PART, SIGNATURE].contains(&annotation.field);
        let mut marks = self
            .marks
            .iter()
            .filter(|mark| is_whole && mark.range == annotation.range);
        marks.next().cloned()
    }

    /// A field as the book shows it.
    pub fn page(&self, annotation: &Annotation, depth: usize) -> PageView {
        let bytes = self.bytes.get(annotation.range.clone()).unwrap_or_default();
        PageView {
            depth,
            name: self.text.text(&format!("field-{}", annotation.field.key)),
            value: self.value(annotation, bytes),
            bytes: annotation.children.is_empty().then(|| short_hexadecimal(bytes)),
            explanation: self.explanation(annotation),
        }
    }

    fn explanation(&self, annotation: &Annotation) -> ExplanationView {
        let about = match annotation.value {
            Value::Registered(_, Some("GREASE")) => "value-grease".to_owned(),
            _ => format!("field-{}.about", annotation.field.key),
        };
        ExplanationView {
            about: later_words::status(self.text, self.model).unwrap_or_else(|| self.text.text(&about)),
            specification: annotation.field.specification.to_string(),
            address: match self.model.embedding.forbids_links {
                true => None,
                false => annotation.field.specification.address(),
            },
        }
    }

    fn changes_in(&self, range: &Range<usize>) -> impl Iterator<Item = &ChangeView> {
        self.changes.iter().filter(|change| range.contains(&change.byte))
    }

    fn add_run(&mut self, row: usize, range: Range<usize>, is_highlighted: bool, accessible_name: String) {
        let is_long = range.len() > FOLDED_LENGTH;
        self.has_folds |= is_long;
        let shown = match is_long && !self.model.inspection().is_unfolded {
            true => range.start..range.start + FOLDED_LENGTH,
            false => range.clone(),
        };
        let hidden = range.len() - shown.len();
        self.runs.push(RunView {
            row,
            parts: self.parts(shown),
            more: (hidden > 0).then(|| self.text.with("bytes-more", &arguments!("count" = hidden))),
            is_highlighted,
            accessible_name,
        });
    }

    /// The bytes of a range, split around changed bytes.
    fn parts(&self, range: Range<usize>) -> Vec<RunPart> {
        let mut parts = Vec::new();
        let mut from = range.start;
        let mut add_until = |end: usize, parts: &mut Vec<RunPart>| {
            let bytes = self.bytes.get(from..end).unwrap_or_default();
            if !bytes.is_empty() {
                parts.push(RunPart::Bytes(hexadecimal(bytes)));
            }
            from = end + 1;
        };
        for change in self.changes_in(&range) {
            add_until(change.byte, &mut parts);
            parts.push(RunPart::Change(change.clone()));
        }
        add_until(range.end, &mut parts);
        parts
    }

    fn value(&self, annotation: &Annotation, bytes: &[u8]) -> String {
        match &annotation.value {
            Value::Group => length(self.text, bytes.len()),
            Value::Bytes if bytes.len() > 10 => length(self.text, bytes.len()),
            Value::Bytes => short_hexadecimal(bytes),
            Value::Number(number) => format!("{} = {number}", hexadecimal(bytes)),
            Value::Length(count) => format!("{} = {count}", hexadecimal(bytes)),
            Value::Registered(_, Some(name)) => (*name).to_owned(),
            Value::Registered(_, None) => hexadecimal(bytes),
            Value::Text(words) => format!("“{}”", shortened(words, LONGEST_TEXT)),
            Value::Boolean(is_true) => self.text.text(if *is_true { "yes" } else { "no" }),
            Value::Time(time) => moment(*time),
            Value::ObjectIdentifier(identifier, Some(name)) => format!("{name} ({identifier})"),
            Value::ObjectIdentifier(identifier, None) => identifier.clone(),
            Value::Flags(names) if names.is_empty() => self.text.text("flags-none"),
            Value::Flags(names) => names.join(", "),
        }
    }

    /// The specification of the field under the pointer, or of the selected field.
    pub fn specification(&self, annotation: Option<&Annotation>) -> Option<String> {
        let wanted = self
            .model
            .inspection()
            .hovered_field
            .or(self.model.inspection().selected_field)?;
        let mut row = 0;
        find_row(annotation?, wanted, &mut row).map(|found| found.field.specification.to_string())
    }
}

/// Finds the field in row `wanted`; `row` is the row of `annotation`.
pub fn find_row<'a>(annotation: &'a Annotation, wanted: usize, row: &mut usize) -> Option<&'a Annotation> {
    if *row == wanted {
        return Some(annotation);
    }
    for child in &annotation.children {
        *row += 1;
        if let Some(found) = find_row(child, wanted, row) {
            return Some(found);
        }
    }
    None
}
