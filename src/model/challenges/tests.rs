use timeline::MessageKind;
use timeline::scenario::{ChatMessage, EditKind};

use super::*;
use crate::model::attack::AttackMessage;
use crate::model::link::Link;
use crate::model::recipes::RECIPES;
use crate::model::test_page::{new_page, page, send};
use crate::model::{Message, StepReference, update};

/// A page that follows a link.
fn linked(fragment: &str) -> Model {
    let mut model = new_page();
    send(&mut model, Message::FollowLink(fragment.to_owned()));
    model
}

fn recipe(model: &mut Model, key: &str) {
    let recipe = RECIPES.iter().find(|it| it.key == key).unwrap();
    send(model, Message::Attack(AttackMessage::Follow(recipe)));
}

/// The step that sends such a message first.
fn sending(model: &Model, message: MessageKind) -> usize {
    let sends = |step: &Step| step.transfer().map(Transfer::message) == Some(message);
    model.steps().iter().position(sends).unwrap()
}

fn edit(model: &mut Model, step: usize, kind: EditKind) {
    send(model, Message::Attack(AttackMessage::Edit { step, kind }));
}

/// A page on which a challenge is solved, and the answer.
fn solution(key: &str) -> (Model, String) {
    let mut answer = String::new();
    let mut model = page();
    match key {
        "first-secret" => {
            let learns = |step: &Step| step.learned.iter().any(|(_, it)| it.item == Item::PreMasterSecret);
            let step = model.steps().iter().position(learns).unwrap();
            send(&mut model, Message::GoTo(step));
        }
        "only-the-name" => model = linked("certificate=other-name"),
        "valid-but-refused" => model = linked("clock=1000000000"),
        "two-suites-each" => {
            model = linked(
                "client-suites=TLS_RSA_WITH_AES_128_GCM_SHA256,TLS_RSA_WITH_AES_128_CBC_SHA&\
                 server-suites=TLS_RSA_WITH_AES_256_GCM_SHA384,TLS_RSA_WITH_AES_256_CBC_SHA",
            );
        }
        "find-the-name" => {
            let hello = sending(&model, MessageKind::Handshake(HandshakeKind::ClientHello));
            let bytes = &model.steps()[hello].transfer().unwrap().sent.bytes;
            let name = b"example.test";
            let byte = bytes.windows(name.len()).position(|it| it == name).unwrap();
            send(&mut model, Message::SelectByte { step: hello, byte });
        }
        "master-secret" => {
            let secret = &main_secret(&model).unwrap().bytes;
            answer = secret[..4].iter().map(|byte| format!("{byte:02X} ")).collect();
        }
        "thief" => answer = " Hello ".to_owned(),
        "same-text-twice" => {
            let again = ChatMessage {
                from: Actor::Client,
                text: "Hello".to_owned(),
            };
            model.scenario.messages.push(again);
            send(&mut model, Message::NewSession);
        }
        "no-certificate" => model = linked("resume=ticket"),
        "after-change-cipher-spec" => edit(&mut model, 0, EditKind::Flip { offset: 20, mask: 1 }),
        "silent-server" => recipe(&mut model, "box-swapped"),
        "second-hello" => model = linked("handshake=tls13&client-groups=x25519,secp256r1&server-groups=secp256r1"),
        "first-sealed-byte" => {
            model = linked("handshake=tls13");
            let sealed = |step: &Step| step.transfer().is_some_and(Transfer::is_protected);
            let step = model.steps().iter().position(sealed).unwrap();
            send(&mut model, Message::GoTo(step));
            send(&mut model, Message::SelectByte { step, byte: 5 });
        }
        "ordered-twice" => recipe(&mut model, "early-data-copied"),
        other => panic!("{other} has no solution here"),
    }
    (model, answer)
}

/// The others that the solution of a challenge happens to solve too.
fn solves_too(key: &str) -> &'static [&'static str] {
    match key {
        "ordered-twice" => &["no-certificate"],
        "silent-server" => &["after-change-cipher-spec"],
        _ => &[],
    }
}

#[test]
fn every_challenge_is_solved_by_its_solution_and_by_no_other() {
    for challenge in CHALLENGES {
        let (model, answer) = solution(challenge.key);
        let solved = CHALLENGES.iter().filter(|it| (it.is_solved)(&model, &answer));
        let mut solved: Vec<_> = solved.map(|it| it.key).collect();
        solved.retain(|key| !solves_too(challenge.key).contains(key));
        assert_eq!(solved, [challenge.key]);
    }
}

#[test]
fn nothing_is_solved_on_a_page_that_nobody_has_touched() {
    for model in [new_page(), page(), linked("handshake=tls13"), linked("handshake=ecdhe")] {
        for challenge in CHALLENGES {
            assert!(!(challenge.is_solved)(&model, ""), "{}", challenge.key);
        }
    }
}

#[test]
fn a_solved_challenge_is_kept_in_the_link() {
    let (mut model, answer) = solution("thief");
    let thief = named("thief").unwrap();
    update(&mut model, Message::Challenge(ChallengeMessage::Choose(thief)));
    update(
        &mut model,
        Message::Challenge(ChallengeMessage::Check("wrong".to_owned())),
    );
    assert!(model.challenges.was_wrong && model.challenges.solved.is_empty());
    let effects = update(&mut model, Message::Challenge(ChallengeMessage::Check(answer)));
    assert!(!model.challenges.was_wrong);
    let link = effects.iter().find_map(|effect| match effect {
        crate::model::Effect::ShowLink { fragment, .. } => Some(fragment.clone()),
        _ => None,
    });
    let link = link.unwrap();
    assert!(link.contains("solved=thief"), "{link}");
    let read = Link::read(&link, &model.default_link);
    assert_eq!(
        (read.link.solved, read.link.step),
        (vec!["thief"], StepReference::FIRST)
    );
    let later = linked(&format!("challenge=first-secret&{link}"));
    assert_eq!(later.challenges.solved, ["thief"]);
    assert_eq!(later.challenges.chosen, named("first-secret"));
}
