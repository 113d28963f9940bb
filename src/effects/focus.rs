//! Keeps the focus on the page. When what has it is taken away or put elsewhere, a browser gives it to the whole document,
//! and whoever uses the keyboard or a screen reader begins anew (WCAG 2.2, 2.4.3).

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlElement};

/// What had the focus, and what stood around it, innermost first.
pub struct Place(Vec<HtmlElement>);

/// Where the focus is; `None` if nothing in particular has it. A window ends the place: when it closes, the browser gives
/// the focus back to where it was before, and that may be nowhere.
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
    /// Gives the focus back if it is lost: to the innermost that is left and that Tab reaches, else to the innermost that is
    /// left.
    pub fn keep(self) {
        let left = || self.0.iter().filter(|element| element.is_connected());
        for element in left().filter(|element| element.tab_index() >= 0) {
            if place().is_some() {
                return;
            }
            // One that is hidden or disabled takes none.
            let _ = element.focus();
        }
        let Some(nearest) = left().next().filter(|_| place().is_none()) else {
            return;
        };
        // It takes the focus from a program, and stays out of the order of Tab.
        nearest.set_tab_index(-1);
        let _ = nearest.focus();
    }
}
