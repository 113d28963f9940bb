//! Looks for a fresh key: in a worker, or, where the browser gives none, between everything else that the page does.

pub mod worker;

use std::rc::Rc;

use js_sys::Date;
use tls_core::pki::generation::KeySearch;
use wasm_bindgen::JsValue;
use yew::Callback;

use super::program::{InWorker, Program, start_worker};
use super::turn::{Next, in_turn};
use crate::model::fresh_keys::SearchNews;

/// How long the page is kept busy at a time, in milliseconds: half of what there is between two pictures.
const SLICE: f64 = 8.0;
/// How long nothing new is told, in milliseconds: as fast as one can read.
const PAUSE: f64 = 100.0;

/// A search under way; dropping it ends it.
pub struct Running {
    _worker: Option<InWorker>,
    _next: Next,
}

/// Looks for a key of so many bits and says what comes of it.
pub fn start(bits: u32, seed: u64, tell: Callback<SearchNews>) -> Running {
    let next = Next::default();
    // A worker that cannot be loaded or started says so only later.
    let on_failure = {
        let (tell, next) = (tell.clone(), Rc::downgrade(&next));
        move || {
            if let Some(next) = next.upgrade().filter(|next| next.borrow().is_none()) {
                search_here(bits, seed, tell.clone(), &next);
            }
        }
    };
    let on_message = {
        let (tell, on_failure) = (tell.clone(), on_failure.clone());
        move |data: JsValue| match worker::read(bits, &data) {
            Some(news) => tell.emit(news),
            None => on_failure(),
        }
    };
    let worker = start_worker(Program::Page, &worker::order(bits, seed), on_message, on_failure);
    if worker.is_err() {
        search_here(bits, seed, tell, &next);
    }
    Running {
        _worker: worker.ok(),
        _next: next,
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
