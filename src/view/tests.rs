//! What the page shows at each step of real sessions.

use std::rc::Rc;

use tls_core::pki::UnixTime;
use tls_core::scenario::{Fault, Scenario};
use tls_core::session::Session;
use tls_core::trace::{Actor, Quantity};

use super::inspector::inspector;
use super::stage::stage;
use super::{InspectorContent, InspectorView, LadderRow, StageView};
use crate::i18n::Localizer;
use crate::model::{Detail, Dialog, Effect, Layer, Message, Model, Tab, Theme, TimelineHandle, Viewpoint, update};

fn model_of(change: impl FnOnce(&mut Scenario)) -> Model {
    let mut model = Model::new("Hello".to_owned(), "Hi".to_owned(), Theme::System);
    model.scenario.now = UnixTime(1_790_000_000);
    change(&mut model.scenario);
    let timeline = Session::run(model.scenario.clone()).unwrap();
    update(
        &mut model,
        Message::SessionReady(Rc::new(TimelineHandle::new(timeline))),
    );
    model
}

/// A page on which a ready-made choice was made.
fn preset(fragment: &'static str) -> Model {
    let mut model = model_of(|_| {});
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
    .chain(
        crate::model::presets::PRESETS
            .iter()
            .map(|(_, fragment)| preset(fragment)),
    )
    .collect()
}

fn every_view(check: impl Fn(&StageView, &InspectorView)) {
    let localizer = Localizer::english();
    for mut model in models() {
        for step in 0..model.steps().len() {
            update(&mut model, Message::GoTo(step));
            for tab in [Tab::Bytes, Tab::Computation, Tab::Why] {
                update(&mut model, Message::SelectTab(tab));
                check(&stage(&localizer, &model), &inspector(&localizer, &model));
            }
        }
    }
}

#[test]
fn no_step_of_any_session_shows_the_name_of_a_text_instead_of_the_text() {
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
fn every_choice_is_offered_with_words_and_every_ready_made_one_is_recognized() {
    let localizer = Localizer::english();
    for (key, fragment) in crate::model::presets::PRESETS {
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
        let InspectorContent::Bytes(bytes) = inspector(&localizer, &model).content else {
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
    if let InspectorContent::Validation(validation) = inspector(&localizer, &model).content {
        assert!(!validation.verdict.is_good);
        let mut checks = validation
            .chain
            .iter()
            .flat_map(|card| &card.checks)
            .chain(&validation.checks);
        assert!(checks.any(|check| !check.is_good));
    }
}

/// Every secret of a session with those who may know it at a step.
fn secrets(model: &Model) -> Vec<(Quantity, Vec<Viewpoint>)> {
    let timeline = &model.timeline.as_ref().unwrap().timeline;
    let all_learned = timeline.steps.iter().flat_map(|step| &step.learned);
    let all = timeline
        .known_before
        .iter()
        .chain(all_learned)
        .map(|(_, quantity)| quantity);
    let in_computations = timeline.steps.iter().flat_map(|step| step.computations());
    let computed = in_computations.flat_map(|it| it.inputs.iter().chain(&it.outputs));
    let mut secrets = Vec::new();
    for secret in all
        .chain(computed)
        .filter(|quantity| quantity.item.is_secret() && quantity.bytes.len() >= 8)
    {
        if secrets.iter().any(|(other, _)| other == secret) {
            continue;
        }
        let knows = |actor: Actor, viewpoint| {
            let until_now = timeline.steps.iter().take(model.cursor + 1);
            let own = until_now
                .clone()
                .filter(|step| step.actor == actor)
                .flat_map(|step| step.computations());
            let opened = until_now
                .clone()
                .filter(|step| step.actor != actor && step.transfer().is_some());
            let opened = opened.flat_map(|step| step.computations().filter(|it| it.operation.opens()));
            let learned = timeline
                .known_before
                .iter()
                .chain(until_now.flat_map(|step| &step.learned));
            let is_known = learned.clone().any(|(who, other)| (*who, other) == (actor, secret))
                || own
                    .chain(opened)
                    .any(|it| it.inputs.iter().chain(&it.outputs).any(|other| other == secret));
            is_known.then_some(viewpoint)
        };
        let who = [
            knows(Actor::Client, Viewpoint::Client),
            knows(Actor::Server, Viewpoint::Server),
        ];
        secrets.push((secret.clone(), who.into_iter().flatten().collect()));
    }
    secrets
}

/// What the list of bytes shows of the same, in one row.
fn every_byte(localizer: &Localizer, model: &Model) -> String {
    let mut model = model.clone();
    model.detail = Detail::Bytes;
    model.hex_window.count = usize::MAX / 2;
    let rows = super::hex::hex(localizer, &model)
        .map(|view| view.rows)
        .unwrap_or_default();
    let runs = rows.iter().flat_map(|row| match row {
        super::hex::HexRow::Bytes(row) => row.runs.as_slice(),
        _ => &[],
    });
    runs.map(|run| run.hexadecimal.as_str()).collect::<Vec<_>>().join(" ")
}

#[test]
fn no_secret_reaches_a_viewpoint_that_must_not_have_it() {
    let localizer = Localizer::english();
    let mut seen_by_everyone = 0;
    for fragment in [
        "",
        "resume=ticket",
        "client-suites=TLS_RSA_WITH_AES_128_CBC_SHA",
        "certificate=expired",
    ] {
        let mut model = preset(fragment);
        for step in 0..model.steps().len() {
            update(&mut model, Message::GoTo(step));
            let secrets = secrets(&model);
            for viewpoint in Viewpoint::ALL {
                update(&mut model, Message::SelectViewpoint(viewpoint));
                for (tab, layer) in [
                    (Tab::Bytes, Layer::Wire),
                    (Tab::Bytes, Layer::Padded),
                    (Tab::Bytes, Layer::Compressed),
                    (Tab::Bytes, Layer::Plaintext),
                    (Tab::Computation, Layer::Wire),
                ] {
                    update(&mut model, Message::SelectTab(tab));
                    update(&mut model, Message::SelectLayer(layer));
                    let page = (stage(&localizer, &model), inspector(&localizer, &model));
                    let mut shown = format!("{page:?}");
                    shown.push_str(&every_byte(&localizer, &model));
                    for (secret, may_know) in &secrets {
                        let is_shown = shown.contains(&super::text::hexadecimal(&secret.bytes));
                        match viewpoint {
                            Viewpoint::Everyone => seen_by_everyone += usize::from(is_shown),
                            _ => assert!(
                                !is_shown || may_know.contains(&viewpoint),
                                "{viewpoint:?} sees {:?} at step {step} of {fragment}",
                                secret.item
                            ),
                        }
                    }
                }
            }
        }
    }
    assert!(seen_by_everyone > 100, "the test looks for what is shown at all");
}

#[test]
fn no_command_tells_a_secret_to_a_viewpoint_that_must_not_have_it() {
    let localizer = Localizer::english();
    let mut seen_by_everyone = 0;
    for fragment in ["resume=ticket", "client-suites=TLS_RSA_WITH_AES_128_CBC_SHA"] {
        let mut model = preset(fragment);
        for step in 0..model.steps().len() {
            update(&mut model, Message::GoTo(step));
            update(&mut model, Message::SelectTab(Tab::Computation));
            let secrets = secrets(&model);
            for viewpoint in Viewpoint::ALL {
                update(&mut model, Message::SelectViewpoint(viewpoint));
                for number in 0..model.steps()[step].computations_by().count() {
                    update(&mut model, Message::ToggleCommand(number));
                    let shown = format!("{:?}", inspector(&localizer, &model));
                    // Long values stand on several lines.
                    let shown = shown.replace("\\n", "");
                    for (secret, may_know) in &secrets {
                        let digits = super::text::hexadecimal(&secret.bytes).replace(' ', "");
                        let is_shown = shown.contains(&digits);
                        match viewpoint {
                            Viewpoint::Everyone => seen_by_everyone += usize::from(is_shown),
                            _ => assert!(
                                !is_shown || may_know.contains(&viewpoint),
                                "{viewpoint:?} sees {:?} at step {step} of {fragment}",
                                secret.item
                            ),
                        }
                    }
                }
            }
        }
    }
    assert!(seen_by_everyone > 50, "the test looks for what is shown at all");
}

#[test]
fn what_goes_into_each_calculation_says_where_it_comes_from_and_a_hash_lists_its_messages() {
    let mut model = preset("ask-client=required&client-certificate=yes");
    let (mut calculations, mut hashes) = (0, 0);
    for step in 0..model.steps().len() {
        update(&mut model, Message::GoTo(step));
        update(&mut model, Message::SelectTab(Tab::Computation));
        let shown = match inspector(&Localizer::english(), &model).content {
            InspectorContent::Calculations(view) => view.calculations,
            InspectorContent::Validation(view) => view.chain.into_iter().filter_map(|card| card.signature).collect(),
            _ => continue,
        };
        for calculation in shown.iter().flat_map(|it| it.preparations.iter().chain([it])) {
            calculations += 1;
            for input in &calculation.inputs {
                assert!(
                    input.origin.is_some() || !input.messages.is_empty(),
                    "{} of {} at step {step}",
                    input.label,
                    calculation.title
                );
                let leads_back = |origin: &super::OriginView| origin.step.is_none_or(|from| from < step);
                assert!(input.origin.as_ref().is_none_or(leads_back));
                if let Some(first) = input.messages.first() {
                    hashes += 1;
                    assert_eq!(first.label, "ClientHello");
                    assert_eq!(first.origin.as_ref().map(|it| it.step), Some(Some(0)));
                    let whole: Vec<_> = input.messages.iter().map(|message| message.full.as_str()).collect();
                    assert_eq!(whole.join(" "), input.full);
                }
            }
        }
    }
    assert!(calculations > 30 && hashes > 6, "{calculations} {hashes}");
}

#[test]
fn a_record_has_a_layer_for_each_of_its_forms_and_shows_the_one_that_is_chosen() {
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
fn the_story_visits_every_chapter_in_few_stops_and_ends_where_the_messages_end() {
    let localizer = Localizer::english();
    for (_, fragment) in crate::model::presets::PRESETS {
        let mut model = preset(fragment);
        let chapters: Vec<_> = model
            .steps()
            .iter()
            .map(|step| (step.connection, step.chapter))
            .collect();
        update(&mut model, Message::SelectDetail(Detail::Story));
        let stops = model.stops();
        assert!(stops.len() <= 12 * model.connections(), "{fragment}: {}", stops.len());
        let told: Vec<_> = stops.iter().map(|stop| chapters[*stop]).collect();
        assert!(chapters.iter().all(|chapter| told.contains(chapter)), "{fragment}");
        assert_eq!(model.cursor, 0);
        while model.next_stop().is_some() {
            update(&mut model, Message::Next);
            let view = stage(&localizer, &model);
            let last = view.ladder.last();
            assert!(
                matches!(last, Some(LadderRow::Bubble(bubble)) if bubble.is_current),
                "{fragment}"
            );
        }
        assert_eq!(model.cursor, stops[stops.len() - 1]);
        let outcome = stage(&localizer, &model).state.outcome;
        assert_eq!(
            outcome == "failed",
            model.timeline.as_ref().unwrap().timeline.failure().is_some()
        );
    }
}

fn go_to(model: &mut Model, is_it: impl Fn(&tls_core::timeline::Step) -> bool) {
    let step = model.steps().iter().rposition(is_it).unwrap();
    update(model, Message::GoTo(step));
    update(model, Message::SelectTab(Tab::Computation));
}

fn calculations_of(model: &Model) -> super::CalculationsView {
    match inspector(&Localizer::english(), model).content {
        InspectorContent::Calculations(view) => view,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_tree_of_keys_meets_in_equality_once_both_sides_have_derived_them() {
    let derives =
        |actor| move |step: &tls_core::timeline::Step| step.actor == actor && super::story::key(step) == "derive-keys";
    let mut model = model_of(|_| {});
    go_to(&mut model, derives(Actor::Server));
    let alone = calculations_of(&model).derivation.unwrap();
    assert_eq!((alone.columns.len(), alone.verdict), (1, None));

    go_to(&mut model, derives(Actor::Client));
    let both = calculations_of(&model).derivation.unwrap();
    assert_eq!(both.columns.len(), 2);
    assert!(both.verdict.unwrap().is_good);
    let values = both.rows.iter().filter_map(|row| match row {
        super::DerivationRow::Value(value) => Some((value.depth, value.is_equal)),
        super::DerivationRow::Mixing(_) => None,
    });
    let values: Vec<_> = values.collect();
    // The pre-master secret, the master secret, the key block, and what it is cut into.
    assert_eq!(values[..3], [0, 1, 2].map(|depth| (depth, Some(true))));
    assert!(values[3..].iter().all(|value| *value == (3, Some(true))) && values.len() > 4);
}

#[test]
fn keys_of_sides_that_saw_different_handshakes_are_shown_to_differ() {
    // A byte of the client's random changes on the way: the hash over the handshake goes into the master secret.
    let mut model = model_of(|scenario| {
        scenario.faults.push(Fault {
            from: Actor::Client,
            record: 0,
            offset: 20,
            mask: 1,
        });
    });
    go_to(&mut model, |step| super::story::key(step) == "derive-keys");
    let tree = calculations_of(&model).derivation.unwrap();
    assert!(!tree.verdict.unwrap().is_good);
}

#[test]
fn somebody_on_the_wire_has_the_public_key_and_the_encrypted_secret_and_nothing_else() {
    let mut model = model_of(|_| {});
    go_to(&mut model, |step| super::story::key(step) == "client-key-exchange");
    let rows = calculations_of(&model).possession.unwrap().rows;
    let who: Vec<_> = rows
        .iter()
        .map(|row| (row.label.as_str(), row.client, row.server, row.eavesdropper))
        .collect();
    assert_eq!(
        who,
        [
            ("Public key, modulus n", true, true, true),
            ("Public key, exponent e", true, true, true),
            ("Encrypted secret c", true, true, true),
            ("Padded block m", true, false, false),
            ("Pre-master secret", true, false, false),
            ("Private key d (never leaves)", false, true, false),
        ]
    );
}

/// A session of a thousand steps.
fn long_model() -> Model {
    model_of(|scenario| {
        scenario.messages = (0..330)
            .map(|number| tls_core::scenario::ChatMessage {
                from: [Actor::Client, Actor::Server][number % 2],
                text: format!("message {number}"),
            })
            .collect();
    })
}

#[test]
fn a_session_of_a_thousand_steps_draws_no_more_at_once_than_one_can_see() {
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
fn all_that_is_long_past_can_be_asked_for() {
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
