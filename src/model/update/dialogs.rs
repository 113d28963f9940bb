//! Opening and closing windows and notices.

use super::{exporting, reference};
use crate::model::exports::{ChosenFile, Task};
use crate::model::message::Effect;
use crate::model::notices::Notices;
use crate::model::options::Dialog;
use crate::model::state::Model;

/// Opens a window, or closes it if it is open.
pub(super) fn toggle(model: &mut Model, dialog: Dialog) -> Vec<Effect> {
    let other = (model.dialog != Some(dialog)).then_some(dialog);
    replace(model, other)
}

/// Closes the open window.
pub(super) fn close(model: &mut Model) -> Vec<Effect> {
    replace(model, None)
}

fn replace(model: &mut Model, dialog: Option<Dialog>) -> Vec<Effect> {
    if [model.dialog, dialog].contains(&Some(Dialog::Reference)) {
        reference::begin(model);
    }
    model.dialog = dialog;
    model.refused_choice = None;
    exporting::cancel(model)
}

/// Opens a chosen or dropped file, with the window that reports the outcome.
pub(super) fn open_file(model: &mut Model, file: ChosenFile) -> Vec<Effect> {
    model.dialog = Some(Dialog::Exports);
    exporting::start(model, Task::Open(file))
}

/// Removes all notices.
pub(super) fn dismiss_notice(model: &mut Model) {
    model.notices = Notices::default();
    model.languages.missing = None;
}

/// Runs after every message. Playback stops behind a window.
pub(super) fn cover(model: &mut Model, was_covered: bool) -> Vec<Effect> {
    let is_covered = model.dialog.is_some();
    if was_covered == is_covered {
        return Vec::new();
    }
    let has_to_stop = is_covered && model.stop_playing();
    let stop = has_to_stop.then_some(Effect::StopTimer);
    stop.into_iter().chain([Effect::CoverPage(is_covered)]).collect()
}
