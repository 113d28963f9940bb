//! A panic: the program is at its end, since nothing unwinds in WebAssembly. What went wrong goes to
//! static/trouble.js, which shows the page for that with the words that this file has put into it.

use gloo::utils::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CustomEvent, CustomEventInit, DocumentFragment, Element, HtmlTemplateElement};

use crate::i18n::Localizer;

/// From now on a panic is shown to the learner.
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

/// Puts the words of a language into the page for a panic, which cannot be asked for them any more when they are
/// needed.
pub fn speak(localizer: &Localizer) {
    let Some(texts) = page().and_then(|page| page.query_selector_all("[data-text]").ok()) else {
        return;
    };
    for index in 0..texts.length() {
        let element = texts.item(index).and_then(|node| node.dyn_into::<Element>().ok());
        if let Some((element, name)) = element.and_then(|it| Some((it.clone(), it.get_attribute("data-text")?))) {
            element.set_text_content(Some(&localizer.text(&name)));
        }
    }
}

fn page() -> Option<DocumentFragment> {
    let template = document().get_element_by_id("trouble")?;
    Some(template.dyn_into::<HtmlTemplateElement>().ok()?.content())
}
