//! The server's key, and the search for a fresh one.

use timeline::scenario::{CertificateChoice, KeyLength};

use crate::arguments;
use crate::i18n::Localizer;
use crate::model::Model;
use crate::model::fresh_keys::Search;
use crate::model::link::SERVER_KEY;
use crate::view::choice_field::{ChoiceField, Control, OptionView};

/// The server's key and its controls.
#[derive(Clone, Debug, PartialEq)]
pub struct ServerKeyView {
    /// The choice between the lab's key and the fresh one; `None` if there is no fresh one yet.
    pub choice: Option<ChoiceField>,
    /// The note on the key.
    pub note: String,
    /// The length of a fresh key; `None` if none can be generated.
    pub length: Option<KeyLength>,
    /// The label of the button that starts the search.
    pub generate: String,
    /// The search under way.
    pub search: Option<KeySearchView>,
    /// The status of the search: under way, found, or failed.
    pub status: String,
    /// Whether that is bad news.
    pub has_failed: bool,
}

/// A search for a key.
#[derive(Clone, Debug, PartialEq)]
pub struct KeySearchView {
    /// How many candidates have been tested.
    pub tested: String,
    /// The progress from 0 to 1: the probability of having succeeded by now.
    pub share: f64,
    /// A note that the search runs on the page's thread, if it does.
    pub on_main_thread: Option<String>,
}

/// The current server key.
pub fn server_key(text: &Localizer, model: &Model) -> ServerKeyView {
    let server = &model.scenario.server;
    let is_weak = server.certificate == CertificateChoice::Weak;
    let keys = &model.fresh_keys;
    let bits = server.key_length.key();
    ServerKeyView {
        choice: choice(text, model),
        note: text.text(match (is_weak, server.fresh_key) {
            (true, _) => "key-note-weak",
            (false, Some(_)) => "key-note-fresh",
            (false, None) => "key-note-lab",
        }),
        length: (!is_weak).then_some(server.key_length),
        generate: text.with("key-generate", &arguments!("bits" = bits)),
        search: keys.search.map(|search| search_view(text, &search)),
        status: status(text, model),
        has_failed: keys.has_failed,
    }
}

fn search_view(text: &Localizer, search: &Search) -> KeySearchView {
    let progress = &search.progress;
    let expected = progress.expected().round();
    let on_main_thread = search.is_on_main_thread;
    KeySearchView {
        tested: text.with(
            "key-tested",
            &arguments!("tested" = progress.tested, "expected" = expected),
        ),
        share: progress.share(),
        on_main_thread: on_main_thread.then(|| text.text("key-on-main-thread")),
    }
}

fn status(text: &Localizer, model: &Model) -> String {
    let keys = &model.fresh_keys;
    let used = model.scenario.server.fresh_key_in_use();
    match (&keys.search, keys.known) {
        (Some(search), _) => text.text(match search.progress.prime {
            0 => "key-first-prime",
            _ => "key-second-prime",
        }),
        (None, _) if keys.has_failed => text.text("key-failed"),
        (None, Some(known)) if used == Some(known.recipe) => text.text(match known.is_made_here {
            true => "key-made-here",
            false => "key-from-link",
        }),
        _ => String::new(),
    }
}

fn choice(text: &Localizer, model: &Model) -> Option<ChoiceField> {
    let known = model.fresh_keys.known?;
    let used = model.scenario.server.fresh_key;
    let fresh = match known.is_made_here {
        true => "key-choice-made-here",
        false => "key-choice-from-link",
    };
    let options = vec![
        OptionView {
            value: String::new(),
            label: text.text("key-choice-lab"),
            is_chosen: used.is_none(),
        },
        OptionView {
            value: known.recipe.to_string(),
            label: text.text(fresh),
            is_chosen: used == Some(known.recipe),
        },
    ];
    Some(ChoiceField {
        note: None,
        key: SERVER_KEY,
        label: text.text("key-choice"),
        control: Control::Select(options),
    })
}

#[cfg(test)]
mod tests;
