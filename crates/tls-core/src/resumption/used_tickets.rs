//! The tickets with which early data have come already. Whoever copies a client's first flight can send it again; a server
//! that takes each ticket's early data once cannot be made to act on them twice (RFC 9846 §8.1).

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use sha2::{Digest, Sha256};
use timeline::time::UnixTime;

/// The most tickets that are remembered: none is dropped before it expires, so that no early data come in twice.
const CAPACITY: usize = 4096;

/// The used tickets of a server. Shared by its connections.
#[derive(Default)]
pub struct UsedTickets {
    used: Mutex<Used>,
}

#[derive(Default)]
struct Used {
    /// When each ticket expires, by its hash.
    tickets: BTreeMap<[u8; 32], UnixTime>,
    /// The latest time that any connection had. A connection keeps the time of its beginning, and so may be behind: what has
    /// expired for one has been forgotten for all.
    latest: UnixTime,
}

impl UsedTickets {
    /// Uses a ticket up; whether it was unused. With too many used ones, none counts as unused.
    pub fn use_up(&self, ticket: &[u8], expires: UnixTime, now: UnixTime) -> bool {
        // It is consistent even if a thread panicked while it held the lock.
        let mut used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        let latest = used.latest.max(now);
        used.latest = latest;
        used.tickets.retain(|_, expires| *expires > latest);
        let hash = Sha256::digest(ticket).into();
        if expires <= latest || used.tickets.contains_key(&hash) || used.tickets.len() >= CAPACITY {
            return false;
        }
        used.tickets.insert(hash, expires);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LATER: UnixTime = UnixTime(100);

    #[test]
    fn a_ticket_is_used_up_for_ever() {
        let used = UsedTickets::default();
        assert!(used.use_up(b"one", LATER, UnixTime(1)));
        assert!(!used.use_up(b"one", LATER, UnixTime(99)));
        assert!(used.use_up(b"other", UnixTime(200), LATER));
        // The first is forgotten by now; a connection that began earlier does not get it all the same.
        assert!(!used.use_up(b"one", LATER, UnixTime(99)));
    }

    #[test]
    fn with_too_many_tickets_none_is_taken() {
        let used = UsedTickets::default();
        let mut numbers = 0..CAPACITY;
        assert!(numbers.all(|number| used.use_up(&number.to_be_bytes(), LATER, UnixTime(1))));
        assert!(!used.use_up(b"one more", LATER, UnixTime(1)));
        assert!(used.use_up(b"one more", UnixTime(200), LATER));
    }
}
