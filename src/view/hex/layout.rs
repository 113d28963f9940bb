//! The layout of the byte list: for each record a header and its bytes in rows, with a mark above
//! the first row of each signed range and of each changed byte.

use std::cmp::Ordering;
use std::ops::Range;

use timeline::field::Annotation;
use timeline::{Actor, HandshakeKind, MessageKind, Transfer};

use super::signed::{SignedRole, signed_ranges};
use crate::model::{Layer, Model};
use crate::view::change::changed_bytes;
use crate::view::viewpoint::shown_layer;

/// The number of rows that Page Up and Page Down skip.
const PAGE: usize = 16;

/// All rows.
pub struct Layout<'a> {
    records: Vec<Record<'a>>,
    bytes_in_row: usize,
    /// The number of rows.
    pub total: usize,
}

/// A record in its shown layer.
pub struct Record<'a> {
    /// The step in which it was sent.
    pub step: usize,
    /// Who sent it.
    pub from: Actor,
    /// Its transfer.
    pub transfer: &'a Transfer,
    /// The shown layer.
    pub layer: Layer,
    /// Its bytes.
    pub bytes: &'a [u8],
    /// The tree of its fields.
    pub annotation: Option<&'a Annotation>,
    /// Its signed ranges and changed bytes, in byte order.
    pub marks: Vec<(Range<usize>, Mark)>,
    /// Its first row.
    pub first: usize,
}

/// A mark above the row in which a range begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// The range is signed or a signature.
    Signed(SignedRole),
    /// The byte was changed in transit.
    Changed,
}

/// The content of a row.
#[derive(Debug, PartialEq, Eq)]
pub enum Place {
    /// A record's header.
    Header,
    /// The mark with this index.
    Mark(usize),
    /// These bytes.
    Bytes(Range<usize>),
}

impl<'a> Layout<'a> {
    /// Lays out the records sent so far in the connection at the cursor.
    pub fn new(model: &'a Model) -> Self {
        let mut layout = Self {
            records: Vec::new(),
            bytes_in_row: model.inspection().hex_window.bytes_in_row.max(1),
            total: 0,
        };
        let (connection, inspected) = (model.connection(), model.inspected_message());
        for (index, step) in model.steps().iter().enumerate().take(model.cursor() + 1) {
            let Some(transfer) = step.transfer().filter(|_| step.connection == connection) else {
                continue;
            };
            let layer = match inspected == Some(index) {
                true => shown_layer(model, index, transfer),
                false => Layer::Wire,
            };
            let sent = &transfer.sent;
            let (bytes, annotation) = match layer.of(sent) {
                Some(layer) => (&layer.bytes, layer.annotation.as_ref()),
                None => (&sent.bytes, sent.annotation.as_ref()),
            };
            let is_certificate = transfer.message() == MessageKind::Handshake(HandshakeKind::Certificate);
            let record = Record {
                step: index,
                from: step.actor,
                transfer,
                layer,
                bytes,
                annotation,
                marks: marks(transfer, layer, annotation.filter(|_| is_certificate)),
                first: layout.total,
            };
            layout.total += layout.rows_of(&record);
            layout.records.push(record);
        }
        layout
    }

    /// The number of rows that a record takes.
    pub fn rows_of(&self, record: &Record<'_>) -> usize {
        1 + record.marks.len() + record.bytes.len().div_ceil(self.bytes_in_row)
    }

    /// The record sent in a step.
    pub fn record_of(&self, step: usize) -> Option<&Record<'a>> {
        self.records.iter().find(|record| record.step == step)
    }

    /// The content of a row and its record; `None` after the last row.
    pub fn at(&self, row: usize) -> Option<(&Record<'a>, Place)> {
        let after = self.records.partition_point(|record| record.first <= row);
        let record = self.records.get(after.checked_sub(1)?)?;
        let row = row - record.first;
        if row == 0 {
            return Some((record, Place::Header));
        }
        let row = row - 1;
        let mut above = 0;
        for (number, (range, _)) in record.marks.iter().enumerate() {
            match row.cmp(&(range.start / self.bytes_in_row + number)) {
                Ordering::Less => break,
                Ordering::Equal => return Some((record, Place::Mark(number))),
                Ordering::Greater => above += 1,
            }
        }
        let start = (row - above) * self.bytes_in_row;
        let end = (start + self.bytes_in_row).min(record.bytes.len());
        (start < end).then_some((record, Place::Bytes(start..end)))
    }

    /// The row of a byte.
    pub fn row_of(&self, record: &Record<'_>, byte: usize) -> usize {
        let row = byte / self.bytes_in_row;
        let marks = record.marks.iter();
        let above = marks.filter(|(range, _)| range.start / self.bytes_in_row <= row);
        record.first + 1 + above.count() + row
    }

    /// The step and the byte that each of [`KEYS`](super::KEYS) moves to. At the end of a record
    /// they move into the next one.
    pub fn targets(&self, step: usize, byte: usize) -> Vec<(usize, usize)> {
        let Some(at) = self.records.iter().position(|record| record.step == step) else {
            return Vec::new();
        };
        let last_of = |record: &Record<'_>| record.bytes.len().saturating_sub(1);
        let (record, last) = (&self.records[at], last_of(&self.records[at]));
        let before = at.checked_sub(1).and_then(|at| self.records.get(at));
        let after = self.records.get(at + 1);
        let column = byte % self.bytes_in_row;
        let here = |byte| (record.step, byte);
        let back = |count: usize| match byte.checked_sub(count) {
            Some(byte) => here(byte),
            None if byte > 0 && count > self.bytes_in_row => here(0),
            None => before.map_or(here(byte), |record| {
                let last = last_of(record);
                let in_last_row = last - last % self.bytes_in_row + column;
                (record.step, if count > 1 { in_last_row.min(last) } else { last })
            }),
        };
        let forward = |count: usize| match byte + count {
            next if next <= last => here(next),
            // The next row exists but is shorter than this one.
            _ if byte - column + self.bytes_in_row <= last && count > 1 => here(last),
            _ if byte < last && count > self.bytes_in_row => here(last),
            _ => after.map_or(here(byte), |record| {
                (record.step, if count > 1 { column.min(last_of(record)) } else { 0 })
            }),
        };
        let first_record = self.records.first().unwrap_or(record);
        let last_record = self.records.last().unwrap_or(record);
        let page = PAGE * self.bytes_in_row;
        vec![
            back(1),
            forward(1),
            back(self.bytes_in_row),
            forward(self.bytes_in_row),
            here(0),
            here(last),
            back(page),
            forward(page),
            (first_record.step, 0),
            (last_record.step, last_of(last_record)),
        ]
    }
}

/// The marks of a record in one of its layers. Only a certificate has signed ranges, and only the
/// wire layer has changed bytes.
fn marks(transfer: &Transfer, layer: Layer, certificate: Option<&Annotation>) -> Vec<(Range<usize>, Mark)> {
    let signed = certificate.map(signed_ranges).unwrap_or_default().into_iter();
    let signed = signed.map(|(range, role)| (range, Mark::Signed(role)));
    let changed = changed_bytes(transfer).filter(|_| layer == Layer::Wire);
    let changed = changed.map(|(byte, ..)| (byte..byte + 1, Mark::Changed));
    let mut marks: Vec<_> = signed.chain(changed).collect();
    marks.sort_by_key(|(range, _)| range.start);
    marks
}
