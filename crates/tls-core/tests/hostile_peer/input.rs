//! Random, mutated, truncated and re-cut input, to either side, at any point of a session.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use timeline::actor::Actor;
use timeline::error::{Error, ErrorKind};

use crate::endpoints::{client, feed_to_the_end, recorded, server};

/// Feeds pieces to the peer of `from`, as if `from` had sent them.
fn feed_peer_of(from: Actor, pieces: &[&[u8]]) -> Result<(), Error> {
    match from {
        Actor::Client => feed_to_the_end(server(), pieces),
        Actor::Server => feed_to_the_end(client(), pieces),
    }
}

fn actor() -> impl Strategy<Value = Actor> {
    prop_oneof![Just(Actor::Client), Just(Actor::Server)]
}

/// Cuts bytes into pieces of the given sizes, cyclically.
fn cut<'a>(bytes: &'a [u8], sizes: &[usize]) -> Vec<&'a [u8]> {
    let mut sizes = sizes.iter().cycle();
    let mut rest = bytes;
    let mut pieces = Vec::new();
    while !rest.is_empty() {
        let (piece, others) = rest.split_at(sizes.next().copied().unwrap_or(1).min(rest.len()));
        pieces.push(piece);
        rest = others;
    }
    pieces
}

/// Random bytes, random records, or random handshake messages in records.
fn nonsense() -> impl Strategy<Value = Vec<u8>> {
    let record = |content: Vec<u8>, content_type: u8| {
        let length = u16::try_from(content.len()).unwrap().to_be_bytes();
        [&[content_type, 3, 3], &length[..], &content].concat()
    };
    let message = (0_u8..=24, vec(any::<u8>(), 0..200)).prop_map(move |(handshake_type, body)| {
        let length = u16::try_from(body.len()).unwrap().to_be_bytes();
        record([&[handshake_type, 0], &length[..], &body].concat(), 22)
    });
    prop_oneof![
        vec(any::<u8>(), 0..400),
        (vec(any::<u8>(), 0..300), 20_u8..=24).prop_map(move |(content, content_type)| record(content, content_type)),
        message,
    ]
}

/// A mutation of recorded bytes.
#[derive(Clone, Debug)]
enum Mutation {
    Flip(Index, u8),
    Cut(Index),
    Remove(Index, usize),
    Insert(Index, Vec<u8>),
    /// Moves a record to another place.
    Move(Index, Index),
    /// Repeats a record.
    Repeat(Index),
}

fn mutation() -> impl Strategy<Value = Mutation> {
    let index = any::<Index>;
    prop_oneof![
        3 => (index(), 1_u8..).prop_map(|(at, mask)| Mutation::Flip(at, mask)),
        1 => index().prop_map(Mutation::Cut),
        1 => (index(), 1_usize..20).prop_map(|(at, length)| Mutation::Remove(at, length)),
        1 => (index(), vec(any::<u8>(), 1..20)).prop_map(|(at, bytes)| Mutation::Insert(at, bytes)),
        1 => (index(), index()).prop_map(|(from, to)| Mutation::Move(from, to)),
        1 => index().prop_map(Mutation::Repeat),
    ]
}

impl Mutation {
    fn apply(&self, records: &mut Vec<Vec<u8>>) {
        let choose = |index: &Index, records: &[Vec<u8>]| {
            let record = index.index(records.len());
            (record, index.index(records[record].len().max(1)))
        };
        match self {
            Self::Flip(at, mask) => {
                let (record, byte) = choose(at, records);
                if let Some(byte) = records[record].get_mut(byte) {
                    *byte ^= mask;
                }
            }
            Self::Cut(at) => {
                let (record, byte) = choose(at, records);
                records[record].truncate(byte);
            }
            Self::Remove(at, length) => {
                let (record, byte) = choose(at, records);
                let end = (byte + length).min(records[record].len());
                records[record].drain(byte.min(end)..end);
            }
            Self::Insert(at, bytes) => {
                let (record, byte) = choose(at, records);
                let byte = byte.min(records[record].len());
                records[record].splice(byte..byte, bytes.iter().copied());
            }
            Self::Move(from, to) => {
                let record = records.remove(from.index(records.len()));
                records.insert(to.index(records.len() + 1), record);
            }
            Self::Repeat(at) => {
                let position = at.index(records.len());
                records.insert(position, records[position].clone());
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nonsense_at_any_point_only_ends_the_connection(
        from in actor(),
        genuine in any::<Index>(),
        nonsense in vec(nonsense(), 1..5),
        sizes in vec(1_usize..300, 1..5),
    ) {
        let genuine = &recorded(from)[..genuine.index(recorded(from).len())];
        let bytes = [genuine.concat(), nonsense.concat()].concat();
        // Empty input truncates the session, and nothing but close_notify ends it cleanly.
        prop_assert!(feed_peer_of(from, &cut(&bytes, &sizes)).is_err());
    }

    #[test]
    fn mutated_recordings_only_end_the_connection(
        from in actor(),
        mutations in vec(mutation(), 1..4),
        sizes in vec(1_usize..300, 1..5),
    ) {
        let mut records = recorded(from).to_vec();
        for mutation in &mutations {
            mutation.apply(&mut records);
        }
        // Some mutations have no effect, such as a move to the same place. `feed_peer_of` checks
        // the end.
        let _ = feed_peer_of(from, &cut(&records.concat(), &sizes));
    }

    #[test]
    fn fragmentation_of_the_stream_does_not_matter(from in actor(), sizes in vec(1_usize..600, 1..6)) {
        prop_assert_eq!(feed_peer_of(from, &cut(&recorded(from).concat(), &sizes)), Ok(()));
    }
}

#[test]
fn every_truncation_is_detected() {
    for from in [Actor::Client, Actor::Server] {
        let bytes = recorded(from).concat();
        for length in (0..bytes.len()).rev().step_by(7) {
            let error = feed_peer_of(from, &[&bytes[..length]]).unwrap_err();
            assert_eq!(error.kind, ErrorKind::TruncatedConnection, "after {length} bytes");
        }
    }
}

#[test]
fn session_succeeds_byte_by_byte() {
    for from in [Actor::Client, Actor::Server] {
        assert_eq!(feed_peer_of(from, &cut(&recorded(from).concat(), &[1])), Ok(()));
    }
}
