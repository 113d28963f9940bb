//! An endpoint of a connection, client or server: takes bytes and gives back bytes (sans-IO).
//!
//! [`Client`](crate::client::Client) and [`Server`](crate::server::Server) are this machinery with their own
//! states. A state handles one awaited message by value and gives the next state; an error ends the
//! connection with the alert that RFC 5246 §7.2 has for it.

mod core;

use timeline::error::{Error, ErrorKind};
use timeline::event::Event;
use timeline::registry::{AlertDescription, AlertLevel, ContentType, HandshakeType};

pub use self::core::{Core, KeyLogSecrets, SessionKeys, SessionParameters};

use crate::codec::reader::Reader;
use crate::crypto::transcript::Transcript;
use crate::negotiation::Agreement;
use crate::record_layer::{MAXIMUM_CERTIFICATE, PlainRecord};
use crate::resumption::SavedSession;
use crate::wire::alert::Alert;
use crate::wire::handshake::HandshakeMessage;

/// Warnings that are accepted in one connection: they change nothing and could go on for ever.
const MAXIMUM_WARNINGS: u32 = 4;

/// The most memory in bytes that a connection takes, whatever its peer sends: 96 times the longest Certificate.
///
/// A chain of certificates that is made for it takes up to 75 times its length while it is checked. Every other
/// message takes less than 30 times its own, and is at most twice as long. Once open, a connection takes about 20 kB, and 350 kB more where records are compressed.
///
/// What others decide comes on top: how many bytes are handed over at once, received data that is not taken, sent data
/// that is not passed on, and what a trace that is on records.
pub const MAXIMUM_MEMORY: usize = 96 * MAXIMUM_CERTIFICATE;

/// What a state machine can be given.
pub enum Input {
    /// A whole handshake message.
    Handshake(HandshakeMessage),
    /// The peer protects what follows.
    ChangeCipherSpec,
}

impl Input {
    /// The error for something that may not come now.
    pub fn unexpected(&self, expected: &'static str) -> Error {
        match self {
            Self::Handshake(message) => ErrorKind::UnexpectedMessage {
                received: message.handshake_type(),
                expected,
            },
            Self::ChangeCipherSpec => ErrorKind::UnexpectedRecord {
                received: ContentType::CHANGE_CIPHER_SPEC,
                expected,
            },
        }
        .into()
    }
}

/// The states of one role.
pub trait State: Sized {
    /// Whether a handshake message of this type may come now.
    fn awaits(&self, handshake_type: HandshakeType) -> bool;
    /// Handles what came and gives the next state. A handshake message is one that is awaited, and `raw` is its bytes.
    fn handle(self, core: &mut Core, input: Input, raw: &[u8]) -> Result<Self, Error>;
    /// Whether the handshake is done and data may flow.
    fn is_open(&self) -> bool;
    /// The name of what is awaited.
    fn expected(&self) -> &'static str;
}

/// One endpoint.
pub struct Connection<S> {
    core: Core,
    state: Option<S>,
    received: Vec<u8>,
    warnings: u32,
    sent_close_notify: bool,
    received_close_notify: bool,
    error: Option<Error>,
}

impl<S: State> Connection<S> {
    pub(crate) fn start(core: Core, state: S) -> Self {
        Self {
            core,
            state: Some(state),
            received: Vec::new(),
            warnings: 0,
            sent_close_notify: false,
            received_close_notify: false,
            error: None,
        }
    }

    /// Takes bytes from the transport, in pieces of any size.
    ///
    /// # Errors
    /// Why the connection is over. The alert for the peer is among the outgoing records.
    pub fn receive(&mut self, bytes: &[u8]) -> Result<(), Error> {
        if let Some(error) = &self.error {
            return Err(error.clone());
        }
        if self.received_close_notify {
            return Ok(());
        }
        self.core.records.feed(bytes);
        let result = self.process();
        result.map_err(|error| self.fail(error))
    }

    fn process(&mut self) -> Result<(), Error> {
        while !self.received_close_notify {
            let Some(record) = self.core.records.next_record(&mut self.core.trace)? else {
                break;
            };
            self.process_record(record)?;
        }
        Ok(())
    }

    fn process_record(&mut self, record: PlainRecord) -> Result<(), Error> {
        let PlainRecord {
            content_type,
            plaintext,
        } = record;
        // Messages of different kinds may not be interleaved (RFC 5246 §6.2.1).
        if let Some(expected) = self
            .core
            .incoming_messages
            .unfinished()
            .filter(|unfinished| *unfinished != content_type)
        {
            return Err(ErrorKind::UnexpectedRecord {
                received: content_type,
                expected: match expected {
                    ContentType::ALERT => "the rest of an alert",
                    _ => "the rest of a handshake message",
                },
            }
            .into());
        }
        match content_type {
            // Who has said close_notify says nothing more (RFC 5246 §7.2.1), so a handshake leads nowhere.
            ContentType::HANDSHAKE | ContentType::CHANGE_CIPHER_SPEC if self.sent_close_notify => Ok(()),
            ContentType::HANDSHAKE => {
                self.core.incoming_messages.add_handshake_bytes(&plaintext);
                while let Some(handshake_type) = self.core.incoming_messages.next_handshake_type() {
                    self.refuse_unawaited(handshake_type)?;
                    let Some(raw) = self.core.incoming_messages.next_handshake_message()? else {
                        break;
                    };
                    let message = HandshakeMessage::read(&mut Reader::new(&raw))?;
                    self.step(Input::Handshake(message), &raw)?;
                }
                Ok(())
            }
            ContentType::CHANGE_CIPHER_SPEC if plaintext == [1] => self.step(Input::ChangeCipherSpec, &[]),
            ContentType::CHANGE_CIPHER_SPEC => Err(ErrorKind::UnexpectedRecord {
                received: content_type,
                expected: "a single byte 1 in it",
            }
            .into()),
            ContentType::ALERT => {
                self.core.incoming_messages.add_alert_bytes(&plaintext);
                while let Some(alert) = self.core.incoming_messages.next_alert() {
                    self.process_alert(Alert::read(&mut Reader::new(&alert))?)?;
                }
                Ok(())
            }
            _ => self.process_application_data(plaintext),
        }
    }

    /// A message out of place is refused for that, whatever its body says, and before its body is waited for.
    fn refuse_unawaited(&self, received: HandshakeType) -> Result<(), Error> {
        match &self.state {
            Some(state) if !state.awaits(received) => Err(ErrorKind::UnexpectedMessage {
                received,
                expected: state.expected(),
            }
            .into()),
            _ => Ok(()),
        }
    }

    fn step(&mut self, input: Input, raw: &[u8]) -> Result<(), Error> {
        let state = self.state.take().ok_or(ErrorKind::NotOpen)?;
        let state = state.handle(&mut self.core, input, raw)?;
        if state.is_open() {
            // Nothing refers to the handshake any more, and a peer can make it long.
            self.core.transcript = Transcript::default();
        }
        self.state = Some(state);
        Ok(())
    }

    fn process_application_data(&mut self, plaintext: Vec<u8>) -> Result<(), Error> {
        match &self.state {
            Some(state) if state.is_open() => {
                match self.received.is_empty() {
                    true => self.received = plaintext,
                    false => self.received.extend_from_slice(&plaintext),
                }
                Ok(())
            }
            state => Err(ErrorKind::UnexpectedRecord {
                received: ContentType::APPLICATION_DATA,
                expected: state.as_ref().map_or("nothing", State::expected),
            }
            .into()),
        }
    }

    fn process_alert(&mut self, alert: Alert) -> Result<(), Error> {
        self.core.trace.record(|| Event::AlertReceived(alert.description));
        match alert.level {
            // Its level says nothing that its description does not (RFC 5246 §7.2.1).
            AlertLevel::WARNING | AlertLevel::FATAL if alert.description == AlertDescription::CLOSE_NOTIFY => {
                self.received_close_notify = true;
                self.core.discard_incoming();
                self.close()
            }
            AlertLevel::WARNING => {
                self.warnings += 1;
                match self.warnings > MAXIMUM_WARNINGS {
                    true => Err(ErrorKind::TooManyWarnings(alert.description).into()),
                    false => Ok(()),
                }
            }
            AlertLevel::FATAL => Err(ErrorKind::PeerAlert(alert.description).into()),
            level => Err(ErrorKind::BadAlert(level).into()),
        }
    }

    fn fail(&mut self, error: Error) -> Error {
        self.state = None;
        self.core.discard_incoming();
        if error.alert().is_some() || matches!(error.kind, ErrorKind::PeerAlert(_)) {
            self.core.forget_session();
        }
        self.core.trace.record(|| Event::Failed(error.clone()));
        if let Some(description) = error.alert().filter(|_| !self.sent_close_notify) {
            // If even the alert cannot be sealed, there is nothing left to tell the peer.
            let _ = self.core.send_alert(Alert::fatal(description));
        }
        self.error = Some(error.clone());
        error
    }

    /// Encrypts data for the peer.
    ///
    /// # Errors
    /// The handshake is not done, or the connection is closed.
    pub fn send(&mut self, data: &[u8]) -> Result<(), Error> {
        if self.sent_close_notify || !self.is_open() {
            return Err(ErrorKind::NotOpen.into());
        }
        self.core.send(ContentType::APPLICATION_DATA, data)
    }

    /// The longest data that goes into one record now, in bytes (RFC 5246 §6.2.1, RFC 6066 §4, RFC 8449 §4).
    pub fn fragment_length(&self) -> usize {
        self.core.records.fragment_length()
    }

    /// Says that nothing more will be sent (RFC 5246 §7.2.1). Doing it twice changes nothing.
    pub fn close(&mut self) -> Result<(), Error> {
        if self.sent_close_notify || self.error.is_some() {
            return Ok(());
        }
        self.core.send_alert(Alert::warning(AlertDescription::CLOSE_NOTIFY))?;
        self.sent_close_notify = true;
        Ok(())
    }

    /// Says that the transport has ended.
    ///
    /// # Errors
    /// The peer did not say close_notify before: data may be missing.
    pub fn transport_ended(&mut self) -> Result<(), Error> {
        match (&self.error, self.received_close_notify) {
            (Some(error), _) => Err(error.clone()),
            (None, true) => Ok(()),
            (None, false) => Err(self.fail(ErrorKind::TruncatedConnection.into())),
        }
    }

    /// The next record for the transport.
    pub fn next_outgoing(&mut self) -> Option<Vec<u8>> {
        self.core.records.next_outgoing()
    }

    /// The data that the peer sent since the last call.
    pub fn take_received(&mut self) -> Vec<u8> {
        std::mem::take(&mut self.received)
    }

    /// Whether the handshake is done and no error has ended the connection. Data may be sent until one of the sides
    /// says close_notify.
    pub fn is_open(&self) -> bool {
        self.state.as_ref().is_some_and(State::is_open) && self.error.is_none()
    }

    /// Whether both sides have said close_notify, or an error has ended the connection.
    pub fn is_closed(&self) -> bool {
        self.error.is_some() || (self.sent_close_notify && self.received_close_notify)
    }

    /// Whether the peer has said close_notify.
    pub fn is_peer_closed(&self) -> bool {
        self.received_close_notify
    }

    /// What has ended the connection, if anything has.
    pub fn error(&self) -> Option<&Error> {
        self.error.as_ref()
    }

    /// What a key log needs, once the keys are derived.
    pub fn secrets(&self) -> Option<&KeyLogSecrets> {
        self.core.secrets.as_ref()
    }

    /// What both sides have agreed on; `None` until the server has chosen.
    pub fn agreement(&self) -> Option<&Agreement> {
        self.core.agreement.as_ref()
    }

    /// What this session can be resumed with; `None` until it is open, if the server has no memory, and after a fatal
    /// alert.
    pub fn saved_session(&self) -> Option<&SavedSession> {
        self.core.saved_session.as_ref()
    }

    /// What was recorded since the last call.
    pub fn take_events(&mut self) -> Vec<Event> {
        self.core.trace.take()
    }
}
