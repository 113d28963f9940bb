//! An endpoint of a connection, client or server: takes bytes and gives back bytes (sans-IO).
//!
//! [`Client`](crate::client::Client) and [`Server`](crate::server::Server) are this machinery with their own
//! states. A state handles one awaited message by value and gives the next state; an error ends the
//! connection with the alert that RFC 5246 §7.2 has for it.

use zeroize::Zeroizing;

use crate::crypto::key_schedule::{
    FinishedLabel, KeyBlock, MASTER_SECRET_LENGTH, MasterSecret, MasterSecretSeed, SuiteParameters, key_block,
    master_secret, verify_data,
};
use crate::crypto::pre_master_secret::PreMasterSecret;
use crate::crypto::random::RandomStream;
use crate::crypto::transcript::Transcript;
use crate::error::{Error, ErrorKind};
use crate::record_layer::{PlainRecord, Protection, RecordLayer};
use crate::registry::{AlertDescription, AlertLevel, ContentType, ProtocolVersion};
use crate::trace::{Actor, Computation, Event, Item, Operation, Outcome, Quantity, Trace};
use crate::wire::alert::Alert;
use crate::wire::finished::Finished;
use crate::wire::handshake::HandshakeMessage;
use crate::wire::reader::Reader;

/// Warnings that are accepted in one connection: they change nothing and could go on for ever.
const MAXIMUM_WARNINGS: u32 = 4;

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
    /// Handles what came and gives the next state. `raw` is the handshake message's bytes.
    fn handle(self, core: &mut Core, input: Input, raw: &[u8]) -> Result<Self, Error>;
    /// Whether the handshake is done and data may flow.
    fn is_open(&self) -> bool;
    /// The name of what is awaited.
    fn expected(&self) -> &'static str;
}

/// What both roles need: records, transcript, randomness, trace.
pub struct Core {
    pub(crate) actor: Actor,
    pub(crate) records: RecordLayer,
    pub(crate) transcript: Transcript,
    pub(crate) random: RandomStream,
    pub(crate) trace: Trace,
    pub(crate) record_version: ProtocolVersion,
    pub(crate) secrets: Option<KeyLogSecrets>,
    has_refused_renegotiation: bool,
}

/// What a key log needs (RFC 9850).
#[derive(Clone)]
pub struct KeyLogSecrets {
    /// The client's random, by which a session is found.
    pub client_random: [u8; 32],
    /// The session's master secret.
    pub master_secret: MasterSecret,
}

/// A session's parameters and randoms.
#[derive(Clone, Copy, Debug)]
pub struct SessionParameters {
    pub(crate) suite: SuiteParameters,
    pub(crate) client_random: [u8; 32],
    pub(crate) server_random: [u8; 32],
    pub(crate) extended_master_secret: bool,
}

/// The keys of a session.
pub struct SessionKeys {
    pub(crate) parameters: SessionParameters,
    pub(crate) master_secret: MasterSecret,
    pub(crate) key_block: KeyBlock,
}

impl Core {
    /// Starts with nothing sent or received.
    pub fn new(actor: Actor, random: RandomStream, trace: Trace) -> Self {
        Self {
            actor,
            records: RecordLayer::default(),
            transcript: Transcript::default(),
            random,
            trace,
            record_version: ProtocolVersion::TLS_1_2,
            secrets: None,
            has_refused_renegotiation: false,
        }
    }

    /// Sends a handshake message and adds it to the transcript.
    pub fn send_handshake(&mut self, message: &HandshakeMessage) -> Result<(), Error> {
        let bytes = message.to_bytes();
        self.transcript.add(&bytes);
        self.records
            .send(ContentType::HANDSHAKE, self.record_version, &bytes, &mut self.trace)
    }

    /// Tells the peer that what follows is protected, and protects it.
    pub fn send_change_cipher_spec(&mut self, keys: &SessionKeys) -> Result<(), Error> {
        self.records.send(
            ContentType::CHANGE_CIPHER_SPEC,
            self.record_version,
            &[1],
            &mut self.trace,
        )?;
        self.records.protect_writing(keys.protection_of(self.actor)?);
        Ok(())
    }

    /// Sends one's own Finished over the transcript so far.
    pub fn send_finished(&mut self, keys: &SessionKeys) -> Result<(), Error> {
        let data = self.verify_data(keys, self.actor, None);
        self.send_handshake(&HandshakeMessage::Finished(Finished {
            verify_data: data.to_vec(),
        }))
    }

    /// Holds the peer's Finished against the transcript up to it, in constant time.
    pub fn check_finished(&mut self, keys: &SessionKeys, finished: &Finished) -> Result<(), Error> {
        use subtle::ConstantTimeEq;
        let expected = self.verify_data(keys, self.actor.peer(), Some(&finished.verify_data));
        match bool::from(expected.ct_eq(&finished.verify_data)) {
            true => Ok(()),
            false => Err(ErrorKind::BadFinished.into()),
        }
    }

    fn verify_data(&mut self, keys: &SessionKeys, of: Actor, received: Option<&[u8]>) -> [u8; 12] {
        let (label, item) = match of {
            Actor::Client => (FinishedLabel::Client, Item::ClientVerifyData),
            Actor::Server => (FinishedLabel::Server, Item::ServerVerifyData),
        };
        let hash = keys.parameters.suite.hash;
        let handshake_hash = self.transcript.hash(hash);
        let data = verify_data(hash, &keys.master_secret, label, &handshake_hash);
        self.trace.record(|| {
            let mut inputs = vec![
                Quantity::new(Item::MasterSecret, keys.master_secret.as_slice()),
                Quantity::new(Item::Label, label.bytes()),
                Quantity::new(Item::HandshakeHash, &handshake_hash),
            ];
            let mut outcome = Outcome::Computed;
            if let Some(received) = received {
                inputs.push(Quantity::new(Item::ReceivedVerifyData, received));
                outcome = match received == data {
                    true => Outcome::Matched,
                    false => Outcome::Mismatched,
                };
            }
            Event::Computed(Computation {
                operation: match received {
                    Some(_) => Operation::CheckVerifyData,
                    None => Operation::ComputeVerifyData,
                },
                inputs,
                outputs: vec![Quantity::new(item, data)],
                outcome,
            })
        });
        data
    }

    /// Derives the session's keys. The transcript has to end with ClientKeyExchange (RFC 7627 §3).
    pub fn derive_keys(&mut self, parameters: SessionParameters, secret: &PreMasterSecret) -> SessionKeys {
        let SessionParameters {
            suite,
            client_random,
            server_random,
            extended_master_secret,
        } = parameters;
        let session_hash = self.transcript.hash(suite.hash);
        let seed = match extended_master_secret {
            true => MasterSecretSeed::SessionHash(&session_hash),
            false => MasterSecretSeed::Randoms(&client_random, &server_random),
        };
        let master = master_secret(suite.hash, secret.as_slice(), seed);
        self.trace.record(|| {
            let pre_master = Quantity::new(Item::PreMasterSecret, secret.as_slice());
            let (operation, inputs) = match extended_master_secret {
                true => (
                    Operation::DeriveExtendedMasterSecret,
                    vec![pre_master, Quantity::new(Item::SessionHash, &session_hash)],
                ),
                false => (
                    Operation::DeriveMasterSecret,
                    vec![
                        pre_master,
                        Quantity::new(Item::ClientRandom, client_random),
                        Quantity::new(Item::ServerRandom, server_random),
                    ],
                ),
            };
            Event::Computed(Computation {
                operation,
                inputs,
                outputs: vec![Quantity::new(Item::MasterSecret, master.as_slice())],
                outcome: Outcome::Computed,
            })
        });
        let block = key_block(suite, &master, &client_random, &server_random);
        let keys = [
            (Item::ClientWriteKey, &block.client_write.key[..]),
            (Item::ServerWriteKey, &block.server_write.key[..]),
            (Item::ClientWriteNonce, &block.client_write.implicit_nonce[..]),
            (Item::ServerWriteNonce, &block.server_write.implicit_nonce[..]),
        ];
        self.trace.record(|| {
            let mut outputs = vec![Quantity::new(Item::KeyBlock, &block.bytes)];
            outputs.extend(keys.iter().map(|(item, bytes)| Quantity::new(*item, bytes)));
            Event::Computed(Computation {
                operation: Operation::DeriveKeys,
                inputs: vec![
                    Quantity::new(Item::MasterSecret, master.as_slice()),
                    Quantity::new(Item::ServerRandom, server_random),
                    Quantity::new(Item::ClientRandom, client_random),
                ],
                outputs,
                outcome: Outcome::Computed,
            })
        });
        self.trace.learned(Item::MasterSecret, master.as_slice());
        for (item, bytes) in keys {
            self.trace.learned(item, bytes);
        }
        let mut logged: MasterSecret = Zeroizing::new([0; MASTER_SECRET_LENGTH]);
        logged.copy_from_slice(master.as_slice());
        self.secrets = Some(KeyLogSecrets {
            client_random,
            master_secret: logged,
        });
        SessionKeys {
            parameters,
            master_secret: master,
            key_block: block,
        }
    }

    /// Tells a peer that asks for another handshake that there will be none (RFC 5246 §7.2.2). It is told once;
    /// asking again and again must not fill the way out.
    pub fn refuse_renegotiation(&mut self) -> Result<(), Error> {
        if self.has_refused_renegotiation {
            return Ok(());
        }
        self.has_refused_renegotiation = true;
        self.send_alert(Alert::warning(AlertDescription::NO_RENEGOTIATION))
    }

    fn send_alert(&mut self, alert: Alert) -> Result<(), Error> {
        self.records.send(
            ContentType::ALERT,
            self.record_version,
            &alert.to_bytes(),
            &mut self.trace,
        )
    }
}

impl SessionKeys {
    /// The protection of what an actor writes.
    pub fn protection_of(&self, actor: Actor) -> Result<Protection, Error> {
        Protection::new(
            actor,
            match actor {
                Actor::Client => &self.key_block.client_write,
                Actor::Server => &self.key_block.server_write,
            },
        )
    }
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
        if content_type != ContentType::HANDSHAKE && self.core.records.is_within_handshake_message() {
            return Err(ErrorKind::UnexpectedRecord {
                received: content_type,
                expected: "the rest of a handshake message",
            }
            .into());
        }
        match content_type {
            ContentType::HANDSHAKE => {
                self.core.records.add_handshake_bytes(&plaintext);
                while let Some(raw) = self.core.records.next_handshake_message()? {
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
            ContentType::ALERT => self.process_alert(&plaintext),
            _ => self.process_application_data(plaintext),
        }
    }

    fn step(&mut self, input: Input, raw: &[u8]) -> Result<(), Error> {
        let state = self.state.take().ok_or(ErrorKind::NotOpen)?;
        self.state = Some(state.handle(&mut self.core, input, raw)?);
        Ok(())
    }

    fn process_application_data(&mut self, plaintext: Vec<u8>) -> Result<(), Error> {
        match &self.state {
            Some(state) if state.is_open() => {
                self.received.extend(plaintext);
                Ok(())
            }
            state => Err(ErrorKind::UnexpectedRecord {
                received: ContentType::APPLICATION_DATA,
                expected: state.as_ref().map_or("nothing", State::expected),
            }
            .into()),
        }
    }

    fn process_alert(&mut self, plaintext: &[u8]) -> Result<(), Error> {
        let mut reader = Reader::new(plaintext);
        let alert = Alert::read(&mut reader)?;
        if !reader.is_empty() {
            return Err(reader
                .error(crate::error::DecodeErrorKind::TrailingBytes, crate::wire::alert::ALERT)
                .into());
        }
        self.core.trace.record(|| Event::AlertReceived(alert.description));
        match alert.level {
            AlertLevel::WARNING if alert.description == AlertDescription::CLOSE_NOTIFY => {
                self.received_close_notify = true;
                self.core.records.discard_incoming();
                self.close()
            }
            AlertLevel::WARNING => {
                self.warnings += 1;
                match self.warnings > MAXIMUM_WARNINGS {
                    true => Err(ErrorKind::BadAlert(alert.level).into()),
                    false => Ok(()),
                }
            }
            AlertLevel::FATAL => Err(ErrorKind::PeerAlert(alert.description).into()),
            level => Err(ErrorKind::BadAlert(level).into()),
        }
    }

    fn fail(&mut self, error: Error) -> Error {
        self.state = None;
        self.core.records.discard_incoming();
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
        let core = &mut self.core;
        core.records.send(
            ContentType::APPLICATION_DATA,
            core.record_version,
            data,
            &mut core.trace,
        )
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
        core::mem::take(&mut self.received)
    }

    /// Whether the handshake is done and data may be sent.
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

    /// What was recorded since the last call.
    pub fn take_events(&mut self) -> Vec<Event> {
        self.core.trace.take()
    }
}
