//! The ladder shows the whole handshake from the start, and value lists begin with new values.

use timeline::MessageKind;

use super::*;

#[test]
fn every_step_shows_all_handshake_messages_and_marks_those_ahead() {
    let localizer = Localizer::english();
    for mut model in models() {
        for step in 0..model.steps().len() {
            update(&mut model, Message::GoTo(step));
            let view = stage(&localizer, &model);
            let connection = model.steps()[step].connection;
            let is_data = |index: &usize| {
                let transfer = model.steps()[*index].transfer();
                transfer.is_some_and(|it| it.message() == MessageKind::ApplicationData)
            };
            let of_connection = (0..model.steps().len()).filter(|index| model.steps()[*index].connection == connection);
            let all: Vec<_> = of_connection.collect();
            let first_data = all.iter().position(is_data).unwrap_or(all.len());
            let handshake = all[..first_data]
                .iter()
                .filter(|index| model.steps()[**index].transfer().is_some());
            let arrows: Vec<_> = view
                .ladder
                .iter()
                .filter_map(|row| match row {
                    LadderRow::Arrow(arrow) => Some(arrow),
                    LadderRow::Note(_) | LadderRow::Bubble(_) => None,
                })
                .collect();
            for index in handshake {
                assert!(arrows.iter().any(|arrow| arrow.step == *index), "{index} at {step}");
            }
            for arrow in arrows {
                assert_eq!(arrow.is_ahead, arrow.step > step);
                assert_eq!(arrow.way.contains("still to come"), arrow.is_ahead, "{}", arrow.way);
            }
        }
    }
}

#[test]
fn marks_between_two_messages_do_not_overlap() {
    every_view(|view, _| {
        let mut places = Vec::new();
        for row in &view.ladder {
            match row {
                LadderRow::Arrow(_) | LadderRow::Bubble(_) => places.clear(),
                LadderRow::Note(note) => {
                    assert!(!places.contains(&(note.actor, note.place)));
                    places.push((note.actor, note.place));
                }
            }
        }
    });
}

#[test]
fn new_values_come_first_in_the_lists() {
    every_view(|view, _| {
        for panel in [&view.client, &view.server] {
            let new = panel.known.iter().take_while(|value| value.is_new).count();
            assert!(!panel.known[new..].iter().any(|value| value.is_new));
        }
    });
}
