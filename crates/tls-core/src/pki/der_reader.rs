//! Reading DER (X.690) element by element, so that every error has its position in the whole; used to read certificates
//! and private keys.

use der::{Decode, ErrorKind, Header, Length, Reader, SliceReader, Tag, TagNumber};

use super::error::{Error, Place};

/// An element of any type, its content unread.
pub(super) struct Element<'a> {
    /// The identifier byte (X.690 §8.1.2).
    pub identifier: u8,
    /// The bytes after tag and length.
    pub content: &'a [u8],
}

/// The identifier of the context-specific tag `[number]` of a primitive element, for numbers to 30 (X.690 §8.1.2).
pub(super) const fn context(number: u8) -> u8 {
    0x80 | number
}

/// The bit of constructed elements.
pub(super) const CONSTRUCTED: u8 = 0x20;

/// How many bytes of the whole have been read.
pub(super) fn position(reader: &SliceReader<'_>) -> usize {
    usize::try_from(reader.position()).unwrap_or(usize::MAX)
}

/// Reads all of `der` with `read`, as the structure that `place` names.
///
/// # Errors
/// As `read`, or bytes are left.
pub(super) fn read_all<'a, T>(
    der: &'a [u8],
    place: Place,
    read: impl FnOnce(&mut SliceReader<'a>) -> Result<T, Error>,
) -> Result<T, Error> {
    let mut reader = SliceReader::new(der).map_err(|error| Error::reading(error, place))?;
    let value = within(&mut reader, place, read)?;
    reader.finish().map_err(|error| Error::reading(error, place))?;
    Ok(value)
}

/// Reads with `read`. Errors without a place get `place` and the current position.
pub(super) fn within<'a, T>(
    reader: &mut SliceReader<'a>,
    place: Place,
    read: impl FnOnce(&mut SliceReader<'a>) -> Result<T, Error>,
) -> Result<T, Error> {
    let start = position(reader);
    read(reader).map_err(|error| error.within(place, start))
}

/// Reads one element of a type that the library knows.
pub(super) fn decode<'a, T: Decode<'a, Error = der::Error>>(reader: &mut SliceReader<'a>) -> Result<T, Error> {
    let start = reader.position();
    T::decode(reader).map_err(|error| match error.position() {
        Some(_) => error.into(),
        None => error.kind().at(start).into(),
    })
}

/// Reads a constructed element with `tag`.
pub(super) fn constructed<'a, T>(
    reader: &mut SliceReader<'a>,
    tag: Tag,
    read: impl FnOnce(&mut SliceReader<'a>) -> Result<T, Error>,
) -> Result<T, Error> {
    let start = reader.position();
    let header = Header::decode(reader)?;
    header.tag().assert_eq(tag).map_err(|error| error.kind().at(start))?;
    reader.read_nested(header.length(), read)
}

/// Reads a SEQUENCE.
pub(super) fn sequence<'a, T>(
    reader: &mut SliceReader<'a>,
    read: impl FnOnce(&mut SliceReader<'a>) -> Result<T, Error>,
) -> Result<T, Error> {
    constructed(reader, Tag::Sequence, read)
}

/// Reads the constructed element tagged `[number]`, if it is next.
pub(super) fn optional<'a, T>(
    reader: &mut SliceReader<'a>,
    number: u8,
    read: impl FnOnce(&mut SliceReader<'a>) -> Result<T, Error>,
) -> Result<Option<T>, Error> {
    if reader.peek_byte() != Some(context(number) | CONSTRUCTED) {
        return Ok(None);
    }
    let tag = Tag::ContextSpecific {
        constructed: true,
        number: TagNumber(number.into()),
    };
    constructed(reader, tag, read).map(Some)
}

/// Reads elements up to the end of the enclosing one.
pub(super) fn all<'a, T>(
    reader: &mut SliceReader<'a>,
    mut read: impl FnMut(&mut SliceReader<'a>) -> Result<T, Error>,
) -> Result<Vec<T>, Error> {
    let mut values = Vec::new();
    while !reader.is_finished() {
        values.push(read(reader)?);
    }
    Ok(values)
}

/// Reads any element, even of a type without a tag in the library.
pub(super) fn element<'a>(reader: &mut SliceReader<'a>) -> Result<Element<'a>, Error> {
    let identifier = reader.read_byte()?;
    if identifier & 0x1f == 0x1f {
        return Err(reader.error(ErrorKind::TagNumberInvalid).into());
    }
    let length = Length::decode(reader)?;
    let content = reader.read_slice(length)?;
    Ok(Element { identifier, content })
}

/// Skips the rest of the enclosing element.
pub(super) fn skip_rest(reader: &mut SliceReader<'_>) -> Result<(), Error> {
    let left = reader.remaining_len();
    reader.read_slice(left)?;
    Ok(())
}
