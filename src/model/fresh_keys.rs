//! Fresh keys for the server: the state of the search, and the last key.

use timeline::fresh_key::{KeyRecipe, Progress};
use timeline::scenario::{KeyLength, Scenario};

/// The search for a fresh key, and the last one.
#[derive(Clone, Debug, Default)]
pub struct FreshKeys {
    /// The current search.
    pub search: Option<Search>,
    /// Whether the last search failed.
    pub has_failed: bool,
    /// The last fresh key, so that the learner can return to it.
    pub known: Option<KnownKey>,
    /// The number of searches so far. It distinguishes late news of a cancelled search from news of the next one.
    pub(super) searches: u32,
}

/// A search for a key.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Search {
    /// Its number among the page's searches.
    pub number: u32,
    /// Its progress.
    pub progress: Progress,
    /// Whether it runs in the page's thread, because the browser offers no worker.
    pub is_on_main_thread: bool,
}

/// A known fresh key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct KnownKey {
    /// The recipe that yields it.
    pub recipe: KeyRecipe,
    /// Whether it was made in this page rather than taken from a link.
    pub is_made_here: bool,
}

/// News of a search.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum SearchNews {
    /// The search has progressed.
    Progress(Progress),
    /// The search continues in the page's own thread.
    OnMainThread,
    /// The search has found a key.
    Found(KeyRecipe),
    /// The search has failed.
    Failed,
}

impl FreshKeys {
    /// Remembers the fresh key of the shown session, if it has one.
    pub(super) fn remember(&mut self, recipe: Option<KeyRecipe>) {
        let known = self.known.map(|known| known.recipe);
        if let Some(recipe) = recipe.filter(|recipe| known != Some(*recipe)) {
            self.known = Some(KnownKey {
                recipe,
                is_made_here: false,
            });
        }
    }
}

/// Gives the server a fresh key, and sets the length of the lab's key to match. `None` if the lab
/// has no key of this length.
pub(super) fn give(scenario: &mut Scenario, recipe: KeyRecipe) -> Option<()> {
    scenario.server.key_length = KeyLength::from_bits(recipe.bits)?;
    scenario.server.fresh_key = Some(recipe);
    Some(())
}
