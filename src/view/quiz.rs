//! The question of a chapter, with answers to choose from.

use crate::i18n::Localizer;
use crate::model::Model;
use crate::stories::Chapter;

/// The parts of a question's text that are answers, the right one first.
const ANSWERS: [&str; 3] = ["right", "wrong-1", "wrong-2"];

/// The question of a chapter.
#[derive(Clone, Debug, PartialEq)]
pub struct QuizView {
    /// The chapter.
    pub chapter: Chapter,
    /// The question.
    pub question: String,
    /// The answers, in the order in which they are shown.
    pub answers: Vec<AnswerView>,
    /// Why the right answer is right, once one is chosen.
    pub because: Option<String>,
}

/// An answer.
#[derive(Clone, Debug, PartialEq)]
pub struct AnswerView {
    /// The words.
    pub words: String,
    /// Whether it is chosen.
    pub is_chosen: bool,
    /// Whether it is right.
    pub is_right: bool,
}

/// The question of the chapter at the cursor; `None` before its words are there, and in a connection that skips
/// chapters, since the others then tell less.
pub fn quiz(text: &Localizer, model: &Model) -> Option<QuizView> {
    if !model.story().skipped.is_empty() {
        return None;
    }
    let chapter = model.chapter().filter(|_| text.has_later())?;
    let id = format!("quiz-{}", chapter.words());
    let chosen = model
        .quiz
        .iter()
        .find(|(of, _)| *of == chapter)
        .map(|(_, place)| *place);
    let mut answers: Vec<_> = ANSWERS
        .iter()
        .map(|part| AnswerView {
            words: text.text(&format!("{id}.{part}")),
            is_chosen: false,
            is_right: *part == ANSWERS[0],
        })
        .collect();
    // The right one is not always the first one, and always in the same place.
    let shift: usize = id.bytes().map(usize::from).sum();
    answers.rotate_right(shift % ANSWERS.len());
    if let Some(answer) = chosen.and_then(|place| answers.get_mut(place)) {
        answer.is_chosen = true;
    }
    Some(QuizView {
        chapter,
        question: text.text(&id),
        answers,
        because: chosen.map(|_| text.text(&format!("{id}.because"))),
    })
}
