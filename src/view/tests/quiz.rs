//! The question of each chapter.

use super::preset;
use crate::i18n::ENGLISH;
use crate::model::test_page::words;
use crate::model::{Message, update};
use crate::view::quiz::quiz;

/// Each chapter of each handshake has a question of its own with one right answer, not always in the same place.
#[test]
fn every_chapter_asks_a_question_with_one_right_answer() {
    let text = words(ENGLISH);
    let mut places = std::collections::BTreeSet::new();
    for handshake in ["handshake=rsa", "handshake=ecdhe", "handshake=tls13"] {
        let mut model = preset(handshake);
        for chapter in model.story().chapters {
            update(&mut model, Message::GoToChapter(*chapter));
            let view = quiz(&text, &model).unwrap();
            let right: Vec<_> = (0..view.answers.len())
                .filter(|it| view.answers[*it].is_right)
                .collect();
            assert_eq!((view.answers.len(), right.len()), (3, 1));
            assert_eq!(view.because, None);
            places.insert(right[0]);
            update(&mut model, Message::AnswerQuiz(*chapter, 0));
            update(&mut model, Message::AnswerQuiz(*chapter, right[0]));
            let view = quiz(&text, &model).unwrap();
            assert!(view.answers[right[0]].is_chosen && view.because.is_some());
            assert_eq!(view.answers.iter().filter(|it| it.is_chosen).count(), 1);
        }
    }
    assert_eq!(places.len(), 3);
}
