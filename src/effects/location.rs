//! The URL's fragment and the browser's history, so that the learner's place can be linked to and the browser's back
//! button works: first out of a window, then to the place before.

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

/// The address of the page, without fragment and query: the query is between the page and whoever opened it, and may
/// hold a secret, such as the token of a course's launch.
pub fn address() -> String {
    let address = window().location().href().unwrap_or_default();
    address.split(['?', '#']).next().unwrap_or_default().to_owned()
}

/// Writes fragments into the URL, after the paint of the step, for which the learner waits. As long as it lives, it
/// reports when the learner goes back or forward, or edits the fragment.
pub struct Address {
    history: Rc<History>,
    painted: Option<Waiting>,
    _listeners: [EventListener; 2],
}

impl Address {
    /// The page's address. It sends links that the learner follows, and the closing of windows that they leave by going
    /// back.
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

    /// Writes a fragment into the URL. In a frame it replaces the one before, because the history belongs to the
    /// embedding page. If the browser forbids it (a sandboxed frame, too many changes at once), nothing else is lost.
    pub fn show(&mut self, fragment: String, is_new_entry: bool) {
        self.history.waiting.borrow_mut().push((fragment, is_new_entry));
        let entries = self.history.clone();
        self.painted = Some(paint::after(move || entries.write()));
    }

    /// A window has been opened in front of the page, or closed. Going back leads out of it.
    pub fn cover(&mut self, is_covered: bool) {
        self.history.write();
        self.history.cover(is_covered);
    }
}

/// The entries of the browser's history that are the page's own.
#[derive(Default)]
struct History {
    /// Fragments still to be written, in order, each with whether it is a new entry.
    waiting: RefCell<Vec<(String, bool)>>,
    /// The fragment of the latest entry.
    latest: RefCell<String>,
    /// Whether a window is in front of the page.
    is_covered: Cell<bool>,
    /// Whether the latest entry was made for a window: it leads to the same place as the one before.
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
        // The state marks entries that are written here; typed ones have none.
        let state = JsValue::TRUE;
        let _ = match is_new_entry && !embedding::is_framed() {
            true => history().push_state_with_url(&state, "", Some(&url)),
            false => history().replace_state_with_url(&state, "", Some(&url)),
        };
        self.latest.replace(fragment);
    }

    /// A separate entry lets the back button close the window, even at the first place of a visit.
    fn cover(&self, is_covered: bool) {
        self.is_covered.set(is_covered);
        if is_covered && !self.is_double.get() && !embedding::is_framed() {
            let fragment = self.latest.borrow().clone();
            self.put(fragment, true);
            self.is_double.set(true);
        }
    }

    /// The learner's place, written or not.
    fn place(&self) -> String {
        let waiting = self.waiting.borrow();
        let newest = waiting.last().map(|(fragment, _)| fragment.clone());
        newest.unwrap_or_else(|| self.latest.borrow().clone())
    }

    /// Whether the URL has it.
    fn is_followed(&self) -> bool {
        fragment().trim_start_matches('#') == self.place()
    }

    /// Handles going back or forward. `popstate` comes before `hashchange`, which then finds the place that is shown.
    fn walk(&self, send: &Callback<Message>) {
        let is_own = history().state().is_ok_and(|state| state.is_truthy());
        if !is_own {
            return;
        }
        let was_double = self.is_double.replace(false);
        if self.is_covered.replace(false) {
            if !self.is_followed() {
                // Choices made in the window stay, one entry after the place where it was opened.
                self.put(self.place(), true);
            }
            send.emit(Message::CloseDialog);
        } else if was_double {
            // The window is closed already, and its entry leads nowhere.
            let _ = history().back();
        }
    }
}
