//! The lab's programs that run beside the page: in a worker, or in the page's own thread where there is none.
//! `static/worker.js` runs them.
//!
//! A program is a module of WebAssembly with its loader. Its function `work(order, report)` calls `report` with
//! messages, any number of times. The two ends agree on the form of orders and messages.

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::{document, window};
use js_sys::{Function, Object, Reflect};
use timeline::work::Build;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, MessageEvent, Worker, WorkerOptions, WorkerType};

use super::file;

/// `static/worker.js`, beside the page and the programs' loaders: their addresses are relative to it, too.
const SCRIPT: &str = "worker.js";
/// Where `static/start.js` leaves the worker in which it has the engine loaded from the first moment on.
const ENGINE_WORKER: &str = "engineWorker";

/// One of the lab's programs. What its files are called stands in the page: see `index.html`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Program {
    /// `crates/engine`, of which the common build is fetched together with the page.
    Engine(Build),
    /// `crates/exporter`, which is fetched when it is asked for.
    Exporter,
}

/// Receives the messages of a program; `null` means that it could not be run.
type Listener = Rc<dyn Fn(JsValue)>;

impl Program {
    /// The message to `static/worker.js`: the program's name and its two files, the digest of the second, and the
    /// order.
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

/// A worker that programs run in; dropping it ends it.
pub struct ProgramWorker {
    // In this order: nobody listens to a worker that is being ended.
    _listeners: [EventListener; 2],
    worker: Worker,
}

impl Drop for ProgramWorker {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

impl ProgramWorker {
    /// Starts one, or takes over the one that is there already for the engine.
    ///
    /// `on_message` is given the number of an order and a message about it; `on_failure` is called when the
    /// worker could not be loaded or started, or broke, which shows only later.
    ///
    /// # Errors
    /// There are no workers.
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

    /// Gives it an order.
    ///
    /// # Errors
    /// The page does not say where the program is, or the order cannot be sent.
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

/// The worker that `static/start.js` has started for the engine, once.
fn prepared(program: Program) -> Option<Worker> {
    if !matches!(program, Program::Engine(_)) {
        return None;
    }
    let worker = Reflect::get(&window(), &ENGINE_WORKER.into()).ok()?.dyn_into().ok()?;
    let _ = Reflect::delete_property(&window(), &ENGINE_WORKER.into());
    Some(worker)
}

/// A program that runs in the page's own thread. Dropping it lets the program know that nobody listens any more.
pub struct InPage {
    _listener: Listener,
}

/// Runs a program in the page's own thread.
///
/// # Errors
/// The page does not say where the program is.
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

/// Sends a message to whoever ordered the work. Numbers, texts, bytes and arrays of them can always be sent.
pub fn send(listener: &Function, message: &JsValue) {
    let _ = listener.call1(&JsValue::NULL, message);
}
