//! The page around the lab, as far as it concerns the program: the query that it has set, and the events by which
//! `static/embedding.js` hands over its orders and receives reports. Only that script speaks with it.

use gloo::events::EventListener;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, CustomEventInit};
use yew::Callback;

use crate::model::Message;

/// Listens until it is dropped.
pub struct Listener {
    _listener: EventListener,
}

/// Sends the orders of the page around the lab.
pub fn listen(send: Callback<Message>) -> Listener {
    let listener = EventListener::new(&window(), "order", move |event| {
        let order = event
            .dyn_ref::<CustomEvent>()
            .and_then(|event| event.detail().as_string());
        if let Some(order) = order {
            send.emit(Message::Order(order));
        }
    });
    Listener { _listener: listener }
}

/// Sends a text to the script, by an event of this name: `report` or `answer`. In a page without the script nobody
/// receives it.
pub fn send(name: &str, text: &str) {
    let event = CustomEventInit::new();
    event.set_detail(&text.into());
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &event) {
        let _ = window().dispatch_event(&event);
    }
}

/// The query: an element's, which a page has that was made of a text and not of an address (`static/courses/h5p.js`), or
/// else that of the page's address; empty where there is none.
pub fn query() -> String {
    let element = document().query_selector("meta[name=query]").ok().flatten();
    let query = element.and_then(|element| element.get_attribute("content"));
    query.unwrap_or_else(|| window().location().search().unwrap_or_default())
}

/// Whether the page is in a frame of another one.
pub fn is_framed() -> bool {
    let parent = window().parent().ok().flatten();
    parent.is_some_and(|parent| parent != window())
}

/// Whether the reader's system asks for less motion.
pub fn wants_stillness() -> bool {
    let query = window().match_media("(prefers-reduced-motion: reduce)").ok().flatten();
    query.is_some_and(|query| query.matches())
}
