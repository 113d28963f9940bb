//! Records, in which every byte travels (RFC 5246 §6.2).
//!
//! A header of five bytes (type, version, length), then the fragment. A protected fragment shows its outer
//! form here and, opened, the plaintext as a tree of its own.

use timeline::error::{DecodeError, DecodeErrorKind, Error, ErrorKind};
use timeline::field::Annotation;
use timeline::fields::record::{
    ALERT_FRAGMENT, APPLICATION_DATA, AUTHENTICATION_TAG, CHANGE_CIPHER_SPEC, CIPHERTEXT, CONTENT_TYPE, EXPLICIT_NONCE,
    FRAGMENT, FRAGMENT_LENGTH, HANDSHAKE_FRAGMENT, INITIALIZATION_VECTOR, MAC, PLAINTEXT, RECORD, RECORD_VERSION,
    UNREADABLE_FRAGMENT,
};
use timeline::registry::{ContentType, ProtocolVersion};

use crate::codec::length_prefix::LengthPrefix;
use crate::codec::reader::Reader;
use crate::wire::alert::Alert;
use crate::wire::dialect::Dialect;
use crate::wire::handshake::{HEADER_LENGTH as HANDSHAKE_HEADER_LENGTH, HandshakeMessage};

/// Bytes of a record's header.
pub const HEADER_LENGTH: usize = 5;
/// The longest plaintext fragment in bytes (RFC 5246 §6.2.1).
pub const MAXIMUM_PLAINTEXT: usize = 1 << 14;
/// The longest compressed fragment in bytes (RFC 5246 §6.2.2).
pub const MAXIMUM_COMPRESSED: usize = MAXIMUM_PLAINTEXT + 1024;
/// The longest protected fragment in bytes (RFC 5246 §6.2.3).
pub const MAXIMUM_CIPHERTEXT: usize = MAXIMUM_PLAINTEXT + 2048;
/// The longest protected fragment of TLS 1.3 in bytes (RFC 9846 §5.2).
pub const MAXIMUM_CIPHERTEXT_OF_TLS_1_3: usize = MAXIMUM_PLAINTEXT + 256;

/// The five bytes in front of a fragment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecordHeader {
    /// The type of the content.
    pub content_type: ContentType,
    /// The version that the sender names.
    pub version: ProtocolVersion,
    /// The length of the fragment in bytes.
    pub length: usize,
}

impl RecordHeader {
    /// Reads the header.
    pub fn read(reader: &mut Reader<'_>) -> Result<Self, DecodeError> {
        Ok(Self {
            content_type: reader.registered_u8(CONTENT_TYPE)?,
            version: reader.registered_u16(RECORD_VERSION)?,
            length: reader.length(FRAGMENT_LENGTH, LengthPrefix::U16)?,
        })
    }

    /// The five bytes.
    pub fn to_bytes(self) -> [u8; HEADER_LENGTH] {
        let [major, minor] = self.version.0.to_be_bytes();
        let [high, low] = (self.length as u16).to_be_bytes();
        [self.content_type.0, major, minor, high, low]
    }

    /// Refuses what cannot be a record of this protocol, before its fragment has arrived. `version` is the one that
    /// every record must name once it is negotiated; until then any 3.x is accepted (RFC 5246 §E.1).
    pub fn check(&self, version: Option<ProtocolVersion>, maximum_length: usize) -> Result<(), Error> {
        if let Some(offered) = self.ssl_2_0_hello().filter(|_| version.is_none()) {
            return Err(ErrorKind::Ssl2Hello(offered).into());
        }
        if !ContentType::KNOWN.contains(&self.content_type) {
            return Err(ErrorKind::UnknownContentType(self.content_type).into());
        }
        if self.version.0 >> 8 != 3 || version.is_some_and(|version| version != self.version) {
            return Err(ErrorKind::WrongRecordVersion(self.version).into());
        }
        if self.length > maximum_length {
            return Err(ErrorKind::RecordOverflow(self.length).into());
        }
        Ok(())
    }

    /// The version that a ClientHello in the form of SSL 2.0 offers: a length of two bytes with the highest bit set,
    /// the message type 1, the version (RFC 5246 §E.2).
    fn ssl_2_0_hello(&self) -> Option<ProtocolVersion> {
        let [_, _, message_type, major, minor] = self.to_bytes();
        (self.content_type.0 & 0x80 != 0 && message_type == 1)
            .then_some(ProtocolVersion(u16::from_be_bytes([major, minor])))
    }
}

/// The layout of a protected fragment around its ciphertext.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProtectedLayout {
    /// 8 bytes of the nonce in front, the tag of 16 bytes behind (RFC 5288 §3).
    Gcm,
    /// Only the tag of 16 bytes behind (RFC 7905 §2, RFC 9846 §5.2).
    TagBehind,
    /// The initialization vector of 16 bytes in front; behind, the MAC if it is not encrypted (RFC 7366 §3).
    Cbc {
        /// Length of the MAC behind the ciphertext; 0 if the MAC is encrypted.
        mac_length: usize,
    },
}

/// Annotates a record as it travels on the wire: one tree that covers all of its bytes.
///
/// Anything that is not a message becomes one leaf, so that altered records can be annotated as well.
///
/// # Errors
/// The bytes are not one whole record.
pub fn annotate_record(
    bytes: &[u8],
    protection: Option<ProtectedLayout>,
    dialect: Dialect,
) -> Result<Annotation, DecodeError> {
    let mut reader = Reader::annotating(bytes);
    reader.group(RECORD, |reader| {
        let header = RecordHeader::read(reader)?;
        reader.within(RECORD, header.length, |reader| {
            reader.annotate_what_is_readable(|reader| match protection {
                Some(layout) => reader.group(FRAGMENT, |reader| read_protected(reader, layout)),
                None => read_content(reader, header.content_type, dialect),
            });
            reader.rest(UNREADABLE_FRAGMENT)
        })
    })?;
    if !reader.is_empty() {
        return Err(reader.error(DecodeErrorKind::TrailingBytes, RECORD));
    }
    only_annotation(reader)
}

/// Annotates the plaintext of a protected record: one tree that covers all of its bytes. Anything that is not a message
/// becomes one leaf.
///
/// # Errors
/// There are no bytes.
pub fn annotate_plaintext(
    plaintext: &[u8],
    content_type: ContentType,
    dialect: Dialect,
) -> Result<Annotation, DecodeError> {
    let mut reader = Reader::annotating(plaintext);
    reader.group(PLAINTEXT, |reader| {
        reader.annotate_what_is_readable(|reader| read_content(reader, content_type, dialect));
        reader.rest(UNREADABLE_FRAGMENT)
    })?;
    only_annotation(reader)
}

fn only_annotation(reader: Reader<'_>) -> Result<Annotation, DecodeError> {
    let empty = reader.error(DecodeErrorKind::Truncated, RECORD);
    reader.into_annotations().into_iter().next().ok_or(empty)
}

fn read_protected(reader: &mut Reader<'_>, layout: ProtectedLayout) -> Result<(), DecodeError> {
    let (front, front_length, back, back_length) = match layout {
        ProtectedLayout::Gcm => (EXPLICIT_NONCE, 8, AUTHENTICATION_TAG, 16),
        ProtectedLayout::TagBehind => (EXPLICIT_NONCE, 0, AUTHENTICATION_TAG, 16),
        ProtectedLayout::Cbc { mac_length } => (INITIALIZATION_VECTOR, 16, MAC, mac_length),
    };
    reader.bytes(front, front_length)?;
    reader.bytes(CIPHERTEXT, reader.remaining().saturating_sub(back_length))?;
    reader.bytes(back, back_length)?;
    Ok(())
}

fn read_content(reader: &mut Reader<'_>, content_type: ContentType, mut dialect: Dialect) -> Result<(), DecodeError> {
    match content_type {
        ContentType::HANDSHAKE => {
            while !reader.is_empty() {
                // A message may continue in the next record (RFC 5246 §6.2.1); a part of a message has no fields.
                if reader.remaining() < HANDSHAKE_HEADER_LENGTH || !whole_message_ahead(reader) {
                    reader.rest(HANDSHAKE_FRAGMENT)?;
                    break;
                }
                let message = HandshakeMessage::read(reader, dialect)?;
                dialect = message.next_dialect(dialect);
            }
        }
        ContentType::ALERT => {
            // Alerts may be split or combined, as handshake messages may.
            while reader.remaining() >= 2 {
                Alert::read(reader)?;
            }
            reader.rest(ALERT_FRAGMENT)?;
        }
        ContentType::CHANGE_CIPHER_SPEC => {
            reader.rest(CHANGE_CIPHER_SPEC)?;
        }
        _ => {
            reader.rest_as_text(APPLICATION_DATA)?;
        }
    }
    Ok(())
}

fn whole_message_ahead(reader: &Reader<'_>) -> bool {
    match reader.peek(HANDSHAKE_HEADER_LENGTH) {
        Some([_, high, middle, low]) => {
            let length = u32::from_be_bytes([0, *high, *middle, *low]) as usize;
            reader.remaining() - HANDSHAKE_HEADER_LENGTH >= length
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_single_complete_record_is_annotated_as_a_record() {
        let record = [21, 3, 3, 0, 2, 1, 0];
        assert_eq!(
            annotate_record(&record, None, Dialect::Undecided).map(|annotation| annotation.range),
            Ok(0..7)
        );
        let error = annotate_record(&[&record[..], &record].concat(), None, Dialect::Undecided).unwrap_err();
        assert_eq!((error.kind, error.position), (DecodeErrorKind::TrailingBytes, 7));
        let unreadable = [22, 3, 3, 0, 9, 14, 0, 0, 0, 1, 0, 0, 1, 7];
        let annotation = annotate_record(&unreadable, None, Dialect::Undecided).unwrap();
        let leaves = annotation.leaves();
        let last = leaves.last().map(|leaf| (leaf.field, leaf.range.clone()));
        assert_eq!(last, Some((UNREADABLE_FRAGMENT, 9..14)));
        let error = annotate_record(&record[..6], None, Dialect::Undecided).unwrap_err();
        assert_eq!((error.kind, error.position), (DecodeErrorKind::Truncated, 5));
    }
}
