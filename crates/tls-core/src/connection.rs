//! An endpoint of a connection, client or server: bytes in, bytes out (sans-IO).
//!
//! [`Client`](crate::client::Client) and [`Server`](crate::server::Server) are this machinery with their own
//! states. A state handles one awaited message by value and returns the next state; an error ends the
//! connection with its alert (RFC 5246 §7.2).

mod core;

use timeline::error::{Error, ErrorKind};
use timeline::event::Event;
use timeline::registry::{AlertDescription, AlertLevel, ContentType, HandshakeType, KeyUpdateRequest};

pub use self::core::{Core, KeyLogSecrets, SessionKeys, SessionParameters};

use crate::codec::reader::Reader;
use crate::crypto::transcript::Transcript;
use crate::negotiation::Agreement;
use crate::record_layer::{MAXIMUM_CERTIFICATE, PlainRecord};
use crate::resumption::{SavedSession, SavedTicket};
use crate::wire::alert::Alert;
use crate::wire::handshake::HandshakeMessage;

/// The most warnings accepted in one connection: they change nothing, and a peer could send them forever.
const MAXIMUM_WARNINGS: u32 = 4;

/// The most memory that a connection takes, in bytes, whatever its peer sends: 96 times the longest Certificate.
///
/// A chain of certificates that is made for it takes up to 75 times its length while it is checked. Every other message
/// takes less than 30 times its own, and is at most twice as long. Once open, a connection takes about 20 kB, and 350
/// kB more where records are compressed.
///
/// The caller adds to this: bytes handed over in one call, received data not yet taken, sent data not yet passed on,
/// and the events of a trace that is on.
pub const MAXIMUM_MEMORY: usize = 96 * MAXIMUM_CERTIFICATE;

/// An input to a state machine.
pub enum Input {
    /// A whole handshake message.
    Handshake(HandshakeMessage),
    /// The peer's ChangeCipherSpec: it protects what follows.
    ChangeCipherSpec,
}

impl Input {
    /// The error for an input at the wrong time.
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
    /// Whether a handshake message of this type is allowed now.
    fn awaits(&self, handshake_type: HandshakeType) -> bool;
    /// Handles an input and returns the next state. A handshake message is an awaited one, and `raw` holds its bytes.
    fn handle(self, core: &mut Core, input: Input, raw: &[u8]) -> Result<Self, Error>;
    /// Whether the handshake is done and data may flow.
    fn is_open(&self) -> bool;
    /// Takes note of this many bytes of data; whether data may come now.
    ///
    /// # Errors
    /// There are too many.
    fn take_data(&mut self, length: usize) -> Result<bool, Error> {
        let _ = length;
        Ok(self.is_open())
    }
    /// The name of the awaited message.
    fn expected(&self) -> &'static str;
    /// Goes on with new keys.
    fn update_keys(&mut self, core: &mut Core, request: KeyUpdateRequest) -> Result<(), Error>;
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
        // Records of different types must not be interleaved within a message (RFC 5246 §6.2.1).
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
            // After close_notify a side sends nothing more (RFC 5246 §7.2.1), so a handshake cannot be answered. New keys in an
            // open connection of TLS 1.3 need no answer, and what comes later needs them (RFC 9846 §6.1).
            ContentType::HANDSHAKE | ContentType::CHANGE_CIPHER_SPEC
                if self.sent_close_notify && !(self.core.is_tls_1_3() && self.is_open()) =>
            {
                Ok(())
            }
            ContentType::HANDSHAKE => {
                self.core.incoming_messages.add_handshake_bytes(&plaintext);
                let epoch = self.core.records.reading_epoch();
                while let Some(handshake_type) = self.core.incoming_messages.next_handshake_type() {
                    if self.core.records.reading_epoch() != epoch {
                        return Err(ErrorKind::KeyChangeWithinRecord.into());
                    }
                    self.refuse_unawaited(handshake_type)?;
                    let Some(raw) = self.core.incoming_messages.next_handshake_message()? else {
                        break;
                    };
                    let message = HandshakeMessage::read(&mut Reader::new(&raw), self.core.records.dialect())?;
                    self.core.records.follow(&message);
                    self.step(Input::Handshake(message), &raw)?;
                }
                Ok(())
            }
            // It means nothing in TLS 1.3, where it only serves devices on the way (RFC 9846 §5).
            ContentType::CHANGE_CIPHER_SPEC if plaintext == [1] && self.core.is_tls_1_3() && !self.is_open() => Ok(()),
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

    /// Refuses a message out of order before its body has arrived, whatever the body.
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
        let takes_data = self.state.as_mut().map(|state| state.take_data(plaintext.len()));
        match &self.state {
            Some(_) if takes_data.transpose()? == Some(true) => {
                self.core.post_handshake_messages = 0;
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
            // Its level adds nothing to its description (RFC 5246 §7.2.1).
            AlertLevel::WARNING | AlertLevel::FATAL if alert.description == AlertDescription::CLOSE_NOTIFY => {
                self.received_close_notify = true;
                self.core.discard_incoming();
                // Each direction of TLS 1.3 is closed by itself (RFC 9846 §6.1).
                match self.core.is_tls_1_3() {
                    true => Ok(()),
                    false => self.close(),
                }
            }
            // All others end a connection of TLS 1.3, whatever their level (RFC 9846 §6).
            AlertLevel::WARNING | AlertLevel::FATAL
                if self.core.is_tls_1_3() && alert.description != AlertDescription::USER_CANCELED =>
            {
                Err(ErrorKind::PeerAlert(alert.description).into())
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
            // If even the alert cannot be sealed, there is nothing more to send.
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

    /// Goes on with new keys, and asks the peer to do the same if that is wanted (RFC 9846 §4.7.3).
    ///
    /// # Errors
    /// The connection is not open, or not one of TLS 1.3.
    pub fn update_keys(&mut self, request: KeyUpdateRequest) -> Result<(), Error> {
        match &mut self.state {
            Some(state) if self.error.is_none() && !self.sent_close_notify => {
                let result = state.update_keys(&mut self.core, request);
                // Nothing refers to an open connection's messages.
                self.core.transcript = Transcript::default();
                result
            }
            _ => Err(ErrorKind::NotOpen.into()),
        }
    }

    /// The longest data that now fits into one record, in bytes (RFC 5246 §6.2.1, RFC 6066 §4, RFC 8449 §4).
    pub fn fragment_length(&self) -> usize {
        self.core.records.fragment_length()
    }

    /// Sends close_notify: this side sends nothing more (RFC 5246 §7.2.1). A second call changes nothing.
    pub fn close(&mut self) -> Result<(), Error> {
        if self.sent_close_notify || self.error.is_some() {
            return Ok(());
        }
        self.core.send_alert(Alert::warning(AlertDescription::CLOSE_NOTIFY))?;
        self.sent_close_notify = true;
        self.core.has_closed = true;
        Ok(())
    }

    /// Reports that the transport has ended.
    ///
    /// # Errors
    /// The peer has not sent close_notify: data may be missing.
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
    /// sends close_notify.
    pub fn is_open(&self) -> bool {
        self.state.as_ref().is_some_and(State::is_open) && self.error.is_none()
    }

    /// Whether both sides have sent close_notify, or an error has ended the connection.
    pub fn is_closed(&self) -> bool {
        self.error.is_some() || (self.sent_close_notify && self.received_close_notify)
    }

    /// Whether the peer has sent close_notify.
    pub fn is_peer_closed(&self) -> bool {
        self.received_close_notify
    }

    /// The error that has ended the connection, if any.
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

    /// The session to resume later; `None` until the connection is open, if the server keeps no sessions, and after a
    /// fatal alert.
    pub fn saved_session(&self) -> Option<&SavedSession> {
        self.core.saved_session.as_ref()
    }

    /// The ticket of TLS 1.3 to resume with later; `None` until the server has issued one.
    pub fn saved_ticket(&self) -> Option<&SavedTicket> {
        self.core.saved_ticket.as_ref()
    }

    /// The events recorded since the last call.
    pub fn take_events(&mut self) -> Vec<Event> {
        self.core.trace.take()
    }
}
