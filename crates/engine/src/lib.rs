//! Runs sessions and finds keys, beside the page.
//!
//! A program of its own, so that the page carries no cryptography and its thread does none. The page has it run in a
//! worker, or in its own thread where the browser gives none (`src/effects/engine.rs`); what they say to each other is in
//! [`timeline::work`].
//!
//! It is built twice, as `engine` and as `engine-full`: see [`Build`].

#[cfg(feature = "full")]
mod key_search;
mod page;
mod session;
mod turns;

use js_sys::{Function, Uint8Array};
use timeline::work::{Build, News, Order, from_bytes};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::page::Page;

/// Which of the two this is.
const BUILD: Build = match cfg!(feature = "full") {
    true => Build::Full,
    false => Build::Common,
};

/// Carries out an order of the page's and tells it how that goes. Called by `static/worker.js`.
#[wasm_bindgen]
pub fn work(order: &Uint8Array, tell: Function) {
    let page = Page::new(tell);
    match from_bytes::<Order>(&order.to_vec()) {
        // It would run something else than what was asked for.
        Some(order) if order.build() > BUILD => {
            page.tell(&News::SessionFailed("this needs the full engine".to_owned()))
        }
        Some(Order::RunSession(scenario)) => session::run(*scenario, page),
        #[cfg(feature = "full")]
        Some(Order::FindKey { bits, seed }) => key_search::find(bits, seed, page),
        #[cfg(not(feature = "full"))]
        Some(Order::FindKey { .. }) => page.tell(&News::KeyFailed),
        None => page.tell(&News::SessionFailed("the order cannot be read".to_owned())),
    }
}
