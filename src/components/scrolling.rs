//! Scrolling a list by itself, and never the page, so that something in it is seen.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::NodeRef;

/// Space that stays beside what is shown, in pixels.
const MARGIN: i32 = 12;

/// Scrolls `list` as little as possible so that the last element that `selector` finds in it is seen.
///
/// The list must be the element's offset parent, or begin where that begins.
pub fn show_last(list: &NodeRef, selector: &str) {
    let Some(list) = list.cast::<Element>() else { return };
    let Ok(found) = list.query_selector_all(selector) else {
        return;
    };
    if let Some(last) = found.length().checked_sub(1).and_then(|index| found.item(index)) {
        show(&list, last);
    }
}

/// The same with the first element that `selector` finds.
pub fn show_first(list: &NodeRef, selector: &str) {
    let Some(list) = list.cast::<Element>() else { return };
    if let Ok(Some(first)) = list.query_selector(selector) {
        show(&list, first);
    }
}

fn show(list: &Element, target: impl JsCast) {
    let Ok(element) = target.dyn_into::<HtmlElement>() else {
        return;
    };
    let (top, bottom) = (element.offset_top(), element.offset_top() + element.offset_height());
    // The beginning is more important than the end where there is no room for both.
    if top < list.scroll_top() || bottom - top > list.client_height() {
        list.set_scroll_top(top - MARGIN);
    } else if bottom + MARGIN > list.scroll_top() + list.client_height() {
        list.set_scroll_top(bottom + MARGIN - list.client_height());
    }
}
