//! The worker that looks for a key, a second instance of the page's module, and what it and the page send each other:
//! the order is `[bits, seed]`, the answers are `[prime, tested]` for how far it is, the key's recipe as a text at the
//! end, and `null` if nothing will come. `static/worker.js` loads it.

use js_sys::{Array, Function};
use tls_core::pki::generation::{KeySearch, Progress};
use wasm_bindgen::{JsCast, JsValue};

use super::is_due;
use crate::effects::program::tell;
use crate::model::fresh_keys::SearchNews;

/// Carries out an order and tells how it goes.
pub fn work(order: &JsValue, page: &Function) {
    let recipe = read_order(order).and_then(|(bits, seed)| search(bits, seed, page));
    tell(page, &recipe.map_or(JsValue::NULL, JsValue::from));
}

/// What the worker is to do.
pub(super) fn order(bits: u32, seed: u64) -> JsValue {
    Array::of2(&bits.into(), &format!("{seed:x}").into()).into()
}

fn read_order(data: &JsValue) -> Option<(u32, u64)> {
    let order = data.dyn_ref::<Array>()?;
    let seed = u64::from_str_radix(&order.get(1).as_string()?, 16).ok()?;
    Some((order.get(0).as_f64()? as u32, seed))
}

fn search(bits: u32, seed: u64, page: &Function) -> Option<String> {
    let mut search = KeySearch::new(seed, bits).ok()?;
    let mut last = 0.0;
    loop {
        if let Some(recipe) = search.advance().ok()? {
            return Some(recipe.to_string());
        }
        if is_due(&mut last) {
            let progress = search.progress();
            tell(
                page,
                &Array::of2(&progress.prime.into(), &progress.tested.into()).into(),
            );
        }
    }
}

/// What the worker says; `None` if nothing will come of it.
pub(super) fn read(bits: u32, data: &JsValue) -> Option<SearchNews> {
    if let Some(recipe) = data.as_string() {
        return recipe.parse().ok().map(SearchNews::Found);
    }
    let progress = data.dyn_ref::<Array>()?;
    Some(SearchNews::Progress(Progress {
        bits,
        prime: progress.get(0).as_f64()? as u32,
        tested: progress.get(1).as_f64()? as u32,
    }))
}
