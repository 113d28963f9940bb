//! The lab's programs beside the page, which run in a worker, or in the page's own thread if there
//! is none. `static/worker.js` runs them.
//!
//! A program is a WebAssembly module with its loader. Its function `work(order, report)` calls
//! `report` with messages, any number of times. The two ends agree on the format of orders and
//! messages.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::{document, window};
use js_sys::{Function, Object, Reflect};
use timeline::work::Build;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, MessageEvent, Worker, WorkerOptions, WorkerType};

use super::file;

/// `static/worker.js`, beside the page and the programs' loaders, whose addresses are relative to it as well.
const SCRIPT: &str = "worker.js";
/// The global in which `static/start.js` leaves the worker that has been loading the engine since the page opened.
const ENGINE_WORKER: &str = "engineWorker";

/// One of the lab's programs. The page holds its file names: see `index.html`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    /// `crates/engine`. Its common build is fetched together with the page.
    Engine(Build),
    /// `crates/exporter`, which is fetched on demand.
    Exporter,
}

/// Receives the messages of a program; `null` means that it could not be run.
type Listener = Rc<dyn Fn(JsValue)>;

impl Program {
    /// The message to `static/worker.js`: the program's name, its two files, the digest of the second, and the order.
    fn call(self, order: &JsValue) -> Result<JsValue, JsValue> {
        let name = match self {
            Self::Engine(Build::Common) => "engine",
            Self::Engine(Build::Full) => "engine-full",
            Self::Exporter => "exporter",
        };
        let element = document()
            .query_selector(&format!("meta[name={name}]"))?
            .ok_or(JsValue::NULL)?;
        let value = |attribute| JsValue::from(element.get_attribute(attribute));
        object([
            ("name", &name.into()),
            ("loader", &value("data-loader")),
            ("module", &value("data-module")),
            ("integrity", &value("data-module-integrity")),
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

/// A worker that runs programs. Dropping it terminates it.
pub struct ProgramWorker {
    // The field order matters: the listeners are dropped before the worker is terminated.
    _listeners: [EventListener; 2],
    worker: Worker,
}

impl Drop for ProgramWorker {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

impl ProgramWorker {
    /// Starts a worker, or takes over the one already started for the engine.
    ///
    /// `on_message` receives the number of an order and a message about it. `on_failure` is called,
    /// always later, when the worker could not be loaded or started, or broke.
    ///
    /// # Errors
    /// The browser offers no workers.
    pub fn start(
        program: Program,
        on_message: impl Fn(u32, JsValue) + 'static,
        on_failure: impl Fn() + 'static,
    ) -> Result<Self, JsValue> {
        let worker = match prepared(program) {
            Some(worker) => worker,
            None => start_worker()?,
        };
        let on_message = move |data: &JsValue| {
            let of = |key: &str| Reflect::get(data, &key.into()).unwrap_or_default();
            if let Some(number) = of("number").as_f64() {
                on_message(number as u32, of("message"));
            }
        };
        let listeners = [
            EventListener::new(&worker, "message", move |event| {
                on_message(&event.unchecked_ref::<MessageEvent>().data());
            }),
            EventListener::new(&worker, "error", move |_| on_failure()),
        ];
        Ok(Self {
            _listeners: listeners,
            worker,
        })
    }

    /// Sends it an order.
    ///
    /// # Errors
    /// The page does not give the program's address, or the order cannot be sent.
    pub fn order(&self, program: Program, number: u32, order: &JsValue) -> Result<(), JsValue> {
        let message = object([("number", &number.into()), ("call", &program.call(order)?)])?;
        self.worker.post_message(&message)
    }

    /// Cancels an order.
    pub fn cancel(&self, number: u32) {
        // If the message cannot be sent, the worker's answers are ignored anyway.
        let message = object([("number", &number.into())]);
        let _ = message.and_then(|message| self.worker.post_message(&message));
    }
}

fn start_worker() -> Result<Worker, JsValue> {
    if let Some(classic) = file::find_classic(SCRIPT) {
        return Worker::new(&classic);
    }
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    Worker::new_with_options(&file::find(SCRIPT).address, &options)
}

/// The worker that `static/start.js` has started for the engine. Returns it only once.
fn prepared(program: Program) -> Option<Worker> {
    if !matches!(program, Program::Engine(_)) {
        return None;
    }
    let worker = Reflect::get(&window(), &ENGINE_WORKER.into()).ok()?.dyn_into().ok()?;
    let _ = Reflect::delete_property(&window(), &ENGINE_WORKER.into());
    Some(worker)
}

/// A program in the page's own thread. Dropping it tells the program that nobody listens any more.
pub struct InPage {
    _listener: Listener,
}

/// Runs a program in the page's own thread.
///
/// # Errors
/// The page does not give the program's address.
pub fn start_in_page(
    program: Program,
    order: &JsValue,
    on_message: impl Fn(JsValue) + 'static,
) -> Result<InPage, JsValue> {
    let listener: Listener = Rc::new(on_message);
    let weak = Rc::downgrade(&listener);
    // Lives as long as the program may call it.
    let report = Closure::<dyn Fn(JsValue) -> bool>::new(move |message: JsValue| {
        let Some(listener) = weak.upgrade() else { return false };
        if !message.is_undefined() {
            listener(message);
        }
        true
    });
    let detail = object([("call", &program.call(order)?), ("report", &report.into_js_value())])?;
    let event = CustomEventInit::new();
    event.set_detail(&detail);
    let event = CustomEvent::new_with_event_init_dict("program", &event)?;
    window().dispatch_event(&event)?;
    Ok(InPage { _listener: listener })
}

/// Sends a message to the listener of the work. Numbers, texts, bytes and arrays of them can always be sent.
pub fn send(listener: &Function, message: &JsValue) {
    let _ = listener.call1(&JsValue::NULL, message);
}
