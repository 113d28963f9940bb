//! What every component gets in addition to its view: localized text and the message callback.

use std::rc::Rc;

use yew::Callback;

use crate::arguments;
use crate::i18n::Localizer;
use crate::model::Message;

/// Access to localized text, and the callback for messages.
#[derive(Clone)]
pub struct Page {
    text: Rc<Localizer>,
    send: Callback<Message>,
    has_character_keys: bool,
}

impl Page {
    /// Creates the page shared by all components of one stage.
    pub fn new(text: Rc<Localizer>, send: Callback<Message>, has_character_keys: bool) -> Self {
        Self {
            text,
            send,
            has_character_keys,
        }
    }

    /// Whether single-character shortcuts are on. They never act inside text fields.
    pub fn has_character_keys(&self) -> bool {
        self.has_character_keys
    }

    /// Looks up a text of the interface.
    pub fn text(&self, id: &str) -> String {
        self.text.text(id)
    }

    /// Looks up a text that contains a count.
    pub fn count(&self, id: &str, count: usize) -> String {
        self.text.with(id, &arguments!("count" = count))
    }

    /// Whether the language is written from right to left.
    pub fn is_right_to_left(&self) -> bool {
        self.text.language().is_right_to_left
    }

    /// Sends a message.
    pub fn emit(&self, message: Message) {
        self.send.emit(message);
    }

    /// A callback that ignores its event and sends a message.
    pub fn on<Event: 'static>(&self, message: Message) -> Callback<Event> {
        self.send.reform(move |_| message.clone())
    }
}

impl PartialEq for Page {
    /// Compares the localizer and the callback by identity: a new language is a new localizer.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.text, &other.text)
            && self.send == other.send
            && self.has_character_keys == other.has_character_keys
    }
}
