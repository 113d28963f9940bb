//! Looking at every byte: which of them is selected, and which rows of the list are drawn.

use super::field_tree::{is_open, path_to};
use super::{Model, Sheet, Tab};

/// The rows of the list of bytes that are drawn: those that are seen, and some around them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HexWindow {
    /// The first of them, counted from 0.
    pub first: usize,
    /// How many there are.
    pub count: usize,
    /// How many bytes there is room for in one.
    pub bytes_in_row: usize,
}

impl Default for HexWindow {
    /// Until it is known how much room there is.
    fn default() -> Self {
        Self {
            first: 0,
            count: 48,
            bytes_in_row: 16,
        }
    }
}

/// Selects a byte of the record of a step, in the form that is shown of it, and with it the leaf that it belongs to.
pub(super) fn select_byte(model: &mut Model, step: usize, byte: usize) {
    if model.inspected_message() != Some(step) {
        model.forget_field();
    }
    model.look_into(step);
    let Some(transfer) = model.steps().get(step).and_then(|step| step.transfer()) else {
        return;
    };
    let annotation = match model.layer.of(&transfer.sent) {
        Some(layer) => layer.annotation.as_ref(),
        None => transfer.sent.annotation.as_ref(),
    };
    let path = annotation
        .map(|annotation| path_to(annotation, byte))
        .unwrap_or_default();
    let Some(((leaf, _), groups)) = path.split_last() else {
        return;
    };
    let closed = groups.iter().enumerate();
    let closed = closed.filter(|(depth, (row, group))| !is_open(group, *depth, *row, &model.toggled_groups));
    let closed: Vec<_> = closed.map(|(_, (row, _))| *row).collect();
    let leaf = *leaf;
    for row in closed {
        model.toggle_group(row);
    }
    model.selected_byte = Some(byte);
    model.selected_field = Some(leaf);
}

impl Model {
    /// Shows the record of a step.
    pub(super) fn look_into(&mut self, step: usize) {
        self.selected_message = Some(step);
        self.chosen_tab = Some(Tab::Bytes);
        self.sheet = Sheet::Inspector;
    }

    pub(super) fn toggle_group(&mut self, row: usize) {
        if !self.toggled_groups.remove(&row) {
            self.toggled_groups.insert(row);
        }
    }
}
