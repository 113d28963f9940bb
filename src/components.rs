//! The page as it is drawn: components that turn a [`StageView`](crate::view::stage::StageView) into elements.
//!
//! [`Stage`] is the only one that the application uses; every other file holds one part of it. They decide
//! nothing: what is shown comes ready from the view, words of the interface come from the
//! [`Localizer`](crate::i18n::Localizer), and all that a learner does leaves as a
//! [`Message`](crate::model::Message). No element has a `style` attribute, since the page's
//! Content-Security-Policy forbids them: looks hang on classes and data attributes.

mod breakable;
mod bytes;
mod calculations;
mod change;
mod chat;
mod choice_field;
mod choices;
mod command;
mod derivation;
mod dialog;
mod envelope;
mod exports;
mod field_parts;
mod field_tree;
mod foldable_text;
mod header;
mod help;
mod hex;
mod icons;
mod inspector;
mod ladder;
mod listener;
mod negotiation;
mod page;
mod panel;
mod picking;
mod possession;
mod rail;
mod reference;
mod scene;
mod scrolling;
mod server_key;
mod share;
mod sheet_tabs;
mod spans;
mod stage;
mod story;
mod transport;
mod trials;
mod validation;
mod value;
mod verdict;

pub use command::COMMAND_FIELD;
pub use stage::{Stage, StageProps};
pub use transport::PLAY_BUTTON;
