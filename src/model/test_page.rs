//! A page whose sessions run immediately, for the tests of the model and the views.

use std::path::Path;
use std::rc::Rc;

use timeline::scenario::Scenario;
use tls_core::session::{INVALID_KEY_RECIPE, Session};

use super::{Effect, Message, Model, Theme, TimelineHandle, update};
use crate::i18n::{Language, Localizer};

/// All texts of a language.
pub fn words(language: Language) -> Localizer {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("static");
    Localizer::from_folder(&folder, language).unwrap()
}

/// A page before its first session.
pub fn new_page() -> Model {
    Model::new("Hello".to_owned(), "Hi".to_owned(), Theme::System)
}

/// A page with a session of the default scenario.
pub fn page() -> Model {
    page_of(|_| {})
}

/// A page with a session of a changed scenario.
pub fn page_of(change: impl FnOnce(&mut Scenario)) -> Model {
    let mut model = new_page();
    change(&mut model.scenario);
    let ready = run(&model.scenario);
    update(&mut model, ready);
    model
}

/// Sends a message, runs the requested sessions, and returns all resulting effects.
pub fn send(model: &mut Model, message: Message) -> Vec<Effect> {
    let mut effects = update(model, message);
    let mut index = 0;
    while let Some(effect) = effects.get(index) {
        if let Effect::Run(scenario) | Effect::RunFresh(scenario) = effect {
            let answer = run(scenario);
            effects.extend(update(model, answer));
        }
        index += 1;
    }
    effects
}

/// Runs a scenario and returns the resulting message to the page.
pub fn run(scenario: &Scenario) -> Message {
    match Session::run(scenario.clone()) {
        Ok(timeline) => Message::SessionReady(Rc::new(TimelineHandle::new(timeline))),
        Err(error) if error.kind == INVALID_KEY_RECIPE => Message::KeyRefused,
        Err(error) => panic!("{error}"),
    }
}

/// The scenario that the effects ask to run.
pub fn wanted(effects: &[Effect]) -> Option<&Scenario> {
    effects.iter().find_map(|effect| match effect {
        Effect::Run(scenario) | Effect::RunFresh(scenario) => Some(&**scenario),
        _ => None,
    })
}

/// The last fragment that the effects write into the URL, and whether it is a new history entry.
pub fn shown_link(effects: &[Effect]) -> Option<(&str, bool)> {
    effects.iter().rev().find_map(|effect| match effect {
        Effect::ShowLink { fragment, is_new_entry } => Some((fragment.as_str(), *is_new_entry)),
        _ => None,
    })
}
