//! The common base of both roles: records, transcript, randomness, trace, and the keys of the
//! session.

use std::sync::Arc;

use subtle::ConstantTimeEq;
use timeline::actor::Actor;
use timeline::computation::{Computation, Operation, Outcome};
use timeline::error::{Error, ErrorKind};
use timeline::event::Event;
use timeline::negotiation::FragmentLimit;
use timeline::quantity::{Item, Quantity};
use timeline::registry::{AlertDescription, CompressionMethod, ContentType, ProtocolVersion};
use timeline::suites::{RecordCipher, SuiteParameters};
use zeroize::Zeroizing;

use crate::crypto::key_schedule::{
    FinishedLabel, KEY_EXPANSION_LABEL, KeyBlock, MasterSecret, MasterSecretSeed, key_block, master_secret, verify_data,
};
use crate::crypto::random::RandomStream;
use crate::crypto::transcript::Transcript;
use crate::environment::Environment;
use crate::negotiation::Agreement;
use crate::record_layer::{IncomingMessages, Protection, RecordLayer};
use crate::resumption::{SavedSession, SavedTicket, SessionCache};
#[cfg(feature = "tls13")]
use crate::tls13::traffic::TrafficSecret;
use crate::trace::Trace;
use crate::wire::alert::Alert;
use crate::wire::finished::Finished;
use crate::wire::handshake::HandshakeMessage;

/// The most tickets and new keys in a row, without data between them.
#[cfg(feature = "tls13")]
const MAXIMUM_POST_HANDSHAKE_MESSAGES: u32 = 64;

/// The common state of both roles: records, transcript, randomness, trace.
pub struct Core {
    pub(crate) actor: Actor,
    pub(crate) records: RecordLayer,
    /// Messages from opened records that are not complete yet.
    pub(crate) incoming_messages: IncomingMessages,
    pub(crate) transcript: Transcript,
    pub(crate) random: RandomStream,
    pub(crate) trace: Trace,
    pub(crate) record_version: ProtocolVersion,
    pub(crate) secrets: Option<KeyLogSecrets>,
    /// The agreed parameters; complete once the connection is open.
    pub(crate) agreement: Option<Agreement>,
    /// The session to resume later, once both Finished are verified.
    pub(crate) saved_session: Option<SavedSession>,
    /// The ticket of TLS 1.3 to resume with later.
    pub(crate) saved_ticket: Option<SavedTicket>,
    /// The cache in which a server remembers its sessions.
    pub(crate) session_cache: Option<Arc<SessionCache>>,
    has_refused_renegotiation: bool,
    /// The version, once it is agreed on.
    pub(crate) version: Option<ProtocolVersion>,
    /// Whether this side has sent close_notify.
    pub(crate) has_closed: bool,
    /// Tickets and new keys of the peer since its last data.
    pub(crate) post_handshake_messages: u32,
}

/// The secrets for a key log (RFC 9850).
#[derive(Clone)]
pub struct KeyLogSecrets {
    /// The client's random, which identifies the session.
    pub client_random: [u8; 32],
    /// The secrets, each with its name: the master secret of TLS 1.2, or the secrets of TLS 1.3 so far.
    pub secrets: Vec<(Item, Zeroizing<Vec<u8>>)>,
}

impl KeyLogSecrets {
    /// The secret with this name, if there is one so far.
    pub fn secret(&self, item: Item) -> Option<&[u8]> {
        let named = self.secrets.iter().find(|(name, _)| *name == item);
        named.map(|(_, secret)| secret.as_slice())
    }

    /// The master secret; `None` in TLS 1.3.
    pub fn master_secret(&self) -> Option<MasterSecret> {
        self.secret(Item::MasterSecret)?.try_into().ok().map(Zeroizing::new)
    }
}

/// A session's parameters and randoms.
#[derive(Clone, Copy, Debug)]
pub struct SessionParameters {
    pub(crate) suite: SuiteParameters,
    pub(crate) compression_method: CompressionMethod,
    pub(crate) client_random: [u8; 32],
    pub(crate) server_random: [u8; 32],
    pub(crate) extended_master_secret: bool,
    pub(crate) encrypt_then_mac: bool,
}

impl SessionParameters {
    /// The agreed parameters before any certificate has been received.
    pub(crate) fn agreement(&self, application_protocol: Option<Vec<u8>>, is_resumed: bool) -> Agreement {
        Agreement {
            version: self.suite.version(),
            cipher_suite: self.suite.suite,
            group: None,
            compression_method: self.compression_method,
            application_protocol,
            extended_master_secret: self.extended_master_secret,
            encrypt_then_mac: self.encrypt_then_mac,
            is_resumed,
            accepts_early_data: false,
            peer_certificates: Vec::new(),
        }
    }
}

/// The keys of a session.
pub struct SessionKeys {
    pub(crate) parameters: SessionParameters,
    pub(crate) master_secret: MasterSecret,
    pub(crate) key_block: KeyBlock,
}

impl Core {
    /// Starts with nothing sent or received. Content is cut into records of at most `fragment_length` bytes.
    pub fn new(actor: Actor, random: RandomStream, trace: Trace, fragment_length: usize) -> Self {
        Self {
            actor,
            records: RecordLayer::new(fragment_length),
            incoming_messages: IncomingMessages::default(),
            transcript: Transcript::default(),
            random,
            trace,
            record_version: ProtocolVersion::TLS_1_2,
            secrets: None,
            agreement: None,
            saved_session: None,
            saved_ticket: None,
            session_cache: None,
            has_refused_renegotiation: false,
            version: None,
            has_closed: false,
            post_handshake_messages: 0,
        }
    }

    /// Applies the agreed limit to the records of both directions.
    pub(crate) fn limit_records(&mut self, limit: Option<FragmentLimit>) {
        // In TLS 1.3 the type of the content counts as well (RFC 8449 §4).
        let overhead = u16::from(self.is_tls_1_3());
        let limit = limit.map(|limit| match limit {
            FragmentLimit::RecordSizeLimit { client, server } => FragmentLimit::RecordSizeLimit {
                client: client - overhead,
                server: server - overhead,
            },
            limit => limit,
        });
        match (limit, self.actor) {
            (Some(FragmentLimit::MaxFragmentLength(length)), _) => {
                self.records.limit_fragments(length.bytes().unwrap_or(usize::MAX));
            }
            (Some(FragmentLimit::RecordSizeLimit { client, server }), Actor::Client) => {
                self.records.limit_protected_records(client, server);
            }
            (Some(FragmentLimit::RecordSizeLimit { client, server }), Actor::Server) => {
                self.records.limit_protected_records(server, client);
            }
            (None, _) => {}
        }
    }

    /// Sends content in as many records as it takes.
    pub fn send(&mut self, content_type: ContentType, content: &[u8]) -> Result<(), Error> {
        let mut environment = Environment {
            random: &mut self.random,
            trace: &mut self.trace,
        };
        self.records
            .send(content_type, self.record_version, content, &mut environment)
    }

    /// Sends a handshake message and adds it to the transcript.
    pub fn send_handshake(&mut self, message: &HandshakeMessage) -> Result<(), Error> {
        let bytes = message.to_bytes();
        self.transcript.add(&bytes);
        self.send(ContentType::HANDSHAKE, &bytes)?;
        self.records.follow(message);
        Ok(())
    }

    /// Sends ChangeCipherSpec and protects what follows.
    pub fn send_change_cipher_spec(&mut self, keys: &SessionKeys) -> Result<(), Error> {
        self.send(ContentType::CHANGE_CIPHER_SPEC, &[1])?;
        let protection = keys.protection_of(self.actor)?;
        self.records
            .protect_writing(protection, keys.parameters.compression_method);
        Ok(())
    }

    /// From now on the peer protects its records, and this side opens them.
    pub fn receive_change_cipher_spec(&mut self, keys: &SessionKeys) -> Result<(), Error> {
        let protection = keys.protection_of(self.actor.peer())?;
        self.records
            .protect_reading(protection, keys.parameters.compression_method);
        Ok(())
    }

    /// Sends this side's Finished over the transcript so far.
    pub fn send_finished(&mut self, keys: &SessionKeys) -> Result<(), Error> {
        let data = self.verify_data(keys, self.actor, None);
        self.send_handshake(&HandshakeMessage::Finished(Finished {
            verify_data: data.to_vec(),
        }))
    }

    /// Compares the peer's Finished with the transcript up to it, in constant time.
    pub fn check_finished(&mut self, keys: &SessionKeys, finished: &Finished) -> Result<(), Error> {
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
        let handshake_hash = self
            .transcript
            .hash_recorded(hash, Item::HandshakeHash, &mut self.trace);
        let data = verify_data(hash, &keys.master_secret, label, &handshake_hash);
        self.trace.record(|| {
            let mut inputs = vec![
                Quantity::new(Item::HashFunction, hash.name()),
                Quantity::new(Item::MasterSecret, keys.master_secret.as_slice()),
                Quantity::new(Item::Label, label.bytes()),
                Quantity::new(Item::HandshakeHash, &handshake_hash),
            ];
            let mut outcome = Outcome::Computed;
            if let Some(received) = received {
                inputs.push(Quantity::new(Item::ReceivedVerifyData, received));
                outcome = Outcome::of_comparison(received == data);
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

    /// Derives the session's keys. The transcript must end with ClientKeyExchange (RFC 7627 §3).
    pub fn derive_keys(&mut self, parameters: SessionParameters, secret: &[u8]) -> SessionKeys {
        let SessionParameters {
            suite,
            client_random,
            server_random,
            extended_master_secret,
            ..
        } = parameters;
        let session_hash = match extended_master_secret {
            true => self
                .transcript
                .hash_recorded(suite.hash, Item::SessionHash, &mut self.trace),
            false => Vec::new(),
        };
        let seed = match extended_master_secret {
            true => MasterSecretSeed::SessionHash(&session_hash),
            false => MasterSecretSeed::Randoms(&client_random, &server_random),
        };
        let master = master_secret(suite.hash, secret, seed);
        self.trace.record(|| {
            let mut inputs = vec![
                Quantity::new(Item::HashFunction, suite.hash.name()),
                Quantity::new(Item::PreMasterSecret, secret),
                Quantity::new(Item::Label, seed.label()),
            ];
            let operation = match extended_master_secret {
                true => {
                    inputs.push(Quantity::new(Item::SessionHash, &session_hash));
                    Operation::DeriveExtendedMasterSecret
                }
                false => {
                    inputs.push(Quantity::new(Item::ClientRandom, client_random));
                    inputs.push(Quantity::new(Item::ServerRandom, server_random));
                    Operation::DeriveMasterSecret
                }
            };
            Event::Computed(Computation {
                operation,
                inputs,
                outputs: vec![Quantity::new(Item::MasterSecret, master.as_slice())],
                outcome: Outcome::Computed,
            })
        });
        self.expand_keys(parameters, master)
    }

    /// Derives the keys of a connection from a master secret, a fresh one or that of a resumed session.
    pub fn expand_keys(&mut self, parameters: SessionParameters, master: MasterSecret) -> SessionKeys {
        let SessionParameters {
            suite,
            client_random,
            server_random,
            ..
        } = parameters;
        let block = key_block(suite, &master, &client_random, &server_random);
        let (client_nonce, server_nonce) = match suite.cipher {
            RecordCipher::ChaCha20Poly1305 => (Item::ClientWriteIv, Item::ServerWriteIv),
            RecordCipher::Gcm | RecordCipher::Cbc(_) => (Item::ClientWriteNonce, Item::ServerWriteNonce),
        };
        let keys = [
            (Item::ClientWriteMacKey, &block.client_write.mac_key),
            (Item::ServerWriteMacKey, &block.server_write.mac_key),
            (Item::ClientWriteKey, &block.client_write.key),
            (Item::ServerWriteKey, &block.server_write.key),
            (client_nonce, &block.client_write.implicit_nonce),
            (server_nonce, &block.server_write.implicit_nonce),
        ];
        let keys = keys.into_iter().filter(|(_, bytes)| !bytes.is_empty());
        self.trace.record(|| {
            let mut outputs = vec![Quantity::new(Item::KeyBlock, &block.bytes)];
            outputs.extend(keys.clone().map(|(item, bytes)| Quantity::new(item, bytes)));
            Event::Computed(Computation {
                operation: Operation::DeriveKeys,
                inputs: vec![
                    Quantity::new(Item::HashFunction, suite.hash.name()),
                    Quantity::new(Item::MasterSecret, master.as_slice()),
                    Quantity::new(Item::Label, KEY_EXPANSION_LABEL),
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
        self.log_secret(client_random, Item::MasterSecret, master.as_slice());
        SessionKeys {
            parameters,
            master_secret: master,
            key_block: block,
        }
    }

    /// Keeps a secret for the key log.
    pub(crate) fn log_secret(&mut self, client_random: [u8; 32], item: Item, secret: &[u8]) {
        let log = self.secrets.get_or_insert_with(|| KeyLogSecrets {
            client_random,
            secrets: Vec::new(),
        });
        log.secrets.push((item, Zeroizing::new(secret.to_vec())));
    }

    /// Refuses the peer's request for another handshake with a warning (RFC 5246 §7.2.2), but only once: repeated
    /// requests must not fill the outgoing queue.
    pub fn refuse_renegotiation(&mut self) -> Result<(), Error> {
        if self.has_refused_renegotiation {
            return Ok(());
        }
        self.has_refused_renegotiation = true;
        self.send_alert(Alert::warning(AlertDescription::NO_RENEGOTIATION))
    }

    /// Whether both sides have agreed on TLS 1.3.
    pub(crate) fn is_tls_1_3(&self) -> bool {
        self.version == Some(ProtocolVersion::TLS_1_3)
    }

    /// Discards unread input: after a fatal alert nothing more is accepted (RFC 5246 §7.2.2).
    pub(crate) fn discard_incoming(&mut self) {
        self.records.discard_incoming();
        self.incoming_messages = IncomingMessages::default();
    }

    pub(crate) fn send_alert(&mut self, alert: Alert) -> Result<(), Error> {
        self.send(ContentType::ALERT, &alert.to_bytes())
    }

    /// Forgets the session: a fatal alert forbids resuming it (RFC 5246 §7.2.2).
    pub(crate) fn forget_session(&mut self) {
        if let (Some(session), Some(cache)) = (self.saved_session.take(), &self.session_cache) {
            cache.forget(&session.session_id);
        }
    }
}

#[cfg(feature = "tls13")]
impl Core {
    /// From now on the peer protects its records with keys of this secret.
    pub(crate) fn protect_reading(&mut self, secret: &TrafficSecret) -> Result<(), Error> {
        let protection = secret.protection(&mut self.trace)?;
        self.records.protect_reading(protection, CompressionMethod::NULL);
        Ok(())
    }

    /// From now on this side protects its records with keys of this secret.
    pub(crate) fn protect_writing(&mut self, secret: &TrafficSecret) -> Result<(), Error> {
        let protection = secret.protection(&mut self.trace)?;
        self.records.protect_writing(protection, CompressionMethod::NULL);
        Ok(())
    }

    /// Keeps a traffic secret for the key log.
    pub(crate) fn log_traffic(&mut self, client_random: [u8; 32], secret: &TrafficSecret) {
        let quantity = secret.secret().quantity();
        self.trace.learned(quantity.item, &quantity.bytes);
        self.log_secret(client_random, quantity.item, &quantity.bytes);
    }

    /// Counts a message that costs the peer little and us a computation.
    pub(crate) fn count_post_handshake_message(&mut self) -> Result<(), Error> {
        self.post_handshake_messages += 1;
        match self.post_handshake_messages > MAXIMUM_POST_HANDSHAKE_MESSAGES {
            true => Err(ErrorKind::TooManyPostHandshakeMessages.into()),
            false => Ok(()),
        }
    }

    /// The ChangeCipherSpec that means nothing, and makes TLS 1.3 look like TLS 1.2 to devices on the way (RFC 9846
    /// appendix E.4).
    pub(crate) fn send_dummy_change_cipher_spec(&mut self) -> Result<(), Error> {
        self.send(ContentType::CHANGE_CIPHER_SPEC, &[1])
    }
}

impl SessionKeys {
    /// The protection of the records that an actor writes.
    fn protection_of(&self, actor: Actor) -> Result<Protection, Error> {
        let keys = match actor {
            Actor::Client => &self.key_block.client_write,
            Actor::Server => &self.key_block.server_write,
        };
        let SessionParameters {
            suite,
            encrypt_then_mac,
            compression_method,
            ..
        } = self.parameters;
        Protection::new(actor, suite, keys, encrypt_then_mac, compression_method)
    }
}
