//! The three handshakes beside each other.

use std::rc::Rc;

use timeline::Actor;
use timeline::scenario::CertificateChoice;
use tls_core::session::Session;

use super::preset;
use crate::i18n::{ENGLISH, LANGUAGES, Localizer};
use crate::model::comparison::{Facts, PrivateKeyUse};
use crate::model::test_page::words;
use crate::model::{Dialog, Effect, Message, Model, TimelineHandle, update};
use crate::stories::Handshake;
use crate::view::comparison::ComparisonView;
use crate::view::stage::stage;

/// Opens the comparison, and runs its sessions.
fn compare(model: &mut Model) {
    let effects = update(model, Message::ToggleDialog(Dialog::Comparison));
    let wanted = effects.into_iter().find_map(|effect| match effect {
        Effect::Compare(scenarios) => Some(scenarios),
        _ => None,
    });
    for (handshake, scenario) in wanted.unwrap() {
        let timeline = TimelineHandle::new(Session::run(scenario).unwrap());
        update(model, Message::Compared(handshake, Ok(Rc::new(timeline))));
    }
}

fn shown(text: &Localizer, model: &Model) -> ComparisonView {
    stage(text, model).comparison.unwrap()
}

#[test]
fn the_sessions_show_what_tells_the_handshakes_apart() {
    let mut model = preset("flip=client.1.40.1&resume=ticket");
    compare(&mut model);
    let facts = Handshake::ALL.map(|handshake| {
        let session = model.comparison.session(handshake).unwrap().clone().unwrap();
        let steps = &session.timeline.steps;
        assert!(session.timeline.failure().is_none(), "the comparison is undisturbed");
        assert_eq!(steps.last().unwrap().connection, 0);
        Facts::of(steps)
    });
    assert_eq!(facts.clone().map(|facts| facts.round_trips), [2, 2, 1]);
    assert_eq!(
        facts.clone().map(|facts| facts.is_certificate_readable),
        [Some(true), Some(true), Some(false)]
    );
    assert_eq!(
        facts.clone().map(|facts| facts.private_key),
        [PrivateKeyUse::Decrypted, PrivateKeyUse::Signed, PrivateKeyUse::Signed]
    );
    for facts in &facts {
        assert!(facts.readable < facts.bytes.iter().sum());
        assert!(facts.proof.is_some());
    }
    assert!(facts[2].readable < facts[1].readable);
    assert!(facts[2].bytes[Actor::Client as usize] > facts[0].bytes[Actor::Client as usize] / 2);
}

#[test]
fn the_comparison_fills_and_has_words_in_every_language() {
    let mut model = preset("");
    update(&mut model, Message::ToggleDialog(Dialog::Comparison));
    let empty = shown(&words(ENGLISH), &model);
    assert!(empty.status.is_some());
    assert!(
        empty
            .rows
            .iter()
            .all(|row| row.cells.len() == 3 && row.cells.iter().all(Vec::is_empty))
    );
    update(&mut model, Message::CloseDialog);
    compare(&mut model);
    for language in LANGUAGES {
        let view = shown(&words(*language), &model);
        assert_eq!(view.status, None);
        assert!(view.rows.iter().flat_map(|row| &row.cells).all(|cell| !cell.is_empty()));
        assert!(!format!("{view:?}").contains("\"compare-"), "{view:?}");
    }
    let problem = "out of order".to_owned();
    update(&mut model, Message::Compared(Handshake::Ecdhe, Err(problem.clone())));
    assert!(shown(&words(ENGLISH), &model).status.unwrap().contains(&problem));
}

#[test]
fn choosing_a_column_shows_its_handshake_and_a_closed_comparison_takes_nothing() {
    let mut model = preset("");
    compare(&mut model);
    let timeline = model.comparison.session(Handshake::Rsa).unwrap().clone();
    let effects = update(&mut model, Message::SelectHandshake(Handshake::Tls13));
    assert!(effects.contains(&Effect::StopComparison));
    assert!(
        effects
            .iter()
            .any(|effect| matches!(effect, Effect::Run(_) | Effect::RunFresh(_)))
    );
    assert_eq!(model.dialog, None);
    update(&mut model, Message::Compared(Handshake::Rsa, timeline));
    assert!(model.comparison.session(Handshake::Rsa).is_none());
}

/// Without data, what ends the connection is no part of the handshake; a handshake that fails has no number of its own.
#[test]
fn sessions_without_data_and_failures_are_compared_as_far_as_they_get() {
    let mut silent = preset("");
    silent.scenario.messages.clear();
    compare(&mut silent);
    let trips = |model: &Model| {
        Handshake::ALL.map(|handshake| {
            let session = model.comparison.session(handshake).unwrap().clone().unwrap();
            Facts::of(&session.timeline.steps).round_trips
        })
    };
    assert_eq!(trips(&silent), [2, 2, 1]);
    let mut expired = preset("certificate=expired");
    compare(&mut expired);
    let view = shown(&words(ENGLISH), &expired);
    for key in ["round-trips", "stolen-key"] {
        let row = view.rows.iter().find(|row| row.key == key).unwrap();
        assert!(
            row.cells.iter().all(|cell| cell[0].text == "It does not get that far."),
            "{row:?}"
        );
    }
}

#[test]
fn an_open_comparison_follows_the_choices() {
    let mut model = preset("");
    compare(&mut model);
    assert!(
        update(&mut model, Message::Next)
            .iter()
            .all(|effect| !matches!(effect, Effect::Compare(_)))
    );
    let effects = update(&mut model, Message::ChooseAll("certificate=expired"));
    let again = effects.into_iter().find_map(|effect| match effect {
        Effect::Compare(scenarios) => Some(scenarios),
        _ => None,
    });
    let again = again.unwrap();
    assert!(
        again
            .iter()
            .all(|(_, scenario)| scenario.server.certificate == CertificateChoice::Expired)
    );
    assert!(
        model.comparison.session(Handshake::Rsa).is_none(),
        "what was compared is out of date"
    );
}
