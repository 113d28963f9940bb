//! A ticket of TLS 1.3 and the pre-shared key that it names (RFC 9846 §4.7.1), as a side keeps it.

use timeline::registry::CipherSuite;
use timeline::suites::SuiteParameters;
use timeline::time::UnixTime;
use zeroize::Zeroizing;

/// What begins the content of a ticket of TLS 1.3, where one of TLS 1.2 has its suite: no suite has this number.
const MARK: [u8; 2] = [0xff, 0xff];

/// A ticket and what it stands for.
#[derive(Clone)]
pub struct SavedTicket {
    /// The ticket, which only the server can read.
    pub ticket: Vec<u8>,
    /// The pre-shared key, as long as the hash of the suite.
    pub secret: Zeroizing<Vec<u8>>,
    /// The suite of the connection that it comes from; another one with the same hash may use it.
    pub cipher_suite: CipherSuite,
    /// What hides the ticket's age.
    pub age_add: u32,
    /// How many bytes of early data it allows; none if 0.
    pub maximum_early_data: u32,
    /// When it was issued, or received.
    pub issued: UnixTime,
    /// The time from which it cannot be used.
    pub expires: UnixTime,
    /// The host name that the client asked for.
    pub server_name: Option<String>,
    /// The application protocol of the connection.
    pub application_protocol: Option<Vec<u8>>,
    /// Whether the client has shown a certificate.
    pub is_client_authenticated: bool,
}

impl SavedTicket {
    /// The ticket's age on a clock, hidden: milliseconds plus a number that only the two sides know (RFC 9846 §4.3.11.1).
    /// The clock counts whole seconds, of which one less has passed for sure: servers refuse early data with a ticket that
    /// claims to be older than they know it to be.
    pub fn obfuscated_age(&self, now: UnixTime) -> u32 {
        let seconds = now.0.saturating_sub(self.issued.0).saturating_sub(1);
        (seconds.saturating_mul(1000) as u32).wrapping_add(self.age_add)
    }

    /// All but the ticket itself, numbers big-endian: the content of a ticket, and what a client keeps in a file. `None` if it
    /// is too long for a ticket.
    pub fn to_bytes(&self) -> Option<Vec<u8>> {
        let protocol = self.application_protocol.as_deref().unwrap_or_default();
        let name = self.server_name.as_deref().unwrap_or_default().as_bytes();
        if name.len() > 1 << 15 {
            return None;
        }
        let flags = u8::from(self.is_client_authenticated) | u8::from(self.server_name.is_some()) << 1;
        let mut bytes = MARK.to_vec();
        bytes.extend(self.cipher_suite.0.to_be_bytes());
        bytes.push(flags);
        bytes.extend(self.age_add.to_be_bytes());
        bytes.extend(self.maximum_early_data.to_be_bytes());
        bytes.extend(self.issued.0.to_be_bytes());
        bytes.extend(self.expires.0.to_be_bytes());
        bytes.push(u8::try_from(protocol.len()).ok()?);
        bytes.extend(protocol);
        bytes.extend(self.secret.as_slice());
        bytes.extend(name);
        Some(bytes)
    }

    /// Reads what [`to_bytes`](Self::to_bytes) has written; `None` if it is something else.
    pub fn from_bytes(bytes: &[u8], ticket: &[u8]) -> Option<Self> {
        let rest = bytes.strip_prefix(&MARK)?;
        let ([high, low, flags], rest) = rest.split_first_chunk()?;
        let (age_add, rest) = rest.split_first_chunk()?;
        let (maximum_early_data, rest) = rest.split_first_chunk()?;
        let (issued, rest) = rest.split_first_chunk()?;
        let (expires, rest) = rest.split_first_chunk()?;
        let (length, rest) = rest.split_first()?;
        let (protocol, rest) = rest.split_at_checked(usize::from(*length))?;
        let cipher_suite = CipherSuite(u16::from_be_bytes([*high, *low]));
        let hash = SuiteParameters::of(cipher_suite)?.hash;
        let (secret, name) = rest.split_at_checked(hash.length())?;
        Some(Self {
            ticket: ticket.to_vec(),
            secret: Zeroizing::new(secret.to_vec()),
            cipher_suite,
            age_add: u32::from_be_bytes(*age_add),
            maximum_early_data: u32::from_be_bytes(*maximum_early_data),
            issued: UnixTime(u64::from_be_bytes(*issued)),
            expires: UnixTime(u64::from_be_bytes(*expires)),
            server_name: match flags & 2 != 0 {
                true => Some(String::from_utf8(name.to_vec()).ok()?),
                false => None,
            },
            application_protocol: (!protocol.is_empty()).then(|| protocol.to_vec()),
            is_client_authenticated: flags & 1 != 0,
        })
    }
}
