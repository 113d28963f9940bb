//! What both roles work with: records, transcript, randomness, trace, and the keys of the session.

use subtle::ConstantTimeEq;
use zeroize::Zeroizing;

use crate::crypto::key_schedule::{
    FinishedLabel, KeyBlock, MASTER_SECRET_LENGTH, MasterSecret, MasterSecretSeed, SuiteParameters, key_block,
    master_secret, verify_data,
};
use crate::crypto::pre_master_secret::PreMasterSecret;
use crate::crypto::random::RandomStream;
use crate::crypto::transcript::Transcript;
use crate::error::{Error, ErrorKind};
use crate::record_layer::{Protection, RecordLayer};
use crate::registry::{AlertDescription, ContentType, ProtocolVersion};
use crate::trace::{Actor, Computation, Event, Item, Operation, Outcome, Quantity, Trace};
use crate::wire::alert::Alert;
use crate::wire::finished::Finished;
use crate::wire::handshake::HandshakeMessage;

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

    pub(crate) fn send_alert(&mut self, alert: Alert) -> Result<(), Error> {
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
