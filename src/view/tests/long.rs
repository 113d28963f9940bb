//! A session too long to render at once.

use timeline::Actor;

use crate::i18n::Localizer;
use crate::model::test_page::page_of;
use crate::model::{Detail, Message, Model, update};
use crate::view::ladder::LadderRow;
use crate::view::stage::stage;

/// A session of a thousand steps.
fn long_model() -> Model {
    page_of(|scenario| {
        scenario.messages = (0..330)
            .map(|number| timeline::scenario::ChatMessage {
                from: [Actor::Client, Actor::Server][number % 2],
                text: format!("message {number}"),
            })
            .collect();
    })
}

#[test]
fn a_session_of_a_thousand_steps_renders_few_rows_and_marks() {
    let localizer = Localizer::english();
    let mut model = long_model();
    assert!(model.steps().len() > 1000);
    for detail in [Detail::Messages, Detail::Story, Detail::Bytes] {
        update(&mut model, Message::SelectDetail(detail));
        update(&mut model, Message::GoToEnd);
        let view = stage(&localizer, &model);
        assert!(view.ladder.len() < 60, "{}", view.ladder.len());
        assert!(view.transport.marks.len() <= 120, "{}", view.transport.marks.len());
        assert_eq!(view.transport.cursor + 1, view.transport.stops.len());
        let chapters = view.transport.marks.iter().filter(|mark| mark.begins_chapter).count();
        assert!(chapters > 1, "no mark says where a chapter begins");
    }
}

#[test]
fn all_older_rows_can_be_shown() {
    let localizer = Localizer::english();
    let mut model = long_model();
    update(&mut model, Message::GoToEnd);
    let mut presses = 0;
    while let Some(earlier) = stage(&localizer, &model).earlier {
        update(&mut model, Message::ShowEarlierRows);
        presses += 1;
        assert_eq!(earlier.is_last, stage(&localizer, &model).earlier.is_none());
    }
    assert!(presses > 5);
    let first = stage(&localizer, &model).ladder.into_iter().next();
    assert!(matches!(first, Some(LadderRow::Arrow(arrow)) if arrow.step == 0));
    update(&mut model, Message::Back);
    assert!(
        stage(&localizer, &model).earlier.is_some(),
        "who moves on sees what is new"
    );
}
