//! Fresh keys for the server: what the page remembers of the search for them and of the last one.

use timeline::fresh_key::{KeyRecipe, Progress};
use timeline::scenario::{KeyLength, Scenario};

/// Fresh keys that are looked for, and the last one there was.
#[derive(Clone, Debug, Default)]
pub struct FreshKeys {
    /// The search that goes on.
    pub search: Option<Search>,
    /// Whether the last search has broken off.
    pub has_failed: bool,
    /// The last fresh key, so that one can come back to it.
    pub known: Option<KnownKey>,
    /// The number of searches so far: late news of a cancelled search is not taken for news of the next one.
    pub(super) searches: u32,
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

impl FreshKeys {
    /// Remembers the fresh key of the session that is shown, if it has one.
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

/// Gives the server a fresh key: then the length of the lab's that it would have is the same. `None` if the lab has
/// no key of this length.
pub(super) fn give(scenario: &mut Scenario, recipe: KeyRecipe) -> Option<()> {
    scenario.server.key_length = KeyLength::from_bits(recipe.bits)?;
    scenario.server.fresh_key = Some(recipe);
    Some(())
}
