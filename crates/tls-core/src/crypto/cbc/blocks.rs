//! The inputs and outputs of protecting a record with a block cipher, including those that are only shown (RFC 5246
//! §6.2.3.2).

use core::ops::Range;

use timeline::error::{DecodeError, DecodeErrorKind};
use timeline::field::Annotation;
use timeline::fields::cbc::{MAC, PADDED_TEXT, PADDING, PADDING_LENGTH, TEXT};
use timeline::registry::{ContentType, ProtocolVersion};
use zeroize::Zeroizing;

use crate::codec::length_prefix::LengthPrefix;
use crate::codec::reader::Reader;
use crate::crypto::block_cipher::BLOCK_LENGTH;
use crate::crypto::mac::ADDITIONAL_DATA_LENGTH;

/// Whether the MAC is computed before or after encryption.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MacOrder {
    /// The MAC covers the text and is encrypted with it (RFC 5246 §6.2.3.2).
    MacThenEncrypt,
    /// The MAC covers the initialization vector and the ciphertext, and follows them (RFC 7366 §3).
    EncryptThenMac,
}

/// What the MAC covers besides the bytes themselves. The length, which it covers as well, is added later: it is the
/// length of the text or of the ciphertext, and may be secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AdditionalData {
    /// The number of the record under this key.
    pub sequence_number: u64,
    /// What the record carries.
    pub content_type: ContentType,
    /// The version in the record's header.
    pub version: ProtocolVersion,
}

/// The intermediate values of sealing a record.
pub struct SealedBlocks {
    /// The 13 bytes that the MAC began with.
    pub authenticated: [u8; ADDITIONAL_DATA_LENGTH],
    /// The MAC, 20 or 32 bytes.
    pub mac: Vec<u8>,
    /// The range of the ciphertext, whole blocks, in the buffer that it was appended to.
    pub ciphertext: Range<usize>,
    pub(super) order: MacOrder,
}

impl SealedBlocks {
    /// The plaintext blocks: text, MAC (if it comes first), padding and padding length, as long as the ciphertext.
    pub fn padded(&self, text: &[u8]) -> Zeroizing<Vec<u8>> {
        let mut padded = Zeroizing::new(Vec::with_capacity(self.ciphertext.len()));
        padded.extend_from_slice(text);
        if self.order == MacOrder::MacThenEncrypt {
            padded.extend_from_slice(&self.mac);
        }
        pad(&mut padded, 0);
        padded
    }
}

/// The parts of a received record, for the trace only: acting on any of them would create an oracle.
pub struct OpenedBlocks {
    /// The initialization vector as it arrived.
    pub iv: [u8; BLOCK_LENGTH],
    /// The ciphertext as it arrived, whole blocks.
    pub ciphertext: Vec<u8>,
    /// The decrypted ciphertext; `None` if a wrong MAC over the ciphertext forbade decryption.
    pub decrypted: Option<Zeroizing<Vec<u8>>>,
    /// The 13 bytes with which the MAC begins.
    pub authenticated: Vec<u8>,
    /// The MAC as it arrived. If the padding is malformed, the bytes where the MAC would be without padding.
    pub received_mac: Vec<u8>,
    /// The expected MAC.
    pub computed_mac: Vec<u8>,
    /// Whether the padding is well-formed; `None` if nothing was decrypted.
    pub padding_is_well_formed: Option<bool>,
    /// The text; `None` if [`CbcProtection::open`] returns none.
    pub text: Option<Vec<u8>>,
}

/// Pads the bytes from `start` on to whole blocks. Each padding byte holds the number of padding bytes before the last
/// one (RFC 5246 §6.2.3.2).
pub(super) fn pad(bytes: &mut Vec<u8>, start: usize) {
    let padding_length = BLOCK_LENGTH - 1 - (bytes.len() - start) % BLOCK_LENGTH;
    bytes.resize(bytes.len() + padding_length + 1, padding_length as u8);
}

/// Annotates the decrypted blocks of a record: text, MAC (if it comes first), padding and
/// padding length.
///
/// # Errors
/// The bytes are too few for the padding length in the last one.
pub fn annotate_padded_text(padded: &[u8], mac_length: usize, order: MacOrder) -> Result<Annotation, DecodeError> {
    let mac_length = match order {
        MacOrder::MacThenEncrypt => mac_length,
        MacOrder::EncryptThenMac => 0,
    };
    let mut reader = Reader::annotating(padded);
    let too_short = reader.error(DecodeErrorKind::Truncated, PADDING);
    let padding_length = usize::from(*padded.last().ok_or(too_short)?);
    let text_length = padded
        .len()
        .checked_sub(mac_length + padding_length + 1)
        .ok_or(too_short)?;
    reader.group(PADDED_TEXT, |reader| {
        reader.bytes(TEXT, text_length)?;
        reader.bytes(MAC, mac_length)?;
        reader.bytes(PADDING, padding_length)?;
        reader.length(PADDING_LENGTH, LengthPrefix::U8)
    })?;
    reader.into_annotations().pop().ok_or(too_short)
}
