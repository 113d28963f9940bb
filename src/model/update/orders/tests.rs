//! The embedding page receives reports, and an answer to each of its orders.

use form_urlencoded::{Serializer, parse};

use super::*;
use crate::model::test_page::{new_page, send};
use crate::model::update;
use crate::stories::Chapter;

fn opened(query: &str) -> Model {
    let mut model = new_page().embedded(query, true, false);
    send(&mut model, Message::FollowLink(String::new()));
    model
}

fn part(text: &str, name: &str) -> Option<String> {
    let found = parse(text.as_bytes()).find(|(key, _)| key == name);
    found.map(|(_, value)| value.into_owned())
}

fn reports_of(effects: &[Effect]) -> Vec<&String> {
    let reports = effects.iter();
    reports
        .filter_map(|effect| {
            if let Effect::Report(report) = effect {
                Some(report)
            } else {
                None
            }
        })
        .collect()
}

/// Sends an order and returns its answer: `Err` with the reason if it was rejected.
fn order(model: &mut Model, order: &str) -> Result<(), String> {
    let effects = send(model, Message::Order(format!("number=7&{order}")));
    let answers: Vec<_> = effects
        .iter()
        .filter_map(|effect| {
            if let Effect::Answer(answer) = effect {
                Some(answer)
            } else {
                None
            }
        })
        .collect();
    let [answer] = answers[..] else {
        panic!("{order}: {answers:?}")
    };
    assert_eq!(part(answer, "number").as_deref(), Some("7"));
    part(answer, "problem").map_or(Ok(()), Err)
}

#[test]
fn every_change_is_reported_once_and_only_in_a_frame() {
    let mut model = opened("");
    let effects = send(&mut model, Message::GoTo(4));
    let [report] = reports_of(&effects)[..] else {
        panic!("{effects:?}")
    };
    assert_eq!(part(report, "step").as_deref(), Some("5"));
    assert_eq!(part(report, "steps"), Some(model.steps().len().to_string()));
    assert!(reports_of(&send(&mut model, Message::GoTo(4))).is_empty());
    assert!(reports_of(&send(&mut model, Message::SelectTab(crate::model::Tab::Why))).is_empty());

    let link = part(report, "link").unwrap();
    let mut other = opened("");
    send(&mut other, Message::FollowLink(link));
    assert_eq!((other.cursor(), &other.scenario), (4, &model.scenario));

    let mut alone = new_page();
    let effects = send(&mut alone, Message::FollowLink(String::new()));
    assert!(reports_of(&effects).is_empty());
}

#[test]
fn the_outcome_is_reported_when_it_is_reached() {
    let outcome = |model: &mut Model, message| {
        let effects = send(model, message);
        let report = reports_of(&effects).pop().unwrap().clone();
        (part(&report, "outcome").unwrap(), part(&report, "alert").unwrap())
    };
    let mut model = opened("");
    assert_eq!(outcome(&mut model, Message::GoTo(3)), (String::new(), String::new()));
    let encrypted = Message::GoToChapter(Chapter::EncryptedData);
    assert_eq!(outcome(&mut model, encrypted).0, "established");
    let mut model = opened("?scenario=expired");
    assert_eq!(
        outcome(&mut model, Message::GoToEnd),
        ("failed".to_owned(), "certificate_expired".to_owned())
    );
    let mut model = opened("?scenario=resumption");
    let first = model.timeline().unwrap().start_of(0, Chapter::EncryptedData).unwrap();
    assert_eq!(
        outcome(&mut model, Message::GoTo(first)).0,
        "",
        "another connection follows"
    );
}

#[test]
fn orders_are_carried_out_and_answered() {
    let mut model = opened("");
    assert_eq!(order(&mut model, "type=goTo&step=9"), Ok(()));
    assert_eq!(model.cursor(), 8);
    assert_eq!(order(&mut model, "type=goTo&stepName=server.derive-keys"), Ok(()));
    assert_eq!(model.cursor(), 10);
    assert_eq!(order(&mut model, "type=goTo&chapter=4"), Ok(()));
    assert_eq!(model.chapter_number(), 4);
    for _ in 0..2 {
        assert_eq!(order(&mut model, "type=play"), Ok(()));
        assert!(model.is_playing());
    }
    assert_eq!(order(&mut model, "type=pause"), Ok(()));
    assert!(!model.is_playing());
    assert_eq!(
        order(
            &mut model,
            "type=setOptions&detail=bytes&viewpoint=client&theme=dark&locale=en&speed=0.5"
        ),
        Ok(())
    );
    assert_eq!(
        (model.preferences.detail, model.preferences.viewpoint),
        (Detail::Bytes, Viewpoint::Client)
    );
    assert_eq!((model.preferences.theme, model.preferences.speed), (Theme::Dark, 50));
    assert_eq!(order(&mut model, "type=setScenario&scenario=expired"), Ok(()));
    assert_eq!(model.scenario.server.certificate.key(), "expired");
    assert_eq!(
        order(&mut model, "type=setScenario&scenario=%23trust%3Dnobody%26step%3D2"),
        Ok(())
    );
    assert_eq!((model.scenario.client.trust.key(), model.cursor()), ("nobody", 1));
}

#[test]
fn choices_of_an_embedding_page_are_not_stored() {
    let mut model = opened("");
    let effects = send(
        &mut model,
        Message::Order("number=1&type=setOptions&theme=dark&locale=de".to_owned()),
    );
    assert!(effects.contains(&Effect::ApplyTheme(Theme::Dark)));
    let is_kept = |effect: &Effect| matches!(effect, Effect::KeepTheme(_) | Effect::KeepLanguage(_));
    assert!(!effects.iter().any(is_kept));
}

#[test]
fn a_scenario_order_is_answered_when_its_session_is_ready() {
    let mut model = opened("");
    let effects = update(
        &mut model,
        Message::Order("number=1&type=setScenario&scenario=expired".to_owned()),
    );
    let is_answer = |effect: &Effect| matches!(effect, Effect::Answer(_));
    assert!(!effects.iter().any(is_answer));
    let effects = update(&mut model, Message::SessionFailed("no randomness".to_owned()));
    assert_eq!(
        effects.last(),
        Some(&Effect::Answer("number=1&problem=no+randomness".to_owned()))
    );
    assert_eq!(
        reports_of(&effects).len(),
        1,
        "the page around the lab hears of it in any case"
    );
}

#[test]
fn ordering_the_shown_session_stops_the_pending_one() {
    let mut model = opened("seed=5&time=1790000000");
    let shown = model.scenario.clone();
    let set = |model: &mut Model, number, scenario| {
        let scenario = Serializer::new(String::new())
            .append_pair("scenario", scenario)
            .finish();
        update(
            model,
            Message::Order(format!("number={number}&type=setScenario&{scenario}")),
        )
    };
    let first = set(&mut model, 1, "seed=6&time=1790000000");
    assert!(first.iter().any(|effect| matches!(effect, Effect::Run(_))));
    let second = set(&mut model, 2, "seed=5&time=1790000000");
    assert!(second.contains(&Effect::StopRun));
    assert_eq!(model.scenario, shown);
    let answered = |number: &str| {
        let is_it = |effect: &Effect| matches!(effect, Effect::Answer(answer) if part(answer, "number").as_deref() == Some(number));
        second.iter().any(is_it)
    };
    assert!(answered("1") && answered("2"), "{second:?}");
}

#[test]
fn an_invalid_order_is_rejected_as_a_whole() {
    let mut model = opened("");
    let before = (model.cursor(), model.preferences.detail, model.scenario.clone());
    for (wrong, problem) in [
        ("type=explode", "unknown type: explode"),
        ("", "unknown type: "),
        ("type=goTo", "one of stepName, step and chapter is needed"),
        (
            "type=goTo&step=3&chapter=2",
            "one of stepName, step and chapter is needed",
        ),
        ("type=goTo&step=0", "no such step: 0"),
        ("type=goTo&step=1.5", "no such step: 1.5"),
        ("type=goTo&step=100000", "no such step: 100000"),
        ("type=goTo&chapter=7", "no such chapter in this session: 7"),
        ("type=goTo&chapter=0", "no such chapter in this session: 0"),
        ("type=goTo&stepName=9", "no such step: 9"),
        ("type=goTo&stepName=client.dance", "no such step: client.dance"),
        ("type=goTo&stepName=client-hello.2", "no such step: client-hello.2"),
        (
            "type=goTo&stepName=client-hello&step=1",
            "one of stepName, step and chapter is needed",
        ),
        ("type=setScenario&scenario=stolen", "no such scenario: stolen"),
        (
            "type=setScenario&scenario=step%3D3%26colour%3Dred",
            "not understood: colour=red",
        ),
        ("type=setOptions&detail=bytes&theme=pink", "no such theme: pink"),
        ("type=setOptions&colour=red", "unknown option: colour"),
        ("type=setOptions&speed=3", "no such speed: 3"),
    ] {
        assert_eq!(order(&mut model, wrong), Err(problem.to_owned()), "{wrong}");
        assert_eq!(
            (model.cursor(), model.preferences.detail, model.scenario.clone()),
            before,
            "{wrong}"
        );
    }
}

#[test]
fn orders_cannot_change_locked_settings() {
    let mut model = opened("?lock=step,detail,scenario");
    let before = (model.cursor(), model.preferences.detail, model.scenario.clone());
    for (wanted, problem) in [
        ("type=goTo&step=3", "locked: step"),
        ("type=play", "locked: play"),
        ("type=setOptions&viewpoint=client&detail=bytes", "locked: detail"),
        ("type=setScenario&scenario=all-fits", "locked: scenario"),
        ("type=setScenario&scenario=trust%3Dnobody", "locked: trust=nobody"),
    ] {
        assert_eq!(order(&mut model, wanted), Err(problem.to_owned()), "{wanted}");
        assert_eq!(
            (model.cursor(), model.preferences.detail, model.scenario.clone()),
            before,
            "{wanted}"
        );
        assert_eq!(
            model.preferences.viewpoint,
            Viewpoint::Everyone,
            "all of it or nothing: {wanted}"
        );
    }
    assert_eq!(order(&mut model, "type=setOptions&viewpoint=client"), Ok(()));
}

#[test]
fn playback_pauses_out_of_sight() {
    let starts = |effects: &[Effect]| effects.contains(&Effect::StartTimer);
    let mut model = opened("");
    assert!(starts(&send(&mut model, Message::TogglePlay)));
    let effects = send(&mut model, Message::Order("type=unseen".to_owned()));
    assert!(effects.contains(&Effect::StopTimer) && !starts(&effects) && model.is_playing());
    assert!(!starts(&send(&mut model, Message::TogglePlay)));
    assert!(
        !starts(&send(&mut model, Message::TogglePlay)),
        "not even if it begins there"
    );
    assert!(starts(&send(&mut model, Message::Order("type=seen".to_owned()))));
    send(&mut model, Message::TogglePlay);
    assert!(
        !starts(&send(&mut model, Message::Order("type=seen".to_owned()))),
        "it was not playing"
    );
}

#[test]
fn an_ordered_preset_replaces_the_querys_scenario() {
    let mut model = opened("?scenario=nothing-in-common&detail=bytes");
    assert_eq!(order(&mut model, "type=setOptions&detail=messages"), Ok(()));
    assert_eq!(order(&mut model, "type=setScenario&scenario=expired"), Ok(()));
    assert!(model.start_of(Chapter::CertificateCheck).is_some());
    assert!(model.steps().iter().any(|step| step.failure.is_some()));
    assert_eq!((model.cursor(), model.preferences.detail), (0, Detail::Messages));
    let seed = model.scenario.seed;
    assert_eq!(order(&mut model, "type=setScenario&scenario=all-fits"), Ok(()));
    assert!(model.steps().iter().all(|step| step.failure.is_none()));
    assert_eq!(model.scenario.seed, seed);
}
