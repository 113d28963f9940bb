//! The system's share sheet, which phones and some desktops have.

use gloo::utils::{document, window};
use js_sys::Reflect;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::ShareData;

/// Whether the system has a share sheet.
pub fn is_there() -> bool {
    Reflect::has(&window().navigator(), &"share".into()).unwrap_or(false)
}

/// Hands a link to the system. If the learner cancels, or the frame may not share, the page still shows the link.
pub fn give(link: &str) {
    let data = ShareData::new();
    data.set_title(&document().title());
    data.set_url(link);
    let giving = window().navigator().share_with_data(&data);
    spawn_local(async move {
        let _ = JsFuture::from(giving).await;
    });
}
