//! Handshake messages and alerts, reassembled from records: a message may take several records, and a record may carry
//! several messages (RFC 5246 §6.2.1).

use timeline::error::{Error, ErrorKind};
use timeline::registry::{ContentType, HandshakeType};

use crate::wire::handshake::HEADER_LENGTH as HANDSHAKE_HEADER_LENGTH;

/// The longest accepted body of a Certificate, in bytes: a generous chain. The protocol allows 16 MB.
pub const MAXIMUM_CERTIFICATE: usize = 1 << 16;
/// The longest accepted body of any other handshake message, in bytes: a ClientHello whose fields all have their
/// maximum length (RFC 5246 §7.4.1.2), which is longer than any other message can be.
pub const MAXIMUM_CLIENT_HELLO: usize = 2 + 32 + (1 + 32) + (2 + 0xfffe) + (1 + 0xff) + (2 + 0xffff);
/// Bytes of an alert.
const ALERT_LENGTH: usize = 2;

/// The content of opened records that does not form complete messages yet.
#[derive(Default)]
pub struct IncomingMessages {
    handshake: Vec<u8>,
    /// Bytes at the front of `handshake` that have been handed out. Removing them after each message would make the
    /// cost of many small messages in one record quadratic.
    handshake_read: usize,
    alerts: Vec<u8>,
}

impl IncomingMessages {
    /// Adds the handshake bytes of a record; messages may be split over records, and a record may hold several.
    pub fn add_handshake_bytes(&mut self, bytes: &[u8]) {
        self.handshake.drain(..self.handshake_read);
        self.handshake_read = 0;
        self.handshake.extend_from_slice(bytes);
    }

    /// The type of the next handshake message, once its first byte has arrived.
    pub fn next_handshake_type(&self) -> Option<HandshakeType> {
        self.handshake.get(self.handshake_read).copied().map(HandshakeType)
    }

    /// The bytes of the next complete handshake message, header included.
    pub fn next_handshake_message(&mut self) -> Result<Option<Vec<u8>>, Error> {
        let unread = self.handshake.get(self.handshake_read..).unwrap_or_default();
        let Some([handshake_type, high, middle, low]) = unread.first_chunk::<HANDSHAKE_HEADER_LENGTH>() else {
            return Ok(None);
        };
        let maximum = match HandshakeType(*handshake_type) {
            HandshakeType::CERTIFICATE => MAXIMUM_CERTIFICATE,
            _ => MAXIMUM_CLIENT_HELLO,
        };
        let length = u32::from_be_bytes([0, *high, *middle, *low]) as usize;
        if length > maximum {
            return Err(ErrorKind::HandshakeMessageTooLong(length).into());
        }
        let end = HANDSHAKE_HEADER_LENGTH + length;
        let Some(message) = unread.get(..end).map(<[u8]>::to_vec) else {
            return Ok(None);
        };
        self.handshake_read += end;
        if self.handshake_read == self.handshake.len() {
            // The memory of a long message is not kept for the short ones that follow.
            self.handshake = Vec::new();
            self.handshake_read = 0;
        }
        Ok(Some(message))
    }

    /// Adds the bytes of a record with alerts, which may be split or combined as well (RFC 5246 §6.2.1).
    pub fn add_alert_bytes(&mut self, bytes: &[u8]) {
        self.alerts.extend_from_slice(bytes);
    }

    /// The two bytes of the next complete alert.
    pub fn next_alert(&mut self) -> Option<Vec<u8>> {
        (self.alerts.len() >= ALERT_LENGTH).then(|| self.alerts.drain(..ALERT_LENGTH).collect())
    }

    /// The record type of an incomplete message. No other type is allowed until it is complete (RFC 5246 §6.2.1).
    pub fn unfinished(&self) -> Option<ContentType> {
        if self.handshake.len() > self.handshake_read {
            return Some(ContentType::HANDSHAKE);
        }
        (!self.alerts.is_empty()).then_some(ContentType::ALERT)
    }
}
