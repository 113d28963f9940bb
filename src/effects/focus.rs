//! Keeps the focus in place. When the focused element is removed or moved, browsers move the focus
//! to the whole document, and users of a keyboard or a screen reader have to start over (WCAG 2.2,
//! 2.4.3).

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlElement};

/// The focused element and its ancestors, innermost first.
pub struct Place(Vec<HtmlElement>);

/// The current focus; `None` if no element has it. A window ends the place: when it closes, the browser returns the
/// focus to where it was before, which may be nowhere.
pub fn place() -> Option<Place> {
    let focused = document().active_element()?;
    let around = std::iter::successors(Some(focused), |element: &Element| {
        element
            .parent_element()
            .filter(|_| !element.has_type::<HtmlDialogElement>())
    });
    let body = document().body()?;
    let elements = around.take_while(|element| **element != **body);
    let elements: Vec<_> = elements.filter_map(|element| element.dyn_into().ok()).collect();
    (!elements.is_empty()).then_some(Place(elements))
}

impl Place {
    /// Restores a lost focus: to the innermost remaining element that Tab reaches, otherwise to the
    /// innermost remaining one.
    pub fn keep(self) {
        let left = || self.0.iter().filter(|element| element.is_connected());
        for element in left().filter(|element| element.tab_index() >= 0) {
            if place().is_some() {
                return;
            }
            // A hidden or disabled element takes no focus.
            let _ = element.focus();
        }
        let Some(nearest) = left().next().filter(|_| place().is_none()) else {
            return;
        };
        // Makes it focusable for scripts, but not for Tab.
        nearest.set_tab_index(-1);
        let _ = nearest.focus();
    }
}
