//! The page, as the engine knows it: somebody who is told things, as long as they listen.

use js_sys::{Function, Uint8Array, global};
use timeline::work::{News, to_bytes};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DedicatedWorkerGlobalScope;

/// Whoever ordered the work.
pub struct Page {
    tell: Function,
}

impl Page {
    /// `tell` is called with what there is to tell, as bytes.
    pub fn new(tell: Function) -> Self {
        Self { tell }
    }

    /// Tells it something.
    pub fn tell(&self, news: &News) {
        self.call(&Uint8Array::from(to_bytes(news).as_slice()));
    }

    /// Returns false if the page has given the order up.
    pub fn is_listening(&self) -> bool {
        self.call(&JsValue::UNDEFINED) != JsValue::FALSE
    }

    /// The page's end answers `false` if nobody listens any more.
    fn call(&self, said: &JsValue) -> JsValue {
        self.tell.call1(&JsValue::NULL, said).unwrap_or(JsValue::FALSE)
    }
}

/// Returns true in a worker.
pub fn is_worker() -> bool {
    global().is_instance_of::<DedicatedWorkerGlobalScope>()
}
