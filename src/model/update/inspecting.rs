//! The learner looks into a message or a calculation.

use crate::model::field_tree::{is_open, path_to};
use crate::model::options::{Copied, Layer, OpenedCommand, Sheet, Tab};
use crate::model::state::Model;

/// Shows the message of a step.
pub(super) fn select_message(model: &mut Model, step: usize) {
    model.look_into(step);
    model.forget_field();
}

/// Selects a field by its row in the tree, or lets go of it if it is the selected one.
pub(super) fn select_field(model: &mut Model, row: usize) {
    model.selected_field = (model.selected_field != Some(row)).then_some(row);
    model.selected_byte = None;
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

/// Shows another form of a protected record.
pub(super) fn select_layer(model: &mut Model, layer: Layer) {
    model.forget_field();
    model.layer = layer;
}

/// Shows the command of a calculation, or closes it.
pub(super) fn toggle_command(model: &mut Model, number: usize) {
    let is_open = model.opened_command.is_some_and(|opened| opened.number == number);
    model.opened_command = (!is_open).then_some(OpenedCommand {
        number,
        copied: Copied::No,
    });
}

/// Takes over whether the opened command was copied.
pub(super) fn command_copied(model: &mut Model, is_copied: bool) {
    if let Some(opened) = &mut model.opened_command {
        opened.copied = match is_copied {
            true => Copied::Yes,
            false => Copied::Refused,
        };
    }
}
