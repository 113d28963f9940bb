//! Looks for a fresh key: in a worker, or, where the browser gives none, between everything else that the page does.

pub mod worker;

use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::document;
use js_sys::{Date, Object, Reflect};
use tls_core::pki::generation::KeySearch;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker, WorkerOptions, WorkerType};
use yew::Callback;

use super::turn::{Next, in_turn};
use crate::model::fresh_keys::SearchNews;

/// `static/worker.js`, beside the page and its loader.
const SCRIPT: &str = "worker.js";
/// How long the page is kept busy at a time, in milliseconds: half of what there is between two pictures.
const SLICE: f64 = 8.0;
/// How long nothing new is told, in milliseconds: as fast as one can read.
const PAUSE: f64 = 100.0;

/// A search under way; dropping it ends it.
pub struct Running {
    // In this order: nobody listens to a worker that is being ended.
    _listeners: Option<[EventListener; 2]>,
    worker: Option<Worker>,
    _next: Next,
}

impl Drop for Running {
    fn drop(&mut self) {
        if let Some(worker) = &self.worker {
            worker.terminate();
        }
    }
}

/// Looks for a key of so many bits and says what comes of it.
pub fn start(bits: u32, seed: u64, tell: Callback<SearchNews>) -> Running {
    let next = Next::default();
    let Ok(worker) = start_worker(bits, seed) else {
        search_here(bits, seed, tell, &next);
        return Running {
            _listeners: None,
            worker: None,
            _next: next,
        };
    };
    // A worker that cannot be loaded or started says so only later.
    let on_failure = {
        let (worker, tell, next) = (worker.clone(), tell.clone(), next.clone());
        move || {
            worker.terminate();
            if next.borrow().is_none() {
                search_here(bits, seed, tell.clone(), &next);
            }
        }
    };
    let on_message = {
        let on_failure = on_failure.clone();
        move |data: JsValue| match worker::read(bits, &data) {
            Some(news) => tell.emit(news),
            None => on_failure(),
        }
    };
    let listeners = [
        EventListener::new(&worker, "message", move |event| {
            on_message(event.unchecked_ref::<MessageEvent>().data());
        }),
        EventListener::new(&worker, "error", move |_| on_failure()),
    ];
    Running {
        _listeners: Some(listeners),
        worker: Some(worker),
        _next: next,
    }
}

/// Starts the worker, and sends it the page's own loader, this module and what to do.
fn start_worker(bits: u32, seed: u64) -> Result<Worker, JsValue> {
    let loader = document()
        .query_selector("meta[name=application]")?
        .and_then(|element| element.get_attribute("data-loader"))
        .ok_or(JsValue::NULL)?;
    let options = WorkerOptions::new();
    options.set_type(WorkerType::Module);
    let worker = Worker::new_with_options(SCRIPT, &options)?;
    let message = Object::new();
    for (key, value) in [
        ("loader", JsValue::from(loader)),
        ("module", wasm_bindgen::module()),
        ("order", worker::order(bits, seed)),
    ] {
        Reflect::set(&message, &key.into(), &value)?;
    }
    match worker.post_message(&message) {
        Ok(()) => Ok(worker),
        Err(error) => {
            worker.terminate();
            Err(error)
        }
    }
}

fn search_here(bits: u32, seed: u64, tell: Callback<SearchNews>, next: &Next) {
    match KeySearch::new(seed, bits) {
        Ok(search) => {
            tell.emit(SearchNews::OnMainThread);
            schedule(
                Slices {
                    search,
                    last: 0.0,
                    tell,
                },
                next,
            );
        }
        Err(_) => tell.emit(SearchNews::Failed),
    }
}

/// A search that is carried on in slices.
struct Slices {
    search: KeySearch,
    /// When something was told last.
    last: f64,
    tell: Callback<SearchNews>,
}

impl Slices {
    /// Gives what there is to say at the end.
    fn advance(&mut self) -> Option<SearchNews> {
        // What is told is drawn at once, which takes a turn of its own.
        if is_due(&mut self.last) {
            self.tell.emit(SearchNews::Progress(self.search.progress()));
            return None;
        }
        let start = Date::now();
        while (0.0..SLICE).contains(&(Date::now() - start)) {
            match self.search.advance() {
                Ok(None) => {}
                Ok(Some(recipe)) => return Some(SearchNews::Found(recipe)),
                Err(_) => return Some(SearchNews::Failed),
            }
        }
        None
    }
}

fn schedule(mut slices: Slices, next: &Next) {
    let weak = Rc::downgrade(next);
    in_turn(next, move || match (slices.advance(), weak.upgrade()) {
        (None, Some(next)) => schedule(slices, &next),
        (None, None) => {}
        (Some(news), _) => slices.tell.emit(news),
    });
}

/// Whether it is time to tell something again; then from now on the next pause begins.
fn is_due(last: &mut f64) -> bool {
    let now = Date::now();
    let is_due = !(0.0..PAUSE).contains(&(now - *last));
    if is_due {
        *last = now;
    }
    is_due
}
