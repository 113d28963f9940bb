//! A flipped byte anywhere on the link: the session always ends, either cleanly or with an error.

use timeline::actor::Actor;
use timeline::scenario::{ChatMessage, Edit, Scenario};
use timeline::time::UnixTime;
use timeline::{MessageKind, Timeline};
use tls_core::session::Session;

use crate::endpoints::SUITE;

/// Far more steps than any session has.
const MANY: usize = 200;

fn scenario(edits: Vec<Edit>) -> Scenario {
    let message = |from, text: &str| ChatMessage {
        from,
        text: text.to_owned(),
    };
    let mut scenario = Scenario {
        messages: vec![
            message(Actor::Client, "from the client"),
            message(Actor::Server, "from the server"),
        ],
        edits,
        ..Scenario::new("lab.test", 5, UnixTime(1_790_000_000))
    };
    scenario.client.negotiation.cipher_suites = vec![SUITE];
    scenario
}

fn run(edits: Vec<Edit>) -> Timeline {
    let mut session = Session::new(scenario(edits.clone())).unwrap();
    for _ in 0..MANY {
        if !session.advance().unwrap() {
            return session.into_timeline();
        }
    }
    panic!("the session does not end: {edits:?}");
}

/// The lengths of an actor's records in a session without faults.
fn record_lengths(from: Actor) -> Vec<usize> {
    run(Vec::new())
        .steps
        .iter()
        .filter(|step| step.actor == from)
        .filter_map(|step| Some(step.transfer()?.sent.bytes.len()))
        .collect()
}

fn closes(timeline: &Timeline) -> usize {
    let transfers = timeline.steps.iter().filter_map(|step| step.transfer());
    transfers
        .filter(|transfer| transfer.received.is_some())
        .filter(|transfer| matches!(transfer.message(), MessageKind::Alert(alert) if alert.0 == 0))
        .count()
}

fn sweep(from: Actor) {
    for (record, length) in record_lengths(from).into_iter().enumerate() {
        // The whole header, the start and end of the content, and two offsets between.
        let mut offsets = vec![
            0,
            1,
            2,
            3,
            4,
            5,
            6,
            9,
            length / 3,
            length / 2,
            length.saturating_sub(17),
            length - 1,
        ];
        offsets.retain(|offset| *offset < length);
        offsets.dedup();
        for offset in offsets {
            for mask in [0x01, 0x80] {
                let fault = Edit::flip(from, record, offset, mask);
                let timeline = run(vec![fault.clone()]);
                assert!(timeline.failure().is_some() || closes(&timeline) == 2, "{fault:?}");
            }
        }
    }
}

#[test]
fn flipped_client_byte_ends_the_session_cleanly_or_with_an_error() {
    sweep(Actor::Client);
}

#[test]
fn flipped_server_byte_ends_the_session_cleanly_or_with_an_error() {
    sweep(Actor::Server);
}
