//! Runs sessions and finds keys, beside the page.
//!
//! A program of its own, so that the page carries no cryptography and its thread does none. It runs in a worker, or in
//! the page's own thread if the browser offers no workers (`src/effects/engine.rs`). Orders and news are in
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

/// The build that this is.
const BUILD: Build = match cfg!(feature = "full") {
    true => Build::Full,
    false => Build::Common,
};

/// Carries out an order of the page and reports on it. Called by `static/worker.js`.
#[wasm_bindgen]
pub fn work(order: &Uint8Array, listener: Function) {
    let page = Page::new(listener);
    match from_bytes::<Order>(&order.to_vec()) {
        // This build would run a different session.
        Some(order) if order.build() > BUILD => {
            page.report(&News::SessionFailed("this needs the full engine".to_owned()))
        }
        Some(Order::RunSession(scenario)) => session::run(*scenario, page),
        #[cfg(feature = "full")]
        Some(Order::FindKey { bits, seed }) => key_search::find(bits, seed, page),
        #[cfg(not(feature = "full"))]
        Some(Order::FindKey { .. }) => page.report(&News::KeyFailed),
        None => page.report(&News::SessionFailed("the order cannot be read".to_owned())),
    }
}
