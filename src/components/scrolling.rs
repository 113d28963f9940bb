//! Scrolling a list by itself, and never the page, so that something in it is seen.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, ResizeObserver};
use yew::NodeRef;

/// Space that stays beside what is shown, in pixels.
const MARGIN: i32 = 12;

/// Scrolls `list` as little as possible so that all elements that `selector` finds in it are seen, from the first
/// on where there is no room for all.
///
/// The list must be the element's offset parent, or begin where that begins.
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

/// Does the same whenever the list comes to have another size, until it is dropped.
pub struct WhenResized {
    observer: Option<ResizeObserver>,
    _callback: Closure<dyn FnMut()>,
}

impl WhenResized {
    /// Watches a list. A browser that cannot watch leaves it as it is.
    pub fn show_all(list: &NodeRef, selector: &'static str) -> Self {
        let shown = list.clone();
        Self::call(&[list], move || show_all(&shown, selector))
    }

    /// Calls back once at first, and whenever one of the elements comes to have another size.
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

/// The same with the first element that `selector` finds.
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

/// Shows what stands between two heights, in pixels from the list's beginning.
pub fn show(list: &Element, top: i32, bottom: i32) {
    let margin = MARGIN.min((list.client_height() - (bottom - top)) / 2).max(0);
    // The beginning is more important than the end where there is no room for both.
    if top < list.scroll_top() || bottom - top > list.client_height() {
        list.set_scroll_top(top - margin);
    } else if bottom + margin > list.scroll_top() + list.client_height() {
        list.set_scroll_top(bottom + margin - list.client_height());
    }
}
