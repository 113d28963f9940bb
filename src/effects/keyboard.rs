//! The keyboard shortcuts of the page: arrows, space, Home, End, 1 to 6, question mark.
//!
//! Keys that the focused element uses (a text field, a slider, tabs, a button) are left to it.
//! Single-character shortcuts can be switched off, which the browser's storage keeps.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::Callback;

use super::storage;
use crate::model::Message;

/// Elements that receive typed characters.
pub const TYPED_INTO: &str = "input:not([type=range], [type=radio], [type=checkbox]), textarea, select";

const STORAGE_KEY: &str = "handshake-lab-character-keys";
const OFF: &str = "off";

/// Listens until dropped.
pub struct Listener {
    _listener: EventListener,
}

/// Whether single-character shortcuts are on. They are unless switched off on an earlier visit.
pub fn stored() -> bool {
    storage::get(STORAGE_KEY).as_deref() != Some(OFF)
}

/// Stores whether they are on.
pub fn store(are_on: bool) {
    match are_on {
        true => storage::delete(STORAGE_KEY),
        false => storage::set(STORAGE_KEY, OFF),
    }
}

/// Sends a message for each shortcut.
pub fn listen(send: Callback<Message>) -> Listener {
    let options = EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(&document(), "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        if let Some(message) = meaning(event) {
            event.prevent_default();
            send.emit(message);
        }
    });
    Listener { _listener: listener }
}

/// The message for a key, if it is a shortcut and nothing else has handled it.
pub(super) fn meaning(event: &KeyboardEvent) -> Option<Message> {
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.default_prevented() {
        return None;
    }
    let focused = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    message_of(&event.key(), focused.as_ref())
}

fn message_of(key: &str, focused: Option<&Element>) -> Option<Message> {
    let is_within =
        |selector: &str| focused.is_some_and(|element| element.closest(selector).is_ok_and(|found| found.is_some()));
    if is_within(TYPED_INTO) || is_within("dialog, [role=dialog]") {
        return None;
    }
    let moves = is_within("input[type=range], input[type=radio], [role=tablist], [role=tree]");
    // The arrow keys follow the writing direction.
    let root = document().document_element();
    let leads_left = root.and_then(|root| root.get_attribute("dir")).as_deref() == Some("rtl");
    Some(match key {
        "ArrowRight" | "ArrowLeft" if !moves && (key == "ArrowLeft") == leads_left => Message::Next,
        "ArrowRight" | "ArrowLeft" if !moves => Message::Back,
        "Home" if !moves => Message::GoToStart,
        "End" if !moves => Message::GoToEnd,
        " " if !is_within("button, summary, a, input, label") => Message::TogglePlay,
        "?" | "1" | "2" | "3" | "4" | "5" | "6" => Message::TypeCharacter(key.chars().next()?),
        _ => return None,
    })
}
