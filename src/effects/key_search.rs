//! Has a fresh key searched for.

use std::rc::Rc;

use timeline::work::{News, Order};
use yew::Callback;

use super::engine::{Engine, Heard, Running};
use crate::model::fresh_keys::SearchNews;

/// Searches for a key of so many bits and says what comes of it.
pub fn start(engine: &Rc<Engine>, bits: u32, seed: u64, tell: Callback<SearchNews>) -> Running {
    engine.order(&Order::FindKey { bits, seed }, move |heard| {
        let news = match heard {
            Heard::News(News::KeyProgress(progress), _) => SearchNews::Progress(progress),
            Heard::News(News::KeyFound(recipe), _) => SearchNews::Found(recipe),
            Heard::News(News::KeyFailed, _) | Heard::BrokenOff => SearchNews::Failed,
            Heard::InPage => SearchNews::OnMainThread,
            // It begins anew, with the same outcome.
            Heard::StartedAgain => return,
            // Of a session, which was not ordered.
            Heard::News(
                News::Begun
                | News::Growth(_)
                | News::ScenarioRefused(_)
                | News::InvalidKeyRecipe
                | News::SessionFailed(_),
                _,
            ) => return,
        };
        tell.emit(news);
    })
}
