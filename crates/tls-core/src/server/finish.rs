//! The end of the handshake: in a full one the server's Finished is last, in a resumed one it came first
//! (RFC 5246 §7.3).

use std::sync::Arc;

use timeline::error::Error;
use timeline::quantity::Item;
use timeline::registry::MaxFragmentLength;
use timeline::time::UnixTime;

use crate::connection::{Core, SessionKeys};
use crate::resumption::{LIFETIME, SavedSession, TicketKey};
use crate::wire::finished::Finished;
use crate::wire::handshake::HandshakeMessage;
use crate::wire::new_session_ticket::NewSessionTicket;

use super::ServerState;

/// What resuming the session later needs besides its keys.
pub struct Saving {
    pub(super) session_id: Vec<u8>,
    /// The key for sealing a ticket; `None` if no ticket was promised.
    pub(super) ticket_key: Option<Arc<TicketKey>>,
    pub(super) server_name: Option<String>,
    pub(super) max_fragment_length: Option<MaxFragmentLength>,
    pub(super) is_client_authenticated: bool,
    pub(super) expires: UnixTime,
}

/// Awaits the client's ChangeCipherSpec.
pub struct AwaitChangeCipherSpec {
    keys: SessionKeys,
    /// What to save; `None` in a resumed session, which is saved already.
    saving: Option<Saving>,
}

impl AwaitChangeCipherSpec {
    pub(super) fn full(keys: SessionKeys, saving: Saving) -> Self {
        Self {
            keys,
            saving: Some(saving),
        }
    }

    pub(super) fn resumed(keys: SessionKeys) -> Self {
        Self { keys, saving: None }
    }

    pub(super) fn handle(self, core: &mut Core) -> Result<ServerState, Error> {
        core.receive_change_cipher_spec(&self.keys)?;
        Ok(ServerState::Finished(AwaitFinished {
            keys: self.keys,
            saving: self.saving,
        }))
    }
}

/// Awaits the client's Finished.
pub struct AwaitFinished {
    keys: SessionKeys,
    saving: Option<Saving>,
}

impl AwaitFinished {
    pub(super) fn handle(self, core: &mut Core, finished: &Finished, raw: &[u8]) -> Result<ServerState, Error> {
        core.check_finished(&self.keys, finished)?;
        core.transcript.add(raw);
        if let Some(saving) = self.saving {
            save(core, &self.keys, saving)?;
            core.send_change_cipher_spec(&self.keys)?;
            core.send_finished(&self.keys)?;
        }
        Ok(ServerState::Open)
    }
}

/// Remembers the session, and sends the promised ticket to the client (RFC 5077 §3.3).
fn save(core: &mut Core, keys: &SessionKeys, saving: Saving) -> Result<(), Error> {
    let mut session = SavedSession {
        session_id: saving.session_id,
        ticket: Vec::new(),
        cipher_suite: keys.parameters.suite.suite,
        compression_method: keys.parameters.compression_method,
        master_secret: keys.master_secret.clone(),
        extended_master_secret: keys.parameters.extended_master_secret,
        server_name: saving.server_name,
        max_fragment_length: saving.max_fragment_length,
        is_client_authenticated: saving.is_client_authenticated,
        expires: saving.expires,
    };
    if let Some(key) = saving.ticket_key {
        // A server that cannot make the ticket that it promised sends an empty one (RFC 5077 §3.3).
        session.ticket = key.seal(&session, &mut core.random).unwrap_or_default();
        core.trace.learned(Item::SessionTicket, &session.ticket);
        core.send_handshake(&HandshakeMessage::NewSessionTicket(NewSessionTicket {
            lifetime_hint: LIFETIME,
            ticket: session.ticket.clone(),
        }))?;
    }
    if let (Some(cache), false) = (&core.session_cache, session.session_id.is_empty()) {
        cache.remember(session.clone());
    }
    if !session.session_id.is_empty() || !session.ticket.is_empty() {
        core.saved_session = Some(session);
    }
    Ok(())
}
