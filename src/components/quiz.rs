//! The question of a chapter.

use yew::{Html, html};

use super::icons;
use super::page::Page;
use crate::model::Message;
use crate::view::quiz::{AnswerView, QuizView};

/// The question with its answers; once one is chosen, whether it is right, and why.
pub fn quiz(view: &QuizView, page: &Page) -> Html {
    let chosen = view.answers.iter().find(|answer| answer.is_chosen);
    html! {
        <fieldset class="quiz">
            <legend>{ page.text("quiz-title") }</legend>
            <p class="quiz-question">{ &view.question }</p>
            { for view.answers.iter().enumerate().map(|(place, it)| answer(view, place, it, page)) }
            <div role="status">
                if let Some((chosen, because)) = chosen.zip(view.because.as_ref()) {
                    <p>
                        { icons::outcome(chosen.is_right, String::new()) }
                        <b>{ page.text(if chosen.is_right { "quiz-right" } else { "quiz-wrong" }) }</b>{ " " }{ because }
                    </p>
                }
            </div>
        </fieldset>
    }
}

fn answer(view: &QuizView, place: usize, answer: &AnswerView, page: &Page) -> Html {
    html! {
        <label class="quiz-answer" key={place}>
            <input type="radio" name="quiz" id={format!("quiz-{place}")} checked={answer.is_chosen}
                onchange={page.on(Message::AnswerQuiz(view.chapter, place))} />
            <span>{ &answer.words }</span>
        </label>
    }
}
