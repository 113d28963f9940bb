//! What both sides keep of a session, so that a second connection needs no certificate: by session id (RFC 5246 §F.1.4) or
//! by ticket (RFC 5077), in TLS 1.3 by a ticket that names a pre-shared key (RFC 9846 §4.7.1).

mod saved_ticket;
mod used_tickets;

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

pub use self::saved_ticket::SavedTicket;
pub use self::used_tickets::UsedTickets;
use rand_core::CryptoRng;
use timeline::registry::{CipherSuite, CompressionMethod, MaxFragmentLength};
use timeline::time::UnixTime;
use zeroize::Zeroizing;

use crate::crypto::aead::{AeadKey, NONCE_LENGTH, TAG_LENGTH};
use crate::crypto::key_schedule::{MASTER_SECRET_LENGTH, MasterSecret};

/// How long a session can be resumed, in seconds; RFC 5246 §F.1.4 allows at most 24 hours.
pub const LIFETIME: u32 = 2 * 60 * 60;
/// Length of the key name at the start of a ticket in bytes (RFC 5077 §4).
const KEY_NAME_LENGTH: usize = 16;
/// The most sessions that a server remembers; the oldest is dropped.
const CACHE_CAPACITY: usize = 256;
/// Length of the longest host name in bytes (RFC 1035 §2.3.4). A client may ask for a longer name, which no host has.
const LONGEST_HOST_NAME: usize = 255;

/// A session to resume.
#[derive(Clone)]
pub struct SavedSession {
    /// The server's name for the session, 0 to 32 bytes.
    pub session_id: Vec<u8>,
    /// The ticket, which only the server can read; empty if it issued none.
    pub ticket: Vec<u8>,
    /// The suite, which stays the same.
    pub cipher_suite: CipherSuite,
    /// The compression method, which stays the same.
    pub compression_method: CompressionMethod,
    /// The master secret, from which the new connection derives its keys.
    pub master_secret: MasterSecret,
    /// Whether the master secret is bound to its handshake (RFC 7627 §5.3).
    pub extended_master_secret: bool,
    /// The host name that the client asked for; another one needs another session (RFC 6066 §3).
    pub server_name: Option<String>,
    /// The limit on records, which stays the same (RFC 6066 §4).
    pub max_fragment_length: Option<MaxFragmentLength>,
    /// Whether the client has shown a certificate.
    pub is_client_authenticated: bool,
    /// The time from which it cannot be resumed.
    pub expires: UnixTime,
}

/// The sessions that a server remembers by id. Shared by its connections.
#[derive(Default)]
pub struct SessionCache {
    sessions: Mutex<VecDeque<SavedSession>>,
}

impl SessionCache {
    /// The session with this id, if it is remembered and has not expired.
    pub fn find(&self, session_id: &[u8], now: UnixTime) -> Option<SavedSession> {
        let mut sessions = self.lock();
        sessions.retain(|session| session.expires > now);
        sessions
            .iter()
            .find(|session| session.session_id == session_id)
            .cloned()
    }

    /// Remembers a session. If there are too many, drops the oldest. Does not remember a session for a name that is too
    /// long for any host: it would take the memory of hundreds.
    pub fn remember(&self, session: SavedSession) {
        let name = session.server_name.as_ref();
        if name.is_some_and(|name| name.len() > LONGEST_HOST_NAME) {
            return;
        }
        let mut sessions = self.lock();
        sessions.retain(|other| other.session_id != session.session_id);
        if sessions.len() >= CACHE_CAPACITY {
            sessions.pop_front();
        }
        sessions.push_back(session);
    }

    /// Forgets a session, as a fatal alert demands (RFC 5246 §7.2.2).
    pub fn forget(&self, session_id: &[u8]) {
        self.lock().retain(|session| session.session_id != session_id);
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, VecDeque<SavedSession>> {
        // The list is consistent even if a thread panicked while it held the lock.
        self.sessions.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The key with which a server seals its tickets. Only the server interprets a ticket (RFC 5077 §4): the key's name, a
/// nonce, the session sealed by AES-GCM, the tag.
pub struct TicketKey {
    name: [u8; KEY_NAME_LENGTH],
    key: AeadKey,
}

impl TicketKey {
    /// A fresh key.
    pub fn generate(random: &mut impl CryptoRng) -> Option<Self> {
        let mut name = [0; KEY_NAME_LENGTH];
        random.fill_bytes(&mut name);
        let mut key = Zeroizing::new([0; 32]);
        random.fill_bytes(key.as_mut_slice());
        Some(Self {
            name,
            key: AeadKey::aes_gcm(key.as_slice())?,
        })
    }

    /// Seals a session into a ticket; `None` if it is too long for one.
    pub fn seal(&self, session: &SavedSession, random: &mut impl CryptoRng) -> Option<Vec<u8>> {
        self.seal_bytes(session.to_bytes()?, random)
    }

    /// Seals what a ticket of TLS 1.3 stands for into it; `None` if it is too long.
    pub fn seal_ticket(&self, ticket: &SavedTicket, random: &mut impl CryptoRng) -> Option<Vec<u8>> {
        self.seal_bytes(ticket.to_bytes()?, random)
    }

    fn seal_bytes(&self, mut text: Vec<u8>, random: &mut impl CryptoRng) -> Option<Vec<u8>> {
        let mut nonce = [0; NONCE_LENGTH];
        random.fill_bytes(&mut nonce);
        let tag = self.key.seal(&nonce, &self.name, &mut text)?;
        Some([&self.name[..], &nonce, &text, &tag].concat())
    }

    /// The session in a ticket; `None` if the ticket has another key, was changed, or has expired. This is not an
    /// error: the handshake is then a full one (RFC 5077 §3.1).
    pub fn open(&self, ticket: &[u8], now: UnixTime) -> Option<SavedSession> {
        SavedSession::from_bytes(&self.open_bytes(ticket)?).filter(|session| session.expires > now)
    }

    /// What a ticket of TLS 1.3 stands for; `None` if it has another key, was changed, or has expired. This is not an
    /// error: the handshake then goes on with a certificate (RFC 9846 §4.3.11).
    pub fn open_ticket(&self, ticket: &[u8], now: UnixTime) -> Option<SavedTicket> {
        SavedTicket::from_bytes(&self.open_bytes(ticket)?, ticket).filter(|saved| saved.expires > now)
    }

    fn open_bytes(&self, ticket: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        let (name, rest) = ticket.split_first_chunk::<KEY_NAME_LENGTH>()?;
        let (nonce, rest) = rest.split_first_chunk::<NONCE_LENGTH>()?;
        let (text, tag) = rest.split_last_chunk::<TAG_LENGTH>()?;
        if *name != self.name {
            return None;
        }
        let mut text = Zeroizing::new(text.to_vec());
        self.key.open(nonce, name, &mut text, tag)?;
        Some(text)
    }
}

impl SavedSession {
    /// All but id and ticket: numbers big-endian, then the host name. It is the content of a ticket, and what a client keeps
    /// in a file. `None` if it is too long for a ticket.
    pub fn to_bytes(&self) -> Option<Vec<u8>> {
        let flags = u8::from(self.extended_master_secret)
            | u8::from(self.is_client_authenticated) << 1
            | u8::from(self.server_name.is_some()) << 2;
        let name = self.server_name.as_deref().unwrap_or_default().as_bytes();
        // A ticket is at most 2^16 - 1 bytes long.
        if name.len() > 1 << 15 {
            return None;
        }
        let mut bytes = Vec::with_capacity(64 + name.len());
        bytes.extend(self.cipher_suite.0.to_be_bytes());
        bytes.push(self.compression_method.0);
        bytes.push(self.max_fragment_length.map_or(0, |length| length.0));
        bytes.push(flags);
        bytes.extend(self.expires.0.to_be_bytes());
        bytes.extend(self.master_secret.as_slice());
        bytes.extend(name);
        Some(bytes)
    }

    /// Reads what [`to_bytes`](Self::to_bytes) has written; `None` if it is something else.
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let ([suite_high, suite_low, method, fragment_length, flags], rest) = bytes.split_first_chunk()?;
        let (expires, rest) = rest.split_first_chunk()?;
        let (secret, name) = rest.split_first_chunk::<MASTER_SECRET_LENGTH>()?;
        Some(Self {
            session_id: Vec::new(),
            ticket: Vec::new(),
            cipher_suite: CipherSuite(u16::from_be_bytes([*suite_high, *suite_low])),
            compression_method: CompressionMethod(*method),
            master_secret: Zeroizing::new(*secret),
            extended_master_secret: flags & 1 != 0,
            server_name: match flags & 4 != 0 {
                true => Some(String::from_utf8(name.to_vec()).ok()?),
                false => None,
            },
            max_fragment_length: (*fragment_length != 0).then_some(MaxFragmentLength(*fragment_length)),
            is_client_authenticated: flags & 2 != 0,
            expires: UnixTime(u64::from_be_bytes(*expires)),
        })
    }
}
