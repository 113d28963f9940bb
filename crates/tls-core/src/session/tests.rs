//! However records are altered on the link, the timeline contains every recorded event of both
//! endpoints exactly once, and nothing arrives before it was sent.

use std::collections::BTreeMap;
use std::fmt::Debug;

use proptest::collection::vec;
use proptest::prelude::*;
use timeline::event::Event;
use timeline::quantity::{Item, Quantity};
use timeline::registry::{CipherSuite, CompressionMethod, ProtocolVersion};
use timeline::scenario::{CertificateChoice, ChatMessage, Edit, EditKind};
use timeline::suites::SuiteParameters;
use timeline::time::UnixTime;
use timeline::{Action, Cause, RecordId, Step};

use super::*;

/// Far more steps than any of these sessions has.
const MANY: usize = 500;

fn scenarios() -> Vec<Scenario> {
    let say = |from, text: &str| ChatMessage {
        from,
        text: text.to_owned(),
    };
    let with = |change: &dyn Fn(&mut Scenario)| {
        let mut scenario = Scenario {
            messages: vec![
                say(Actor::Client, "first"),
                say(Actor::Server, &"second ".repeat(5000)),
                say(Actor::Client, "third"),
            ],
            ..Scenario::new("lab.test", 5, UnixTime(1_790_000_000))
        };
        change(&mut scenario);
        scenario
    };
    let with_blocks = |scenario: &mut Scenario, encrypt_then_mac| {
        for side in [&mut scenario.client.negotiation, &mut scenario.server.negotiation] {
            side.cipher_suites = vec![CipherSuite::TLS_RSA_WITH_AES_128_CBC_SHA];
            side.encrypt_then_mac = encrypt_then_mac;
            side.compression_methods = vec![CompressionMethod::DEFLATE, CompressionMethod::NULL];
        }
    };
    vec![
        with(&|_| {}),
        with(&|scenario| scenario.resumption = ResumptionChoice::SessionId),
        with(&|scenario| scenario.resumption = ResumptionChoice::Ticket),
        with(&|scenario| {
            scenario.client.has_certificate = true;
            scenario.server.client_authentication = ClientAuthenticationChoice::Required;
        }),
        with(&|scenario| scenario.server.client_authentication = ClientAuthenticationChoice::Required),
        with(&|scenario| scenario.server.certificate = CertificateChoice::Expired),
        with(&|scenario| with_blocks(scenario, true)),
        with(&|scenario| with_blocks(scenario, false)),
        with(&|scenario| copy(scenario, EarlyDataChoice::CopiedAlways)),
        with(&|scenario| copy(scenario, EarlyDataChoice::CopiedOnce)),
    ]
}

/// TLS 1.3 with early data in a second connection, of which somebody sends a copy in a third.
fn copy(scenario: &mut Scenario, choice: EarlyDataChoice) {
    scenario.resumption = ResumptionChoice::Ticket;
    scenario.early_data = choice;
    for side in [&mut scenario.client.negotiation, &mut scenario.server.negotiation] {
        side.versions = vec![ProtocolVersion::TLS_1_3];
        side.cipher_suites = SuiteParameters::suites_of(ProtocolVersion::TLS_1_3);
    }
}

/// How often each event was recorded or appears in the timeline.
#[derive(Debug, Default, PartialEq)]
struct Tally(BTreeMap<String, usize>);

impl Tally {
    fn count(&mut self, who: Actor, what: &str, thing: &dyn Debug) {
        *self.0.entry(format!("{who:?} {what} {thing:?}")).or_default() += 1;
    }
}

/// The records that each side sent and received, client first, in order.
#[derive(Debug, Default, PartialEq)]
struct Traffic {
    sent: [Vec<RecordId>; 2],
    received: [Vec<RecordId>; 2],
}

fn is_known_before(known: &[(Actor, Quantity)], actor: Actor, quantity: &Quantity) -> bool {
    known.iter().any(|(who, known)| *who == actor && known == quantity)
}

/// The events and records that the endpoints recorded.
fn recorded(session: &Session, known_before: &[(Actor, Quantity)]) -> (Tally, Traffic) {
    let mut tally = Tally::default();
    let mut traffic = Traffic::default();
    for (connection, _, witnesses) in &session.recorded {
        for witness in witnesses {
            let (who, side) = (witness.who, witness.who as usize);
            for (id, event) in &witness.events {
                match event {
                    Event::Sent(record) => {
                        tally.count(who, "sent", &(id.unwrap(), record));
                        traffic.sent[side].push(id.unwrap());
                    }
                    Event::Received(record) => {
                        tally.count(who, "received", &(id.unwrap(), record));
                        traffic.received[side].push(id.unwrap());
                    }
                    // A side knows its own keys in each connection, but the timeline has them once.
                    Event::Learned(quantity) if *connection > 1 && is_known_before(known_before, who, quantity) => {}
                    Event::Learned(quantity) => tally.count(who, "learned", quantity),
                    Event::Negotiated(negotiation) => tally.count(who, "negotiated", negotiation),
                    Event::Validated { report, signatures } => tally.count(who, "validated", &(report, signatures)),
                    Event::Computed(computation) => tally.count(who, "computed", computation),
                    Event::Failed(error) => tally.count(who, "failed", error),
                    // The record with the alert covers it.
                    Event::AlertReceived(_) => {}
                }
            }
        }
    }
    (tally, traffic)
}

/// The events and records in the timeline.
fn told(timeline: &Timeline) -> (Tally, Traffic) {
    let mut tally = Tally::default();
    let mut traffic = Traffic::default();
    for (who, quantity) in &timeline.known_before {
        tally.count(*who, "learned", quantity);
    }
    for step in &timeline.steps {
        let (who, peer) = (step.actor, step.actor.peer());
        match &step.action {
            Action::Transfer(transfer) => {
                tally.count(who, "sent", &(transfer.id, &transfer.sent));
                traffic.sent[who as usize].push(transfer.id);
                if let Some(received) = &transfer.received {
                    tally.count(peer, "received", &(transfer.id, received));
                    traffic.received[peer as usize].push(transfer.id);
                }
            }
            Action::Arrival(arrival) => {
                tally.count(who, "received", &(arrival.id, &arrival.received));
                traffic.received[who as usize].push(arrival.id);
            }
            Action::Negotiation(negotiation) => tally.count(who, "negotiated", negotiation),
            Action::Validation(report) => tally.count(who, "validated", &(report, &step.signatures)),
            Action::Computation(_) | Action::Failure => {}
        }
        let is_signature =
            |it: &&timeline::Computation| step.signatures.iter().any(|signature| core::ptr::eq(signature, *it));
        for (who, computation) in step.computations_by().filter(|(_, it)| !is_signature(it)) {
            tally.count(who, "computed", computation);
        }
        // A plaintext is learned by opening its record.
        for (who, quantity) in step.learned.iter().filter(|(_, it)| it.item != Item::Plaintext) {
            tally.count(*who, "learned", quantity);
        }
        if let Some((who, error)) = &step.failure {
            tally.count(*who, "failed", error);
        }
    }
    (tally, traffic)
}

/// The index of the step that sends a record.
fn sending(steps: &[Step], id: RecordId) -> Option<usize> {
    steps
        .iter()
        .position(|step| step.transfer().is_some_and(|transfer| transfer.id == id))
}

fn check(scenario: Scenario, edits: &[Edit]) {
    let mut session = Session::new(Scenario {
        edits: [scenario.edits.as_slice(), edits].concat(),
        ..scenario
    })
    .unwrap();
    let mut settled: Vec<String> = Vec::new();
    let ends = (0..MANY).any(|_| {
        let goes_on = session.advance().unwrap();
        let steps = session.timeline.steps();
        let more = &steps[settled.len()..session.timeline.settled()];
        settled.extend(more.iter().map(|step| format!("{step:?}")));
        !goes_on
    });
    assert!(ends, "the session does not end");
    let (tally, traffic) = recorded(&session, session.timeline.known_before());
    let passages: Vec<_> = session
        .recorded
        .iter()
        .flat_map(|(_, passages, _)| passages.clone())
        .collect();
    let timeline = session.into_timeline();
    let (told_tally, told_traffic) = told(&timeline);
    let counts = |one: &Tally, other: &Tally| {
        let missing = one
            .0
            .iter()
            .filter(|(thing, count)| other.0.get(*thing) != Some(*count));
        missing
            .map(|(thing, count)| format!("{count}x {}", thing.chars().take(200).collect::<String>()))
            .collect::<Vec<_>>()
    };
    assert_eq!(counts(&tally, &told_tally), Vec::<String>::new(), "recorded");
    assert_eq!(counts(&told_tally, &tally), Vec::<String>::new(), "told");
    assert_eq!(traffic, told_traffic, "each side's order");
    for (index, step) in timeline.steps.iter().enumerate() {
        if let Action::Arrival(arrival) = &step.action {
            let of = match arrival.cause {
                Cause::Replayed(of) => Some(of),
                Cause::Injected => None,
                Cause::Clean | Cause::Edited | Cause::Dropped | Cause::Nowhere | Cause::Overtaken(_) | Cause::Cut => {
                    Some(arrival.id)
                }
            };
            assert!(of.is_none_or(|of| sending(&timeline.steps, of).unwrap() < index));
        }
    }
    for passage in &passages {
        let step = sending(&timeline.steps, passage.id);
        assert_eq!(step.is_some(), passage.sent.is_some());
        if let Some(transfer) = step.and_then(|step| timeline.steps[step].transfer()) {
            assert_eq!(Some(&transfer.sent.bytes), passage.sent.as_ref());
            let is_overtaken = matches!(transfer.cause, Cause::Overtaken(_));
            assert!(is_overtaken || transfer.cause == passage.cause);
            assert!(passage.delivered.is_some() || transfer.received.is_none());
        }
    }
    for (step, settled) in timeline.steps.iter().zip(&settled) {
        assert_eq!(format!("{step:?}"), *settled, "a settled step stays as it is");
    }
}

/// A record as an attacker may make one: complete and of a valid type.
fn foreign_record() -> impl Strategy<Value = Vec<u8>> {
    (20_u8..24, vec(any::<u8>(), 0..60))
        .prop_map(|(content_type, fragment)| [&[content_type, 3, 3, 0, fragment.len() as u8][..], &fragment].concat())
}

fn kind() -> impl Strategy<Value = EditKind> {
    let offset = || prop_oneof![0_usize..12, 0_usize..300];
    let bytes = || prop_oneof![foreign_record(), vec(any::<u8>(), 1..12)];
    prop_oneof![
        (offset(), 1_u8..).prop_map(|(offset, mask)| EditKind::Flip { offset, mask }),
        (offset(), bytes()).prop_map(|(offset, bytes)| EditKind::Overwrite { offset, bytes }),
        Just(EditKind::Drop),
        Just(EditKind::Double),
        Just(EditKind::Swap),
        (0_usize..200).prop_map(|length| EditKind::Shorten { length }),
        (0_usize..200).prop_map(|length| EditKind::Cut { length }),
        (actor(), 0_usize..12).prop_map(|(of, earlier)| EditKind::Replay { of, earlier }),
        bytes().prop_map(|bytes| EditKind::Inject { bytes }),
    ]
}

fn actor() -> impl Strategy<Value = Actor> {
    proptest::sample::select(Actor::ALL.to_vec())
}

fn edit() -> impl Strategy<Value = Edit> {
    (actor(), 0_usize..12, kind()).prop_map(|(from, record, kind)| Edit::new(from, record, kind))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn random_edits_of_random_sessions_preserve_every_event(
        scenario in proptest::sample::select(scenarios()),
        edits in vec(edit(), 1..6),
    ) {
        check(scenario, &edits);
    }
}

#[test]
fn each_edit_of_each_record_preserves_every_event() {
    let [plain, resumed, ..] = &scenarios()[..] else {
        unreachable!()
    };
    for (scenario, records) in [(plain, 8), (resumed, 12)] {
        for record in 0..records {
            for from in [Actor::Client, Actor::Server] {
                for kind in [
                    EditKind::Drop,
                    EditKind::Double,
                    EditKind::Swap,
                    EditKind::Shorten { length: 7 },
                    EditKind::Replay { of: from, earlier: 0 },
                    EditKind::Replay {
                        of: from.peer(),
                        earlier: 0,
                    },
                    EditKind::Inject {
                        bytes: vec![21, 3, 3, 0, 2, 1, 90],
                    },
                    EditKind::Cut { length: 7 },
                ] {
                    let edit = Edit::new(from, record, kind);
                    check(scenario.clone(), &[edit]);
                }
            }
        }
    }
}

/// The server reads the copy of an order only if it does not keep track of tickets; in no case does the copier get on.
#[test]
fn a_copied_order_is_read_again_only_without_protection() {
    for (choice, is_read_again) in [
        (EarlyDataChoice::CopiedAlways, true),
        (EarlyDataChoice::CopiedOnce, false),
    ] {
        let order = ChatMessage {
            from: Actor::Client,
            text: "Send me a pizza".to_owned(),
        };
        let mut scenario = Scenario {
            messages: vec![order],
            ..Scenario::new("lab.test", 5, UnixTime(1_790_000_000))
        };
        copy(&mut scenario, choice);
        let timeline = Session::run(scenario).unwrap();
        // The copy has the original's random, and must not take its place in the key log.
        let keys = crate::export::key_log::of_session(&timeline);
        let labels = keys.lines().map(|line| line.rsplit_once(' ').unwrap().0);
        let unique: std::collections::BTreeSet<_> = labels.clone().collect();
        assert_eq!(unique.len(), labels.count(), "{keys}");
        assert!(timeline.failure().is_none());
        let of_copy: Vec<_> = timeline.steps.iter().filter(|step| step.connection == 2).collect();
        assert!(of_copy.iter().all(|step| step.actor == Actor::Server));
        let causes: Vec<_> = of_copy
            .iter()
            .filter_map(|step| match &step.action {
                Action::Arrival(arrival) => Some(arrival.cause),
                _ => None,
            })
            .collect();
        assert_eq!(causes.len(), 3, "hello, ChangeCipherSpec and early data");
        assert!(causes.iter().all(|cause| matches!(cause, Cause::Replayed(_))));
        assert_eq!(of_copy.iter().any(|step| step.opens_data()), is_read_again);
        let (_, error) = of_copy.last().unwrap().failure.as_ref().unwrap();
        assert_eq!(error.kind, ErrorKind::TruncatedConnection);
        assert!(timeline.steps.iter().all(|step| step.connection < 3));
    }
}
