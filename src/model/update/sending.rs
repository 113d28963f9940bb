//! Sending a text from one side, and flipping bytes in transit.

use timeline::field::Annotation;
use timeline::fields::record::CIPHERTEXT;
use timeline::scenario::{ChatMessage, Edit};
use timeline::{Actor, MessageKind, Step, Transfer};

use super::attacking::remember;
use super::running::{run, run_edited};
use crate::model::landing::Landing;
use crate::model::message::Effect;
use crate::model::state::Model;

/// Records what the learner has typed so far.
pub(super) fn edit_draft(model: &mut Model, text: String) {
    model.draft.text = text;
    refuse_draft(model, false);
}

/// Adds the typed text to the session and runs it again. A text that cannot be sent stays in the form.
pub(super) fn send_draft(model: &mut Model) -> Vec<Effect> {
    if !model.can_send_draft() {
        refuse_draft(model, model.is_cut_short());
        return Vec::new();
    }
    model.scenario.messages.push(ChatMessage {
        from: model.draft.sender,
        text: std::mem::take(&mut model.draft.text),
    });
    model.stop_playing();
    model.request.landing = Landing::LastMessage;
    vec![Effect::StopTimer, run(model)]
}

fn refuse_draft(model: &mut Model, is_refused: bool) {
    if let Some(showing) = model.showing_mut() {
        showing.is_draft_refused = is_refused;
    }
}

/// Flips a bit in the first ciphertext byte of the record at a step, or restores it.
pub(super) fn toggle_flipped_byte(model: &mut Model, step: usize) -> Vec<Effect> {
    let Some((actor, transfer)) = transfer_at(model, step) else {
        return Vec::new();
    };
    if transfer.message() != MessageKind::ApplicationData {
        return Vec::new();
    }
    let record = transfer.record;
    let is_of_record = |edit: &Edit| edit.flipped_byte(actor, record).is_some();
    if model.scenario.edits.iter().any(is_of_record) {
        remember(model);
        model.scenario.edits.retain(|edit| !is_of_record(edit));
        return run_edited(model, step);
    }
    let byte = first_ciphertext_byte(transfer);
    toggle_byte(model, step, byte)
}

/// Flips a bit in a byte of the record at a step, or restores it, and shows the record in transit.
pub(super) fn toggle_byte(model: &mut Model, step: usize, byte: usize) -> Vec<Effect> {
    let Some((actor, transfer)) = transfer_at(model, step).filter(|(_, transfer)| byte < transfer.sent.bytes.len())
    else {
        return Vec::new();
    };
    let record = transfer.record;
    let is_of_byte = |edit: &Edit| edit.flipped_byte(actor, record) == Some(byte);
    remember(model);
    match model.scenario.edits.iter().any(is_of_byte) {
        true => model.scenario.edits.retain(|edit| !is_of_byte(edit)),
        false => {
            if let Err(error) = model.scenario.add_edit(Edit::flip(actor, record, byte, 1)) {
                model.notices.refusal = Some(error);
                return Vec::new();
            }
        }
    }
    run_edited(model, step)
}

/// Restores all changed records, and shows the first of them.
pub(super) fn undo_changes(model: &mut Model) -> Vec<Effect> {
    if model.scenario.edits.is_empty() || !model.can_be_changed() {
        return Vec::new();
    }
    let is_altered = |step: &Step| step.transfer().is_some_and(Transfer::is_altered);
    let changed = model.steps().iter().position(is_altered);
    remember(model);
    model.scenario.edits.clear();
    run_edited(model, changed.unwrap_or(model.cursor()))
}

/// The record sent in a step and its sender, if the session can be changed.
fn transfer_at(model: &Model, step: usize) -> Option<(Actor, &Transfer)> {
    let step = model.steps().get(step).filter(|_| model.can_be_changed())?;
    Some((step.actor, step.transfer()?))
}

/// The offset of the ciphertext in a protected record.
fn first_ciphertext_byte(transfer: &Transfer) -> usize {
    let annotation = transfer.sent.annotation.as_ref();
    let leaves = annotation.map(Annotation::leaves).unwrap_or_default();
    let ciphertext = leaves.into_iter().find(|leaf| leaf.field == CIPHERTEXT);
    ciphertext.map_or(transfer.sent.bytes.len().saturating_sub(1), |leaf| leaf.range.start)
}
