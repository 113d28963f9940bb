//! The clipboard, which a browser may refuse: on an insecure connection, in a frame, or on the learner's request.

use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::HtmlTextAreaElement;
use yew::Callback;

/// Copies a text to the clipboard and reports whether it worked. If not, selects the field with
/// this `id`, which holds the text, so that the learner can copy it by hand.
pub fn copy(text: &str, field: &'static str, done: Callback<bool>) {
    let clipboard = window().navigator().clipboard();
    // The clipboard API exists only in secure contexts.
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
        // A field that cannot take the focus can still be selected.
        let _ = field.focus();
        field.select();
    }
}
