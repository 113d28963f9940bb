//! The view: pure functions from the model to plain data, which the components render.
//!
//! Every text in a view is ready to show; every value comes from the timeline.

pub mod attack;
pub mod attack_result;
pub mod book;
pub mod bytes;
pub mod calculation;
pub mod challenges;
pub mod change;
pub mod chat;
pub mod choice_field;
pub mod choices;
pub mod comparison;
pub mod derivation;
pub mod everyday;
pub mod exports;
pub mod facts;
pub mod field_tree;
pub mod file;
pub mod hex;
pub mod inspector;
mod key_schedule;
pub mod ladder;
pub mod later_words;
pub mod listener;
pub mod message_name;
pub mod negotiation;
pub mod notice;
pub mod panel;
pub mod picking;
pub mod possession;
pub mod progress;
pub mod proof;
pub mod quiz;
pub mod rail;
pub mod reading;
pub mod recompute;
pub mod reference;
pub mod refusal;
pub mod scene;
pub mod sealing;
pub mod server_key;
pub mod share;
pub mod specification;
pub mod stage;
pub mod story;
pub mod terms;
pub mod text;
pub mod toy;
pub mod transport;
pub mod trials;
pub mod validation;
pub mod value;
pub mod verdict;
pub mod viewpoint;

#[cfg(test)]
mod tests;
