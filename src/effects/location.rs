//! The URL's fragment: where the learner is, so that it can be linked to and the browser's back goes back.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::{history, window};
use wasm_bindgen::JsValue;
use yew::Callback;

use super::embedding;
use super::paint::{self, Waiting};
use crate::model::Message;

/// Listens until it is dropped.
pub struct Listener {
    _listener: EventListener,
}

/// Sends a message when the learner goes back or forward, or changes the fragment by hand.
pub fn listen(send: Callback<Message>) -> Listener {
    let listener = EventListener::new(&window(), "hashchange", move |_| {
        send.emit(Message::FollowLink(fragment()));
    });
    Listener { _listener: listener }
}

/// The fragment as it stands in the URL; empty where there is none, or where it is not to be had.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// The address of the page, without fragment and query: whoever opens the page puts into the query what is between the
/// two, and that may be a secret (the launch of a course has a token there).
pub fn address() -> String {
    let address = window().location().href().unwrap_or_default();
    address.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// Puts fragments into the URL, after the paint of what they lead to: that is what the learner waits for.
#[derive(Default)]
pub struct Address {
    /// In the order in which they came, each with whether it is a new entry of the browser's history.
    fragments: Rc<RefCell<Vec<(String, bool)>>>,
    painted: Option<Waiting>,
}

impl Address {
    /// Puts a fragment into the URL. In a frame it takes the place of the one before: the way back belongs to the page
    /// around it. A browser that forbids it (a sandboxed frame, too many changes at once) loses only that.
    pub fn show(&mut self, fragment: String, is_new_entry: bool) {
        self.fragments.borrow_mut().push((fragment, is_new_entry));
        let fragments = self.fragments.clone();
        self.painted = Some(paint::after(move || {
            for (fragment, is_new_entry) in fragments.take() {
                put(&fragment, is_new_entry);
            }
        }));
    }
}

fn put(fragment: &str, is_new_entry: bool) {
    let url = format!("#{fragment}");
    let _ = match is_new_entry && !embedding::is_framed() {
        true => history().push_state_with_url(&JsValue::NULL, "", Some(&url)),
        false => history().replace_state_with_url(&JsValue::NULL, "", Some(&url)),
    };
}
