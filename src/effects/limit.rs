//! What the browser, or the page around, does not let the lab do. `static/limits.js` says so, once.

use gloo::utils::window;
use web_sys::{CustomEvent, CustomEventInit};

/// One such thing, as index.html names the words for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// A choice could not be kept for the next visit.
    Storage,
    /// There is no worker for the engine, which then shares the page's thread.
    Workers,
    /// The engine broke and was started again.
    Engine,
    /// A file or a sheet of paper is asked for, which a frame may not give; no browser tells.
    Files,
}

/// Tells that the learner has come upon it.
pub fn meet(limit: Limit) {
    let name = match limit {
        Limit::Storage => "storage",
        Limit::Workers => "workers",
        Limit::Engine => "engine",
        Limit::Files => "files",
    };
    let init = CustomEventInit::new();
    init.set_detail(&name.into());
    // Nothing depends on it.
    let _ = CustomEvent::new_with_event_init_dict("limit", &init).map(|event| window().dispatch_event(&event));
}
