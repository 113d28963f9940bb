//! Records of suites with authenticated encryption: a ciphertext and a tag, with GCM behind the explicit half of the nonce,
//! which is the sequence number (RFC 5246 §6.2.3.3, RFC 5288 §3). With ChaCha20-Poly1305 no part of the nonce travels: it
//! is the write IV, xored with the sequence number (RFC 7905 §2).

use timeline::computation::{Computation, Operation, Outcome};
use timeline::error::{Error, ErrorKind};
use timeline::event::Event;
use timeline::quantity::{Item, Quantity};
use timeline::suites::{IMPLICIT_NONCE_LENGTH, WRITE_IV_LENGTH};

use super::keys::WriteKeys;
use super::numbered::{NumberedHeader, additional_data_computation};
use crate::crypto::aead::{AeadKey, NONCE_LENGTH, TAG_LENGTH};
use crate::crypto::mac::ADDITIONAL_DATA_LENGTH;
use crate::trace::Trace;
use crate::wire::record::{ProtectedLayout, RecordHeader};

/// Bytes of the nonce that travel with each record of GCM (RFC 5288 §3).
const EXPLICIT_NONCE_LENGTH: usize = NONCE_LENGTH - IMPLICIT_NONCE_LENGTH;

pub(super) struct AeadProtection {
    cipher: AeadKey,
    nonce: NonceForm,
    keys: WriteKeys,
}

/// How a record gets its nonce.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum NonceForm {
    /// The implicit part, then the explicit one, which travels.
    Joined,
    /// The write IV, xored with the sequence number.
    Xored,
}

impl AeadProtection {
    /// `None` if the keys do not have the lengths that AES-GCM needs.
    pub(super) fn aes_gcm(keys: WriteKeys) -> Option<Self> {
        let cipher = AeadKey::aes_gcm(&keys.keys.key)?;
        let nonce = NonceForm::Joined;
        (keys.keys.implicit_nonce.len() == IMPLICIT_NONCE_LENGTH).then_some(Self { cipher, nonce, keys })
    }

    /// `None` if the keys do not have the lengths that ChaCha20-Poly1305 needs.
    pub(super) fn chacha20_poly1305(keys: WriteKeys) -> Option<Self> {
        let cipher = AeadKey::chacha20_poly1305(&keys.keys.key)?;
        let nonce = NonceForm::Xored;
        (keys.keys.implicit_nonce.len() == WRITE_IV_LENGTH).then_some(Self { cipher, nonce, keys })
    }

    /// The layout of a fragment on the wire.
    pub(super) fn layout(&self) -> ProtectedLayout {
        match self.nonce {
            NonceForm::Joined => ProtectedLayout::Gcm,
            NonceForm::Xored => ProtectedLayout::ChaCha20Poly1305,
        }
    }

    /// Protects a text and appends nonce, ciphertext and tag to `output`.
    ///
    /// # Errors
    /// The text is too long for the cipher.
    pub(super) fn seal(
        &self,
        record: NumberedHeader,
        text: &[u8],
        output: &mut Vec<u8>,
        trace: &mut Trace,
    ) -> Result<(), Error> {
        // Every nonce comes from the sequence number: never the same twice under one key (RFC 5288 §3, RFC 7905 §2).
        let number = record.sequence_number.to_be_bytes();
        let nonce = self.nonce(&number);
        let additional_data = Self::additional_data(record, text.len());
        if self.nonce == NonceForm::Joined {
            output.extend_from_slice(&number);
        }
        let start = output.len();
        output.extend_from_slice(text);
        let ciphertext = output.get_mut(start..).unwrap_or_default();
        let tag = self
            .cipher
            .seal(&nonce, &additional_data, ciphertext)
            .ok_or(ErrorKind::RecordOverflow(text.len()))?;
        trace.record(|| Event::Computed(self.nonce_computation(&number, nonce)));
        trace.record(|| Event::Computed(additional_data_computation(&additional_data)));
        trace.record(|| {
            Event::Computed(Computation {
                operation: Operation::SealRecord,
                inputs: vec![
                    Quantity::new(Item::CipherName, self.cipher.name()),
                    self.keys.key(),
                    Quantity::new(Item::Nonce, nonce),
                    Quantity::new(Item::AdditionalData, additional_data),
                    self.keys.text(text),
                ],
                outputs: vec![
                    Quantity::new(Item::Ciphertext, ciphertext),
                    Quantity::new(Item::AuthenticationTag, tag),
                ],
                outcome: Outcome::Computed,
            })
        });
        output.extend_from_slice(&tag);
        Ok(())
    }

    /// Opens a fragment; `None` if it is not genuine.
    pub(super) fn open(&self, record: NumberedHeader, fragment: &[u8], trace: &mut Trace) -> Option<Vec<u8>> {
        let (number, rest) = match self.nonce {
            NonceForm::Joined => {
                let (explicit, rest) = fragment.split_first_chunk::<EXPLICIT_NONCE_LENGTH>()?;
                (*explicit, rest)
            }
            NonceForm::Xored => (record.sequence_number.to_be_bytes(), fragment),
        };
        let (ciphertext, tag) = rest.split_last_chunk::<TAG_LENGTH>()?;
        let nonce = self.nonce(&number);
        let additional_data = Self::additional_data(record, ciphertext.len());
        let mut text = ciphertext.to_vec();
        let opened = self
            .cipher
            .open(&nonce, &additional_data, &mut text, tag)
            .map(|()| text);
        trace.record(|| Event::Computed(self.nonce_computation(&number, nonce)));
        trace.record(|| Event::Computed(additional_data_computation(&additional_data)));
        trace.record(|| {
            Event::Computed(Computation {
                operation: Operation::OpenRecord,
                inputs: vec![
                    Quantity::new(Item::CipherName, self.cipher.name()),
                    self.keys.key(),
                    Quantity::new(Item::Nonce, nonce),
                    Quantity::new(Item::AdditionalData, additional_data),
                    Quantity::new(Item::Ciphertext, ciphertext),
                    Quantity::new(Item::AuthenticationTag, tag),
                ],
                outputs: opened.iter().map(|text| self.keys.text(text)).collect(),
                outcome: Outcome::of_comparison(opened.is_some()),
            })
        });
        opened
    }

    /// The nonce from the explicit part or the sequence number.
    fn nonce(&self, number: &[u8; 8]) -> [u8; NONCE_LENGTH] {
        let mut nonce = [0; NONCE_LENGTH];
        let from_keys = &self.keys.keys.implicit_nonce;
        nonce
            .iter_mut()
            .zip(from_keys.iter())
            .for_each(|(to, from)| *to = *from);
        for (to, from) in nonce[IMPLICIT_NONCE_LENGTH..].iter_mut().zip(number) {
            // Behind the implicit part there is nothing yet.
            *to ^= from;
        }
        nonce
    }

    fn nonce_computation(&self, number: &[u8; 8], nonce: [u8; NONCE_LENGTH]) -> Computation {
        let (operation, inputs) = match self.nonce {
            NonceForm::Joined => (
                Operation::MakeNonce,
                vec![self.keys.implicit_nonce(), Quantity::new(Item::ExplicitNonce, number)],
            ),
            NonceForm::Xored => (
                Operation::XorNonce,
                vec![self.keys.write_iv(), Quantity::new(Item::SequenceNumber, number)],
            ),
        };
        Computation {
            operation,
            inputs,
            outputs: vec![Quantity::new(Item::Nonce, nonce)],
            outcome: Outcome::Computed,
        }
    }

    /// Sequence number, type, version and length of the text (RFC 5246 §6.2.3.3), 13 bytes.
    fn additional_data(record: NumberedHeader, length: usize) -> [u8; ADDITIONAL_DATA_LENGTH] {
        let header = RecordHeader {
            length,
            ..record.header
        };
        let mut data = [0; ADDITIONAL_DATA_LENGTH];
        let parts = record
            .sequence_number
            .to_be_bytes()
            .into_iter()
            .chain(header.to_bytes());
        data.iter_mut().zip(parts).for_each(|(to, from)| *to = from);
        data
    }
}
