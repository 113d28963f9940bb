//! The bytes of an ephemeral public key, whose parts are shown: the coordinates of a point, or the one coordinate that
//! X25519 uses. Both messages with such a key use it.

use timeline::error::DecodeError;
use timeline::fields::ephemeral_public_key::{COORDINATE, POINT_FORM, POINT_X, POINT_Y};

use crate::codec::reader::Reader;

/// The first byte of a point with both coordinates (SEC 1 §2.3.3).
const UNCOMPRESSED: u8 = 4;

/// Reads the rest of the innermost open vector. Whether it is a key of the group is for the key exchange to say.
pub(super) fn read<'a>(reader: &mut Reader<'a>) -> Result<&'a [u8], DecodeError> {
    let bytes = reader.peek(reader.remaining()).unwrap_or_default();
    match bytes {
        [UNCOMPRESSED, coordinates @ ..] if !coordinates.is_empty() && coordinates.len() % 2 == 0 => {
            reader.bytes(POINT_FORM, 1)?;
            reader.bytes(POINT_X, coordinates.len() / 2)?;
            reader.rest(POINT_Y)?;
        }
        _ => {
            reader.rest(COORDINATE)?;
        }
    }
    Ok(bytes)
}
