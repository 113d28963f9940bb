//! The long texts, which are fetched when somebody asks for them.

use crate::i18n::Localizer;
use crate::model::{LaterWords, Model};

/// What is said instead of the long texts as long as they are not there.
pub fn status(text: &Localizer, model: &Model) -> Option<String> {
    match (text.has_later(), model.languages.later) {
        (true, _) => None,
        (false, LaterWords::Missing) => Some(text.text("later-words-missing")),
        (false, LaterWords::Unasked | LaterWords::Awaited | LaterWords::Ready) => {
            Some(text.text("later-words-awaited"))
        }
    }
}
