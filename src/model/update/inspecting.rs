//! Inspecting messages and calculations.

use crate::model::field_tree::{is_open, path_to};
use crate::model::options::{Copied, Layer, OpenedCommand, Sheet, Tab};
use crate::model::showing::Showing;

/// Shows the message of a step.
pub(super) fn select_message(showing: &mut Showing, step: usize) {
    look_into(showing, step);
    showing.inspection.forget_field();
}

/// Selects a field by its row in the tree, or deselects it if it is already selected.
pub(super) fn select_field(showing: &mut Showing, row: usize) {
    showing.inspection.selected_field = (showing.inspection.selected_field != Some(row)).then_some(row);
    showing.inspection.selected_byte = None;
}

/// Selects a byte in the shown layer of a step's record, and the leaf field that contains it.
pub(super) fn select_byte(showing: &mut Showing, step: usize, byte: usize) {
    if showing.inspected_message() != Some(step) {
        showing.inspection.forget_field();
    }
    look_into(showing, step);
    let Some(transfer) = showing.steps().get(step).and_then(|step| step.transfer()) else {
        return;
    };
    let annotation = match showing.inspection.layer.of(&transfer.sent) {
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
    let closed =
        closed.filter(|(depth, (row, group))| !is_open(group, *depth, *row, &showing.inspection.toggled_groups));
    let closed: Vec<_> = closed.map(|(_, (row, _))| *row).collect();
    let leaf = *leaf;
    for row in closed {
        showing.inspection.toggle_group(row);
    }
    showing.inspection.selected_byte = Some(byte);
    showing.inspection.selected_field = Some(leaf);
}

fn look_into(showing: &mut Showing, step: usize) {
    showing.inspection.selected_message = Some(step);
    showing.inspection.book = None;
    showing.inspection.chosen_tab = Some(Tab::Bytes);
    showing.show_sheet(Sheet::Inspector);
}

/// Shows another layer of a protected record.
pub(super) fn select_layer(showing: &mut Showing, layer: Layer) {
    showing.inspection.forget_field();
    showing.inspection.layer = layer;
}

/// Opens or closes the command of a calculation.
pub(super) fn toggle_command(showing: &mut Showing, number: usize) {
    let is_open = showing
        .inspection
        .opened_command
        .is_some_and(|opened| opened.number == number);
    showing.inspection.opened_command = (!is_open).then_some(OpenedCommand {
        number,
        copied: Copied::No,
    });
}

/// Records whether the open command was copied.
pub(super) fn command_copied(showing: &mut Showing, is_copied: bool) {
    if let Some(opened) = &mut showing.inspection.opened_command {
        opened.copied = match is_copied {
            true => Copied::Yes,
            false => Copied::Refused,
        };
    }
}
