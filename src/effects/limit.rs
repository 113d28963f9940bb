//! Features that the browser or the embedding page forbids. `static/limits.js` tells the learner once.

use gloo::utils::window;
use web_sys::{CustomEvent, CustomEventInit};

/// A restriction. index.html has the text for it under its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// A setting could not be stored for the next visit.
    Storage,
    /// There is no worker for the engine, which runs in the page's thread instead.
    Workers,
    /// The engine broke and was restarted.
    Engine,
    /// The learner wants a file or a printout. Some frames cannot offer these, and no browser reports which.
    Files,
}

/// Reports that the learner has encountered a restriction.
pub fn report(limit: Limit) {
    let name = match limit {
        Limit::Storage => "storage",
        Limit::Workers => "workers",
        Limit::Engine => "engine",
        Limit::Files => "files",
    };
    let init = CustomEventInit::new();
    init.set_detail(&name.into());
    // The lab works the same if nobody listens.
    let _ = CustomEvent::new_with_event_init_dict("limit", &init).map(|event| window().dispatch_event(&event));
}
