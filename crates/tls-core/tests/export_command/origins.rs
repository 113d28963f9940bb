//! Origins of the inputs of computations.

use timeline::actor::Actor;
use timeline::computation::{Computation, Operation};
use timeline::quantity::Item;
use timeline::registry::HandshakeType;
use timeline::{MessageKind, Origin, Timeline};
use tls_core::session::Session;

use crate::scenarios::plain;
use crate::sessions;

/// The type of the message that stands for a first ClientHello (RFC 9846 §4).
const MESSAGE_HASH: HandshakeType = HandshakeType(254);

/// Calls `look` for every input with its origin and the index of its step.
fn for_each_input(timeline: &Timeline, mut look: impl FnMut(usize, Actor, &Computation, Item, &[u8], Origin)) {
    for (place, step) in timeline.steps.iter().enumerate() {
        for (actor, computation) in step.computations_by() {
            for input in &computation.inputs {
                let origin = timeline.origin(place, actor, computation.operation, input);
                let Some(origin) = origin else {
                    panic!(
                        "step {place}, {actor:?}: {:?} of {:?} from nowhere",
                        input.item, computation.operation
                    );
                };
                look(place, actor, computation, input.item, &input.bytes, origin);
            }
        }
    }
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    part.is_empty() || bytes.windows(part.len()).any(|window| window == part)
}

#[test]
fn every_input_is_found_at_its_origin() {
    for scenario in [sessions::of_suites(), sessions::of_choices()].concat() {
        let timeline = Session::run(scenario).unwrap();
        for_each_input(
            &timeline,
            |place, actor, computation, item, bytes, origin| match origin {
                Origin::Computed { step, operation } => {
                    assert!(step <= place);
                    let mut source = timeline.steps[step].computations_by();
                    let gives = |(who, it): (Actor, &Computation)| {
                        let has = |bytes: &[u8], part: &[u8]| match item {
                            Item::ReceivedRecordMac => contains(bytes, part),
                            _ => bytes == part,
                        };
                        who == actor && it.operation == operation && {
                            let mut values = it.outputs.iter().chain(it.inputs.iter().filter(|_| item.is_public()));
                            values.any(|output| has(&output.bytes, bytes))
                        }
                    };
                    assert!(source.any(gives), "{item:?} of {:?}", computation.operation);
                }
                Origin::Record { step } => {
                    assert!(step < place || timeline.steps[place].transfer().is_some());
                    assert!(timeline.steps[step].transfer().is_some());
                }
                Origin::Agreed { step } => assert!(
                    matches!(
                        item,
                        Item::HashFunction | Item::NamedGroup | Item::CipherName | Item::SignatureAlgorithm
                    ),
                    "{step}"
                ),
                Origin::Constant => assert!(matches!(item, Item::Label | Item::Zeros), "{item:?}"),
                Origin::Brought => assert!(
                    matches!(
                        item,
                        Item::PrivateExponent
                            | Item::Modulus
                            | Item::SignerModulus
                            | Item::SignerPrivateExponent
                            | Item::SignerPrivateKey
                    ) || computation.operation == Operation::VerifyCertificate
                ),
                Origin::Own => assert!(!matches!(
                    item,
                    Item::MasterSecret | Item::Nonce | Item::AdditionalData | Item::PreMasterSecret
                )),
                Origin::Messages => {
                    let messages = timeline.messages_in(place, actor, bytes);
                    let whole: Vec<_> = messages.iter().flat_map(|message| message.bytes.clone()).collect();
                    // A binder covers only the front of its ClientHello (RFC 9846 §4.3.11.2).
                    let is_cut = bytes
                        .strip_prefix(whole.as_slice())
                        .is_some_and(|rest| rest.first() == Some(&1));
                    assert!(whole == bytes || is_cut);
                    // The message that stands for a first ClientHello is never sent (RFC 9846 §4.1).
                    let sent = messages.iter().filter(|message| message.handshake_type != MESSAGE_HASH);
                    let steps: Vec<_> = sent.clone().map(|message| message.step.unwrap()).collect();
                    assert!(steps.is_sorted(), "{steps:?}");
                    assert!(steps.last() < Some(&place));
                    let first = messages.first().map(|message| message.handshake_type);
                    assert!(matches!(first, None | Some(HandshakeType::CLIENT_HELLO | MESSAGE_HASH)));
                    for message in sent {
                        let kind = timeline.steps[message.step.unwrap()].transfer().unwrap().message();
                        let MessageKind::Handshake(kind) = kind else {
                            panic!("{kind:?}")
                        };
                        assert_eq!(kind.handshake_type(), message.handshake_type);
                    }
                }
            },
        );
    }
}

#[test]
fn secrets_are_traced_back_to_messages() {
    let timeline = Session::run(plain()).unwrap();
    let mut seen = Vec::new();
    for_each_input(&timeline, |_, actor, computation, item, _, origin| {
        let from = match origin {
            Origin::Record { step } => timeline.steps[step].transfer().unwrap().message().name(),
            Origin::Computed { operation, .. } => operation.key().to_owned(),
            other => format!("{other:?}"),
        };
        seen.push((actor, computation.operation.key(), item.key(), from));
    });
    for (actor, operation, item, from) in [
        (Actor::Client, "encrypt-pre-master-secret", "modulus", "Certificate"),
        (
            Actor::Server,
            "decrypt-pre-master-secret",
            "encrypted-pre-master-secret",
            "ClientKeyExchange",
        ),
        (
            Actor::Server,
            "decrypt-pre-master-secret",
            "private-exponent",
            "Brought",
        ),
        (Actor::Client, "derive-keys", "client-random", "ClientHello"),
        (Actor::Server, "derive-keys", "server-random", "ServerHello"),
        (
            Actor::Server,
            "derive-keys",
            "master-secret",
            "derive-extended-master-secret",
        ),
        (Actor::Client, "check-verify-data", "received-verify-data", "Finished"),
        (Actor::Client, "seal-record", "nonce", "make-nonce"),
        (Actor::Client, "make-nonce", "client-write-nonce", "derive-keys"),
        (Actor::Server, "open-record", "ciphertext", "Application data"),
        (Actor::Server, "make-nonce", "explicit-nonce", "Application data"),
        (Actor::Client, "verify-certificate", "to-be-signed", "Certificate"),
    ] {
        let expected = (actor, operation, item, from.to_owned());
        assert!(seen.contains(&expected), "{expected:?} not in {seen:#?}");
    }
}
