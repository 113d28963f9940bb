//! What each message changes, and what the outside world then has to do.

use std::rc::Rc;

use tls_core::scenario::{ChatMessage, Fault};
use tls_core::timeline::MessageKind;

use super::{Effect, LONGEST_MESSAGE, Landing, Message, Model, SPEEDS, Sheet, Tab, TimelineHandle};

/// The first byte of a record's ciphertext: after the header and the explicit nonce.
const FIRST_CIPHERTEXT_BYTE: usize = 5 + 8;

/// Changes the state as a message says, and says what the outside world has to do.
pub fn update(model: &mut Model, message: Message) -> Vec<Effect> {
    match message {
        Message::SessionReady(timeline) => return show_session(model, timeline),
        Message::SessionFailed(problem) => model.problem = Some(problem),
        Message::Next => return step_forward(model, Effect::StopTimer),
        Message::Tick if model.is_playing => {
            let timer = Effect::StartTimer(model.step_duration());
            return step_forward(model, timer);
        }
        Message::Tick => {}
        Message::Back => return jump(model, model.cursor.saturating_sub(1)),
        Message::GoTo(step) => return jump(model, step),
        Message::GoToChapter(chapter) => {
            if let Some(step) = model.steps().iter().position(|step| step.chapter == chapter) {
                return jump(model, step);
            }
        }
        Message::GoToStart => return jump(model, 0),
        Message::GoToEnd => return jump(model, usize::MAX),
        Message::TogglePlay => return toggle_play(model),
        Message::CycleSpeed => {
            let position = SPEEDS
                .iter()
                .position(|speed| *speed == model.speed)
                .unwrap_or_default();
            model.speed = SPEEDS[(position + 1) % SPEEDS.len()];
        }
        Message::SelectMessage(step) => {
            model.selected_message = Some(step);
            model.chosen_tab = Some(Tab::Bytes);
            model.sheet = Sheet::Inspector;
            model.forget_field();
        }
        Message::SelectField(row) => {
            model.selected_field = (model.selected_field != Some(row)).then_some(row);
        }
        Message::HoverField(row) => model.hovered_field = row,
        Message::SelectTab(tab) => model.chosen_tab = Some(tab),
        Message::SelectLayer(layer) => {
            model.forget_field();
            model.layer = layer;
        }
        Message::SelectSheet(sheet) => model.sheet = sheet,
        Message::ToggleFold => model.is_unfolded = !model.is_unfolded,
        Message::NewSession => {
            model.scenario.faults.clear();
            model.landing = Landing::Start;
            model.is_playing = false;
            return vec![Effect::StopTimer, Effect::RunFresh(Box::new(model.scenario.clone()))];
        }
        Message::EditDraft(text) => model.draft = cut_to_bytes(text, LONGEST_MESSAGE),
        Message::SelectSender(actor) => model.sender = actor,
        Message::SendDraft => return send_draft(model),
        Message::ToggleFlippedByte(step) => return toggle_flipped_byte(model, step),
        Message::SelectTheme(theme) => {
            model.theme = theme;
            return vec![Effect::ApplyTheme(theme)];
        }
        Message::ToggleHelp => model.is_help_open = !model.is_help_open,
    }
    Vec::new()
}

fn show_session(model: &mut Model, timeline: Rc<TimelineHandle>) -> Vec<Effect> {
    model.scenario = timeline.0.scenario.clone();
    model.problem = None;
    let seal_of_last = timeline.0.steps.iter().rposition(|step| {
        step.computations()
            .any(|it| it.operation == tls_core::trace::Operation::SealRecord)
            && step.transfer().is_none()
    });
    model.timeline = Some(timeline);
    let cursor = match model.landing {
        Landing::Start => 0,
        Landing::Step(step) => step,
        Landing::LastMessage => seal_of_last.unwrap_or_default(),
    };
    model.move_to(cursor, model.landing == Landing::LastMessage);
    Vec::new()
}

fn step_forward(model: &mut Model, then: Effect) -> Vec<Effect> {
    if !model.is_at_end() {
        model.move_to(model.cursor + 1, true);
    }
    if model.is_at_end() || then == Effect::StopTimer {
        model.is_playing = false;
        return vec![Effect::StopTimer];
    }
    vec![then]
}

fn jump(model: &mut Model, step: usize) -> Vec<Effect> {
    model.move_to(step, false);
    model.is_playing = false;
    vec![Effect::StopTimer]
}

fn toggle_play(model: &mut Model) -> Vec<Effect> {
    model.is_playing = !model.is_playing && !model.steps().is_empty();
    if !model.is_playing {
        return vec![Effect::StopTimer];
    }
    if model.is_at_end() {
        model.move_to(0, false);
    }
    vec![Effect::StartTimer(model.step_duration())]
}

fn send_draft(model: &mut Model) -> Vec<Effect> {
    if model.draft.is_empty() {
        return Vec::new();
    }
    model.scenario.messages.push(ChatMessage {
        from: model.sender,
        text: std::mem::take(&mut model.draft),
    });
    // A connection that a fault has ended carries no further message.
    model.scenario.faults.clear();
    model.is_playing = false;
    model.landing = Landing::LastMessage;
    vec![Effect::StopTimer, Effect::Run(Box::new(model.scenario.clone()))]
}

fn toggle_flipped_byte(model: &mut Model, step: usize) -> Vec<Effect> {
    let Some((actor, transfer)) = model
        .steps()
        .get(step)
        .and_then(|step| Some((step.actor, step.transfer()?)))
    else {
        return Vec::new();
    };
    if transfer.message != MessageKind::ApplicationData {
        return Vec::new();
    }
    let fault = Fault {
        from: actor,
        record: transfer.record,
        offset: FIRST_CIPHERTEXT_BYTE,
        mask: 1,
    };
    let was_there = model.scenario.faults.contains(&fault);
    model.scenario.faults.clear();
    if !was_there {
        model.scenario.faults.push(fault);
    }
    model.is_playing = false;
    model.landing = Landing::Step(step);
    vec![Effect::StopTimer, Effect::Run(Box::new(model.scenario.clone()))]
}

/// Cuts a text to a number of bytes, at a character's end.
fn cut_to_bytes(mut text: String, longest: usize) -> String {
    let mut end = longest.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.truncate(end);
    text
}
