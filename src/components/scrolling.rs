//! Scrolling a list by itself, and never the page, so that something in it is seen.

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
    let Some(last) = found.length().checked_sub(1).and_then(|index| found.item(index)) else {
        return;
    };
    let Ok(element) = wasm_bindgen::JsCast::dyn_into::<HtmlElement>(last) else {
        return;
    };
    let (top, bottom) = (element.offset_top(), element.offset_top() + element.offset_height());
    if top < list.scroll_top() {
        list.set_scroll_top(top - MARGIN);
    } else if bottom + MARGIN > list.scroll_top() + list.client_height() {
        list.set_scroll_top(bottom + MARGIN - list.client_height());
    }
}
