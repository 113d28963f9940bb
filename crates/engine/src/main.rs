//! Runs sessions and finds keys, beside the page.
//!
//! A program of its own, so that the page carries no cryptography and its thread does none. The page has it run in a
//! worker, or in its own thread where the browser gives none (`src/effects/engine.rs`); what they say to each other is in
//! [`timeline::work`].

mod key_search;
mod page;
mod session;
mod turns;

use js_sys::{Function, Uint8Array};
use timeline::work::{News, Order, from_bytes};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::page::Page;

/// Nothing to be done before there is an order.
fn main() {}

/// Carries out an order of the page's and tells it how that goes. Called by `static/worker.js`.
#[wasm_bindgen]
pub fn work(order: &Uint8Array, tell: Function) {
    let page = Page::new(tell);
    match from_bytes(&order.to_vec()) {
        Some(Order::RunSession(scenario)) => session::run(*scenario, page),
        Some(Order::FindKey { bits, seed }) => key_search::find(bits, seed, page),
        None => page.tell(&News::SessionFailed("the order cannot be read".to_owned())),
    }
}
