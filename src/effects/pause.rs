//! The pause at each step while the page plays: its end, its length for the ring that shows it, and whatever holds it.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};
use yew::Callback;

use super::keyboard;
use crate::model::Message;

/// Its length, of which the style sheet knows: `static/styles/transport.css`.
const LENGTH: &str = "--pause";

/// Ends with a message, unless it is dropped before.
pub struct Pause {
    _end: Timeout,
    _holds: [EventListener; 2],
}

/// Waits for this many milliseconds, or until somebody presses a key or taps. The button with this `id` plays and pauses.
pub fn start(milliseconds: u32, play_button: &'static str, send: Callback<Message>) -> Pause {
    let root = document().document_element();
    if let Some(root) = root.and_then(|root| root.dyn_into::<HtmlElement>().ok()) {
        // A property with a plain name and value cannot be refused.
        let _ = root.style().set_property(LENGTH, &format!("{milliseconds}ms"));
    }
    let hold = send.clone();
    let listen = move |kind: &'static str| {
        let hold = hold.clone();
        // Before those that keep an event to themselves.
        let options = EventListenerOptions::run_in_capture_phase();
        EventListener::new_with_options(&document(), kind, options, move |event| {
            if !plays_or_pauses(event, play_button) {
                hold.emit(Message::Hold);
            }
        })
    };
    Pause {
        _end: Timeout::new(milliseconds, move || send.emit(Message::Tick)),
        _holds: ["keydown", "pointerdown"].map(listen),
    }
}

/// Whether the event itself plays or pauses: held as well, it would do both.
fn plays_or_pauses(event: &Event, play_button: &str) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let is_on_button = target
        .as_ref()
        .is_some_and(|it| matches!(it.closest(&format!("#{play_button}")), Ok(Some(_))));
    match event.dyn_ref::<KeyboardEvent>() {
        Some(event) if is_on_button && matches!(event.key().as_str(), " " | "Enter") => true,
        Some(event) => keyboard::meaning(event) == Some(Message::TogglePlay),
        None => is_on_button,
    }
}
