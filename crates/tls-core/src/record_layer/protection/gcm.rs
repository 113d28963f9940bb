//! Records of suites with AES-GCM (RFC 5246 §6.2.3.3, RFC 5288 §3): an explicit nonce, which is the sequence number,
//! the ciphertext, and a tag.

use timeline::computation::{Computation, Operation, Outcome};
use timeline::error::{Error, ErrorKind};
use timeline::event::Event;
use timeline::quantity::{Item, Quantity};
use timeline::suites::IMPLICIT_NONCE_LENGTH;

use super::keys::WriteKeys;
use super::numbered::{NumberedHeader, additional_data_computation};
use crate::crypto::aead::{AeadKey, NONCE_LENGTH, TAG_LENGTH};
use crate::crypto::mac::ADDITIONAL_DATA_LENGTH;
use crate::trace::Trace;
use crate::wire::record::RecordHeader;

/// Bytes of the nonce that travel with each record (RFC 5288 §3).
const EXPLICIT_NONCE_LENGTH: usize = NONCE_LENGTH - IMPLICIT_NONCE_LENGTH;

pub(super) struct GcmProtection {
    cipher: AeadKey,
    keys: WriteKeys,
}

impl GcmProtection {
    /// `None` if the key does not have the length of an AES key.
    pub(super) fn new(keys: WriteKeys) -> Option<Self> {
        let cipher = AeadKey::new(&keys.keys.key)?;
        Some(Self { cipher, keys })
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
        // The explicit nonce is the sequence number: never the same twice under one key (RFC 5288 §3).
        let explicit = record.sequence_number.to_be_bytes();
        let nonce = self.nonce(&explicit);
        let additional_data = Self::additional_data(record, text.len());
        output.extend_from_slice(&explicit);
        let start = output.len();
        output.extend_from_slice(text);
        let ciphertext = output.get_mut(start..).unwrap_or_default();
        let tag = self
            .cipher
            .seal(&nonce, &additional_data, ciphertext)
            .ok_or(ErrorKind::RecordOverflow(text.len()))?;
        trace.record(|| Event::Computed(self.nonce_computation(&explicit, nonce)));
        trace.record(|| Event::Computed(additional_data_computation(&additional_data)));
        trace.record(|| {
            Event::Computed(Computation {
                operation: Operation::SealRecord,
                inputs: vec![
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
        let (explicit, rest) = fragment.split_first_chunk::<EXPLICIT_NONCE_LENGTH>()?;
        let (ciphertext, tag) = rest.split_last_chunk::<TAG_LENGTH>()?;
        let nonce = self.nonce(explicit);
        let additional_data = Self::additional_data(record, ciphertext.len());
        let mut text = ciphertext.to_vec();
        let opened = self
            .cipher
            .open(&nonce, &additional_data, &mut text, tag)
            .map(|()| text);
        trace.record(|| Event::Computed(self.nonce_computation(explicit, nonce)));
        trace.record(|| Event::Computed(additional_data_computation(&additional_data)));
        trace.record(|| {
            Event::Computed(Computation {
                operation: Operation::OpenRecord,
                inputs: vec![
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

    fn nonce(&self, explicit: &[u8; EXPLICIT_NONCE_LENGTH]) -> [u8; NONCE_LENGTH] {
        let mut nonce = [0; NONCE_LENGTH];
        let implicit = self.keys.keys.implicit_nonce.iter().chain(explicit);
        nonce.iter_mut().zip(implicit).for_each(|(to, from)| *to = *from);
        nonce
    }

    fn nonce_computation(&self, explicit: &[u8], nonce: [u8; NONCE_LENGTH]) -> Computation {
        Computation {
            operation: Operation::MakeNonce,
            inputs: vec![self.keys.implicit_nonce(), Quantity::new(Item::ExplicitNonce, explicit)],
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
