//! ECDHE on the stage: every step has words and a picture at every depth, and neither padlock nor box.

use timeline::scenario::{ClientAuthenticationChoice, KeyKind};
use timeline::suites::{KeyExchange, SuiteParameters};

use super::*;
use crate::i18n::LANGUAGES;
use crate::stories::{ECDHE, Handshake};
use crate::view::scene::Thing;

/// A session with ECDHE and this key.
fn session(key: KeyKind, change: impl FnOnce(&mut Scenario)) -> Model {
    page_of(|scenario| {
        let key_exchange = match key {
            KeyKind::Rsa => KeyExchange::EcdheRsa,
            KeyKind::EcdsaP256 | KeyKind::Ed25519 => KeyExchange::EcdheEcdsa,
        };
        for side in [&mut scenario.client.negotiation, &mut scenario.server.negotiation] {
            side.cipher_suites = SuiteParameters::suites_with(key_exchange);
        }
        scenario.server.keys = vec![key];
        scenario.client.key = key;
        change(scenario);
    })
}

/// The stages of all stops at a level of detail.
fn stages(model: &mut Model, localizer: &Localizer, detail: Detail) -> Vec<StageView> {
    update(model, Message::SelectDetail(detail));
    update(model, Message::GoToStart);
    let mut stages = vec![stage(localizer, model)];
    while model.next_stop().is_some() {
        update(model, Message::Next);
        stages.push(stage(localizer, model));
    }
    stages
}

#[test]
fn every_step_has_words_in_every_language_at_every_depth() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("static");
    for key in KeyKind::ALL {
        let mut model = session(*key, |scenario| {
            scenario.server.client_authentication = ClientAuthenticationChoice::Required;
            scenario.client.has_certificate = true;
        });
        assert!(model.timeline().unwrap().timeline.failure().is_none());
        assert_eq!(*model.story(), ECDHE);
        for language in LANGUAGES {
            let localizer = Localizer::from_folder(&folder, *language).unwrap();
            for detail in [Detail::Story, Detail::Messages, Detail::Bytes] {
                for view in stages(&mut model, &localizer, detail) {
                    let text = format!("{view:?}");
                    for id in ["step-", "story-", "scene-", "item-", "operation-", "chapter-"] {
                        let shown = text.split('"').find(|part| part.starts_with(id));
                        assert_eq!(shown, None, "{} {}", language.tag, key.key());
                    }
                }
            }
        }
    }
}

#[test]
fn halves_travel_and_no_box() {
    let mut model = session(KeyKind::Rsa, |_| {});
    let localizer = Localizer::english();
    let things: Vec<_> = stages(&mut model, &localizer, Detail::Story)
        .into_iter()
        .filter_map(|view| view.scene?.traveller)
        .map(|traveller| (traveller.from, traveller.thing))
        .collect();
    for expected in [
        (Actor::Server, Thing::Card),
        (Actor::Server, Thing::Half),
        (Actor::Client, Thing::Half),
    ] {
        assert!(things.contains(&expected), "{expected:?}: {things:?}");
    }
    let told = stages(&mut model, &localizer, Detail::Messages);
    let handshakes = &told.last().unwrap().handshakes;
    let shown: Vec<_> = handshakes
        .iter()
        .filter(|tab| tab.is_selected)
        .map(|tab| tab.handshake)
        .collect();
    assert_eq!(shown, [Handshake::Ecdhe]);
    let shares = model.steps().iter().filter_map(|step| step.transfer());
    let locked = shares.filter(|transfer| !transfer.is_protected() && crate::view::message_name::is_locked(transfer));
    assert_eq!(locked.count(), 0, "nothing in the clear is locked");
    assert!(
        !things
            .iter()
            .any(|(_, thing)| matches!(thing, Thing::Box | Thing::CardWithPadlock))
    );
}

#[test]
fn changed_half_of_the_server_fails_at_its_signature() {
    let genuine = session(KeyKind::Rsa, |_| {});
    let is_share = |step: &&timeline::Step| crate::view::story::key(step) == "server-key-exchange";
    let share = genuine.steps().iter().find(is_share).unwrap().transfer().unwrap();
    // The third byte of the public key, behind both headers, the curve and a length.
    let fault = Edit::flip(Actor::Server, share.record, 5 + 4 + 4 + 2, 1);
    let mut model = session(KeyKind::Rsa, |scenario| scenario.edits.push(fault));
    let localizer = Localizer::english();
    let told = stages(&mut model, &localizer, Detail::Story);
    let headlines: Vec<_> = told.iter().map(|view| view.story.headline.as_str()).collect();
    let words = "The server’s signature does not fit its card.";
    assert!(
        headlines.iter().any(|headline| headline.contains(words)),
        "{headlines:#?}"
    );
}
