//! What the page shows at each step of real sessions.

use std::rc::Rc;

use timeline::Actor;
use timeline::scenario::{Edit, Scenario};
use tls_core::session::Session;

use super::choice_field::Control;
use super::choices::choices;
use super::field_tree::RunPart;
use super::inspector::{InspectorContent, InspectorView, inspector};
use super::ladder::LadderRow;
use super::panel::PanelView;
use super::stage::{StageView, stage};
use crate::i18n::Localizer;
use crate::model::test_page::{new_page, page_of, send};
use crate::model::{Detail, Dialog, Effect, Layer, Message, Model, Tab, TimelineHandle, update};

mod after_last;
mod attack;
mod book;
mod calculations;
mod changes;
mod client_authentication;
mod comparison;
mod early_data;
mod ecdhe;
mod facts;
mod failures;
mod key_schedule;
mod listener;
mod long;
mod panels_of_tls13;
mod places;
mod quiz;
mod reading;
mod reference;
mod secrets;
mod trials;
mod typed;
mod whole_ladder;

fn spoken(words: &[super::text::Span]) -> String {
    words.iter().map(|span| span.text.as_str()).collect()
}

/// A page with a preset chosen.
fn preset(fragment: &'static str) -> Model {
    let mut model = page_of(|_| {});
    let effects = update(&mut model, Message::ChooseAll(fragment));
    for effect in effects {
        if let Effect::Run(scenario) = effect {
            let timeline = Session::run(*scenario).unwrap();
            update(
                &mut model,
                Message::SessionReady(Rc::new(TimelineHandle::new(timeline))),
            );
        }
    }
    assert!(model.has_choices_of(fragment), "{fragment}");
    model
}

#[test]
fn an_invalid_host_name_is_reported_at_its_field_until_the_dialog_closes() {
    let host = |model: &Model| {
        let mut view = choices(&Localizer::english(), model);
        match view.groups.remove(0).fields.remove(0).control {
            Control::Text { value, problem } => (value, problem),
            other => panic!("{other:?}"),
        }
    };
    let mut model = page_of(|_| {});
    assert_eq!(host(&model), ("example.test".to_owned(), None));
    update(&mut model, Message::Choose("host", "a b".to_owned()));
    let (value, problem) = host(&model);
    assert_eq!(value, "a b");
    assert!(problem.is_some_and(|problem| problem.contains("a b") && problem.contains("is not a host name")));
    update(&mut model, Message::CloseDialog);
    assert_eq!(host(&model), ("example.test".to_owned(), None));
}

/// Sessions that together contain every kind of step.
fn models() -> Vec<Model> {
    let fault = |from, record, offset| {
        move |scenario: &mut Scenario| {
            scenario.edits.push(Edit::flip(from, record, offset, 1));
        }
    };
    vec![
        page_of(|_| {}),
        page_of(fault(Actor::Client, 4, 13)),
        page_of(fault(Actor::Server, 1, 900)),
        page_of(fault(Actor::Client, 1, 100)),
        page_of(|scenario| {
            scenario.client.negotiation.cipher_suites.truncate(1);
            scenario.server.negotiation.cipher_suites.remove(0);
        }),
    ]
    .into_iter()
    .chain(crate::model::presets::presets().map(|(_, fragment)| preset(fragment)))
    .collect()
}

fn every_view(check: impl Fn(&StageView, &InspectorView)) {
    let localizer = Localizer::english();
    for mut model in models() {
        for step in 0..model.steps().len() {
            update(&mut model, Message::GoTo(step));
            for tab in [Tab::Bytes, Tab::Computation, Tab::Why, Tab::Questions] {
                update(&mut model, Message::SelectTab(tab));
                check(&stage(&localizer, &model), &inspector(&localizer, &model));
            }
        }
    }
}

#[test]
fn no_step_shows_the_id_of_a_text_instead_of_the_text() {
    every_view(|view, inspector| {
        let shown = format!("{view:?} {inspector:?}");
        for prefix in [
            "\"step-",
            "\"field-",
            "\"item-",
            "\"operation-",
            "\"check-",
            "\"evidence-",
            "\"failure-",
            "\"choose-",
            "\"choices-",
            "\"preset-",
            "\"connection-",
            ": error-",
            "{$",
            "{ $",
        ] {
            assert!(!shown.contains(prefix), "{prefix} in {shown}");
        }
    });
}

#[test]
fn every_choice_has_a_label_and_every_preset_is_recognized() {
    let localizer = Localizer::english();
    for (key, fragment) in crate::model::presets::presets() {
        let mut model = preset(fragment);
        update(&mut model, Message::ToggleDialog(Dialog::Choices));
        let choices = stage(&localizer, &model).choices.unwrap();
        let chosen: Vec<_> = choices
            .presets
            .iter()
            .flat_map(|group| &group.presets)
            .filter(|preset| preset.is_chosen)
            .collect();
        assert_eq!(chosen.len(), 1, "{key}");
        assert_eq!(chosen[0].fragment, fragment);
        let shown = format!("{choices:?}");
        for prefix in [
            "label: \"choose-",
            "title: \"choices-",
            "title: \"preset-",
            "title: \"presets-",
            "\"choices-outcome",
        ] {
            assert!(!shown.contains(prefix), "{prefix} in {shown}");
        }
    }
}

#[test]
fn the_main_button_says_next_or_where_to_start() {
    every_view(|view, _| {
        let next = &view.transport.next;
        assert!(next.starts_with("Next") || next.starts_with("Start here: "), "{next}");
    });
}

#[test]
fn both_panels_show_the_same_keys_once_both_have_derived_them() {
    let localizer = Localizer::english();
    let mut model = page_of(|_| {});
    update(&mut model, Message::GoToEnd);
    let view = stage(&localizer, &model);
    for item in [
        "Master secret",
        "Client write key",
        "Server write key",
        "Pre-master secret",
    ] {
        let of = |panel: &PanelView| {
            panel
                .known
                .iter()
                .find(|value| value.label == item)
                .map(|value| value.full.clone())
        };
        assert!(of(&view.client).is_some(), "{item}");
        assert_eq!(of(&view.client), of(&view.server), "{item}");
    }
}

#[test]
fn the_bytes_of_a_message_are_its_bytes_on_the_wire() {
    let localizer = Localizer::english();
    let mut model = page_of(|_| {});
    for step in 0..model.steps().len() {
        update(&mut model, Message::GoTo(step));
        update(&mut model, Message::SelectTab(Tab::Bytes));
        update(&mut model, Message::ToggleFold);
        let expected = model
            .inspected_message()
            .and_then(|index| model.steps()[index].transfer());
        let InspectorContent::Bytes(bytes) = inspector(&localizer, &model).content else {
            panic!("no bytes at {step}")
        };
        let parts = bytes.runs.iter().flat_map(|run| &run.parts);
        let shown: Vec<&str> = parts
            .map(|part| match part {
                RunPart::Bytes(hexadecimal) => hexadecimal.as_str(),
                RunPart::Change(change) => change.before.as_str(),
            })
            .collect();
        assert_eq!(shown.join(" "), super::text::hexadecimal(&expected.unwrap().sent.bytes));
    }
}

#[test]
fn a_refused_certificate_shows_the_failed_check_and_ends_in_failure() {
    let localizer = Localizer::english();
    let mut model = page_of(|scenario| {
        scenario.edits.push(Edit::flip(Actor::Server, 1, 900, 1));
    });
    update(&mut model, Message::GoToEnd);
    let view = stage(&localizer, &model);
    assert_eq!(view.state.outcome, "failed");
    assert!(
        view.ladder
            .iter()
            .any(|row| matches!(row, LadderRow::Note(note) if note.is_good == Some(false)))
    );
    let refused = model.steps().iter().position(|step| step.failure.is_some()).unwrap();
    update(&mut model, Message::GoTo(refused));
    update(&mut model, Message::SelectTab(Tab::Computation));
    let InspectorContent::Validation(validation) = inspector(&localizer, &model).content else {
        panic!("no checks at {refused}")
    };
    assert!(!validation.verdict.is_good);
    let mut checks = validation
        .chain
        .iter()
        .flat_map(|card| &card.checks)
        .chain(&validation.checks);
    assert!(checks.any(|check| !check.is_good));
}

#[test]
fn a_record_offers_its_layers_and_shows_the_chosen_one() {
    let localizer = Localizer::english();
    let all = [Layer::Wire, Layer::Padded, Layer::Compressed, Layer::Plaintext];
    for (fragment, expected) in [
        ("", &[Layer::Wire, Layer::Plaintext][..]),
        (
            "client-suites=TLS_RSA_WITH_AES_128_CBC_SHA&client-compression=DEFLATE,null&server-compression=DEFLATE,null",
            &all,
        ),
    ] {
        let mut model = preset(fragment);
        let is_protected = |index: &usize| model.steps()[*index].transfer().is_some_and(|it| it.is_protected());
        let step = (0..model.steps().len()).find(is_protected).unwrap();
        update(&mut model, Message::GoTo(step));
        for chosen in all {
            update(&mut model, Message::SelectLayer(chosen));
            let InspectorContent::Bytes(bytes) = inspector(&localizer, &model).content else {
                panic!("no bytes at {step}")
            };
            let layers: Vec<_> = bytes.layers.iter().map(|layer| layer.layer).collect();
            assert_eq!(layers, expected);
            let selected: Vec<_> = bytes.layers.iter().filter(|layer| layer.is_selected).collect();
            let shown = if expected.contains(&chosen) {
                chosen
            } else {
                Layer::Wire
            };
            assert_eq!(selected.iter().map(|layer| layer.layer).collect::<Vec<_>>(), [shown]);
            let name = match shown {
                Layer::Wire => "Record",
                Layer::Padded => "Padded text",
                Layer::Compressed => "Compressed text",
                Layer::Plaintext => "Plaintext",
            };
            assert_eq!(bytes.fields[0].name, name);
        }
    }
}

#[test]
fn the_story_visits_every_chapter_in_few_stops_and_reaches_the_outcome() {
    let localizer = Localizer::english();
    for (_, fragment) in crate::model::presets::presets() {
        let mut model = preset(fragment);
        let timeline = model.timeline().unwrap().clone();
        let chapters: Vec<_> = model
            .steps()
            .iter()
            .enumerate()
            .map(|(index, step)| (step.connection, timeline.chapter_of(index)))
            .collect();
        update(&mut model, Message::SelectDetail(Detail::Story));
        let stops = model.stops();
        assert!(stops.len() <= 22 * model.connections(), "{fragment}: {}", stops.len());
        let visited: Vec<_> = stops.iter().map(|stop| chapters[*stop]).collect();
        assert!(chapters.iter().all(|chapter| visited.contains(chapter)), "{fragment}");
        assert_eq!(model.cursor(), 0);
        while model.next_stop().is_some() {
            update(&mut model, Message::Next);
            let view = stage(&localizer, &model);
            assert_eq!(view.scene.unwrap().step, model.cursor(), "{fragment}");
        }
        assert_eq!(model.cursor(), stops[stops.len() - 1]);
        let outcome = stage(&localizer, &model).state.outcome;
        assert_eq!(
            outcome == "failed",
            model.timeline().unwrap().timeline.failure().is_some()
        );
    }
}

#[test]
fn every_stop_of_the_story_is_told_in_everyday_words() {
    let localizer = Localizer::english();
    for mut model in models() {
        update(&mut model, Message::SelectDetail(Detail::Story));
        let timeline = &model.timeline().unwrap().timeline;
        for stop in model.stops().iter() {
            let step = &model.steps()[*stop];
            let key = crate::view::story::key(step);
            for part in [None, Some("sentence"), Some("next")] {
                let words = crate::view::everyday::words(&localizer, timeline, step, part);
                assert!(words.is_some_and(|words| !words.contains("{$")), "{key}: {part:?}");
            }
        }
    }
}
