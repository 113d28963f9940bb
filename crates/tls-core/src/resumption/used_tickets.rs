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
    /// When each expires, by its hash.
    tickets: Mutex<BTreeMap<[u8; 32], UnixTime>>,
}

impl UsedTickets {
    /// Uses a ticket up; whether it was unused. With too many used ones, none counts as unused.
    pub fn use_up(&self, ticket: &[u8], expires: UnixTime, now: UnixTime) -> bool {
        // The map is consistent even if a thread panicked while it held the lock.
        let mut tickets = self.tickets.lock().unwrap_or_else(PoisonError::into_inner);
        tickets.retain(|_, expires| *expires > now);
        let hash = Sha256::digest(ticket).into();
        if tickets.contains_key(&hash) || tickets.len() >= CAPACITY {
            return false;
        }
        tickets.insert(hash, expires);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LATER: UnixTime = UnixTime(100);

    #[test]
    fn a_ticket_is_used_up_until_it_expires() {
        let used = UsedTickets::default();
        assert!(used.use_up(b"one", LATER, UnixTime(1)));
        assert!(!used.use_up(b"one", LATER, UnixTime(99)));
        assert!(used.use_up(b"other", LATER, UnixTime(99)));
        // Nobody opens it any more, so it need not be remembered.
        assert!(used.use_up(b"one", LATER, UnixTime(100)));
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
