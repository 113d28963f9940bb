//! Orders a fresh key from the engine.

use std::rc::Rc;

use timeline::work::{News, Order};
use yew::Callback;

use super::engine::{Engine, Report, Running};
use crate::model::fresh_keys::SearchNews;

/// Starts the search for a key of this length in bits, and sends its progress and outcome.
pub fn start(engine: &Rc<Engine>, bits: u32, seed: u64, send: Callback<SearchNews>) -> Running {
    engine.order(&Order::FindKey { bits, seed }, move |report| {
        let news = match report {
            Report::News(News::KeyProgress(progress), _) => SearchNews::Progress(progress),
            Report::News(News::KeyFound(recipe), _) => SearchNews::Found(recipe),
            Report::News(News::KeyFailed, _) | Report::BrokenOff => SearchNews::Failed,
            Report::InPage => SearchNews::OnMainThread,
            // The search starts over; the same seed yields the same key.
            Report::StartedAgain => return,
            // These belong to sessions, which were not ordered.
            Report::News(
                News::Begun
                | News::Growth(_)
                | News::ScenarioRefused(_)
                | News::InvalidKeyRecipe
                | News::SessionFailed(_),
                _,
            ) => return,
        };
        send.emit(news);
    })
}
