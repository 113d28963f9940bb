//! The pause at each step while the page plays: its end, the length for the ring that shows it, and
//! the events that stop playing.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlElement, KeyboardEvent};
use yew::Callback;

use super::keyboard;
use crate::model::Message;

/// The custom property with its length, which `static/styles/transport.css` uses.
const LENGTH: &str = "--pause";

/// Sends a message at its end, unless dropped before.
pub struct Pause {
    _end: Timeout,
    _holds: [EventListener; 2],
}

/// Waits for this many milliseconds, or until the learner presses a key or taps. `play_button` is
/// the `id` of the play button.
pub fn start(milliseconds: u32, play_button: &'static str, send: Callback<Message>) -> Pause {
    let root = document().document_element();
    if let Some(root) = root.and_then(|root| root.dyn_into::<HtmlElement>().ok()) {
        // Setting a property with a plain name and value cannot fail.
        let _ = root.style().set_property(LENGTH, &format!("{milliseconds}ms"));
    }
    let hold = send.clone();
    let listen = move |kind: &'static str| {
        let hold = hold.clone();
        // Runs before handlers that stop propagation.
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

/// Whether the event itself plays or pauses. Stopping as well would undo its effect.
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
