//! The keys of the whole page: arrows, space, Home, End, 1 to 6, question mark.
//!
//! Keys that mean something where the focus is (typing, a slider, tabs, a button) are left to it.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use timeline::Chapter;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::Callback;

use crate::model::{Dialog, Message};

/// Listens until it is dropped.
pub struct Listener {
    _listener: EventListener,
}

/// Sends a message for each key that the page knows.
pub fn listen(send: Callback<Message>) -> Listener {
    let options = EventListenerOptions::enable_prevent_default();
    let listener = EventListener::new_with_options(&document(), "keydown", options, move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else {
            return;
        };
        if event.ctrl_key() || event.alt_key() || event.meta_key() || event.default_prevented() {
            return;
        }
        let focused = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if let Some(message) = message_of(&event.key(), focused.as_ref()) {
            event.prevent_default();
            send.emit(message);
        }
    });
    Listener { _listener: listener }
}

fn message_of(key: &str, focused: Option<&Element>) -> Option<Message> {
    let is_within =
        |selector: &str| focused.is_some_and(|element| element.closest(selector).is_ok_and(|found| found.is_some()));
    if is_within("input[type=text], textarea, select, dialog, [role=dialog]") {
        return None;
    }
    let moves = is_within("input[type=range], input[type=radio], [role=tablist], [role=tree]");
    // The next step lies where the text leads.
    let root = document().document_element();
    let leads_left = root.and_then(|root| root.get_attribute("dir")).as_deref() == Some("rtl");
    Some(match key {
        "ArrowRight" | "ArrowLeft" if !moves && (key == "ArrowLeft") == leads_left => Message::Next,
        "ArrowRight" | "ArrowLeft" if !moves => Message::Back,
        "Home" if !moves => Message::GoToStart,
        "End" if !moves => Message::GoToEnd,
        " " if !is_within("button, summary, a, input, label") => Message::TogglePlay,
        "?" => Message::ToggleDialog(Dialog::Help),
        digit => {
            let number: usize = digit.parse().ok()?;
            Message::GoToChapter(*Chapter::ALL.get(number.checked_sub(1)?)?)
        }
    })
}
