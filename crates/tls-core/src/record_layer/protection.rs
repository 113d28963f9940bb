//! What protects the records of one direction: AES-GCM, or AES-CBC with an HMAC in either order (RFC 5246
//! §6.2.3). Used by the record layer only.

use timeline::actor::Actor;
use timeline::computation::{Computation, Operation, Outcome};
use timeline::error::{Error, ErrorKind};
use timeline::event::Event;
use timeline::field::Annotation;
use timeline::quantity::{Item, Quantity};
use timeline::registry::CompressionMethod;
use timeline::suites::{IMPLICIT_NONCE_LENGTH, RecordCipher, SuiteParameters};

use crate::crypto::aead::{AeadKey, NONCE_LENGTH, TAG_LENGTH};
use crate::crypto::cbc::{AdditionalData, CbcProtection, MacOrder, annotate_padded_text};
use crate::crypto::key_schedule::DirectionKeys;
use crate::crypto::mac::ADDITIONAL_DATA_LENGTH;
use crate::crypto::random::RandomStream;
use crate::trace::Trace;
use crate::wire::record::{ProtectedLayout, RecordHeader};

/// Bytes of the nonce that travel with each record (RFC 5288 §3).
const EXPLICIT_NONCE_LENGTH: usize = NONCE_LENGTH - IMPLICIT_NONCE_LENGTH;

/// What protects the records of one direction.
pub struct Protection {
    owner: Actor,
    keys: DirectionKeys,
    cipher: Cipher,
    /// What the text is that is protected.
    text: Item,
    sequence_number: u64,
}

enum Cipher {
    Gcm(AeadKey),
    Cbc {
        blocks: Box<CbcProtection>,
        mac_length: usize,
    },
}

impl Protection {
    /// Protection of what `owner` writes with its keys.
    ///
    /// # Errors
    /// The keys do not have the lengths of the suite.
    pub fn new(
        owner: Actor,
        suite: SuiteParameters,
        keys: &DirectionKeys,
        encrypt_then_mac: bool,
        compression_method: CompressionMethod,
    ) -> Result<Self, Error> {
        let order = match encrypt_then_mac {
            true => MacOrder::EncryptThenMac,
            false => MacOrder::MacThenEncrypt,
        };
        let cipher = match suite.cipher {
            RecordCipher::Gcm => AeadKey::new(&keys.key).map(Cipher::Gcm),
            RecordCipher::Cbc(mac) => {
                CbcProtection::new(mac, &keys.mac_key, &keys.key, order).map(|blocks| Cipher::Cbc {
                    blocks: Box::new(blocks),
                    mac_length: mac.length(),
                })
            }
        };
        Ok(Self {
            owner,
            keys: keys.clone(),
            cipher: cipher.ok_or(ErrorKind::Configuration("the length of a write key"))?,
            text: match compression_method {
                CompressionMethod::NULL => Item::Plaintext,
                _ => Item::CompressedPlaintext,
            },
            sequence_number: 0,
        })
    }

    /// How a fragment is laid out on the wire.
    pub fn layout(&self) -> ProtectedLayout {
        match &self.cipher {
            Cipher::Gcm(_) => ProtectedLayout::Gcm,
            Cipher::Cbc { blocks, mac_length } => ProtectedLayout::Cbc {
                mac_length: match blocks.order() {
                    MacOrder::MacThenEncrypt => 0,
                    MacOrder::EncryptThenMac => *mac_length,
                },
            },
        }
    }

    /// Whether the cipher works on blocks, which have to be filled up.
    pub fn has_blocks(&self) -> bool {
        matches!(self.cipher, Cipher::Cbc { .. })
    }

    /// The tree over what the blocks of a block cipher hold; `None` for a cipher that has none.
    pub fn annotate_padded(&self, padded: &[u8]) -> Option<Annotation> {
        match &self.cipher {
            Cipher::Gcm(_) => None,
            Cipher::Cbc { blocks, mac_length } => annotate_padded_text(padded, *mac_length, blocks.order()).ok(),
        }
    }

    /// Protects a text and appends what the record carries then to `record`. `header` is that of the record, its
    /// length that of `text`.
    ///
    /// # Errors
    /// The key has protected as many records as it may, or the text is longer than the cipher takes.
    pub fn seal(
        &mut self,
        header: RecordHeader,
        text: &[u8],
        record: &mut Vec<u8>,
        random: &mut RandomStream,
        trace: &mut Trace,
    ) -> Result<(), Error> {
        match &self.cipher {
            Cipher::Gcm(cipher) => self.seal_gcm(cipher, header, text, record, trace)?,
            Cipher::Cbc { blocks, .. } => self.seal_cbc(blocks, header, text, random.array(), record, trace),
        }
        self.advance()
    }

    /// Opens a fragment.
    ///
    /// # Errors
    /// It was not protected with these keys, or it was changed. What exactly is wrong with it is not told.
    pub fn open(&mut self, header: RecordHeader, fragment: &[u8], trace: &mut Trace) -> Result<Vec<u8>, Error> {
        let text = match &self.cipher {
            Cipher::Gcm(cipher) => self.open_gcm(cipher, header, fragment, trace),
            Cipher::Cbc { blocks, .. } => self.open_cbc(blocks, header, fragment, trace),
        };
        let text = text.ok_or(ErrorKind::BadRecordMac)?;
        self.advance()?;
        Ok(text)
    }

    fn advance(&mut self) -> Result<(), Error> {
        self.sequence_number = self
            .sequence_number
            .checked_add(1)
            .ok_or(ErrorKind::SequenceNumberOverflow)?;
        Ok(())
    }

    fn key(&self) -> Quantity {
        let item = match self.owner {
            Actor::Client => Item::ClientWriteKey,
            Actor::Server => Item::ServerWriteKey,
        };
        Quantity::new(item, &self.keys.key)
    }

    fn mac_key(&self) -> Quantity {
        let item = match self.owner {
            Actor::Client => Item::ClientWriteMacKey,
            Actor::Server => Item::ServerWriteMacKey,
        };
        Quantity::new(item, &self.keys.mac_key)
    }

    fn nonce(&self, explicit: &[u8; EXPLICIT_NONCE_LENGTH]) -> [u8; NONCE_LENGTH] {
        let mut nonce = [0; NONCE_LENGTH];
        let implicit = self.keys.implicit_nonce.iter().chain(explicit);
        nonce.iter_mut().zip(implicit).for_each(|(to, from)| *to = *from);
        nonce
    }

    fn nonce_computation(&self, explicit: &[u8], nonce: [u8; NONCE_LENGTH]) -> Computation {
        let implicit = match self.owner {
            Actor::Client => Item::ClientWriteNonce,
            Actor::Server => Item::ServerWriteNonce,
        };
        Computation {
            operation: Operation::MakeNonce,
            inputs: vec![
                Quantity::new(implicit, &self.keys.implicit_nonce),
                Quantity::new(Item::ExplicitNonce, explicit),
            ],
            outputs: vec![Quantity::new(Item::Nonce, nonce)],
            outcome: Outcome::Computed,
        }
    }

    /// Sequence number, type, version and length of the text (RFC 5246 §6.2.3.3), 13 bytes.
    fn gcm_additional_data(&self, header: RecordHeader, length: usize) -> [u8; ADDITIONAL_DATA_LENGTH] {
        let header = RecordHeader { length, ..header }.to_bytes();
        let mut data = [0; ADDITIONAL_DATA_LENGTH];
        let parts = self.sequence_number.to_be_bytes().into_iter().chain(header);
        data.iter_mut().zip(parts).for_each(|(to, from)| *to = from);
        data
    }

    fn seal_gcm(
        &self,
        cipher: &AeadKey,
        header: RecordHeader,
        plaintext: &[u8],
        record: &mut Vec<u8>,
        trace: &mut Trace,
    ) -> Result<(), Error> {
        // The explicit nonce is the sequence number: never the same twice under one key (RFC 5288 §3).
        let explicit = self.sequence_number.to_be_bytes();
        let nonce = self.nonce(&explicit);
        let additional_data = self.gcm_additional_data(header, plaintext.len());
        record.extend_from_slice(&explicit);
        let start = record.len();
        record.extend_from_slice(plaintext);
        let text = record.get_mut(start..).unwrap_or_default();
        let tag = cipher
            .seal(&nonce, &additional_data, text)
            .ok_or(ErrorKind::RecordOverflow(plaintext.len()))?;
        trace.record(|| Event::Computed(self.nonce_computation(&explicit, nonce)));
        trace.record(|| Event::Computed(additional_data_computation(&additional_data)));
        trace.record(|| {
            Event::Computed(Computation {
                operation: Operation::SealRecord,
                inputs: vec![
                    self.key(),
                    Quantity::new(Item::Nonce, nonce),
                    Quantity::new(Item::AdditionalData, additional_data),
                    Quantity::new(self.text, plaintext),
                ],
                outputs: vec![
                    Quantity::new(Item::Ciphertext, text),
                    Quantity::new(Item::AuthenticationTag, tag),
                ],
                outcome: Outcome::Computed,
            })
        });
        record.extend_from_slice(&tag);
        Ok(())
    }

    fn open_gcm(&self, cipher: &AeadKey, header: RecordHeader, fragment: &[u8], trace: &mut Trace) -> Option<Vec<u8>> {
        let (explicit, rest) = fragment.split_first_chunk::<EXPLICIT_NONCE_LENGTH>()?;
        let (ciphertext, tag) = rest.split_last_chunk::<TAG_LENGTH>()?;
        let nonce = self.nonce(explicit);
        let additional_data = self.gcm_additional_data(header, ciphertext.len());
        let mut text = ciphertext.to_vec();
        let opened = cipher.open(&nonce, &additional_data, &mut text, tag).map(|()| text);
        trace.record(|| Event::Computed(self.nonce_computation(explicit, nonce)));
        trace.record(|| Event::Computed(additional_data_computation(&additional_data)));
        trace.record(|| {
            Event::Computed(Computation {
                operation: Operation::OpenRecord,
                inputs: vec![
                    self.key(),
                    Quantity::new(Item::Nonce, nonce),
                    Quantity::new(Item::AdditionalData, additional_data),
                    Quantity::new(Item::Ciphertext, ciphertext),
                    Quantity::new(Item::AuthenticationTag, tag),
                ],
                outputs: opened.iter().map(|text| Quantity::new(self.text, text)).collect(),
                outcome: Outcome::of_comparison(opened.is_some()),
            })
        });
        opened
    }

    fn cbc_additional_data(&self, header: RecordHeader) -> AdditionalData {
        AdditionalData {
            sequence_number: self.sequence_number,
            content_type: header.content_type,
            version: header.version,
        }
    }

    fn seal_cbc(
        &self,
        blocks: &CbcProtection,
        header: RecordHeader,
        text: &[u8],
        initialization_vector: [u8; 16],
        record: &mut Vec<u8>,
        trace: &mut Trace,
    ) {
        let sealed = blocks.seal(initialization_vector, &self.cbc_additional_data(header), text, record);
        let ciphertext = record.get(sealed.ciphertext.clone()).unwrap_or_default();
        let mac = |covered: Vec<Quantity>| {
            let mut inputs = vec![
                self.mac_key(),
                Quantity::new(Item::AdditionalData, sealed.authenticated),
            ];
            inputs.extend(covered);
            Computation {
                operation: Operation::ComputeRecordMac,
                inputs,
                outputs: vec![Quantity::new(Item::RecordMac, &sealed.mac)],
                outcome: Outcome::Computed,
            }
        };
        let encryption = || {
            let mut inputs = vec![
                self.key(),
                Quantity::new(Item::InitializationVector, initialization_vector),
            ];
            inputs.push(Quantity::new(self.text, text));
            if blocks.order() == MacOrder::MacThenEncrypt {
                inputs.push(Quantity::new(Item::RecordMac, &sealed.mac));
            }
            inputs.push(Quantity::new(Item::PaddedPlaintext, sealed.padded(text).as_slice()));
            Computation {
                operation: Operation::EncryptBlocks,
                inputs,
                outputs: vec![Quantity::new(Item::Ciphertext, ciphertext)],
                outcome: Outcome::Computed,
            }
        };
        match blocks.order() {
            MacOrder::MacThenEncrypt => {
                trace.record(|| Event::Computed(additional_data_computation(&sealed.authenticated)));
                trace.record(|| Event::Computed(mac(vec![Quantity::new(self.text, text)])));
                trace.record(|| Event::Computed(encryption()));
            }
            MacOrder::EncryptThenMac => {
                trace.record(|| Event::Computed(encryption()));
                trace.record(|| Event::Computed(additional_data_computation(&sealed.authenticated)));
                trace.record(|| {
                    Event::Computed(mac(vec![
                        Quantity::new(Item::InitializationVector, initialization_vector),
                        Quantity::new(Item::Ciphertext, ciphertext),
                    ]))
                });
            }
        }
    }

    fn open_cbc(
        &self,
        blocks: &CbcProtection,
        header: RecordHeader,
        fragment: &[u8],
        trace: &mut Trace,
    ) -> Option<Vec<u8>> {
        let additional_data = self.cbc_additional_data(header);
        if !trace.is_on() {
            return blocks.open(&additional_data, fragment);
        }
        let opened = blocks.explain(&additional_data, fragment)?;
        let order = blocks.order();
        let blocks = [
            Quantity::new(Item::InitializationVector, opened.iv),
            Quantity::new(Item::Ciphertext, &opened.ciphertext),
        ];
        let text = opened.text.iter().map(|text| Quantity::new(self.text, text));
        let decryption = opened.decrypted.map(|decrypted| {
            let mut inputs = vec![self.key()];
            inputs.extend(blocks.clone());
            let mut outputs = vec![Quantity::new(Item::PaddedPlaintext, decrypted.as_slice())];
            if order == MacOrder::EncryptThenMac {
                outputs.extend(text.clone());
            }
            Computation {
                operation: Operation::DecryptBlocks,
                inputs,
                outputs,
                outcome: match opened.padding_is_well_formed {
                    Some(false) => Outcome::Mismatched,
                    _ => Outcome::Computed,
                },
            }
        });
        let mut inputs = vec![
            self.mac_key(),
            Quantity::new(Item::AdditionalData, &opened.authenticated),
            Quantity::new(Item::ReceivedRecordMac, &opened.received_mac),
        ];
        let mut outputs = vec![Quantity::new(Item::RecordMac, &opened.computed_mac)];
        match order {
            MacOrder::MacThenEncrypt => {
                let decrypted = decryption.iter().filter_map(|it| it.output(Item::PaddedPlaintext));
                inputs.extend(decrypted.map(|padded| Quantity::new(Item::PaddedPlaintext, padded)));
                outputs.extend(text.clone());
            }
            MacOrder::EncryptThenMac => inputs.extend(blocks.clone()),
        }
        let additional_data = Some(additional_data_computation(&opened.authenticated));
        let check = Computation {
            operation: Operation::CheckRecordMac,
            inputs,
            outputs,
            outcome: Outcome::of_comparison(opened.computed_mac == opened.received_mac),
        };
        let in_order = match order {
            MacOrder::MacThenEncrypt => [decryption, additional_data, Some(check)],
            MacOrder::EncryptThenMac => [additional_data, Some(check), decryption],
        };
        for computation in in_order.into_iter().flatten() {
            trace.record(|| Event::Computed(computation));
        }
        opened.text
    }
}

/// The 13 bytes of additional data with what they are made of (RFC 5246 §6.2.3.1 and §6.2.3.3).
fn additional_data_computation(data: &[u8]) -> Computation {
    let parts = [
        (Item::SequenceNumber, 0..8),
        (Item::RecordType, 8..9),
        (Item::RecordVersion, 9..11),
        (Item::RecordLength, 11..13),
    ];
    let parts = parts.into_iter();
    Computation {
        operation: Operation::MakeAdditionalData,
        inputs: parts
            .map(|(item, range)| Quantity::new(item, data.get(range).unwrap_or_default()))
            .collect(),
        outputs: vec![Quantity::new(Item::AdditionalData, data)],
        outcome: Outcome::Computed,
    }
}
