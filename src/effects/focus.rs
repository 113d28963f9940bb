//! Keeping the focus where the learner is: what has it may go with its step, and a browser then leaves it nowhere.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Where the focus was.
pub struct Focus {
    /// The element that had it and all around that, the innermost first.
    around: Vec<Element>,
}

impl Focus {
    /// As it is now; `None` if nothing has it, or a window.
    pub fn now() -> Option<Self> {
        let focused = document().active_element().filter(|it| !is_nothing(it))?;
        // The browser itself gives the focus back from a window, to where it was before; that may be nowhere.
        if focused.closest("dialog").is_ok_and(|window| window.is_some()) {
            return None;
        }
        let around = std::iter::successors(Some(focused), |it| it.parent_element());
        Some(Self {
            around: around.collect(),
        })
    }

    /// Gives it to the innermost part of the page that is still there and takes it, if it has been lost; else to the
    /// element with this `id`.
    pub fn restore(self, last_resort: &str) {
        if document().active_element().is_some_and(|it| !is_nothing(&it)) {
            return;
        }
        let left = self.around.into_iter().filter(|it| it.is_connected());
        let mut takes_focus = left.filter(|it| it.has_attribute("tabindex"));
        let last_resort = || document().get_element_by_id(last_resort);
        let element = takes_focus.next().or_else(last_resort);
        if let Some(element) = element.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
            // One that is hidden takes none; that harms nobody.
            let _ = element.focus();
        }
    }
}

fn is_nothing(element: &Element) -> bool {
    element.matches("body, html").unwrap_or(false)
}
