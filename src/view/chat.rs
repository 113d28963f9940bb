//! The form in which the learner types a message, and the button that flips a byte of one in transit.

use timeline::scenario::limits::ScenarioErrorKind;
use timeline::{Actor, MessageKind};

use crate::arguments;
use crate::i18n::Localizer;
use crate::model::{Detail, Lock, Model, is_blank};
use crate::stories::Chapter;
use crate::view::change::changes;
use crate::view::trials::trials;

/// The form in which the learner types a message.
#[derive(Clone, Debug, PartialEq)]
pub struct ChatView {
    /// The typed text.
    pub draft: String,
    /// The sender.
    pub sender: Actor,
    /// Whether the Send button does anything: it sends, or reports that the connection is over.
    pub can_send: bool,
    /// Why the text cannot be sent, unless that is obvious.
    pub problem: Option<String>,
    /// The label of the button that starts a new session, if the connection is over.
    pub anew: Option<String>,
    /// Flipping a byte of the message at the cursor, if there is one.
    pub flip: Option<FlipView>,
}

/// The switch that flips a byte in transit.
#[derive(Clone, Debug, PartialEq)]
pub struct FlipView {
    /// The step in which the record is sent.
    pub step: usize,
    /// The label of the button.
    pub label: String,
    /// Whether the byte is flipped now.
    pub is_flipped: bool,
}

/// The form at the cursor; `None` outside the chapter on encrypted data, if messages are locked, or
/// if other content takes its place.
pub fn chat(text: &Localizer, model: &Model) -> Option<ChatView> {
    if model.chapter()? != Chapter::EncryptedData || model.embedding.locks(Lock::Messages) {
        return None;
    }
    let has_failed = model.timeline()?.failure_by(model.cursor()).is_some();
    let makes_way = match model.preferences.detail {
        // The changes or the suggestions.
        Detail::Story => has_failed || !trials(text, model).is_empty() || changes(text, model).is_some(),
        Detail::Messages | Detail::Bytes => !has_failed && !trials(text, model).is_empty(),
    };
    if makes_way {
        return None;
    }
    Some(ChatView {
        draft: model.draft.text.clone(),
        sender: model.draft.sender,
        can_send: model.can_send_draft() || model.is_cut_short(),
        problem: draft_problem(text, model),
        anew: model.is_over().then(|| text.text("draft-anew")),
        flip: flip(text, model),
    })
}

/// Why the typed text cannot be sent, unless that is obvious.
fn draft_problem(text: &Localizer, model: &Model) -> Option<String> {
    if model.is_over() {
        return Some(text.text("draft-over"));
    }
    if !model.can_be_changed() {
        return Some(text.text("draft-of-file"));
    }
    if !model.draft.text.is_empty() && is_blank(&model.draft.text) {
        return Some(text.text("draft-blank"));
    }
    match model.scenario.check_another_text(&model.draft.text).err()?.kind {
        ScenarioErrorKind::TooMany(limit) => Some(text.with("draft-too-many", &arguments!("limit" = limit))),
        ScenarioErrorKind::TooLong(_) => {
            let limit = model.scenario.room_for_text();
            let arguments = arguments!("count" = model.draft.text.len(), "limit" = limit);
            Some(text.with("draft-too-long", &arguments))
        }
        // `Empty` means that nothing has been typed yet. The others never apply to a text.
        ScenarioErrorKind::Empty
        | ScenarioErrorKind::TooLarge(_)
        | ScenarioErrorKind::Repeated
        | ScenarioErrorKind::Unusable => None,
    }
}

/// Applies to the message on the stage: the one in transit, the next one, or the latest one.
fn flip(text: &Localizer, model: &Model) -> Option<FlipView> {
    if !model.can_be_changed() {
        return None;
    }
    let steps = model.steps();
    let is_data = |index: &usize| {
        let transfer = steps.get(*index).and_then(|step| step.transfer());
        transfer.is_some_and(|transfer| transfer.message() == MessageKind::ApplicationData)
    };
    let ahead = [model.cursor(), model.cursor() + 1].into_iter().find(is_data);
    let index = ahead.or_else(|| (0..model.cursor()).rev().find(is_data))?;
    let transfer = steps.get(index)?.transfer()?;
    let is_flipped = transfer.is_altered();
    Some(FlipView {
        step: index,
        label: text.text(match is_flipped {
            true => "flip-undo",
            false => "flip-byte",
        }),
        is_flipped,
    })
}
