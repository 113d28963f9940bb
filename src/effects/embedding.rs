//! The link to the embedding page: the query that it set, and the events through which
//! `static/embedding.js` passes on its orders and receives reports. Only that script uses these
//! events.

use gloo::events::EventListener;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{CustomEvent, CustomEventInit};
use yew::Callback;

use crate::model::Message;

/// Listens until dropped.
pub struct Listener {
    _listener: EventListener,
}

/// Sends on the orders of the embedding page.
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

/// Sends a text to the script in an event of this name: `report` or `answer`. In a page without the
/// script, nobody receives it.
pub fn send(name: &str, text: &str) {
    let event = CustomEventInit::new();
    event.set_detail(&text.into());
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &event) {
        let _ = window().dispatch_event(&event);
    }
}

/// The query, from an element in a page made from a string rather than an address
/// (`static/courses/h5p.js`), otherwise from the page's address. Empty if there is none.
pub fn query() -> String {
    let element = document().query_selector("meta[name=query]").ok().flatten();
    let query = element.and_then(|element| element.get_attribute("content"));
    query.unwrap_or_else(|| window().location().search().unwrap_or_default())
}

/// Whether the page is in a frame.
pub fn is_framed() -> bool {
    let parent = window().parent().ok().flatten();
    parent.is_some_and(|parent| parent != window())
}

/// Whether the user's system asks for reduced motion.
pub fn wants_stillness() -> bool {
    let query = window().match_media("(prefers-reduced-motion: reduce)").ok().flatten();
    query.is_some_and(|query| query.matches())
}
