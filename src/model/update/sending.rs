//! The learner has one side send a text, or a byte flipped on the way.

use timeline::field::Annotation;
use timeline::fields::record::CIPHERTEXT;
use timeline::scenario::{ChatMessage, Fault};
use timeline::{MessageKind, Transfer};

use super::running::run;
use crate::model::landing::Landing;
use crate::model::message::Effect;
use crate::model::state::Model;

/// Takes over what the learner has typed so far.
pub(super) fn edit_draft(model: &mut Model, text: String) {
    model.draft.text = text;
    refuse_draft(model, false);
}

/// Adds what is typed to the session and runs it again; what cannot be sent stays where it is.
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

/// Flips a bit of the first byte of the ciphertext at a step, or lets the record pass again.
pub(super) fn toggle_flipped_byte(model: &mut Model, step: usize) -> Vec<Effect> {
    let Some((actor, transfer)) = model
        .steps()
        .get(step)
        .and_then(|step| Some((step.actor, step.transfer()?)))
    else {
        return Vec::new();
    };
    if transfer.message() != MessageKind::ApplicationData || !model.can_be_changed() {
        return Vec::new();
    }
    let fault = Fault {
        from: actor,
        record: transfer.record,
        offset: first_ciphertext_byte(transfer),
        mask: 1,
    };
    let is_of_record = |other: &Fault| (other.from, other.record) == (fault.from, fault.record);
    match model.scenario.faults.iter().any(is_of_record) {
        true => model.scenario.faults.retain(|other| !is_of_record(other)),
        false => {
            if let Err(error) = model.scenario.add_fault(fault) {
                model.notices.refusal = Some(error);
                return Vec::new();
            }
        }
    }
    model.stop_playing();
    model.request.landing = Landing::Step(step);
    vec![Effect::StopTimer, run(model)]
}

/// Where the ciphertext begins in a protected record.
fn first_ciphertext_byte(transfer: &Transfer) -> usize {
    let annotation = transfer.sent.annotation.as_ref();
    let leaves = annotation.map(Annotation::leaves).unwrap_or_default();
    let ciphertext = leaves.into_iter().find(|leaf| leaf.field == CIPHERTEXT);
    ciphertext.map_or(transfer.sent.bytes.len().saturating_sub(1), |leaf| leaf.range.start)
}
