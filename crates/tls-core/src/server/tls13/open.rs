//! The open connection: tickets at its beginning, new keys any time (RFC 9846 §4.7).

use std::sync::Arc;

use timeline::error::Error;
use timeline::quantity::Item;
use timeline::registry::{CipherSuite, KeyUpdateRequest};
use timeline::time::UnixTime;

use super::Tls13State;
use crate::connection::Core;
use crate::resumption::{LIFETIME, SavedTicket, TicketKey};
use crate::tls13::key_schedule::ResumptionSecret;
use crate::tls13::open::OpenKeys;
use crate::tls13::traffic::TrafficSecret;
use crate::wire::extension::Extension;
use crate::wire::handshake::HandshakeMessage;
use crate::wire::tls13::Message;
use crate::wire::tls13::key_update::KeyUpdate;
use crate::wire::tls13::new_session_ticket::NewSessionTicket;

/// What a ticket stands for besides its key.
pub struct Saving {
    /// The key for sealing a ticket; `None` if there shall be none.
    pub(super) ticket_key: Option<Arc<TicketKey>>,
    pub(super) cipher_suite: CipherSuite,
    pub(super) server_name: Option<String>,
    pub(super) application_protocol: Option<Vec<u8>>,
    /// How many bytes of early data the ticket allows.
    pub(super) maximum_early_data: u32,
    pub(super) is_client_authenticated: bool,
    pub(super) now: UnixTime,
}

/// Data flows.
pub struct Open {
    keys: OpenKeys,
}

impl Open {
    /// Gives the client a ticket, if it shall have one.
    pub(super) fn new(
        core: &mut Core,
        saving: &Saving,
        resumption: &ResumptionSecret,
        [reading, writing]: [TrafficSecret; 2],
    ) -> Result<Self, Error> {
        if let Some(key) = &saving.ticket_key {
            send_ticket(core, saving, key, resumption)?;
        }
        Ok(Self {
            keys: OpenKeys { reading, writing },
        })
    }

    pub(super) fn handle(self, core: &mut Core, update: KeyUpdate) -> Result<Tls13State, Error> {
        let keys = self.keys.handle(core, update)?;
        Ok(Tls13State::Open(Box::new(Self { keys })))
    }

    pub(super) fn update_keys(&mut self, core: &mut Core, request: KeyUpdateRequest) -> Result<(), Error> {
        self.keys.update(core, request)
    }
}

/// The nonce of a connection's only ticket.
const NONCE: [u8; 1] = [0];

fn send_ticket(core: &mut Core, saving: &Saving, key: &TicketKey, resumption: &ResumptionSecret) -> Result<(), Error> {
    let secret = resumption.pre_shared_key(&NONCE, &mut core.trace);
    let saved = SavedTicket {
        ticket: Vec::new(),
        secret,
        cipher_suite: saving.cipher_suite,
        age_add: u32::from_be_bytes(core.random.array()),
        maximum_early_data: saving.maximum_early_data,
        issued: saving.now,
        expires: saving.now.plus(LIFETIME.into()),
        server_name: saving.server_name.clone(),
        application_protocol: saving.application_protocol.clone(),
        is_client_authenticated: saving.is_client_authenticated,
    };
    // A name that is too long for a ticket gets none.
    let Some(ticket) = key.seal_ticket(&saved, &mut core.random) else {
        return Ok(());
    };
    core.trace.learned(Item::SessionTicket, &ticket);
    core.send_handshake(&HandshakeMessage::Tls13(Message::NewSessionTicket(NewSessionTicket {
        lifetime: LIFETIME,
        age_add: saved.age_add,
        nonce: NONCE.to_vec(),
        ticket,
        extensions: match saving.maximum_early_data {
            0 => Vec::new(),
            maximum => vec![Extension::MaximumEarlyData(maximum)],
        },
    })))
}
