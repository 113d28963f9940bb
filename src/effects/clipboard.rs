//! The clipboard, which a browser may refuse: without a secure connection, in a frame, or because the learner says so.

use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlTextAreaElement;
use yew::Callback;

/// Copies a text to the clipboard and sends whether it worked. If not, selects the field with this identifier, which holds
/// the text, so that the learner can copy it by hand.
pub fn copy(text: &str, field: &'static str, done: Callback<bool>) {
    let clipboard = window().navigator().clipboard();
    // There is none where the page does not come over a secure connection.
    let writing = (!clipboard.is_undefined()).then(|| clipboard.write_text(text));
    spawn_local(async move {
        let is_copied = match writing {
            Some(writing) => JsFuture::from(writing).await.is_ok(),
            None => false,
        };
        if !is_copied {
            select(field);
        }
        done.emit(is_copied);
    });
}

fn select(field: &str) {
    let field = document().get_element_by_id(field);
    if let Some(field) = field.and_then(|it| it.dyn_into::<HtmlTextAreaElement>().ok()) {
        // A field that cannot have the focus can still be selected.
        let _ = field.focus();
        field.select();
    }
}
