//! Records of suites with authenticated encryption: a ciphertext and a tag, with GCM behind the explicit half of the nonce,
//! which is the sequence number (RFC 5246 §6.2.3.3, RFC 5288 §3). With ChaCha20-Poly1305 and in TLS 1.3 no part of the
//! nonce travels: it is the write IV, xored with the sequence number (RFC 7905 §2, RFC 9846 §5.3).

use timeline::computation::{Computation, Operation, Outcome};
use timeline::error::{Error, ErrorKind};
use timeline::event::Event;
use timeline::quantity::{Item, Quantity};
use timeline::registry::ProtocolVersion;
use timeline::suites::{IMPLICIT_NONCE_LENGTH, RecordCipher, SuiteParameters, WRITE_IV_LENGTH};

use super::keys::WriteKeys;
use super::numbered::{NumberedHeader, additional_data_computation};
use crate::crypto::aead::{AeadKey, NONCE_LENGTH, TAG_LENGTH};
use crate::crypto::mac::ADDITIONAL_DATA_LENGTH;
use crate::trace::Trace;
use crate::wire::inner_plaintext::InnerPlaintext;
use crate::wire::record::{HEADER_LENGTH, ProtectedLayout, RecordHeader};

/// Bytes of the nonce that travel with each record of GCM (RFC 5288 §3).
const EXPLICIT_NONCE_LENGTH: usize = NONCE_LENGTH - IMPLICIT_NONCE_LENGTH;

pub(super) struct AeadProtection {
    cipher: AeadKey,
    nonce: NonceForm,
    additional_data: AdditionalDataForm,
    keys: WriteKeys,
}

/// What is authenticated besides the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum AdditionalDataForm {
    /// Sequence number, type, version, length of the text (RFC 5246 §6.2.3.3).
    NumberedHeader,
    /// The header as it travels (RFC 9846 §5.2).
    Header,
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
    /// `None` if the keys do not have the lengths that the suite needs.
    pub(super) fn new(suite: SuiteParameters, keys: WriteKeys) -> Option<Self> {
        let key = &keys.keys.key;
        let cipher = match suite.cipher {
            RecordCipher::Gcm => AeadKey::aes_gcm(key)?,
            RecordCipher::ChaCha20Poly1305 => AeadKey::chacha20_poly1305(key)?,
            RecordCipher::Cbc(_) => return None,
        };
        let length = suite.implicit_nonce_length();
        (keys.keys.implicit_nonce.len() == length).then_some(Self {
            cipher,
            nonce: match length {
                WRITE_IV_LENGTH => NonceForm::Xored,
                _ => NonceForm::Joined,
            },
            additional_data: match suite.version() {
                ProtocolVersion::TLS_1_3 => AdditionalDataForm::Header,
                _ => AdditionalDataForm::NumberedHeader,
            },
            keys,
        })
    }

    /// The layout of a fragment on the wire.
    pub(super) fn layout(&self) -> ProtectedLayout {
        match self.nonce {
            NonceForm::Joined => ProtectedLayout::Gcm,
            NonceForm::Xored => ProtectedLayout::TagBehind,
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
        let (data, start) = self.additional_data(record, text.len());
        let additional_data = data.get(start..).unwrap_or_default();
        if self.nonce == NonceForm::Joined {
            output.extend_from_slice(&number);
        }
        let beginning = output.len();
        output.extend_from_slice(text);
        let ciphertext = output.get_mut(beginning..).unwrap_or_default();
        let tag = self
            .cipher
            .seal(&nonce, additional_data, ciphertext)
            .ok_or(ErrorKind::RecordOverflow(text.len()))?;
        trace.record(|| Event::Computed(self.nonce_computation(&number, nonce)));
        trace.record(|| Event::Computed(additional_data_computation(additional_data)));
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
        let (data, start) = self.additional_data(record, ciphertext.len());
        let additional_data = data.get(start..).unwrap_or_default();
        let mut text = ciphertext.to_vec();
        let opened = self.cipher.open(&nonce, additional_data, &mut text, tag).map(|()| text);
        trace.record(|| Event::Computed(self.nonce_computation(&number, nonce)));
        trace.record(|| Event::Computed(additional_data_computation(additional_data)));
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
                outputs: opened.iter().flat_map(|text| self.opened_quantities(text)).collect(),
                outcome: Outcome::of_comparison(opened.is_some()),
            })
        });
        opened
    }

    /// The text as it was sealed and, in TLS 1.3, the content in it.
    fn opened_quantities(&self, text: &[u8]) -> Vec<Quantity> {
        let mut quantities = vec![self.keys.text(text)];
        if self.additional_data == AdditionalDataForm::Header
            && let Some(inner) = InnerPlaintext::of(text)
        {
            quantities.push(Quantity::new(Item::Plaintext, inner.content));
        }
        quantities
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

    /// Sequence number and header, and where in it the part begins that is authenticated: all 13 bytes, or in TLS 1.3 only
    /// the header, which there names the length of ciphertext and tag together.
    fn additional_data(&self, record: NumberedHeader, length: usize) -> ([u8; ADDITIONAL_DATA_LENGTH], usize) {
        let (length, start) = match self.additional_data {
            AdditionalDataForm::NumberedHeader => (length, 0),
            AdditionalDataForm::Header => (length + TAG_LENGTH, ADDITIONAL_DATA_LENGTH - HEADER_LENGTH),
        };
        let header = RecordHeader {
            length,
            ..record.header
        };
        let mut data = [0; ADDITIONAL_DATA_LENGTH];
        let number = record.sequence_number.to_be_bytes();
        let parts = number.into_iter().chain(header.to_bytes());
        data.iter_mut().zip(parts).for_each(|(to, from)| *to = from);
        (data, start)
    }
}
