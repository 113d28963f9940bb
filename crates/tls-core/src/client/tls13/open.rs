//! The open connection: tickets and new keys (RFC 9846 §4.7).

use timeline::error::{Error, ErrorKind};
use timeline::quantity::Item;
use timeline::registry::{CipherSuite, KeyUpdateRequest};
use timeline::time::UnixTime;

use super::Tls13State;
use crate::connection::{Core, Input};
use crate::resumption::SavedTicket;
use crate::tls13::key_schedule::ResumptionSecret;
use crate::tls13::open::OpenKeys;
use crate::tls13::traffic::TrafficSecret;
use crate::wire::handshake::HandshakeMessage;
use crate::wire::tls13::Message;
use crate::wire::tls13::new_session_ticket::NewSessionTicket;

/// Data flows.
pub struct Open {
    keys: OpenKeys,
    resumption: ResumptionSecret,
    saving: Saving,
}

/// What keeping a ticket needs besides its message.
pub(super) struct Saving {
    pub(super) cipher_suite: CipherSuite,
    pub(super) server_name: String,
    pub(super) now: UnixTime,
}

impl Open {
    pub(super) fn new(saving: Saving, resumption: ResumptionSecret, [reading, writing]: [TrafficSecret; 2]) -> Self {
        Self {
            keys: OpenKeys { reading, writing },
            resumption,
            saving,
        }
    }

    pub(super) fn handle(self, core: &mut Core, message: Message) -> Result<Tls13State, Error> {
        let Self {
            keys,
            resumption,
            saving,
        } = self;
        let keys = match message {
            Message::KeyUpdate(update) => keys.handle(core, update)?,
            Message::NewSessionTicket(ticket) => {
                saving.keep(core, &resumption, ticket)?;
                keys
            }
            other => {
                let input = Input::Handshake(HandshakeMessage::Tls13(other));
                return Err(input.unexpected("application data"));
            }
        };
        Ok(Tls13State::Open(Box::new(Self {
            keys,
            resumption,
            saving,
        })))
    }

    pub(super) fn update_keys(&mut self, core: &mut Core, request: KeyUpdateRequest) -> Result<(), Error> {
        self.keys.update(core, request)
    }
}

/// The longest lifetime of a ticket in seconds: seven days (RFC 9846 §4.7.1).
const LONGEST_LIFETIME: u32 = 7 * 24 * 60 * 60;

impl Saving {
    /// Keeps a ticket with its pre-shared key, in place of any before it.
    fn keep(&self, core: &mut Core, resumption: &ResumptionSecret, message: NewSessionTicket) -> Result<(), Error> {
        core.count_post_handshake_message()?;
        if message.lifetime > LONGEST_LIFETIME {
            return Err(ErrorKind::NotOffered("lifetime of a ticket").into());
        }
        core.trace.learned(Item::SessionTicket, &message.ticket);
        let secret = resumption.pre_shared_key(&message.nonce, &mut core.trace);
        let maximum_early_data = message.maximum_early_data();
        let agreement = core.agreement.as_ref();
        core.saved_ticket = Some(SavedTicket {
            ticket: message.ticket,
            secret,
            cipher_suite: self.cipher_suite,
            age_add: message.age_add,
            maximum_early_data,
            issued: self.now,
            expires: self.now.plus(message.lifetime.into()),
            server_name: Some(self.server_name.clone()),
            application_protocol: agreement.and_then(|agreement| agreement.application_protocol.clone()),
            is_client_authenticated: false,
        });
        Ok(())
    }
}
