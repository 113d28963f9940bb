//! Panics. WebAssembly does not unwind, so a panic ends the program. The message goes to
//! static/trouble.js, which shows an error page with the texts of [`template`](super::template).

use gloo::utils::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, DocumentFragment, HtmlTemplateElement};

/// Shows any later panic to the learner.
pub fn watch() {
    if let Some(page) = page().and_then(|page| page.first_element_child()) {
        // Setting an attribute with a plain name cannot fail.
        let _ = page.set_attribute("data-version", env!("CARGO_PKG_VERSION"));
    }
    yew::set_custom_panic_hook(Box::new(|problem| {
        let event = CustomEventInit::new();
        event.set_detail(&JsValue::from_str(&problem.to_string()));
        if let Ok(event) = CustomEvent::new_with_event_init_dict("panic", &event) {
            let _ = window().dispatch_event(&event);
        }
    }));
}

fn page() -> Option<DocumentFragment> {
    let template = document().get_element_by_id("trouble")?;
    Some(template.dyn_into::<HtmlTemplateElement>().ok()?.content())
}
