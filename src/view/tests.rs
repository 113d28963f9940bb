//! What the page shows at each step of real sessions.

use std::rc::Rc;

use tls_core::pki::UnixTime;
use tls_core::scenario::{Fault, Scenario};
use tls_core::session::Session;
use tls_core::trace::Actor;

use super::stage::stage;
use super::{InspectorContent, LadderRow, StageView};
use crate::i18n::Localizer;
use crate::model::{Dialog, Effect, Message, Model, Tab, Theme, TimelineHandle, update};

fn model_of(change: impl FnOnce(&mut Scenario)) -> Model {
    let mut model = Model::new("Hello".to_owned(), "Hi".to_owned(), Theme::System);
    model.scenario.now = UnixTime(1_790_000_000);
    change(&mut model.scenario);
    let timeline = Session::run(model.scenario.clone()).unwrap();
    update(&mut model, Message::SessionReady(Rc::new(TimelineHandle(timeline))));
    model
}

/// A page on which a ready-made choice was made.
fn preset(fragment: &'static str) -> Model {
    let mut model = model_of(|_| {});
    let effects = update(&mut model, Message::ChooseAll(fragment));
    for effect in effects {
        if let Effect::Run(scenario) = effect {
            let timeline = Session::run(*scenario).unwrap();
            update(&mut model, Message::SessionReady(Rc::new(TimelineHandle(timeline))));
        }
    }
    assert!(model.has_choices_of(fragment), "{fragment}");
    model
}

/// Sessions that between them have every kind of step.
fn models() -> Vec<Model> {
    let fault = |from, record, offset| {
        move |scenario: &mut Scenario| {
            scenario.faults.push(Fault {
                from,
                record,
                offset,
                mask: 1,
            });
        }
    };
    vec![
        model_of(|_| {}),
        model_of(fault(Actor::Client, 4, 13)),
        model_of(fault(Actor::Server, 1, 900)),
        model_of(fault(Actor::Client, 1, 100)),
        model_of(|scenario| {
            scenario.client.negotiation.cipher_suites.truncate(1);
            scenario.server.negotiation.cipher_suites.remove(0);
        }),
    ]
    .into_iter()
    .chain(super::choices::PRESETS.iter().map(|(_, fragment)| preset(fragment)))
    .collect()
}

fn every_view(check: impl Fn(&StageView, &Model)) {
    let localizer = Localizer::english();
    for mut model in models() {
        for step in 0..model.steps().len() {
            update(&mut model, Message::GoTo(step));
            for tab in [Tab::Bytes, Tab::Computation, Tab::Why] {
                update(&mut model, Message::SelectTab(tab));
                check(&stage(&localizer, &model), &model);
            }
        }
    }
}

#[test]
fn no_step_of_any_session_shows_the_name_of_a_text_instead_of_the_text() {
    every_view(|view, _| {
        let shown = format!("{view:?}");
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
fn every_choice_is_offered_with_words_and_every_ready_made_one_is_recognized() {
    let localizer = Localizer::english();
    for (key, fragment) in super::choices::PRESETS {
        let mut model = preset(fragment);
        update(&mut model, Message::ToggleDialog(Dialog::Choices));
        let choices = stage(&localizer, &model).choices.unwrap();
        let chosen: Vec<_> = choices.presets.iter().filter(|preset| preset.is_chosen).collect();
        assert_eq!(chosen.len(), 1, "{key}");
        assert_eq!(chosen[0].fragment, *fragment);
        let shown = format!("{choices:?}");
        for prefix in [
            "label: \"choose-",
            "title: \"choices-",
            "title: \"preset-",
            "\"choices-outcome",
        ] {
            assert!(!shown.contains(prefix), "{prefix} in {shown}");
        }
    }
}

#[test]
fn the_main_button_always_begins_with_next() {
    every_view(|view, _| assert!(view.transport.next.starts_with("Next"), "{}", view.transport.next));
}

#[test]
fn both_panels_show_the_same_keys_once_both_have_derived_them() {
    let localizer = Localizer::english();
    let mut model = model_of(|_| {});
    update(&mut model, Message::GoToEnd);
    let view = stage(&localizer, &model);
    for item in [
        "Master secret",
        "Client write key",
        "Server write key",
        "Pre-master secret",
    ] {
        let of = |panel: &super::PanelView| {
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
    let mut model = model_of(|_| {});
    for step in 0..model.steps().len() {
        update(&mut model, Message::GoTo(step));
        update(&mut model, Message::SelectTab(Tab::Bytes));
        update(&mut model, Message::ToggleFold);
        let expected = model
            .inspected_message()
            .and_then(|index| model.steps()[index].transfer());
        let view = stage(&localizer, &model);
        let InspectorContent::Bytes(bytes) = &view.inspector.content else {
            panic!("no bytes at {step}")
        };
        let shown: Vec<&str> = bytes.runs.iter().map(|run| run.hexadecimal.as_str()).collect();
        assert_eq!(shown.join(" "), super::text::hexadecimal(&expected.unwrap().sent.bytes));
    }
}

#[test]
fn a_refused_certificate_is_shown_with_the_check_that_failed_and_ends_in_failure() {
    let localizer = Localizer::english();
    let mut model = model_of(|scenario| {
        scenario.faults.push(Fault {
            from: Actor::Server,
            record: 1,
            offset: 900,
            mask: 1,
        });
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
    let view = stage(&localizer, &model);
    if let InspectorContent::Validation(validation) = &view.inspector.content {
        assert!(!validation.verdict.is_good);
        assert!(validation.checks.iter().any(|check| !check.is_good));
    }
}
