//! How the page shows texts that learners type.

use super::*;
use crate::view::text::Span;

fn model_with_text(text: &str) -> Model {
    page_of(|scenario| scenario.messages[0].text = text.to_owned())
}

/// The typed texts that the two sides say, in the order shown.
fn typed(model: &mut Model, detail: Detail) -> Vec<String> {
    let words = |spans: Vec<Span>| spans.into_iter().map(|span| span.text).collect();
    update(model, Message::SelectDetail(detail));
    update(model, Message::GoToStart);
    let mut said: Vec<String> = Vec::new();
    loop {
        let view = stage(&Localizer::english(), model);
        let speech = view.scene.and_then(|scene| scene.bubble);
        if let Some(speech) = speech.filter(|speech| speech.is_typed && !speech.is_thought) {
            said.push(words(speech.words));
        }
        if model.next_stop().is_none() {
            let rows = view.ladder.into_iter().filter_map(|row| match row {
                LadderRow::Bubble(bubble) => Some(words(bubble.words)),
                LadderRow::Arrow(_) | LadderRow::Note(_) => None,
            });
            said.extend(rows);
            return said;
        }
        update(model, Message::Next);
    }
}

#[test]
fn a_bubble_keeps_line_breaks_and_shows_control_characters() {
    for detail in [Detail::Story, Detail::Messages] {
        let bubbles = typed(&mut model_with_text("one\ntwo\n\n\tthree\u{0}"), detail);
        assert_eq!(bubbles, ["“one\ntwo\n\n\tthree␀”", "“Hi”"], "{detail:?}");
    }
}

#[test]
fn only_typed_text_takes_its_own_writing_direction() {
    let localizer = Localizer::english();
    let mut model = model_with_text("שלום");
    update(&mut model, Message::SelectDetail(Detail::Story));
    update(&mut model, Message::GoToStart);
    let mut typed = 0;
    while model.next_stop().is_some() {
        update(&mut model, Message::Next);
        let speech = stage(&localizer, &model).scene.unwrap().bubble;
        let step = model.current_step().unwrap();
        let carries_text = step.part.is_none() && matches!(crate::view::story::key(step), "data" | "open-data");
        let is_typed = speech.is_some_and(|speech| speech.is_typed);
        assert_eq!(is_typed, carries_text, "{step:?}");
        typed += usize::from(is_typed);
    }
    assert_eq!(typed, 4, "each text is sent and read");
}

#[test]
fn a_draft_that_cannot_be_sent_says_why() {
    let localizer = Localizer::english();
    let mut model = page_of(|_| {});
    // The last step shows other content in the form's place.
    update(&mut model, Message::GoToEnd);
    update(&mut model, Message::Back);
    for (draft, problem) in [
        ("", None),
        (" \n", Some("nothing to see")),
        ("\u{200b}", Some("nothing to see")),
        ("text", None),
    ] {
        update(&mut model, Message::EditDraft(draft.to_owned()));
        let chat = stage(&localizer, &model).chat.unwrap();
        assert_eq!(chat.can_send, draft == "text", "{draft:?}");
        let shown = chat.problem.unwrap_or_default();
        assert!(shown.contains(problem.unwrap_or_default()), "{draft:?}: {shown}");
        assert_eq!(shown.is_empty(), problem.is_none());
        assert_eq!(chat.anew, None);
    }
    let mut model = page_of(|scenario| {
        scenario.edits.push(Edit::flip(Actor::Client, 4, 20, 1));
    });
    update(&mut model, Message::GoToEnd);
    let chat = stage(&localizer, &model).chat.unwrap();
    assert!(chat.problem.unwrap().contains("connection is over"));
    assert!(chat.anew.unwrap().contains("Start anew") && chat.can_send);
}
