//! Keeps the focus on the page. When what has it is taken away or put elsewhere, a browser gives it to the whole document,
//! and whoever uses the keyboard or a screen reader begins anew (WCAG 2.2, 2.4.3).

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// What had the focus, and what stood around it, innermost first.
pub struct Place(Vec<HtmlElement>);

/// Where the focus is; `None` if nothing in particular has it.
pub fn place() -> Option<Place> {
    let focused = document().active_element()?;
    let around = std::iter::successors(Some(focused), |element: &Element| element.parent_element());
    let body = document().body()?;
    let elements = around.take_while(|element| **element != **body);
    let elements: Vec<_> = elements.filter_map(|element| element.dyn_into().ok()).collect();
    (!elements.is_empty()).then_some(Place(elements))
}

impl Place {
    /// Gives the focus back if it is lost: to what had it, or to the nearest that is left of what stood around it.
    pub fn keep(self) {
        if place().is_some() {
            return;
        }
        let mut left = self.0.into_iter().filter(|element| element.is_connected());
        let Some(nearest) = left.next() else { return };
        let _ = nearest.focus();
        if place().is_none() {
            // It takes the focus from a program, and stays out of the order of Tab.
            nearest.set_tab_index(-1);
            let _ = nearest.focus();
        }
    }
}
