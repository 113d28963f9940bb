//! The parts of a compressed record: a zlib stream (RFC 1950) of DEFLATE blocks (RFC 1951).

use timeline::error::{DecodeError, DecodeErrorKind};
use timeline::field::{Annotation, Value};
use timeline::fields::compression::{COMPRESSED_TEXT, DEFLATE_BLOCKS, FLUSH_MARKER, ZLIB_FLAGS, ZLIB_METHOD};

use crate::codec::reader::Reader;

/// The end of a flush: the two lengths of an empty stored block (RFC 1951 §3.2.4).
const FLUSHED: [u8; 4] = [0, 0, 0xff, 0xff];
/// Annotates a compressed fragment: the stream's header (RFC 1950 §2.2) if the stream begins with this record, the
/// blocks, and the end of a flush if there is one.
///
/// # Errors
/// The stream begins and ends in its first byte, or there are no bytes.
pub fn annotate_compressed(fragment: &[u8], is_at_start: bool) -> Result<Annotation, DecodeError> {
    let mut reader = Reader::annotating(fragment);
    let empty = reader.error(DecodeErrorKind::Truncated, COMPRESSED_TEXT);
    reader.group(COMPRESSED_TEXT, |reader| {
        if is_at_start {
            reader.decoded(ZLIB_METHOD, 1, zlib_method)?;
            reader.decoded(ZLIB_FLAGS, 1, zlib_level)?;
        }
        let blocks = reader.peek(reader.remaining()).unwrap_or_default();
        let end = match blocks.ends_with(&FLUSHED) {
            true => FLUSHED.len(),
            false => 0,
        };
        reader.bytes(DEFLATE_BLOCKS, blocks.len() - end)?;
        reader.bytes(FLUSH_MARKER, end)
    })?;
    reader.into_annotations().pop().ok_or(empty)
}

/// The method is in four bits; the other four give the size of the window (RFC 1950 §2.2).
fn zlib_method(bytes: &[u8]) -> Value {
    match bytes {
        [byte] => Value::Registered((*byte).into(), (byte & 0x0f == 8).then_some("DEFLATE")),
        _ => Value::Bytes,
    }
}

/// The names of the compression levels (RFC 1950 §2.2).
pub(crate) const LEVELS: [&str; 4] = ["fastest", "fast", "default", "maximum"];

/// The highest two bits give the compression level, the others are for checking (RFC 1950 §2.2).
fn zlib_level(bytes: &[u8]) -> Value {
    match bytes {
        [byte] => Value::Registered((*byte).into(), LEVELS.get(usize::from(byte >> 6)).copied()),
        _ => Value::Bytes,
    }
}
