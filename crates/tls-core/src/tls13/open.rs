//! An open connection of TLS 1.3: new keys for either direction, any time (RFC 9846 §4.7.3).

use timeline::error::Error;
use timeline::registry::KeyUpdateRequest;

use super::traffic::TrafficSecret;
use crate::connection::Core;
use crate::wire::handshake::HandshakeMessage;
use crate::wire::tls13::{Message, key_update::KeyUpdate};

/// The secrets from which the next keys of both directions come.
pub(crate) struct OpenKeys {
    pub(crate) reading: TrafficSecret,
    pub(crate) writing: TrafficSecret,
}

impl OpenKeys {
    /// Follows the peer to its new keys, and answers with our own if it asks.
    pub(crate) fn handle(mut self, core: &mut Core, message: KeyUpdate) -> Result<Self, Error> {
        core.count_post_handshake_message()?;
        self.reading = self.reading.next(&mut core.trace);
        core.protect_reading(&self.reading)?;
        match message.request {
            // A side that has said goodbye writes nothing more that new keys could protect.
            KeyUpdateRequest::UPDATE_REQUESTED if !core.has_closed => {
                self.update(core, KeyUpdateRequest::UPDATE_NOT_REQUESTED)?;
            }
            _ => {}
        }
        Ok(self)
    }

    /// Says that new keys follow, and goes on with them.
    pub(crate) fn update(&mut self, core: &mut Core, request: KeyUpdateRequest) -> Result<(), Error> {
        core.send_handshake(&HandshakeMessage::Tls13(Message::KeyUpdate(KeyUpdate { request })))?;
        self.writing = self.writing.next(&mut core.trace);
        core.protect_writing(&self.writing)
    }
}
