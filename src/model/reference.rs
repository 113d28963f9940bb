//! Frequent questions, misunderstandings and terms, and where a session demonstrates each. Their
//! texts are fetched on demand.

mod questions;
mod terms;

use timeline::Item;

pub use self::questions::{MISUNDERSTANDINGS, QUESTIONS};
pub use self::terms::TERMS;
use crate::stories::Handshake;

/// A question or a misunderstanding.
#[derive(Debug, PartialEq, Eq)]
pub struct Question {
    /// The handshakes that it is about.
    pub handshakes: &'static [Handshake],
    /// Its name in links and locales.
    pub key: &'static str,
    /// The chapter in which it arises, counted from 1; 0 if it concerns all of them. It is a chapter of the RSA story
    /// if the question is about RSA key exchange, possibly among others, and otherwise of the story of TLS 1.3.
    pub chapter: usize,
    /// The steps at which it arises, by the ids of their texts. The first one that the session has shows the answer.
    pub steps: &'static [&'static str],
    /// The value that demonstrates it there.
    pub item: Option<Item>,
}

/// A technical term.
#[derive(Debug, PartialEq, Eq)]
pub struct Term {
    /// Its name in links and locales.
    pub key: &'static str,
    /// Where it is defined.
    pub specification: &'static str,
}

/// The state of the list.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reference {
    /// The search text.
    pub search: String,
    /// The entry that a link opens, or the whole list.
    pub wanted: Option<&'static str>,
}

/// The link's value for the whole list.
pub const WHOLE_LIST: &str = "all";

/// Finds what a link can name: the whole list, a question, a misunderstanding or a term.
pub(super) fn named(value: &str) -> Option<&'static str> {
    let questions = QUESTIONS.iter().chain(MISUNDERSTANDINGS).map(|question| question.key);
    let mut names = questions.chain(TERMS.iter().map(|term| term.key)).chain([WHOLE_LIST]);
    names.find(|name| *name == value)
}
