//! What index.html shows while the program is loaded and its first session is run, and the element beside it that
//! the program draws into.

use gloo::utils::document;
use web_sys::Element;

/// Where the program draws; `None` in a page that has no such element.
pub fn place() -> Option<Element> {
    document().get_element_by_id("app")
}

/// Takes the frame away, right before the stage is drawn: Yew gives the browser no turn between a component's update
/// and its drawing, so the one takes the other's place at once. After `rendered` it would be too late, since before
/// that it may. Nothing happens the second time.
pub fn remove() {
    if let Some(frame) = document().get_element_by_id("frame") {
        frame.remove();
    }
}
