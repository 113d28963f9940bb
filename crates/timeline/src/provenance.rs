//! The origin of a computation's inputs: the record that carried the bytes, the computation that
//! produced them, or the actor that supplied them. Derived from the timeline alone; the page links
//! inputs to their origins.

use crate::actor::Actor;
use crate::computation::Operation;
use crate::quantity::{Item, Quantity};
use crate::record::{HANDSHAKE_HEADER_LENGTH, RecordTrace};
use crate::registry::{ContentType, HandshakeType};
use crate::timeline::{Action, Step, Timeline};

/// The origin of an input's bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A record contains them.
    Record {
        /// The step that transfers the record; for a message in several records, the first.
        step: usize,
    },
    /// The same actor computed them.
    Computed {
        /// The step of the computation.
        step: usize,
        /// The computation's operation.
        operation: Operation,
    },
    /// Both sides have negotiated them.
    Agreed {
        /// The step in which the server chose them.
        step: usize,
    },
    /// The actor has them from the start: its own key, or a trusted certificate.
    Brought,
    /// The specification defines them.
    Constant,
    /// The actor creates them here: a counter, random bytes, padding, or its own data.
    Own,
    /// The preceding messages, each with its own origin: see [`Timeline::messages_in`].
    Messages,
}

/// A handshake message within hashed or signed bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HashedMessage {
    /// The type of the message.
    pub handshake_type: HandshakeType,
    /// The bytes of the message, header included.
    pub bytes: Vec<u8>,
    /// The step that transfers the message or its first part; `None` if no record contains it.
    pub step: Option<usize>,
}

/// A handshake message as an actor sent or received it.
struct Sighting {
    step: usize,
    bytes: Vec<u8>,
}

impl Timeline {
    /// The origin of an input of `actor`'s computation in a step, counted from 0. `None` if the
    /// origin of the bytes is unknown, which happens only to bytes that were altered on the link.
    pub fn origin(&self, step: usize, actor: Actor, operation: Operation, input: &Quantity) -> Option<Origin> {
        let connection = self.steps.get(step)?.connection;
        let of_message = |handshake_type| self.message_with(connection, actor, handshake_type, &input.bytes);
        let of_peer = |handshake_type| self.message_of_peer(connection, actor, handshake_type);
        let certificate = || of_message(HandshakeType::CERTIFICATE).unwrap_or(Origin::Brought);
        let made = || self.made(step, actor, operation, input);
        match input.item {
            Item::Label | Item::Zeros => Some(Origin::Constant),
            Item::HandshakeMessages => Some(Origin::Messages),
            Item::HashFunction | Item::NamedGroup | Item::CipherName => self.agreed(connection),
            Item::ClientRandom => of_message(HandshakeType::CLIENT_HELLO),
            Item::ServerRandom => of_message(HandshakeType::SERVER_HELLO),
            Item::EncryptedPreMasterSecret => of_message(HandshakeType::CLIENT_KEY_EXCHANGE),
            // In TLS 1.3 the hellos carry them.
            Item::ClientEphemeralPublicKey => {
                of_message(HandshakeType::CLIENT_KEY_EXCHANGE).or_else(|| of_message(HandshakeType::CLIENT_HELLO))
            }
            Item::ServerEphemeralPublicKey => {
                of_message(HandshakeType::SERVER_KEY_EXCHANGE).or_else(|| of_message(HandshakeType::SERVER_HELLO))
            }
            Item::EncapsulationKey | Item::ReceivedBinder => of_message(HandshakeType::CLIENT_HELLO),
            Item::EncapsulatedSecret => of_message(HandshakeType::SERVER_HELLO),
            // The server picks it, and sends it afterwards.
            Item::TicketNonce if actor == Actor::Server => Some(Origin::Own),
            Item::TicketNonce => of_message(HandshakeType::NEW_SESSION_TICKET),
            Item::KeyExchangeParameters if operation == Operation::SignKeyExchange => Some(Origin::Own),
            Item::KeyExchangeParameters => of_message(HandshakeType::SERVER_KEY_EXCHANGE),
            Item::ReceivedVerifyData => of_peer(HandshakeType::FINISHED),
            Item::SignatureAlgorithm if operation == Operation::SignHandshake => {
                of_peer(HandshakeType::CERTIFICATE_REQUEST).or_else(|| self.agreed(connection))
            }
            Item::SignatureAlgorithm | Item::Signature if operation == Operation::VerifyHandshake => {
                of_peer(HandshakeType::CERTIFICATE_VERIFY)
            }
            Item::SignatureAlgorithm if operation == Operation::SignKeyExchange => self.agreed(connection),
            Item::SignatureAlgorithm | Item::Signature if operation == Operation::VerifyKeyExchange => {
                of_peer(HandshakeType::SERVER_KEY_EXCHANGE)
            }
            // The name of the algorithm that the certificate has as a number.
            Item::SignatureAlgorithm => of_peer(HandshakeType::CERTIFICATE),
            Item::PrivateExponent | Item::SignerPrivateExponent | Item::SignerPrivateKey => Some(Origin::Brought),
            Item::SignerModulus | Item::SignerPublicKey
                if matches!(operation, Operation::SignHandshake | Operation::SignKeyExchange) =>
            {
                Some(Origin::Brought)
            }
            Item::Modulus if operation == Operation::DecryptPreMasterSecret => Some(Origin::Brought),
            Item::Modulus
            | Item::PublicExponent
            | Item::SignerModulus
            | Item::SignerPublicExponent
            | Item::SignerPublicKey
            | Item::ToBeSigned
            | Item::Signature => Some(certificate()),
            Item::SequenceNumber
            | Item::RecordLength
            | Item::RecordPadding
            | Item::HkdfLabel
            | Item::EncapsulationSeed => Some(Origin::Own),
            Item::PaddedPreMasterSecret if operation == Operation::EncryptPreMasterSecret => Some(Origin::Own),
            Item::PaddedPlaintext | Item::InitializationVector if operation == Operation::EncryptBlocks => {
                Some(Origin::Own)
            }
            // Sent with the record by the side that seals it.
            Item::InitializationVector if operation == Operation::ComputeRecordMac => Some(Origin::Computed {
                step,
                operation: Operation::EncryptBlocks,
            }),
            // The side that seals a record supplies its content and header fields.
            Item::Plaintext | Item::ExplicitNonce | Item::RecordType | Item::RecordVersion => {
                made().or(Some(Origin::Own))
            }
            Item::SharedSecret
            | Item::DecapsulationKey
            | Item::MlKemSecret
            | Item::CurveSecret
            | Item::PreSharedKey
            | Item::EarlySecret
            | Item::DerivedSecret
            | Item::HandshakeSecret
            | Item::MainSecret
            | Item::ClientEarlyTrafficSecret
            | Item::ClientHandshakeTrafficSecret
            | Item::ServerHandshakeTrafficSecret
            | Item::ClientApplicationTrafficSecret
            | Item::ServerApplicationTrafficSecret
            | Item::ExporterSecret
            | Item::ResumptionSecret
            | Item::BinderKey
            | Item::FinishedKey
            | Item::Binder
            | Item::SignedContent
            | Item::InnerPlaintext
            | Item::PreMasterSecret
            | Item::PaddedPreMasterSecret
            | Item::ClientEphemeralPrivateKey
            | Item::ServerEphemeralPrivateKey
            | Item::SessionHash
            | Item::MasterSecret
            | Item::KeyBlock
            | Item::ClientWriteMacKey
            | Item::ServerWriteMacKey
            | Item::ClientWriteKey
            | Item::ServerWriteKey
            | Item::ClientWriteNonce
            | Item::ServerWriteNonce
            | Item::ClientWriteIv
            | Item::ServerWriteIv
            | Item::HandshakeHash
            | Item::ClientVerifyData
            | Item::ServerVerifyData
            | Item::Nonce
            | Item::AdditionalData
            | Item::Ciphertext
            | Item::AuthenticationTag
            | Item::CompressedPlaintext
            | Item::InitializationVector
            | Item::PaddedPlaintext
            | Item::RecordMac
            | Item::ReceivedRecordMac
            | Item::SessionTicket
            | Item::SignedHash
            | Item::RecoveredBlock => made(),
        }
    }

    /// The handshake messages in the bytes that `actor` hashed or signed in a step, counted from 0,
    /// in order. Leaves out bytes after the last complete message.
    pub fn messages_in(&self, step: usize, actor: Actor, bytes: &[u8]) -> Vec<HashedMessage> {
        let connection = self.steps.get(step).map_or(0, |step| step.connection);
        let mut sightings = self.sightings(connection, actor);
        split_messages(bytes)
            .into_iter()
            .map(|bytes| {
                let place = sightings.iter().position(|sighting| sighting.bytes == bytes);
                HashedMessage {
                    handshake_type: HandshakeType(bytes.first().copied().unwrap_or_default()),
                    step: place.map(|place| sightings.remove(place).step),
                    bytes: bytes.to_vec(),
                }
            })
            .collect()
    }

    /// The computation that produced the bytes, or else the record that contains them.
    fn made(&self, step: usize, actor: Actor, operation: Operation, input: &Quantity) -> Option<Origin> {
        self.computed(step, actor, operation, input)
            .or_else(|| self.opened_record(step, actor, operation, input))
    }

    fn agreed(&self, connection: usize) -> Option<Origin> {
        let is_it = |step: &Step| step.connection == connection && matches!(step.action, Action::Negotiation(_));
        let step = self.steps.iter().position(is_it)?;
        Some(Origin::Agreed { step })
    }

    /// The actor's first computation up to this step that produced exactly these bytes, or the
    /// padded plaintext that contains them.
    fn computed(&self, step: usize, actor: Actor, operation: Operation, input: &Quantity) -> Option<Origin> {
        let is_it = |output: &Quantity| {
            output == input
                || (input.item == Item::ReceivedRecordMac
                    && output.item == Item::PaddedPlaintext
                    && contains(&output.bytes, &input.bytes))
        };
        // Inputs for a record must come from the same step; keys may be from an earlier connection.
        let first = match operation.is_of_record() && !input.item.is_key() {
            true => step,
            false => 0,
        };
        let steps = self.steps.iter().enumerate().take(step + 1).skip(first);
        for (place, candidate) in steps {
            for (who, computation) in candidate.computations_by() {
                // A secret of one use is expanded from another; of all other operations none makes its own input.
                let may_make = computation.operation != operation || operation == Operation::ExpandSecret;
                if who == actor && may_make && computation.outputs.iter().any(is_it) {
                    return Some(Origin::Computed {
                        step: place,
                        operation: computation.operation,
                    });
                }
            }
        }
        None
    }

    /// The record that is opened, or sealed, if it contains these bytes.
    fn opened_record(&self, step: usize, actor: Actor, operation: Operation, input: &Quantity) -> Option<Origin> {
        let is_prepared = |item| matches!(item, Item::ExplicitNonce | Item::RecordType | Item::RecordVersion);
        if !operation.opens() && !is_prepared(input.item) {
            return None;
        }
        let candidate = self.steps.get(step)?;
        let arrived = match candidate.transfer() {
            // The sender supplies these values itself.
            Some(_) if candidate.actor == actor => return None,
            Some(_) => step,
            None if candidate.computations().any(|it| it.operation.protects()) => return None,
            None => self
                .steps
                .get(..step)?
                .iter()
                .rposition(|it| it.transfer().is_some() && it.actor != actor)?,
        };
        let received = self.steps.get(arrived)?.transfer()?.received.as_ref()?;
        contains(&received.bytes, &input.bytes).then_some(Origin::Record { step: arrived })
    }

    /// The message of this type that contains these bytes, sent or received by the actor.
    fn message_with(&self, connection: usize, actor: Actor, of: HandshakeType, bytes: &[u8]) -> Option<Origin> {
        let sightings = self.sightings(connection, actor);
        let mut of_type = sightings.iter().filter(|it| it.bytes.first() == Some(&of.0));
        let found = of_type.find(|sighting| contains(&sighting.bytes, bytes))?;
        Some(Origin::Record { step: found.step })
    }

    /// The message of this type that the actor received.
    fn message_of_peer(&self, connection: usize, actor: Actor, of: HandshakeType) -> Option<Origin> {
        let sightings = self.sightings(connection, actor);
        let found = sightings.iter().find(|sighting| {
            let is_of_peer = self.steps.get(sighting.step).is_some_and(|step| step.actor != actor);
            is_of_peer && sighting.bytes.first() == Some(&of.0)
        })?;
        Some(Origin::Record { step: found.step })
    }

    /// All handshake messages that an actor sent and received in a connection, reassembled from
    /// their records.
    fn sightings(&self, connection: usize, actor: Actor) -> Vec<Sighting> {
        let mut sightings = Vec::new();
        let mut unfinished: [(usize, Vec<u8>); 2] = Default::default();
        let steps = self.steps.iter().enumerate();
        for (place, step) in steps.filter(|(_, step)| step.connection == connection) {
            let Some(transfer) = step.transfer() else { continue };
            let record = match step.actor == actor {
                true => Some(&transfer.sent),
                false => transfer.received.as_ref(),
            };
            let record = record.filter(|record| record.inner_content_type == Some(ContentType::HANDSHAKE));
            let Some(content) = record.map(RecordTrace::content) else {
                continue;
            };
            let [of_client, of_server] = &mut unfinished;
            let (begun, bytes) = match step.actor {
                Actor::Client => of_client,
                Actor::Server => of_server,
            };
            if bytes.is_empty() {
                *begun = place;
            }
            bytes.extend_from_slice(content);
            let mut read = 0;
            for message in split_messages(bytes) {
                read += message.len();
                sightings.push(Sighting {
                    step: *begun,
                    bytes: message.to_vec(),
                });
                // Any further message in this record begins here.
                *begun = place;
            }
            bytes.drain(..read);
        }
        sightings
    }
}

impl Item {
    /// Whether the value is made once per connection and used for many records.
    const fn is_key(self) -> bool {
        matches!(
            self,
            Self::ClientWriteKey
                | Self::ServerWriteKey
                | Self::ClientWriteMacKey
                | Self::ServerWriteMacKey
                | Self::ClientWriteNonce
                | Self::ServerWriteNonce
                | Self::ClientWriteIv
                | Self::ServerWriteIv
        )
    }
}

/// The complete messages at the start of the bytes, headers included (RFC 5246 §7.4).
fn split_messages(bytes: &[u8]) -> Vec<&[u8]> {
    let mut messages = Vec::new();
    let mut rest = bytes;
    while let [_, high, middle, low, ..] = rest {
        let length = u32::from_be_bytes([0, *high, *middle, *low]) as usize;
        let Some((message, others)) = rest.split_at_checked(HANDSHAKE_HEADER_LENGTH + length) else {
            break;
        };
        messages.push(message);
        rest = others;
    }
    messages
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    part.is_empty() || bytes.windows(part.len()).any(|window| window == part)
}
