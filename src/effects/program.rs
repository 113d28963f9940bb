//! The lab's programs run once more, beside the page: in a worker, or in the page's own thread where there is none.
//! `static/worker.js` runs them.
//!
//! A program is a module of WebAssembly with its loader. It has a function `work(order, tell)`, which tells as often as
//! it likes how things stand; what is ordered and told is agreed between the two ends.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::{document, window};
use js_sys::{Function, Object, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    CustomEvent, CustomEventInit, DedicatedWorkerGlobalScope, MessageEvent, Worker, WorkerOptions, WorkerType,
};

use super::file;

/// `static/worker.js`, beside the page and the programs' loaders: their addresses are relative to it, too.
const SCRIPT: &str = "worker.js";

/// One of the lab's programs. What its files are called stands in the page: see `Trunk.toml` and `index.html`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    /// The page's own.
    Page,
    /// `crates/exporter`, which is fetched when it is asked for.
    Exporter,
}

/// Hears what a program tells; `null` if it could not be run.
type Hear = Rc<dyn Fn(JsValue)>;

impl Program {
    /// What `static/worker.js` is told: the program's two files, the digest of the second, and the order.
    fn call(self, order: &JsValue) -> Result<JsValue, JsValue> {
        let name = match self {
            Self::Page => "meta[name=application]",
            Self::Exporter => "meta[name=exporter]",
        };
        let element = document().query_selector(name)?.ok_or(JsValue::NULL)?;
        let said = |attribute| JsValue::from(element.get_attribute(attribute));
        let module = match self {
            // Compiled already, so that nothing is fetched or compiled twice.
            Self::Page => wasm_bindgen::module(),
            Self::Exporter => said("data-module"),
        };
        object([
            ("loader", &said("data-loader")),
            ("module", &module),
            ("integrity", &said("data-module-integrity")),
            ("order", order),
        ])
    }
}

fn object<const N: usize>(entries: [(&str, &JsValue); N]) -> Result<JsValue, JsValue> {
    let object = Object::new();
    for (key, value) in entries {
        Reflect::set(&object, &key.into(), value)?;
    }
    Ok(object.into())
}

/// A program that runs in a worker; dropping it ends it.
pub struct InWorker {
    // In this order: nobody listens to a worker that is being ended.
    _listeners: [EventListener; 2],
    worker: Worker,
}

impl Drop for InWorker {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// Runs a program in a worker.
///
/// `fail` is called when the worker could not be loaded or started, or broke, which shows only later.
///
/// # Errors
/// There are no workers, or none that can be given an order.
pub fn start_worker(
    program: Program,
    order: &JsValue,
    hear: impl Fn(JsValue) + 'static,
    fail: impl Fn() + 'static,
) -> Result<InWorker, JsValue> {
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let call = program.call(order)?;
    let worker = Worker::new_with_options(&file::find(SCRIPT).address, &options)?;
    let listeners = [
        EventListener::new(&worker, "message", move |event| {
            hear(event.unchecked_ref::<MessageEvent>().data());
        }),
        EventListener::new(&worker, "error", move |_| fail()),
    ];
    let started = InWorker {
        _listeners: listeners,
        worker,
    };
    started.worker.post_message(&call).map(|()| started)
}

/// A program that runs in the page's own thread. Dropping it does not stop it, but nothing is heard of it any more.
pub struct InPage {
    _hear: Hear,
}

/// Runs a program in the page's own thread.
///
/// # Errors
/// The page does not say where the program is.
pub fn start_in_page(program: Program, order: &JsValue, hear: impl Fn(JsValue) + 'static) -> Result<InPage, JsValue> {
    let hear: Hear = Rc::new(hear);
    let listener = Rc::downgrade(&hear);
    // Lives as long as the program may call it.
    let tell = Closure::<dyn Fn(JsValue)>::new(move |said| {
        if let Some(hear) = listener.upgrade() {
            hear(said);
        }
    });
    let detail = object([("call", &program.call(order)?), ("tell", &tell.into_js_value())])?;
    let event = CustomEventInit::new();
    event.set_detail(&detail);
    let event = CustomEvent::new_with_event_init_dict("program", &event)?;
    window().dispatch_event(&event)?;
    Ok(InPage { _hear: hear })
}

/// Whether this is a worker rather than the page.
pub fn is_worker() -> bool {
    js_sys::global().is_instance_of::<DedicatedWorkerGlobalScope>()
}

/// Tells something to whoever has ordered the work. Numbers, texts, bytes and arrays of them can always be told.
pub fn tell(tell: &Function, message: &JsValue) {
    let _ = tell.call1(&JsValue::NULL, message);
}
