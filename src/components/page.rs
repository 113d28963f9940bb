//! What every component is given beside its view: the interface's words, and where messages go.

use std::rc::Rc;

use yew::Callback;

use crate::arguments;
use crate::i18n::Localizer;
use crate::model::Message;

/// The way to words and out of the components.
#[derive(Clone)]
pub struct Page {
    text: Rc<Localizer>,
    send: Callback<Message>,
    has_character_keys: bool,
}

impl Page {
    /// For all components below one stage, in which single characters are keys or not.
    pub fn new(text: Rc<Localizer>, send: Callback<Message>, has_character_keys: bool) -> Self {
        Self {
            text,
            send,
            has_character_keys,
        }
    }

    /// Whether single characters do anything where nothing is written.
    pub fn has_character_keys(&self) -> bool {
        self.has_character_keys
    }

    /// A word of the interface, by its identifier.
    pub fn text(&self, id: &str) -> String {
        self.text.text(id)
    }

    /// Words about a number of things.
    pub fn count(&self, id: &str, count: usize) -> String {
        self.text.with(id, &arguments!("count" = count))
    }

    /// Whether the words run from right to left.
    pub fn is_right_to_left(&self) -> bool {
        self.text.language().is_right_to_left
    }

    /// Sends a message.
    pub fn emit(&self, message: Message) {
        self.send.emit(message);
    }

    /// A callback that sends a message, whatever the event is.
    pub fn on<Event: 'static>(&self, message: Message) -> Callback<Event> {
        self.send.reform(move |_| message.clone())
    }
}

impl PartialEq for Page {
    /// The same localizer object and the same callback: a new language is a new object.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.text, &other.text)
            && self.send == other.send
            && self.has_character_keys == other.has_character_keys
    }
}
