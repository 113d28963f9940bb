//! However records are altered on the link, the timeline matches both sides' recordings by record
//! id.

use timeline::actor::Actor;
use timeline::computation::Outcome;
use timeline::error::ErrorKind;
use timeline::scenario::{ChatMessage, Edit, EditKind, Scenario};
use timeline::time::UnixTime;
use timeline::{Action, Arrival, Cause, Item, Step, Timeline, Transfer};
use tls_core::session::Session;

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
    Session::run(Scenario { edits, ..scenario() }).unwrap()
}

/// The client's records are ClientHello, ClientKeyExchange, ChangeCipherSpec, Finished, and then
/// its texts.
const FIRST_TEXT: (Actor, usize) = (Actor::Client, 4);

fn transfer(timeline: &Timeline, (from, record): (Actor, usize)) -> (usize, &Transfer) {
    let steps = timeline.steps.iter().enumerate();
    let mut of_sender = steps.filter(|(_, step)| step.actor == from);
    let found =
        of_sender.find_map(|(index, step)| Some((index, step.transfer()?)).filter(|(_, it)| it.record == record));
    found.unwrap()
}

fn of_first_text(kind: EditKind) -> Edit {
    let (from, record) = FIRST_TEXT;
    Edit::new(from, record, kind)
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
    let timeline = run(vec![of_first_text(EditKind::Drop)]);
    let (_, dropped) = transfer(&timeline, FIRST_TEXT);
    assert_eq!((dropped.cause, dropped.received.is_none()), (Cause::Dropped, true));
    let (place, next) = transfer(&timeline, (Actor::Client, FIRST_TEXT.1 + 1));
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
    let timeline = run(vec![of_first_text(EditKind::Double)]);
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

/// The server's certificate record with half of its bytes: what is missing is taken from the next record, which then is
/// no message any more.
#[test]
fn a_shortened_record_spoils_the_next_one() {
    let timeline = run(vec![Edit::new(Actor::Server, 1, EditKind::Shorten { length: 100 })]);
    let (_, shortened) = transfer(&timeline, (Actor::Server, 1));
    assert_eq!(shortened.cause, Cause::Edited);
    let (who, _) = timeline.failure().unwrap();
    assert_eq!(*who, Actor::Client);
}

/// The client's last text lacks its last byte, and close_notify begins with that byte: the text is whole again when the
/// record with close_notify arrives. It is read there.
#[test]
fn a_text_that_the_next_record_completes_is_read() {
    let honest = run(Vec::new());
    let (from, last) = (FIRST_TEXT.0, FIRST_TEXT.1 + 1);
    let bytes = &transfer(&honest, (from, last)).1.sent.bytes;
    let (missing, rest) = bytes.split_last().unwrap();
    let timeline = run(vec![
        Edit::new(from, last, EditKind::Shorten { length: rest.len() }),
        Edit::new(
            from,
            last + 1,
            EditKind::Overwrite {
                offset: 0,
                bytes: vec![*missing],
            },
        ),
    ]);
    let learned = timeline.steps.iter().flat_map(|step| &step.learned);
    let read = learned.filter(|(who, value)| *who == Actor::Server && value.item == Item::Plaintext);
    let texts: Vec<_> = read.map(|(_, value)| value.bytes.as_slice()).collect();
    assert_eq!(texts, [&b"first"[..], b"second"]);
    assert_eq!(timeline.failure().map(|(who, _)| *who), Some(Actor::Server));
}

/// What the client has said comes back to it, as if the server had said it.
#[test]
fn a_reflected_record_does_not_open() {
    let kind = EditKind::Replay {
        of: Actor::Client,
        earlier: FIRST_TEXT.1,
    };
    let honest = run(Vec::new());
    let last = |step: &&Step| step.actor == Actor::Server && step.transfer().is_some();
    let answer = honest.steps.iter().rfind(last).unwrap().transfer().unwrap().record;
    let timeline = run(vec![Edit::new(Actor::Server, answer, kind)]);
    let arrivals = arrivals(&timeline);
    let [(step, copy)] = arrivals[..] else {
        panic!("{arrivals:?}")
    };
    let (_, original) = transfer(&timeline, FIRST_TEXT);
    assert_eq!((step.actor, copy.cause), (Actor::Client, Cause::Replayed(original.id)));
    let (who, error) = timeline.failure().unwrap();
    assert_eq!((*who, &error.kind), (Actor::Client, &ErrorKind::BadRecordMac));
}

#[test]
fn edits_that_are_switched_off_change_nothing() {
    let edit = Edit {
        is_on: false,
        ..of_first_text(EditKind::Drop)
    };
    let wire = |timeline: &Timeline| {
        let transfers = timeline.steps.iter().filter_map(Step::transfer);
        transfers.map(|it| it.sent.bytes.clone()).collect::<Vec<_>>()
    };
    assert_eq!(wire(&run(vec![edit])), wire(&run(Vec::new())));
}

/// The certificates of the first session serve for the second, and nothing else passes from one to the other.
#[test]
fn a_session_run_again_with_other_edits_is_as_a_new_one() {
    let edits = vec![of_first_text(EditKind::Double)];
    let mut first = Session::new(scenario()).unwrap();
    while first.advance().unwrap() {}
    let mut again = first.with_edits(edits.clone());
    while again.advance().unwrap() {}
    assert_eq!(format!("{:?}", again.into_timeline()), format!("{:?}", run(edits)));
}

/// Edits of every kind are read from a link as they are written, and flips also as in links from before there were others.
#[test]
fn edits_are_read_as_they_are_written() {
    for text in [
        "client.0.flip.11.1",
        "off.server.3.overwrite.5.0a00ff",
        "client.3.drop",
        "client.4.double",
        "server.2.swap",
        "server.2.shorten.20",
        "client.3.cut.7",
        "client.5.replay.server.4",
        "server.5.inject.15030300020228",
    ] {
        assert_eq!(text.parse::<Edit>().unwrap().to_string(), text);
    }
    assert_eq!("client.0.11.1".parse(), Ok(Edit::flip(Actor::Client, 0, 11, 1)));
    for text in [
        "",
        "client",
        "client.0",
        "nobody.0.drop",
        "client.0.drop.1",
        "client.0.inject.abc",
        "client.-1.drop",
    ] {
        assert!(text.parse::<Edit>().is_err(), "{text}");
    }
}
