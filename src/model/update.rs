//! What each message changes, and the resulting effects: a file for each group of messages, and
//! `dispatch`, which covers all of them.

mod attacking;
mod challenging;
mod choosing;
mod comparing;
mod dialogs;
mod dispatch;
mod exporting;
mod following;
mod fresh_keys;
mod inspecting;
mod language;
mod locks;
mod moving;
mod orders;
mod reference;
mod reporting;
mod running;
mod sending;
mod session;
mod sharing;
mod trying;
mod viewing;

use super::character_keys;
use super::message::{Effect, Message};
use super::state::Model;

/// Changes the state according to a message, and returns the effects for the outside world.
pub fn update(model: &mut Model, message: Message) -> Vec<Effect> {
    let message = match message {
        Message::TypeCharacter(character) => match character_keys::meaning_of(model, character) {
            Some(message) => message,
            None => return Vec::new(),
        },
        message => message,
    };
    let before = model.place();
    let was_covered = model.dialog.is_some();
    // Playback, dragging the scrubber and changes of appearance create no history entries.
    let is_passing = matches!(
        message,
        Message::Tick | Message::GoTo(_) | Message::SelectTheme(_) | Message::SelectLanguage(_)
    );
    let is_answer = matches!(message, Message::SessionReady(_) | Message::SessionFailed(_));
    let mut effects = carry_out(model, message);
    if let Some(place) = model.place().filter(|place| before.as_ref() != Some(place)) {
        effects.push(Effect::ShowLink {
            fragment: place.to_fragment(&model.default_link),
            is_new_entry: before.is_some() && !is_passing && !model.request.is_in_history,
        });
        model.request.is_in_history = false;
    }
    effects.extend(dialogs::cover(model, was_covered));
    effects.extend(comparing::follow(model));
    effects.extend(sharing::follow(model));
    effects.extend(language::fetch_later(model));
    let is_session_over = is_answer || effects.contains(&Effect::StopRun);
    reporting::follow(model, is_session_over, &mut effects);
    effects
}

fn carry_out(model: &mut Model, message: Message) -> Vec<Effect> {
    match message {
        Message::Order(order) => orders::take(model, &order),
        message if locks::is_locked(model, &message) => {
            model.notices.is_locked = true;
            Vec::new()
        }
        message => dispatch::dispatch(model, message),
    }
}
