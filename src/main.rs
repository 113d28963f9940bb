//! Starts the page in the browser, or the long work that it has a worker for; Trunk builds this binary.

use handshake_lab::app::App;
use handshake_lab::effects::{frame, key_search, panic, program};
use js_sys::Function;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

fn main() {
    if program::is_worker() {
        return;
    }
    panic::watch();
    match frame::place() {
        Some(place) => yew::Renderer::<App>::with_root(place).render(),
        None => yew::Renderer::<App>::new().render(),
    };
}

/// What the page has a worker for. Called by `static/worker.js`.
#[wasm_bindgen]
pub fn work(order: &JsValue, tell: &Function) {
    key_search::worker::work(order, tell);
}
