//! Choosing a language, and loading its texts.

use std::rc::Rc;

use super::following::follow_link;
use crate::i18n::{Language, Localizer};
use crate::model::languages::LaterWords;
use crate::model::link::Link;
use crate::model::message::Effect;
use crate::model::options::{Detail, Dialog};
use crate::model::state::Model;

/// Selects a language.
pub(super) fn select(model: &mut Model, language: Language) -> Vec<Effect> {
    model.languages.chosen = Some(language);
    model.languages.missing = None;
    let mut effects = vec![Effect::KeepLanguage(language)];
    effects.extend(model.languages.to_load().map(Effect::LoadLanguage));
    effects
}

/// Shows a loaded language, unless another one is wanted by now.
pub(super) fn show(model: &mut Model, localizer: Rc<Localizer>) -> Vec<Effect> {
    let language = localizer.language();
    if language != model.languages.wanted() {
        return Vec::new();
    }
    model.languages.shown = language;
    // Long texts are loaded per language.
    model.languages.later = LaterWords::Unasked;
    let words = ["default-message-client", "default-message-server"].map(|id| localizer.text(id));
    model.first_link.scenario.messages = Link::first_messages(words);
    let mut effects = vec![Effect::ShowLanguage(localizer)];
    effects.extend(follow_waiting_link(model));
    effects
}

/// Handles a failure to load a language: the page stays as it is.
pub(super) fn fail(model: &mut Model, language: Language) -> Vec<Effect> {
    if language != model.languages.wanted() {
        return Vec::new();
    }
    model.languages.missing = Some(language);
    follow_waiting_link(model)
}

/// Runs after every message. Requests the long texts if the learner looks at something that has them.
pub(super) fn fetch_later(model: &mut Model) -> Option<Effect> {
    let has_inspector = model.preferences.detail != Detail::Story && model.showing().is_some();
    let has_window = matches!(model.dialog, Some(Dialog::Reference | Dialog::Comparison));
    let is_wanted = has_inspector || has_window;
    let has_to_load = is_wanted && model.languages.later == LaterWords::Unasked && model.languages.to_load().is_none();
    has_to_load.then(|| {
        model.languages.later = LaterWords::Awaited;
        Effect::LoadLaterWords
    })
}

/// Shows loaded long texts, unless their language is no longer shown.
pub(super) fn show_later(model: &mut Model, localizer: Rc<Localizer>) -> Vec<Effect> {
    if localizer.language() != model.languages.shown {
        return Vec::new();
    }
    model.languages.later = LaterWords::Ready;
    vec![Effect::ShowLanguage(localizer)]
}

/// Lets long texts that could not be loaded be fetched again when the learner opens something that has them.
pub(super) fn ask_again(model: &mut Model) {
    if model.languages.later == LaterWords::Missing {
        model.languages.later = LaterWords::Unasked;
    }
}

fn follow_waiting_link(model: &mut Model) -> Vec<Effect> {
    match model.languages.waiting_link.take() {
        Some(fragment) => follow_link(model, &fragment),
        None => Vec::new(),
    }
}

#[cfg(test)]
mod tests;
