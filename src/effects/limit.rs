//! What the browser, or the page around the lab, forbids. `static/limits.js` tells the learner once.

use gloo::utils::window;
use web_sys::{CustomEvent, CustomEventInit};

/// One such restriction. index.html has the words for it under its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// A choice could not be kept for the next visit.
    Storage,
    /// There is no worker for the engine, which then shares the page's thread.
    Workers,
    /// The engine broke and was started again.
    Engine,
    /// The learner wants a file or a sheet of paper, which some frames cannot offer; no browser says whether this one can.
    Files,
}

/// Reports that the learner has come upon a restriction.
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
