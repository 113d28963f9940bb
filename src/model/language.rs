//! Which language is wanted, and what happens when its words come or do not.

use std::rc::Rc;

use super::link::Link;
use super::update::follow_link;
use super::{Effect, Model};
use crate::i18n::{Language, Localizer};

/// What the page knows of its language.
#[derive(Clone, Debug)]
pub struct Languages {
    /// The one that is shown.
    pub shown: Language,
    /// The one that a link asks for or the learner chose, now or on an earlier visit.
    pub chosen: Option<Language>,
    /// The one that the browser prefers.
    pub preferred: Language,
    /// The one whose words could not be had.
    pub missing: Option<Language>,
    /// The link that is followed when the words of the first language are there: no learner is to see the page
    /// change its language under their eyes.
    pub(super) waiting_link: Option<String>,
}

impl Languages {
    /// English is shown until other words have come.
    pub(super) fn new(shown: Language) -> Self {
        Self {
            shown,
            chosen: None,
            preferred: shown,
            missing: None,
            waiting_link: None,
        }
    }

    fn wanted(&self) -> Language {
        self.chosen.unwrap_or(self.preferred)
    }
}

/// What is to be loaded, if the wanted language is neither shown nor known to be missing.
pub(super) fn load(model: &Model) -> Option<Effect> {
    let wanted = model.languages.wanted();
    let is_settled = wanted == model.languages.shown || model.languages.missing == Some(wanted);
    (!is_settled).then_some(Effect::LoadLanguage(wanted))
}

/// The learner chooses a language.
pub(super) fn select(model: &mut Model, language: Language) -> Vec<Effect> {
    model.languages.chosen = Some(language);
    model.languages.missing = None;
    let mut effects = vec![Effect::KeepLanguage(language)];
    effects.extend(load(model));
    effects
}

/// The words of a language have come; those of one that is no longer wanted are let go.
pub(super) fn show(model: &mut Model, localizer: Rc<Localizer>) -> Vec<Effect> {
    let language = localizer.language();
    if language != model.languages.wanted() {
        return Vec::new();
    }
    model.languages.shown = language;
    let words = ["default-message-client", "default-message-server"].map(|id| localizer.text(id));
    model.first_link.scenario.messages = Link::first_messages(words);
    let mut effects = vec![Effect::ShowLanguage(localizer)];
    effects.extend(follow_waiting_link(model));
    effects
}

/// The words of a language are not to be had: the page stays as it is.
pub(super) fn miss(model: &mut Model, language: Language) -> Vec<Effect> {
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
