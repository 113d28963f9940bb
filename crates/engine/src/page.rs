//! The page as the engine knows it: a listener that receives news until it cancels the order.

use js_sys::{Function, Uint8Array, global};
use timeline::work::{News, to_bytes};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DedicatedWorkerGlobalScope;

/// The page that gave the order.
pub struct Page {
    listener: Function,
}

impl Page {
    /// `listener` is called with each report, as bytes.
    pub fn new(listener: Function) -> Self {
        Self { listener }
    }

    /// Sends it a report.
    pub fn report(&self, news: &News) {
        self.call(&Uint8Array::from(to_bytes(news).as_slice()));
    }

    /// Returns false if the page has cancelled the order.
    pub fn is_listening(&self) -> bool {
        self.call(&JsValue::UNDEFINED) != JsValue::FALSE
    }

    /// The page's end returns `false` once the order is cancelled.
    fn call(&self, message: &JsValue) -> JsValue {
        self.listener.call1(&JsValue::NULL, message).unwrap_or(JsValue::FALSE)
    }
}

/// Returns true in a worker.
pub fn is_worker() -> bool {
    global().is_instance_of::<DedicatedWorkerGlobalScope>()
}
