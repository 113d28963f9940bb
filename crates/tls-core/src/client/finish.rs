//! The end of the handshake: in a full one the server proves itself last, in a resumed one first (RFC 5246 §7.3).

use timeline::error::Error;
use timeline::quantity::Item;
use timeline::registry::MaxFragmentLength;
use timeline::time::UnixTime;

use crate::connection::{Core, SessionKeys};
use crate::resumption::{LIFETIME, SavedSession};
use crate::wire::finished::Finished;
use crate::wire::new_session_ticket::NewSessionTicket;

use super::ClientState;

/// What resuming the session later needs besides its keys.
pub struct Saving {
    pub(super) session_id: Vec<u8>,
    pub(super) ticket: Vec<u8>,
    pub(super) expires: UnixTime,
    pub(super) server_name: String,
    pub(super) max_fragment_length: Option<MaxFragmentLength>,
    pub(super) now: UnixTime,
}

/// Awaits the server's ChangeCipherSpec.
pub struct AwaitChangeCipherSpec {
    keys: SessionKeys,
    saving: Saving,
    /// Whether the server has promised a ticket that has not arrived yet.
    awaits_ticket: bool,
    is_resumed: bool,
}

impl AwaitChangeCipherSpec {
    pub(super) fn full(keys: SessionKeys, saving: Saving, awaits_ticket: bool) -> Self {
        Self {
            keys,
            saving,
            awaits_ticket,
            is_resumed: false,
        }
    }

    pub(super) fn resumed(keys: SessionKeys, saving: Saving, awaits_ticket: bool) -> Self {
        Self {
            is_resumed: true,
            ..Self::full(keys, saving, awaits_ticket)
        }
    }

    pub(super) fn awaits_ticket(&self) -> bool {
        self.awaits_ticket
    }

    pub(super) fn handle_ticket(self, core: &mut Core, message: NewSessionTicket) -> ClientState {
        core.trace.learned(Item::SessionTicket, &message.ticket);
        // With a hint of 0, the client decides how long to keep the ticket (RFC 5077 §3.3).
        let lifetime = match message.lifetime_hint {
            0 => LIFETIME,
            hint => hint.min(LIFETIME),
        };
        ClientState::ChangeCipherSpec(Self {
            saving: Saving {
                ticket: message.ticket,
                expires: self.saving.now.plus(lifetime.into()),
                ..self.saving
            },
            awaits_ticket: false,
            ..self
        })
    }

    pub(super) fn handle(self, core: &mut Core) -> Result<ClientState, Error> {
        core.receive_change_cipher_spec(&self.keys)?;
        Ok(ClientState::Finished(AwaitFinished {
            keys: self.keys,
            saving: self.saving,
            is_resumed: self.is_resumed,
        }))
    }
}

/// Awaits the server's Finished.
pub struct AwaitFinished {
    keys: SessionKeys,
    saving: Saving,
    is_resumed: bool,
}

impl AwaitFinished {
    pub(super) fn handle(self, core: &mut Core, finished: &Finished, raw: &[u8]) -> Result<ClientState, Error> {
        core.check_finished(&self.keys, finished)?;
        core.transcript.add(raw);
        if self.is_resumed {
            core.send_change_cipher_spec(&self.keys)?;
            core.send_finished(&self.keys)?;
        }
        let Self { keys, saving, .. } = self;
        if !saving.session_id.is_empty() || !saving.ticket.is_empty() {
            core.saved_session = Some(SavedSession {
                session_id: saving.session_id,
                ticket: saving.ticket,
                cipher_suite: keys.parameters.suite.suite,
                compression_method: keys.parameters.compression_method,
                master_secret: keys.master_secret,
                extended_master_secret: keys.parameters.extended_master_secret,
                server_name: Some(saving.server_name),
                max_fragment_length: saving.max_fragment_length,
                is_client_authenticated: false,
                expires: saving.expires,
            });
        }
        Ok(ClientState::Open)
    }
}
