//! The system's own ways to pass on a link, which phones have and some desktops.

use gloo::utils::{document, window};
use js_sys::Reflect;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::ShareData;

/// Whether there are any.
pub fn is_there() -> bool {
    Reflect::has(&window().navigator(), &"share".into()).unwrap_or(false)
}

/// Gives the system a link. A learner who then goes no further, or a frame that may not, loses nothing by it: the link
/// still stands in the page.
pub fn give(link: &str) {
    let data = ShareData::new();
    data.set_title(&document().title());
    data.set_url(link);
    let giving = window().navigator().share_with_data(&data);
    spawn_local(async move {
        let _ = JsFuture::from(giving).await;
    });
}
