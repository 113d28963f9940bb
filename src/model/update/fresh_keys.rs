//! The search for a fresh server key, and the use of the key found.

use timeline::fresh_key::{KeyRecipe, Progress};
use timeline::scenario::KeyLength;

use super::moving::stay_here;
use super::running::{run, run_choices};
use crate::model::fresh_keys::{KnownKey, Search, SearchNews, give};
use crate::model::link::SERVER_KEY;
use crate::model::message::Effect;
use crate::model::options::Dialog;
use crate::model::state::Model;

/// Starts a search, unless one is under way.
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

/// Cancels the search.
pub(super) fn cancel(model: &mut Model) -> Vec<Effect> {
    match model.fresh_keys.search.take() {
        Some(_) => vec![Effect::StopKeySearch],
        None => Vec::new(),
    }
}

/// Handles news of a search, unless it was cancelled.
pub(super) fn receive(model: &mut Model, number: u32, news: SearchNews) -> Vec<Effect> {
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
    // A learner who has returned to the session in the meantime stays at their step.
    if model.dialog != Some(Dialog::Choices) {
        stay_here(model);
    }
    effects
}

/// Drops a recipe that yields no RSA key, which only a hand-made link can contain, and reports it.
pub(super) fn refuse(model: &mut Model) -> Vec<Effect> {
    let Some(recipe) = model.scenario.server.fresh_key.take() else {
        return Vec::new();
    };
    model.notices.ignored.push(format!("{}={recipe}", SERVER_KEY));
    vec![run(model)]
}

#[cfg(test)]
mod tests;
