//! The long texts, which are fetched on demand.

use crate::i18n::Localizer;
use crate::model::{LaterWords, Model};

/// The message that stands in for the long texts until they are loaded.
pub fn status(text: &Localizer, model: &Model) -> Option<String> {
    match (text.has_later(), model.languages.later) {
        (true, _) => None,
        (false, LaterWords::Missing) => Some(text.text("later-words-missing")),
        (false, LaterWords::Unasked | LaterWords::Awaited | LaterWords::Ready) => {
            Some(text.text("later-words-awaited"))
        }
    }
}
