//! The URL's fragment and the browser's history. They let learners link to their place, and make
//! the browser's Back button work: first out of a window, then to the previous place.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo::events::EventListener;
use gloo::utils::{history, window};
use wasm_bindgen::JsValue;
use yew::Callback;

use super::embedding;
use super::paint::{self, Waiting};
use crate::model::Message;

/// The URL's fragment; empty if there is none or the browser withholds it.
pub fn fragment() -> String {
    window().location().hash().unwrap_or_default()
}

/// The page's address without fragment and query. The query is between the page and its opener, and
/// may hold a secret, such as the token of a course's launch.
pub fn address() -> String {
    let address = window().location().href().unwrap_or_default();
    address.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// Writes fragments into the URL, after the paint that the learner is waiting for. While alive, it
/// reports when the learner goes back or forward, or edits the fragment.
pub struct Address {
    history: Rc<History>,
    painted: Option<Waiting>,
    _listeners: [EventListener; 2],
}

impl Address {
    /// Creates the page's address. It sends the links that the learner follows, and the closing of
    /// windows by going back.
    pub fn new(send: Callback<Message>) -> Self {
        let entries = Rc::new(History::default());
        let follow = {
            let (send, entries) = (send.clone(), entries.clone());
            move |_: &_| {
                if !entries.is_followed() {
                    send.emit(Message::FollowLink(fragment()));
                }
            }
        };
        let walk = {
            let entries = entries.clone();
            move |_: &_| entries.walk(&send)
        };
        Self {
            history: entries,
            painted: None,
            _listeners: [
                EventListener::new(&window(), "hashchange", follow),
                EventListener::new(&window(), "popstate", walk),
            ],
        }
    }

    /// Writes a fragment into the URL. In a frame it replaces the previous one, because the history
    /// belongs to the embedding page. If the browser forbids it (a sandboxed frame, too many
    /// changes at once), only the fragment is lost.
    pub fn show(&mut self, fragment: String, is_new_entry: bool) {
        self.history.waiting.borrow_mut().push((fragment, is_new_entry));
        let entries = self.history.clone();
        self.painted = Some(paint::after(move || entries.write()));
    }

    /// Records that a window has opened in front of the page, or closed. Going back closes it.
    pub fn cover(&mut self, is_covered: bool) {
        self.history.write();
        self.history.cover(is_covered);
    }
}

/// The page's own entries in the browser's history.
#[derive(Default)]
struct History {
    /// Fragments to be written, in order, each with whether it is a new entry.
    waiting: RefCell<Vec<(String, bool)>>,
    /// The fragment of the latest entry.
    latest: RefCell<String>,
    /// Whether a window is open in front of the page.
    is_covered: Cell<bool>,
    /// Whether the latest entry was made for a window, so that it leads to the same place as the one before.
    is_double: Cell<bool>,
}

impl History {
    fn write(&self) {
        for (fragment, is_new_entry) in self.waiting.take() {
            if fragment == *self.latest.borrow() {
                continue;
            }
            let is_double = self.is_double.replace(false);
            self.put(fragment, is_new_entry && !is_double);
        }
    }

    fn put(&self, fragment: String, is_new_entry: bool) {
        let url = format!("#{fragment}");
        // The state marks entries written here; typed ones have none.
        let state = JsValue::TRUE;
        let _ = match is_new_entry && !embedding::is_framed() {
            true => history().push_state_with_url(&state, "", Some(&url)),
            false => history().replace_state_with_url(&state, "", Some(&url)),
        };
        self.latest.replace(fragment);
    }

    /// A separate entry lets the Back button close the window, even at the first place of a visit.
    fn cover(&self, is_covered: bool) {
        self.is_covered.set(is_covered);
        if is_covered && !self.is_double.get() && !embedding::is_framed() {
            let fragment = self.latest.borrow().clone();
            self.put(fragment, true);
            self.is_double.set(true);
        }
    }

    /// The learner's place, whether written already or not.
    fn place(&self) -> String {
        let waiting = self.waiting.borrow();
        let newest = waiting.last().map(|(fragment, _)| fragment.clone());
        newest.unwrap_or_else(|| self.latest.borrow().clone())
    }

    /// Whether the URL shows that place.
    fn is_followed(&self) -> bool {
        fragment().trim_start_matches('#') == self.place()
    }

    /// Handles going back or forward. `popstate` precedes `hashchange`, which then finds the place that is shown.
    fn walk(&self, send: &Callback<Message>) {
        let is_own = history().state().is_ok_and(|state| state.is_truthy());
        if !is_own {
            return;
        }
        let was_double = self.is_double.replace(false);
        if self.is_covered.replace(false) {
            if !self.is_followed() {
                // Choices made in the window are kept, as a new entry after the place where it was opened.
                self.put(self.place(), true);
            }
            send.emit(Message::CloseDialog);
        } else if was_double {
            // The window is already closed, so its entry leads nowhere.
            let _ = history().back();
        }
    }
}
