//! Client authentication, for each way in which it can end.

use timeline::scenario::ClientAuthenticationChoice;
use timeline::{Action, Step};

use super::*;
use crate::view::story::key;
use crate::view::validation::{ValidationView, validation};

fn asked(demand: ClientAuthenticationChoice, has_certificate: bool, fault: Option<Edit>) -> Model {
    page_of(|scenario| {
        scenario.server.client_authentication = demand;
        scenario.client.has_certificate = has_certificate;
        scenario.edits.extend(fault);
    })
}

/// A fault in the signature of the client's certificate. The server can parse the certificate but refuses it.
fn forged() -> Edit {
    let genuine = asked(ClientAuthenticationChoice::Required, true, None);
    let is_certificate = |step: &&Step| key(step) == "client-certificate";
    let sent = genuine.steps().iter().find(is_certificate).unwrap().transfer().unwrap();
    // The record and message headers precede the list, which holds the length of the first certificate.
    let length = sent.sent.bytes[12..15]
        .iter()
        .fold(0, |length, byte| (length << 8) | usize::from(*byte));
    Edit::flip(Actor::Client, sent.record, 15 + length - 1, 1)
}

/// The headline, the sentence and the bubble at each stop of the story.
fn story_of(model: &mut Model) -> Vec<[String; 3]> {
    let localizer = Localizer::english();
    update(model, Message::SelectDetail(Detail::Story));
    update(model, Message::GoToStart);
    let mut story = Vec::new();
    loop {
        let view = stage(&localizer, model);
        let bubble = view.scene.unwrap().bubble;
        let bubble = bubble.map_or_else(String::new, |speech| spoken(&speech.words));
        story.push([view.story.headline, spoken(&view.story.paragraph), bubble]);
        if model.next_stop().is_none() {
            return story;
        }
        update(model, Message::Next);
    }
}

fn place(story: &[[String; 3]], headline: &str) -> usize {
    let found = story.iter().position(|[it, ..]| it.contains(headline));
    found.unwrap_or_else(|| panic!("nobody says {headline}: {story:#?}"))
}

#[test]
fn a_server_with_optional_authentication_continues_without_a_certificate() {
    let mut model = asked(ClientAuthenticationChoice::Optional, false, None);
    let story = story_of(&mut model);
    let answer = place(&story, "has no card to show");
    assert!(story[answer][1].contains("does not insist"), "{}", story[answer][1]);
    assert!(story[answer][2].contains("nothing to show"), "{}", story[answer][2]);
    assert_eq!(stage(&Localizer::english(), &model).state.outcome, "complete");
}

#[test]
fn a_server_with_required_authentication_ends_without_a_certificate() {
    let mut model = asked(ClientAuthenticationChoice::Required, false, None);
    let story = story_of(&mut model);
    let answer = place(&story, "has no card to show");
    assert!(!story[answer][1].contains("does not insist"), "{}", story[answer][1]);
    let rest: Vec<_> = story[answer + 1..]
        .iter()
        .map(|[headline, ..]| headline.as_str())
        .collect();
    assert_eq!(
        rest,
        [
            "The server gets no card and gives up.",
            "The server ends the talk.",
            "The client hears that it is over.",
        ]
    );
    assert!(
        !story
            .iter()
            .any(|[.., bubble]| bubble.contains("Here’s my card. I’ll sign"))
    );
}

#[test]
fn a_refused_client_certificate_is_described_as_the_clients() {
    let mut model = asked(ClientAuthenticationChoice::Optional, true, Some(forged()));
    let story = story_of(&mut model);
    let shown = place(&story, "changes this on the way");
    let rest: Vec<_> = story[shown + 1..]
        .iter()
        .map(|[headline, ..]| headline.as_str())
        .collect();
    assert_eq!(
        rest,
        [
            "The signature on this card is not the authority’s.",
            "The server ends the talk.",
            "The client hears that it is over.",
        ]
    );
    assert!(
        story[shown + 1][2].contains("I don’t trust this card"),
        "{}",
        story[shown + 1][2]
    );
}

#[test]
fn steps_after_the_failure_are_too_late_and_begin_no_chapter() {
    let localizer = Localizer::english();
    for mut model in [
        asked(ClientAuthenticationChoice::Required, false, None),
        asked(ClientAuthenticationChoice::Required, true, Some(forged())),
    ] {
        let failed = model.failed_step().unwrap();
        let timeline = model.timeline().unwrap().clone();
        let chapter = timeline.chapter_of(failed);
        let count = model.steps().len();
        let (mut late, mut alerts) = (0, 0);
        for index in failed + 1..count {
            update(&mut model, Message::GoTo(index));
            let view = stage(&localizer, &model);
            let step = &model.steps()[index];
            assert_eq!(timeline.chapter_of(index), chapter);
            match step.actor {
                Actor::Server => assert!(view.story.headline.contains("ends the connection")),
                Actor::Client if index + 1 == count => {
                    assert!(view.story.headline.contains("it is over"));
                    alerts += 1;
                }
                Actor::Client => {
                    assert!(view.story.headline.starts_with("Too late: "), "{}", view.story.headline);
                    assert_eq!(view.server.activity.title, "Has left");
                    assert!(view.ladder.iter().any(|row| match row {
                        LadderRow::Arrow(arrow) => arrow.is_current && arrow.name.starts_with("Too late: "),
                        LadderRow::Note(note) => note.is_current && note.text.starts_with("Too late: "),
                        LadderRow::Bubble(_) => false,
                    }));
                    late += 1;
                }
            }
        }
        assert!(late > 4 && alerts == 1, "{late} {alerts}");
        let rail = stage(&localizer, &model).rail;
        let reached: Vec<_> = rail.iter().map(|tab| tab.is_reachable).collect();
        assert_eq!(reached, [true, true, true, false, false, false]);
    }
}

#[test]
fn no_failing_step_has_a_headline_of_success() {
    const OF_FAILURE: [&str; 6] = [
        "failure",
        "missing-client-certificate",
        "alert",
        "alert-received",
        "truncated",
        // An altered alert is described as altered.
        "altered",
    ];
    let mut models = models();
    for record in 0..4 {
        for offset in [0, 1, 3, 4, 5, 9, 40] {
            for from in Actor::ALL {
                models.push(page_of(|scenario| {
                    scenario.server.client_authentication = ClientAuthenticationChoice::Required;
                    scenario.client.has_certificate = true;
                    scenario.edits.push(Edit::flip(*from, record, offset, 1));
                }));
            }
        }
    }
    let mut failures = 0;
    for model in &models {
        for step in model.steps().iter().filter(|step| step.failure.is_some()) {
            let key = key(step);
            assert!(
                key.strip_suffix("-failed").is_some() || OF_FAILURE.contains(&key),
                "{key}: {:?}",
                step.failure
            );
            failures += 1;
        }
    }
    assert!(failures > 50, "{failures}");
}

fn shown(view: &ValidationView) -> String {
    format!("{view:?}")
}

#[test]
fn each_side_checks_the_peer_with_its_own_trust_store_and_clock() {
    let localizer = Localizer::english();
    let mut model = asked(ClientAuthenticationChoice::Required, true, None);
    let validations = |model: &Model| {
        let steps = model.steps().iter().enumerate();
        let validations = steps.filter(|(_, step)| matches!(step.action, Action::Validation(_)));
        validations.map(|(index, step)| (index, step.actor)).collect::<Vec<_>>()
    };
    let all = validations(&model);
    assert_eq!(all.len(), 2);
    for (index, validator) in all {
        update(&mut model, Message::GoTo(index));
        let InspectorContent::Validation(view) = inspector(&localizer, &model).content else {
            panic!("no checks at {index}")
        };
        let (own, peer) = match validator {
            Actor::Client => ("client’s own store", "Server’s certificate"),
            Actor::Server => ("server’s own store", "Client’s certificate"),
        };
        assert_eq!(view.chain[0].kind, peer);
        assert!(view.chain.last().unwrap().issuer.contains(own));
        let (clock, other) = match validator {
            Actor::Client => ("Client’s clock", "Server’s clock"),
            Actor::Server => ("Server’s clock", "Client’s clock"),
        };
        let shown = shown(&view);
        assert!(shown.contains(clock) && !shown.contains(other));
        let anchor = view.chain.last().unwrap().anchor.as_ref().unwrap();
        assert!(anchor.contains(validator.key()), "{anchor}");
    }
}

#[test]
fn an_unknown_authority_is_untrusted_by_the_side_that_checks() {
    let localizer = Localizer::english();
    let model =
        page_of(|scenario| scenario.server.certificate = timeline::scenario::CertificateChoice::UnknownAuthority);
    let report = model.steps().iter().find_map(|step| match &step.action {
        Action::Validation(report) => Some(report),
        _ => None,
    });
    for (validator, words) in [
        (Actor::Client, "nobody whom the client trusts"),
        (Actor::Server, "nobody whom the server trusts"),
    ] {
        let view = validation(&localizer, validator, report.unwrap(), &[]);
        assert!(view.verdict.text.contains(words), "{}", view.verdict.text);
        assert!(!view.verdict.is_good);
        let other = format!("nobody whom the {} trusts", validator.peer().key());
        assert!(!shown(&view).contains(&other));
    }
}
