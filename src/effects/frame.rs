//! The frame that index.html shows while the program loads and runs its first session, and the element beside it into
//! which the program draws.

use gloo::utils::document;
use web_sys::Element;

/// The element into which the program renders; `None` in a page without it.
pub fn place() -> Option<Element> {
    document().get_element_by_id("app")
}

/// Removes the frame right before the stage is rendered. Yew renders in the same task as a
/// component's update, so the stage replaces the frame without a gap; in `rendered` it would be too
/// late. A second call does nothing.
pub fn remove() {
    if let Some(frame) = document().get_element_by_id("frame") {
        frame.remove();
    }
}
