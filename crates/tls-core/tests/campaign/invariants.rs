//! What must hold whatever an attacker does to one record.

use std::collections::BTreeSet;

use timeline::actor::Actor;
use timeline::registry::{AlertDescription, ContentType};
use timeline::scenario::Scenario;
use timeline::{Action, Item, Operation, RecordTrace, Timeline};

/// The secrets that both sides must share, and the keys that depend on nothing else.
const SHARED: [Item; 5] = [
    Item::MasterSecret,
    Item::KeyBlock,
    Item::MainSecret,
    Item::ClientApplicationTrafficSecret,
    Item::ServerApplicationTrafficSecret,
];

/// The invariants that a session breaks, in words; none if all hold.
pub fn broken(scenario: &Scenario, timeline: &Timeline) -> Vec<String> {
    let is_unnoticed = timeline.detection().is_none();
    let mut broken = Vec::new();
    for side in Actor::ALL {
        let who = side.key();
        let said = said(scenario, side.peer());
        let read = read(timeline, *side);
        if !said.starts_with(&read) {
            broken.push(format!("the {who} reads what its peer did not say: {}", shown(&read)));
        }
        let opened = opened(timeline, *side);
        if opened != read {
            broken.push(format!(
                "the {who} opens {}, and reads {}",
                shown(&opened),
                shown(&read)
            ));
        }
        let is_closed = receives_close_notify(timeline, *side);
        if !is_closed && !fails(timeline, *side) {
            broken.push(format!("the {who} waits for ever, and the timeline does not say so"));
        }
        if is_unnoticed && !(is_closed && read == said && completes(timeline, *side)) {
            broken.push(format!(
                "nobody notices that the {who} does not get all, or does not complete"
            ));
        }
    }
    if Actor::ALL.iter().all(|side| completes(timeline, *side)) {
        let [client, server] = [Actor::Client, Actor::Server].map(|side| shared(timeline, side));
        if client.is_empty() || client != server {
            broken.push("both sides complete, with different secrets".to_owned());
        }
        let [client, server] = [Actor::Client, Actor::Server].map(|side| verify_data(timeline, side));
        if client.is_empty() || client != server {
            broken.push("both sides complete, with different transcripts".to_owned());
        }
    }
    broken
}

fn shown(text: &[u8]) -> String {
    format!("{:?}", String::from_utf8_lossy(text))
}

/// What a side says in all.
fn said(scenario: &Scenario, side: Actor) -> Vec<u8> {
    let own = scenario.messages.iter().filter(|message| message.from == side);
    own.flat_map(|message| message.text.bytes()).collect()
}

/// The application data that a side reads, as the timeline tells it.
fn read(timeline: &Timeline, side: Actor) -> Vec<u8> {
    let learned = timeline.steps.iter().flat_map(|step| &step.learned);
    learned
        .filter(|(who, value)| *who == side && value.item == Item::Plaintext)
        .flat_map(|(_, value)| value.bytes.clone())
        .collect()
}

/// The application data in the records that a side could open.
fn opened(timeline: &Timeline, side: Actor) -> Vec<u8> {
    received(timeline, side)
        .filter(|record| record.inner_content_type == Some(ContentType::APPLICATION_DATA))
        .filter_map(|record| record.plaintext.as_ref())
        .flat_map(|plaintext| plaintext.bytes.clone())
        .collect()
}

/// The records that arrive at a side.
fn received(timeline: &Timeline, side: Actor) -> impl Iterator<Item = &RecordTrace> {
    timeline.steps.iter().filter_map(move |step| match &step.action {
        Action::Transfer(transfer) if step.actor != side => transfer.received.as_ref(),
        Action::Arrival(arrival) if step.actor == side => Some(&arrival.received),
        Action::Transfer(_)
        | Action::Arrival(_)
        | Action::Negotiation(_)
        | Action::Validation(_)
        | Action::Computation(_)
        | Action::Failure => None,
    })
}

fn receives_close_notify(timeline: &Timeline, side: Actor) -> bool {
    let is_close_notify = |record: &RecordTrace| {
        record.inner_content_type == Some(ContentType::ALERT)
            && record.content().get(1) == Some(&AlertDescription::CLOSE_NOTIFY.0)
    };
    received(timeline, side).any(is_close_notify)
}

fn fails(timeline: &Timeline, side: Actor) -> bool {
    let failures = timeline.steps.iter().filter_map(|step| step.failure.as_ref());
    failures.into_iter().any(|(who, _)| *who == side)
}

/// Whether a side accepts its peer's Finished.
fn completes(timeline: &Timeline, side: Actor) -> bool {
    let mut checks = computations(timeline, side).filter(|it| it.operation == Operation::CheckVerifyData);
    checks.any(|check| check.outcome == timeline::Outcome::Matched)
}

fn computations(timeline: &Timeline, side: Actor) -> impl Iterator<Item = &timeline::Computation> {
    let all = timeline.steps.iter().flat_map(|step| step.computations_by());
    all.filter(move |(who, _)| *who == side)
        .map(|(_, computation)| computation)
}

/// The secrets that a side has come to.
fn shared(timeline: &Timeline, side: Actor) -> BTreeSet<(&'static str, Vec<u8>)> {
    let outputs = computations(timeline, side).flat_map(|computation| &computation.outputs);
    outputs
        .filter(|output| SHARED.contains(&output.item))
        .map(|output| (output.item.key(), output.bytes.clone()))
        .collect()
}

/// The `verify_data` of both Finished, as a side computes them: a digest of all messages that it sent and received.
fn verify_data(timeline: &Timeline, side: Actor) -> BTreeSet<(&'static str, Vec<u8>)> {
    let outputs = computations(timeline, side).flat_map(|computation| &computation.outputs);
    outputs
        .filter(|output| [Item::ClientVerifyData, Item::ServerVerifyData].contains(&output.item))
        .map(|output| (output.item.key(), output.bytes.clone()))
        .collect()
}
