//! The learner chooses a language, and its words are loaded or not.

use std::rc::Rc;

use super::following::follow_link;
use crate::i18n::{Language, Localizer};
use crate::model::link::Link;
use crate::model::message::Effect;
use crate::model::reference::ReferenceWords;
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
    // Those of questions and terms are of the other language.
    model.reference.words = ReferenceWords::Unasked;
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

fn follow_waiting_link(model: &mut Model) -> Vec<Effect> {
    match model.languages.waiting_link.take() {
        Some(fragment) => follow_link(model, &fragment),
        None => Vec::new(),
    }
}

#[cfg(test)]
mod tests;
