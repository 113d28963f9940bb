//! What the bytes of a compressed record are: a zlib stream (RFC 1950) of DEFLATE's blocks (RFC 1951).

use timeline::error::{DecodeError, DecodeErrorKind};
use timeline::field::{Annotation, Value};
use timeline::fields::compression::{COMPRESSED_TEXT, DEFLATE_BLOCKS, FLUSH_MARKER, ZLIB_FLAGS, ZLIB_METHOD};

use crate::codec::reader::Reader;

/// What a flush ends with: the two lengths of a stored block with nothing in it (RFC 1951 §3.2.4).
const FLUSHED: [u8; 4] = [0, 0, 0xff, 0xff];
/// Annotates what a record carries when it is compressed: the stream's header (RFC 1950 §2.2) if the stream begins
/// with it, the blocks, and the end of a flush if there was one.
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

/// The method, which has four bits; the other four say how large the window is (RFC 1950 §2.2).
fn zlib_method(bytes: &[u8]) -> Value {
    match bytes {
        [byte] => Value::Registered((*byte).into(), (byte & 0x0f == 8).then_some("DEFLATE")),
        _ => Value::Bytes,
    }
}

/// The highest two bits say how the compressor went to work, the others are for checking (RFC 1950 §2.2).
fn zlib_level(bytes: &[u8]) -> Value {
    match bytes {
        [byte] => {
            let levels = ["fastest", "fast", "default", "maximum"];
            Value::Registered((*byte).into(), levels.get(usize::from(byte >> 6)).copied())
        }
        _ => Value::Bytes,
    }
}
