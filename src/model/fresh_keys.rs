//! The search for a fresh key for the server: what of it the page remembers, and how its messages change that.

use tls_core::pki::generation::{KeyRecipe, Progress};
use tls_core::scenario::{KeyLength, Scenario};

use super::update::{run, run_choices};
use super::{Dialog, Effect, Landing, Model};

/// Fresh keys that are looked for, and the last one there was.
#[derive(Clone, Debug, Default)]
pub struct FreshKeys {
    /// The search that goes on.
    pub search: Option<Search>,
    /// Whether the last search has broken off.
    pub has_failed: bool,
    /// The last fresh key, so that one can come back to it.
    pub known: Option<KnownKey>,
    /// Searches are counted, so that a message of one that was given up is not taken for the next one's.
    searches: u32,
}

/// A search for a key.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Search {
    /// Which of the page's searches it is.
    pub number: u32,
    /// How far it is.
    pub progress: Progress,
    /// Whether it shares its thread with the page, because the browser gave it none of its own.
    pub is_on_main_thread: bool,
}

/// A fresh key that there was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownKey {
    /// What it is made from.
    pub recipe: KeyRecipe,
    /// Whether it was made in this page, or came with a link.
    pub is_made_here: bool,
}

/// What happens to a search.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SearchNews {
    /// It has come further.
    Progress(Progress),
    /// It goes on in the page's own thread.
    OnMainThread,
    /// It has found a key.
    Found(KeyRecipe),
    /// It has broken off.
    Failed,
}

/// Begins a search, if there is none.
pub(super) fn start(model: &mut Model, length: KeyLength) -> Vec<Effect> {
    let keys = &mut model.fresh_keys;
    if keys.search.is_some() {
        return Vec::new();
    }
    keys.searches += 1;
    keys.has_failed = false;
    let progress = Progress {
        bits: length.bits(),
        prime: 0,
        tested: 0,
    };
    keys.search = Some(Search {
        number: keys.searches,
        progress,
        is_on_main_thread: false,
    });
    vec![Effect::StartKeySearch {
        search: keys.searches,
        length,
    }]
}

/// Gives the search up.
pub(super) fn cancel(model: &mut Model) -> Vec<Effect> {
    match model.fresh_keys.search.take() {
        Some(_) => vec![Effect::StopKeySearch],
        None => Vec::new(),
    }
}

/// Takes over what a search says, unless it was given up.
pub(super) fn hear(model: &mut Model, number: u32, news: SearchNews) -> Vec<Effect> {
    let search = model.fresh_keys.search.as_mut();
    let Some(search) = search.filter(|search| search.number == number) else {
        return Vec::new();
    };
    match news {
        SearchNews::Progress(progress) => search.progress = progress,
        SearchNews::OnMainThread => search.is_on_main_thread = true,
        SearchNews::Failed => {
            model.fresh_keys.has_failed = true;
            return cancel(model);
        }
        SearchNews::Found(recipe) => {
            let mut effects = cancel(model);
            model.fresh_keys.known = Some(KnownKey {
                recipe,
                is_made_here: true,
            });
            effects.extend(use_key(model, recipe));
            return effects;
        }
    }
    Vec::new()
}

fn use_key(model: &mut Model, recipe: KeyRecipe) -> Vec<Effect> {
    let mut scenario = model.scenario.clone();
    give(&mut scenario, recipe);
    let effects = run_choices(model, scenario);
    // Who has gone back to the session in the meantime is not taken away from where they are.
    if model.dialog != Some(Dialog::Choices) {
        model.landing = Landing::Step(model.destination);
    }
    effects
}

/// Gives the server a fresh key: then the length of the lab's that it would have is the same. `None` if the lab has
/// no key of this length.
pub(super) fn give(scenario: &mut Scenario, recipe: KeyRecipe) -> Option<()> {
    scenario.server.key_length = KeyLength::from_bits(recipe.bits())?;
    scenario.server.fresh_key = Some(recipe);
    Some(())
}

/// Remembers the key of the session that is shown, if it is a fresh one.
pub(super) fn remember(model: &mut Model) {
    let keys = &mut model.fresh_keys;
    let known = keys.known.map(|known| known.recipe);
    if let Some(recipe) = model.scenario.server.fresh_key.filter(|recipe| known != Some(*recipe)) {
        keys.known = Some(KnownKey {
            recipe,
            is_made_here: false,
        });
    }
}

/// Leaves out a key that is none, as only a link can bring one, and says so.
pub(super) fn refuse(model: &mut Model) -> Vec<Effect> {
    let Some(recipe) = model.scenario.server.fresh_key.take() else {
        return Vec::new();
    };
    model.ignored.push(format!("{}={recipe}", super::link::SERVER_KEY));
    vec![run(model)]
}

#[cfg(test)]
mod tests;
