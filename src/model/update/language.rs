//! The learner chooses a language, and its words are loaded or not.

use std::rc::Rc;

use super::following::follow_link;
use crate::i18n::{Language, Localizer};
use crate::model::languages::LaterWords;
use crate::model::link::Link;
use crate::model::message::Effect;
use crate::model::options::{Detail, Dialog};
use crate::model::state::Model;

/// The learner chooses a language.
pub(super) fn select(model: &mut Model, language: Language) -> Vec<Effect> {
    model.languages.chosen = Some(language);
    model.languages.missing = None;
    let mut effects = vec![Effect::KeepLanguage(language)];
    effects.extend(model.languages.to_load().map(Effect::LoadLanguage));
    effects
}

/// The words of a language are loaded. Those of a language that is no longer wanted are dropped.
pub(super) fn show(model: &mut Model, localizer: Rc<Localizer>) -> Vec<Effect> {
    let language = localizer.language();
    if language != model.languages.wanted() {
        return Vec::new();
    }
    model.languages.shown = language;
    // The long texts are of the other language.
    model.languages.later = LaterWords::Unasked;
    let words = ["default-message-client", "default-message-server"].map(|id| localizer.text(id));
    model.first_link.scenario.messages = Link::first_messages(words);
    let mut effects = vec![Effect::ShowLanguage(localizer)];
    effects.extend(follow_waiting_link(model));
    effects
}

/// The words of a language could not be loaded: the page stays as it is.
pub(super) fn fail(model: &mut Model, language: Language) -> Vec<Effect> {
    if language != model.languages.wanted() {
        return Vec::new();
    }
    model.languages.missing = Some(language);
    follow_waiting_link(model)
}

/// After any message: whoever looks at something that has long texts gets them.
pub(super) fn fetch_later(model: &mut Model) -> Option<Effect> {
    let has_inspector = model.preferences.detail != Detail::Story && model.showing().is_some();
    let is_wanted = has_inspector || model.dialog == Some(Dialog::Reference);
    let has_to_load = is_wanted && model.languages.later == LaterWords::Unasked && model.languages.to_load().is_none();
    has_to_load.then(|| {
        model.languages.later = LaterWords::Awaited;
        Effect::LoadLaterWords
    })
}

/// The long texts are there. Those of a language that is no longer shown are dropped.
pub(super) fn show_later(model: &mut Model, localizer: Rc<Localizer>) -> Vec<Effect> {
    if localizer.language() != model.languages.shown {
        return Vec::new();
    }
    model.languages.later = LaterWords::Ready;
    vec![Effect::ShowLanguage(localizer)]
}

/// The learner opens something that has long texts: those that could not be loaded are fetched anew.
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
