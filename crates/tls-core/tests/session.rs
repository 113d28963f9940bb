//! A whole session in the lab: its timeline is consistent with itself and with the specification.

#[path = "support/scenarios.rs"]
#[allow(dead_code, reason = "shared with other tests")]
mod scenarios;

use timeline::actor::Actor;
use timeline::computation::Outcome;
use timeline::message::{Extent, HandshakeKind, Message};
use timeline::quantity::Item;
use timeline::registry::{AlertDescription, CipherSuite};
use timeline::scenario::{ChatMessage, Edit, Scenario};
use timeline::time::UnixTime;
use timeline::{MessageKind, Timeline};
use tls_core::session::Session;

fn scenario() -> Scenario {
    Scenario {
        messages: vec![
            ChatMessage {
                from: Actor::Client,
                text: "Hello, server! 🔐".to_owned(),
            },
            ChatMessage {
                from: Actor::Server,
                text: "Hello, client!".to_owned(),
            },
        ],
        ..Scenario::new("example.test", 7, UnixTime(1_790_000_000))
    }
}

fn wire(timeline: &Timeline) -> Vec<Vec<u8>> {
    timeline
        .steps
        .iter()
        .filter_map(|step| Some(step.transfer()?.sent.bytes.clone()))
        .collect()
}

fn learned(timeline: &Timeline, actor: Actor, item: Item) -> Option<Vec<u8>> {
    let in_steps = timeline.steps.iter().flat_map(|step| &step.learned);
    let known = timeline.known_before.iter().chain(in_steps);
    known
        .into_iter()
        .find(|(who, quantity)| *who == actor && quantity.item == item)
        .map(|(_, quantity)| quantity.bytes.clone())
}

#[test]
fn a_session_leads_through_all_messages_to_a_clean_close() {
    let timeline = Session::run(scenario()).unwrap();
    assert!(timeline.failure().is_none(), "{:?}", timeline.failure());
    let messages: Vec<_> = timeline
        .steps
        .iter()
        .filter_map(|step| Some(step.transfer()?.message().name()))
        .collect();
    assert_eq!(
        messages,
        [
            "ClientHello",
            "ServerHello",
            "Certificate",
            "ServerHelloDone",
            "ClientKeyExchange",
            "ChangeCipherSpec",
            "Finished",
            "ChangeCipherSpec",
            "Finished",
            "Application data",
            "Application data",
            "Alert: close_notify",
            "Alert: close_notify",
        ]
    );
    let transfers = timeline.steps.iter().filter_map(|step| step.transfer());
    assert!(
        transfers
            .clone()
            .all(|transfer| transfer.received.is_some() && !transfer.is_altered())
    );
}

#[test]
fn both_sides_end_up_with_the_same_secrets() {
    let timeline = Session::run(scenario()).unwrap();
    for item in [
        Item::PreMasterSecret,
        Item::MasterSecret,
        Item::ClientWriteKey,
        Item::ServerWriteKey,
        Item::ClientRandom,
        Item::ServerRandom,
        Item::Modulus,
    ] {
        let client = learned(&timeline, Actor::Client, item);
        assert!(client.is_some(), "{item:?}");
        assert_eq!(client, learned(&timeline, Actor::Server, item), "{item:?}");
    }
    assert_eq!(learned(&timeline, Actor::Client, Item::PrivateExponent), None);
}

#[test]
fn the_same_scenario_gives_the_same_bytes_and_another_seed_gives_others() {
    let first = wire(&Session::run(scenario()).unwrap());
    assert_eq!(first, wire(&Session::run(scenario()).unwrap()));
    let other = Scenario { seed: 8, ..scenario() };
    assert_ne!(first[0], wire(&Session::run(other).unwrap())[0]);
}

#[test]
fn a_flipped_byte_of_ciphertext_ends_the_connection_with_bad_record_mac() {
    let faulty = Scenario {
        edits: vec![Edit::flip(Actor::Client, 4, 15, 1)],
        ..scenario()
    };
    let timeline = Session::run(faulty).unwrap();
    let altered = timeline
        .steps
        .iter()
        .position(|step| step.transfer().is_some_and(|it| it.is_altered()))
        .unwrap();
    assert_eq!(
        timeline.steps[altered].transfer().unwrap().message(),
        MessageKind::ApplicationData
    );
    let check = &timeline.steps[altered + 1];
    assert_eq!(
        (check.actor, check.computations().last().unwrap().outcome),
        (Actor::Server, Outcome::Mismatched)
    );
    assert!(check.failure.is_some());
    let alert = timeline.steps[altered + 2].transfer().unwrap();
    assert_eq!(alert.message(), MessageKind::Alert(AlertDescription::BAD_RECORD_MAC));
    assert_eq!(timeline.steps.len(), altered + 3);
}

#[test]
fn steps_before_a_fault_are_unchanged() {
    let clean = wire(&Session::run(scenario()).unwrap());
    let faulty = Scenario {
        edits: vec![Edit::flip(Actor::Client, 4, 15, 1)],
        ..scenario()
    };
    let altered = wire(&Session::run(faulty).unwrap());
    assert_eq!(clean[..10], altered[..10]);
}

#[test]
fn nothing_in_common_ends_in_the_specified_alert() {
    let mut scenario = scenario();
    scenario.client.negotiation.cipher_suites = vec![CipherSuite::TLS_RSA_WITH_AES_256_GCM_SHA384];
    scenario.server.negotiation.cipher_suites = vec![CipherSuite::TLS_RSA_WITH_AES_128_GCM_SHA256];
    let timeline = Session::run(scenario).unwrap();
    let last = timeline.steps.last().unwrap().transfer().unwrap();
    assert_eq!(last.message(), MessageKind::Alert(AlertDescription::HANDSHAKE_FAILURE));
    assert_eq!(timeline.failure().unwrap().0, Actor::Server);
}

#[test]
fn every_byte_of_every_record_belongs_to_exactly_one_field() {
    let timeline = Session::run(scenario()).unwrap();
    for transfer in timeline.steps.iter().filter_map(|step| step.transfer()) {
        let plaintext = transfer.sent.plaintext.as_ref();
        let trees = [
            Some((&transfer.sent.annotation, transfer.sent.bytes.len())),
            plaintext.map(|plaintext| (&plaintext.annotation, plaintext.bytes.len())),
        ];
        for (annotation, length) in trees.into_iter().flatten() {
            let annotation = annotation
                .as_ref()
                .unwrap_or_else(|| panic!("{:?}", transfer.message()));
            let mut next = 0;
            for leaf in annotation.leaves() {
                assert_eq!(leaf.range.start, next, "{:?}: {}", transfer.message(), leaf.field.key);
                next = leaf.range.end;
            }
            assert_eq!(next, length, "{:?}", transfer.message());
        }
    }
}

#[test]
fn server_keys_are_known_before_the_first_step() {
    let timeline = Session::run(scenario()).unwrap();
    let before: Vec<_> = timeline
        .known_before
        .iter()
        .map(|(actor, it)| (*actor, it.item))
        .collect();
    let own = [Item::Modulus, Item::PublicExponent, Item::PrivateExponent];
    assert_eq!(before, own.map(|item| (Actor::Server, item)));
    let first: Vec<_> = timeline.steps[0]
        .learned
        .iter()
        .map(|(actor, it)| (*actor, it.item))
        .collect();
    assert_eq!(
        first,
        [(Actor::Client, Item::ClientRandom), (Actor::Server, Item::ClientRandom)]
    );
}

#[test]
fn a_text_of_100_000_characters_arrives_whole_in_records_that_end_between_characters() {
    let text: String = "Grüße 🔐 ".chars().cycle().take(100_000).collect();
    let say = |from, text: &str| ChatMessage {
        from,
        text: text.to_owned(),
    };
    let timeline = Session::run(Scenario {
        messages: vec![say(Actor::Client, "short"), say(Actor::Server, &text)],
        ..scenario()
    })
    .unwrap();
    let opened = timeline.steps.iter().filter(|step| {
        let is_opening = step.computations().any(|it| it.operation.opens());
        step.actor == Actor::Client && step.transfer().is_none() && is_opening
    });
    let mut received = String::new();
    let mut numbers = Vec::new();
    for step in opened {
        let plaintext = step.computations().find_map(|it| it.output(Item::Plaintext));
        if let Some(part) = step.part {
            received += core::str::from_utf8(plaintext.unwrap()).unwrap();
            numbers.push((part.number, part.count));
        }
    }
    assert_eq!(received, text);
    // RFC 5246 §6.2.1: at most 2^14 bytes per record.
    let count = text.len().div_ceil(16_384);
    assert_eq!(numbers, (1..=count).map(|number| (number, count)).collect::<Vec<_>>());
    let short = timeline
        .steps
        .iter()
        .filter(|step| step.actor == Actor::Client && step.part.is_some());
    assert!(
        short.clone().all(|step| step.transfer().is_none()),
        "a short text has no parts"
    );
    assert!(timeline.failure().is_none());
}

#[test]
fn nothing_is_sent_after_a_tampered_part() {
    let messages = vec![ChatMessage {
        from: Actor::Client,
        text: "x".repeat(100_000),
    }];
    let honest = Session::run(Scenario { messages, ..scenario() }).unwrap();
    let is_second = |step: &&timeline::Step| step.part.is_some_and(|part| part.number == 2);
    let second = honest.steps.iter().filter(is_second).find_map(|step| step.transfer());
    let timeline = Session::run(Scenario {
        edits: vec![Edit::flip(Actor::Client, second.unwrap().record, 100, 1)],
        ..honest.scenario.unwrap()
    })
    .unwrap();
    let last = timeline
        .steps
        .iter()
        .filter_map(|step| step.part)
        .map(|part| part.number)
        .max();
    assert_eq!(last, Some(2));
    assert!(timeline.failure().is_some());
}

/// The secrets that a side needs to have before it computes with them.
const SECRETS: [Item; 6] = [
    Item::PreMasterSecret,
    Item::MasterSecret,
    Item::ClientWriteKey,
    Item::ServerWriteKey,
    Item::ClientWriteNonce,
    Item::ServerWriteNonce,
];

#[test]
fn no_side_computes_with_a_secret_before_having_it() {
    let timeline = Session::run(scenario()).unwrap();
    let mut had = Vec::new();
    let mut used = Vec::new();
    for (number, step) in timeline.steps.iter().enumerate() {
        for (actor, computation) in step.computations_by() {
            for input in computation.inputs.iter().filter(|it| SECRETS.contains(&it.item)) {
                let secret = (actor, input.item, input.bytes.clone());
                assert!(
                    had.contains(&secret),
                    "{actor:?} uses {:?} in step {number}",
                    input.item
                );
                used.push((actor, input.item));
            }
            had.extend(computation.outputs.iter().map(|it| (actor, it.item, it.bytes.clone())));
        }
        had.extend(
            step.learned
                .iter()
                .map(|(actor, it)| (*actor, it.item, it.bytes.clone())),
        );
    }
    for actor in Actor::ALL {
        assert!(SECRETS.iter().all(|item| used.contains(&(*actor, *item))), "{used:?}");
    }
}

#[test]
fn a_client_hello_in_two_records_is_named_in_both() {
    let mut scenario = scenario();
    let names = (0..64).map(|number| format!("{number:0>254}"));
    scenario.client.negotiation.application_protocols = names.collect();
    scenario.check().unwrap();
    let timeline = Session::run(scenario).unwrap();
    let from_client = timeline.steps.iter().filter(|step| step.actor == Actor::Client);
    let transfers = from_client.filter_map(|step| step.transfer());
    let messages: Vec<_> = transfers.take(3).map(|transfer| transfer.messages.clone()).collect();
    let message = |kind, extent| vec![Message { kind, extent }];
    let hello = MessageKind::Handshake(HandshakeKind::ClientHello);
    let key_exchange = MessageKind::Handshake(HandshakeKind::ClientKeyExchange);
    assert_eq!(
        messages,
        [
            message(hello, Extent::Begins),
            message(hello, Extent::Ends),
            message(key_exchange, Extent::Whole)
        ]
    );
}

#[test]
fn early_message_comes_once_and_before_the_server_has_answered() {
    let scenario = scenarios::early();
    let timeline = Session::run(scenario.clone()).unwrap();
    assert!(timeline.failure().is_none(), "{:?}", timeline.failure());
    let of_second: Vec<_> = timeline.steps.iter().filter(|step| step.connection == 1).collect();
    let transfers: Vec<_> = of_second
        .iter()
        .filter_map(|step| Some((step.actor, step.transfer()?)))
        .collect();
    let names: Vec<_> = transfers
        .iter()
        .map(|(_, transfer)| transfer.message().name())
        .collect();
    let messages = [
        "ClientHello",
        "ChangeCipherSpec",
        "Application data",
        "ServerHello",
        "ChangeCipherSpec",
        "EncryptedExtensions",
        "Finished",
        "EndOfEarlyData",
        "Finished",
        "NewSessionTicket",
        "Application data",
        "Alert: close_notify",
        "Alert: close_notify",
    ];
    assert_eq!(names, messages);
    let said = |from: Actor| {
        let own = transfers.iter().filter(|(actor, _)| *actor == from);
        own.filter_map(|(_, transfer)| Some(transfer.sent.plaintext.as_ref()?.bytes.clone()))
            .filter(|text| text == scenarios::FROM_CLIENT.as_bytes() || text == scenarios::FROM_SERVER.as_bytes())
            .count()
    };
    assert_eq!((said(Actor::Client), said(Actor::Server)), (1, 1));
}
