//! Sealing and opening the records of suites with a block cipher, in both orders of encryption and MAC (RFC 5246
//! §6.2.3.2, RFC 7366 §3).

use subtle::{Choice, ConditionallySelectable, ConstantTimeEq, ConstantTimeLess};
use timeline::suites::MacAlgorithm;
use zeroize::Zeroizing;

use super::blocks::{AdditionalData, MacOrder, OpenedBlocks, SealedBlocks, pad};
use crate::crypto::block_cipher::{BLOCK_LENGTH, BlockCipher};
use crate::crypto::mac::{ADDITIONAL_DATA_LENGTH, HIDDEN_LENGTH, MacKey};

/// The keys of one direction, ready for use. Cleared from memory when dropped.
pub struct CbcProtection {
    cipher: BlockCipher,
    mac_key: MacKey,
    order: MacOrder,
}

impl CbcProtection {
    /// Takes a cipher key of 16 or 32 bytes and a MAC key as long as the MAC; `None` for any other length.
    pub fn new(mac: MacAlgorithm, mac_key: &[u8], cipher_key: &[u8], order: MacOrder) -> Option<Self> {
        if mac_key.len() != mac.length() {
            return None;
        }
        Some(Self {
            cipher: BlockCipher::new(cipher_key)?,
            mac_key: MacKey::new(mac, mac_key)?,
            order,
        })
    }

    /// The order of encryption and MAC.
    pub fn order(&self) -> MacOrder {
        self.order
    }

    /// Protects a text, which the record layer keeps below 2^14 + 1024 bytes, with the least padding possible. Appends
    /// the fragment to `record`: initialization vector, ciphertext, and the MAC if it is computed last. The
    /// initialization vector must be unpredictable (RFC 5246 §6.2.3.2).
    pub fn seal(
        &self,
        iv: [u8; BLOCK_LENGTH],
        additional_data: &AdditionalData,
        text: &[u8],
        record: &mut Vec<u8>,
    ) -> SealedBlocks {
        record.extend_from_slice(&iv);
        let start = record.len();
        record.extend_from_slice(text);
        let (authenticated, mac) = match self.order {
            MacOrder::MacThenEncrypt => {
                let authenticated = additional_data.with_length(length_field(text.len()));
                let mac = self.mac_key.compute(&[&authenticated, text]);
                record.extend_from_slice(&mac);
                self.pad_and_encrypt(&iv, record, start);
                (authenticated, mac)
            }
            MacOrder::EncryptThenMac => {
                self.pad_and_encrypt(&iv, record, start);
                let ciphertext = record.get(start..).unwrap_or_default();
                let authenticated = additional_data.with_length(length_field(iv.len() + ciphertext.len()));
                let mac = self.mac_key.compute(&[&authenticated, &iv, ciphertext]);
                (authenticated, mac)
            }
        };
        let ciphertext = start..record.len();
        if self.order == MacOrder::EncryptThenMac {
            record.extend_from_slice(&mac);
        }
        SealedBlocks {
            authenticated,
            mac,
            ciphertext,
            order: self.order,
        }
    }

    fn pad_and_encrypt(&self, iv: &[u8; BLOCK_LENGTH], record: &mut Vec<u8>, start: usize) {
        pad(record, start);
        let padded = record.get_mut(start..).unwrap_or_default();
        self.cipher.encrypt(iv, padded.as_chunks_mut().0);
    }

    /// Opens a fragment. `None` if it is too short, not whole blocks, or if MAC or padding are wrong. The result does
    /// not say which, and the answer to all of them is `bad_record_mac` (RFC 5246 §7.2.2).
    pub fn open(&self, additional_data: &AdditionalData, fragment: &[u8]) -> Option<Vec<u8>> {
        let parts = self.take_apart(additional_data, fragment)?;
        let (length, mut decrypted) = (parts.text_length?, parts.decrypted?);
        let mut text = core::mem::take(&mut *decrypted);
        text.truncate(length);
        Some(text)
    }

    /// Opens a fragment and shows how. `None` if it is too short or not whole blocks. Only for the trace, because it
    /// reveals what [`Self::open`] hides.
    pub fn explain(&self, additional_data: &AdditionalData, fragment: &[u8]) -> Option<OpenedBlocks> {
        let parts = self.take_apart(additional_data, fragment)?;
        let text = parts.decrypted.as_ref().zip(parts.text_length);
        Some(OpenedBlocks {
            text: text.and_then(|(decrypted, length)| decrypted.get(..length).map(<[u8]>::to_vec)),
            iv: parts.iv,
            ciphertext: parts.ciphertext.to_vec(),
            decrypted: parts.decrypted,
            authenticated: parts.authenticated.to_vec(),
            received_mac: parts.received_mac,
            computed_mac: parts.computed_mac,
            padding_is_well_formed: parts.padding_is_well_formed.map(bool::from),
        })
    }

    fn take_apart<'a>(&self, additional_data: &AdditionalData, fragment: &'a [u8]) -> Option<Parts<'a>> {
        match self.order {
            MacOrder::MacThenEncrypt => self.decrypt_then_check(additional_data, fragment),
            MacOrder::EncryptThenMac => self.check_then_decrypt(additional_data, fragment),
        }
    }

    /// MAC-then-encrypt. Up to the verdict, nothing branches on the decrypted bytes or uses them as an index.
    fn decrypt_then_check<'a>(&self, additional_data: &AdditionalData, fragment: &'a [u8]) -> Option<Parts<'a>> {
        let mac_length = self.mac_key.algorithm().length();
        let (iv, ciphertext) = split_whole_blocks(fragment)?;
        let longest = ciphertext.len().checked_sub(mac_length + 1)?;
        let decrypted = self.cipher.decrypt(iv, ciphertext.as_chunks().0);
        let padding = check_padding(&decrypted, mac_length);
        // Malformed padding counts as zero-length, and the MAC is computed all the same (RFC 5246 §6.2.3.2).
        let text_length = longest - padding.length;
        let authenticated = additional_data.with_length(length_field(text_length));
        let computed_mac = self
            .mac_key
            .compute_hidden(&authenticated, &decrypted[..longest], text_length);
        let received_mac = bytes_at_secret_position(&decrypted[..longest + mac_length], text_length, mac_length);
        let verdict = padding.is_well_formed & computed_mac.ct_eq(&received_mac);
        Some(Parts {
            iv: *iv,
            ciphertext,
            decrypted: Some(decrypted),
            authenticated,
            received_mac,
            computed_mac,
            padding_is_well_formed: Some(padding.is_well_formed),
            text_length: bool::from(verdict).then_some(text_length),
        })
    }

    /// Encrypt-then-MAC: only genuine ciphertext is decrypted.
    fn check_then_decrypt<'a>(&self, additional_data: &AdditionalData, fragment: &'a [u8]) -> Option<Parts<'a>> {
        let mac_length = self.mac_key.algorithm().length();
        let (blocks, received_mac) = fragment.split_at_checked(fragment.len().checked_sub(mac_length)?)?;
        let (iv, ciphertext) = split_whole_blocks(blocks)?;
        let authenticated = additional_data.with_length(length_field(blocks.len()));
        let computed_mac = self.mac_key.compute(&[&authenticated, blocks]);
        let mut parts = Parts {
            iv: *iv,
            ciphertext,
            decrypted: None,
            authenticated,
            received_mac: received_mac.to_vec(),
            computed_mac,
            padding_is_well_formed: None,
            text_length: None,
        };
        if bool::from(parts.computed_mac.ct_eq(received_mac)) {
            let decrypted = self.cipher.decrypt(iv, ciphertext.as_chunks().0);
            let padding = check_padding(&decrypted, 0);
            let text_length = decrypted.len() - 1 - padding.length;
            parts.text_length = bool::from(padding.is_well_formed).then_some(text_length);
            parts.padding_is_well_formed = Some(padding.is_well_formed);
            parts.decrypted = Some(decrypted);
        }
        Some(parts)
    }
}

impl AdditionalData {
    /// The 13 bytes with which the MAC begins (RFC 5246 §6.2.3.1).
    fn with_length(&self, length: u16) -> [u8; ADDITIONAL_DATA_LENGTH] {
        let mut bytes = [0; ADDITIONAL_DATA_LENGTH];
        bytes[..8].copy_from_slice(&self.sequence_number.to_be_bytes());
        bytes[8] = self.content_type.0;
        bytes[9..11].copy_from_slice(&self.version.0.to_be_bytes());
        bytes[11..].copy_from_slice(&length.to_be_bytes());
        bytes
    }
}

/// The intermediate values of opening a record.
struct Parts<'a> {
    iv: [u8; BLOCK_LENGTH],
    ciphertext: &'a [u8],
    decrypted: Option<Zeroizing<Vec<u8>>>,
    authenticated: [u8; ADDITIONAL_DATA_LENGTH],
    received_mac: Vec<u8>,
    computed_mac: Vec<u8>,
    padding_is_well_formed: Option<Choice>,
    /// The length of the text in `decrypted`; `None` if anything is wrong.
    text_length: Option<usize>,
}

/// Splits off the initialization vector. At least one whole block follows, and no more than a record's length field
/// allows.
fn split_whole_blocks(bytes: &[u8]) -> Option<(&[u8; BLOCK_LENGTH], &[u8])> {
    let (iv, ciphertext) = bytes.split_first_chunk()?;
    let whole = !ciphertext.is_empty() && ciphertext.len().is_multiple_of(BLOCK_LENGTH);
    (whole && bytes.len() <= usize::from(u16::MAX)).then_some((iv, ciphertext))
}

/// A length as two bytes, without branching on it, because it may be secret. Callers make sure that it fits.
fn length_field(length: usize) -> u16 {
    length as u16
}

/// The padding of a decrypted record, as its last bytes describe it.
struct Padding {
    is_well_formed: Choice,
    /// Bytes of padding before the padding length; 0 if it is malformed.
    length: usize,
}

/// Checks the padding of whole blocks, which follows a MAC of `mac_length` bytes, in the same steps whatever the
/// bytes are. Every padding byte is checked, against POODLE (RFC 5246 §6.2.3.2).
fn check_padding(decrypted: &[u8], mac_length: usize) -> Padding {
    let length = decrypted.last().copied().unwrap_or_default();
    let room = decrypted.len().saturating_sub(mac_length + 1) as u64;
    let mut is_well_formed = !room.ct_lt(&u64::from(length));
    // From the last byte backwards, as many bytes as can be padding: the padding length and at most 255 more.
    for (distance, byte) in decrypted.iter().rev().enumerate().take(HIDDEN_LENGTH + 1) {
        let is_padding = !u64::from(length).ct_lt(&(distance as u64));
        is_well_formed &= !is_padding | byte.ct_eq(&length);
    }
    Padding {
        is_well_formed,
        length: u64::conditional_select(&0, &u64::from(length), is_well_formed) as usize,
    }
}

/// `length` bytes from a secret position, at most [`HIDDEN_LENGTH`] before the last possible one. Reads every possible
/// position and keeps one.
fn bytes_at_secret_position(bytes: &[u8], position: usize, length: usize) -> Vec<u8> {
    let last = bytes.len().saturating_sub(length);
    let mut found = vec![0; length];
    for candidate in last.saturating_sub(HIDDEN_LENGTH)..=last {
        let is_it = (candidate as u64).ct_eq(&(position as u64));
        for (to, from) in found.iter_mut().zip(&bytes[candidate..]) {
            to.conditional_assign(from, is_it);
        }
    }
    found
}

#[cfg(test)]
mod tests;
