//! However records are altered on the link, the timeline matches both sides' recordings by record
//! id.

use timeline::actor::Actor;
use timeline::computation::Outcome;
use timeline::error::ErrorKind;
use timeline::scenario::{ChatMessage, Scenario};
use timeline::time::UnixTime;
use timeline::{Action, Arrival, Cause, Step, Timeline, Transfer};
use tls_core::session::{Edit, Place, Session};

fn scenario() -> Scenario {
    let say = |from, text: &str| ChatMessage {
        from,
        text: text.to_owned(),
    };
    Scenario {
        messages: vec![
            say(Actor::Client, "first"),
            say(Actor::Client, "second"),
            say(Actor::Server, "third"),
        ],
        ..Scenario::new("example.test", 7, UnixTime(1_790_000_000))
    }
}

fn run(edits: Vec<Edit>) -> Timeline {
    let mut session = Session::with_edits(scenario(), edits).unwrap();
    while session.advance().unwrap() {}
    session.into_timeline()
}

/// The client's records are ClientHello, ClientKeyExchange, ChangeCipherSpec, Finished, and then
/// its texts.
const FIRST_TEXT: Place = Place {
    from: Actor::Client,
    record: 4,
};

fn transfer(timeline: &Timeline, place: Place) -> (usize, &Transfer) {
    let steps = timeline.steps.iter().enumerate();
    let mut of_sender = steps.filter(|(_, step)| step.actor == place.from);
    let found =
        of_sender.find_map(|(index, step)| Some((index, step.transfer()?)).filter(|(_, it)| it.record == place.record));
    found.unwrap()
}

fn arrivals(timeline: &Timeline) -> Vec<(&Step, &Arrival)> {
    let steps = timeline.steps.iter();
    let arrivals = steps.filter_map(|step| match &step.action {
        Action::Arrival(arrival) => Some((step, &**arrival)),
        _ => None,
    });
    arrivals.collect()
}

#[test]
fn dropped_record_is_missing_and_the_next_one_arrives_as_sent() {
    let timeline = run(vec![Edit::Drop(FIRST_TEXT)]);
    let (_, dropped) = transfer(&timeline, FIRST_TEXT);
    assert_eq!((dropped.cause, dropped.received.is_none()), (Cause::Dropped, true));
    let (place, next) = transfer(
        &timeline,
        Place {
            record: FIRST_TEXT.record + 1,
            ..FIRST_TEXT
        },
    );
    assert_eq!(next.cause, Cause::Clean);
    assert_eq!(next.received.as_ref().map(|it| &it.bytes), Some(&next.sent.bytes));
    assert!(!next.is_altered());
    // The receiver's nonce depends on its own record count, which now differs (RFC 5246 §6.2.3.3).
    let opening = &timeline.steps[place + 1];
    assert_eq!(opening.actor, Actor::Server);
    assert_eq!(opening.computations().last().unwrap().outcome, Outcome::Mismatched);
    let (who, error) = timeline.failure().unwrap();
    assert_eq!((*who, &error.kind), (Actor::Server, &ErrorKind::BadRecordMac));
}

#[test]
fn replayed_record_gets_its_own_step_with_its_outcome() {
    let timeline = run(vec![Edit::Double(FIRST_TEXT)]);
    let (_, original) = transfer(&timeline, FIRST_TEXT);
    assert_eq!(original.cause, Cause::Clean);
    assert!(original.received.as_ref().is_some_and(|it| it.plaintext.is_some()));
    let arrivals = arrivals(&timeline);
    let [(step, copy)] = arrivals[..] else {
        panic!("{arrivals:?}")
    };
    assert_eq!((step.actor, copy.cause), (Actor::Server, Cause::Replayed(original.id)));
    assert_eq!(copy.received.bytes, original.sent.bytes);
    let openings = timeline.steps.iter().filter(|step| {
        step.actor == Actor::Server && step.transfer().is_none() && step.computations().any(|it| it.operation.opens())
    });
    let outcomes: Vec<_> = openings
        .map(|step| step.computations().last().unwrap().outcome)
        .collect();
    // The Finished and the text open; the copy does not.
    assert_eq!(outcomes.last(), Some(&Outcome::Mismatched));
    assert_eq!(outcomes.len(), 3);
    assert_eq!(timeline.failure().unwrap().1.kind, ErrorKind::BadRecordMac);
}
