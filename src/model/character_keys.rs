//! Single-character shortcuts, which can be switched off (WCAG 2.2, 2.1.4).

use super::message::Message;
use super::options::Dialog;
use super::state::Model;

/// The message for a typed character, unless such shortcuts are off.
pub(super) fn meaning_of(model: &Model, character: char) -> Option<Message> {
    if !model.preferences.has_character_keys {
        return None;
    }
    if character == '?' {
        return Some(Message::ToggleDialog(Dialog::Help));
    }
    let number = character.to_digit(10)? as usize;
    model.story().chapter(number).map(Message::GoToChapter)
}
