//! The page's components, which turn a [`StageView`](crate::view::stage::StageView) into elements.
//!
//! The application uses only [`Stage`]; every other file holds one part of it. Components decide
//! nothing. The view supplies what to show, the [`Localizer`](crate::i18n::Localizer) supplies the
//! interface's words, and every action of the learner leaves as a
//! [`Message`](crate::model::Message). No element has a `style` attribute, which the page's
//! Content-Security-Policy forbids: styles hang on classes and data attributes.

mod attack;
mod book;
mod breakable;
mod bytes;
mod calculations;
mod challenges;
mod change;
mod chat;
mod choice_field;
mod choices;
mod command;
mod comparison;
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
mod proof;
mod quiz;
mod rail;
mod reference;
mod scene;
mod scrolling;
mod sealing;
mod server_key;
mod share;
mod sheet_tabs;
mod spans;
mod stage;
mod story;
mod toy;
mod transport;
mod trials;
mod validation;
mod value;
mod verdict;

pub use command::COMMAND_FIELD;
pub use stage::{Stage, StageProps};
pub use transport::PLAY_BUTTON;
