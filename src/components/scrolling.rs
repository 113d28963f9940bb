//! Scrolls a list, never the page, to reveal an element.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, ResizeObserver};
use yew::NodeRef;

/// Space kept beside the revealed element, in pixels.
const MARGIN: i32 = 12;

/// Scrolls `list` as little as possible to reveal all elements that match `selector`. If they do
/// not all fit, the first ones are revealed.
///
/// The list must be the elements' offset parent, or start where that does.
pub fn show_all(list: &NodeRef, selector: &str) {
    let Some(list) = list.cast::<Element>() else { return };
    let Ok(found) = list.query_selector_all(selector) else {
        return;
    };
    let element = |index| found.item(index).and_then(|it| it.dyn_into::<HtmlElement>().ok());
    let last = found.length().checked_sub(1).and_then(element);
    if let (Some(first), Some(last)) = (element(0), last) {
        show(&list, first.offset_top(), last.offset_top() + last.offset_height());
    }
}

/// Repeats a callback whenever an element is resized, until dropped.
pub struct WhenResized {
    observer: Option<ResizeObserver>,
    _callback: Closure<dyn FnMut()>,
}

impl WhenResized {
    /// Keeps matching elements revealed. Does nothing in browsers without `ResizeObserver`.
    pub fn show_all(list: &NodeRef, selector: &'static str) -> Self {
        let shown = list.clone();
        Self::call(&[list], move || show_all(&shown, selector))
    }

    /// Calls back once at first, and whenever one of the elements is resized.
    pub fn call(elements: &[&NodeRef], callback: impl Fn() + 'static) -> Self {
        let callback = Closure::<dyn FnMut()>::new(callback);
        let observer = ResizeObserver::new(callback.as_ref().unchecked_ref()).ok();
        for element in elements.iter().filter_map(|element| element.cast::<Element>()) {
            if let Some(observer) = &observer {
                observer.observe(&element);
            }
        }
        Self {
            observer,
            _callback: callback,
        }
    }
}

impl Drop for WhenResized {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

/// An element's width and height, in pixels.
pub fn size(element: &Element) -> (f64, f64) {
    let place = element.get_bounding_client_rect();
    (place.width(), place.height())
}

/// Reveals the first element that matches `selector`.
pub fn show_first(list: &NodeRef, selector: &str) {
    let Some(list) = list.cast::<Element>() else { return };
    if let Ok(Some(first)) = list.query_selector(selector)
        && let Ok(element) = first.dyn_into::<HtmlElement>()
    {
        show(
            &list,
            element.offset_top(),
            element.offset_top() + element.offset_height(),
        );
    }
}

/// Reveals the range between two offsets, in pixels from the top of the list.
pub fn show(list: &Element, top: i32, bottom: i32) {
    let margin = MARGIN.min((list.client_height() - (bottom - top)) / 2).max(0);
    // If the range does not fit, its beginning matters more than its end.
    if top < list.scroll_top() || bottom - top > list.client_height() {
        list.set_scroll_top(top - margin);
    } else if bottom + margin > list.scroll_top() + list.client_height() {
        list.set_scroll_top(bottom + margin - list.client_height());
    }
}
