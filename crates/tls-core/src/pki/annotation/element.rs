//! One element of DER: tag, length and content (X.690 §8.1), known or unknown.

use der::{Decode, Length, Reader as _, SliceReader, Tag, TagNumber};
use timeline::error::{DecodeError, DecodeErrorKind};
use timeline::field::{Field, Value};
use timeline::fields::x509;

use super::value;
use crate::codec::reader::Reader;

/// The most annotations for one record; beyond that, elements are no longer taken apart. A chain of real certificates
/// takes about a tenth of it; without the limit, a chain of the shortest possible elements would take a hundred times
/// its length in memory.
const MAXIMUM_ANNOTATIONS: usize = 1 << 14;
/// How deeply unknown elements are parsed.
const MAXIMUM_DEPTH: usize = 8;

/// Tag and length in front of a content.
struct Ahead {
    tag: Tag,
    tag_length: usize,
    length_length: usize,
    content_length: usize,
}

impl Ahead {
    /// The next element; `None` if no element follows that ends within the innermost open vector.
    fn of(reader: &Reader<'_>) -> Option<Self> {
        let mut slice = SliceReader::new(reader.peek(reader.remaining())?).ok()?;
        let tag = Tag::decode(&mut slice).ok()?;
        let tag_length = usize::try_from(slice.position()).ok()?;
        let content_length = usize::try_from(Length::decode(&mut slice).ok()?).ok()?;
        let header_length = usize::try_from(slice.position()).ok()?;
        (content_length <= reader.remaining().checked_sub(header_length)?).then_some(Self {
            tag,
            tag_length,
            length_length: header_length - tag_length,
            content_length,
        })
    }
}

/// Reads an element with an accepted tag, and its content by `read`. Content that `read` does not understand is read as
/// unknown elements, and anything else as bytes. Returns the result of `read` if it understands the content.
///
/// # Errors
/// No such element follows, or there are too many annotations already.
pub fn element<'a, T>(
    reader: &mut Reader<'a>,
    field: &'static Field,
    is_accepted: impl Fn(Tag) -> bool,
    read: impl FnOnce(&mut Reader<'a>, Tag) -> Result<T, DecodeError>,
) -> Result<Option<T>, DecodeError> {
    let (mut read, mut result) = (Some(read), None);
    element_at_depth(reader, field, 0, &is_accepted, &mut |reader, tag| {
        if let Some(read) = read.take() {
            result = Some(read(reader, tag)?);
        }
        Ok(())
    })?;
    Ok(result)
}

/// Not generic: there are many kinds of elements, and a copy for each would make the program larger.
fn element_at_depth<'a>(
    reader: &mut Reader<'a>,
    field: &'static Field,
    depth: usize,
    is_accepted: &dyn Fn(Tag) -> bool,
    read: &mut dyn FnMut(&mut Reader<'a>, Tag) -> Result<(), DecodeError>,
) -> Result<(), DecodeError> {
    let ahead = Ahead::of(reader).filter(|ahead| is_accepted(ahead.tag));
    let ahead = ahead.ok_or(reader.error(DecodeErrorKind::IllegalValue, field))?;
    if depth > MAXIMUM_DEPTH || reader.annotation_count() > MAXIMUM_ANNOTATIONS {
        return Err(reader.error(DecodeErrorKind::IllegalValue, field));
    }
    reader.group(field, |reader| {
        reader.decoded(x509::TAG, ahead.tag_length, |bytes| value::tag(ahead.tag, bytes))?;
        let length = |_: &[u8]| Value::Length(ahead.content_length as u64);
        reader.decoded(x509::LENGTH, ahead.length_length, length)?;
        reader.within(field, ahead.content_length, |reader| {
            reader.annotate_what_is_readable(|reader| read(reader, ahead.tag));
            unknown_content(reader, depth)
        })
    })
}

/// The rest: unknown elements as long as there are any, then bytes.
fn unknown_content(reader: &mut Reader<'_>, depth: usize) -> Result<(), DecodeError> {
    reader.annotate_what_is_readable(|reader| {
        while !reader.is_empty() {
            unknown(reader, x509::ELEMENT, depth + 1)?;
        }
        Ok(())
    });
    reader.rest(x509::UNREADABLE)?;
    Ok(())
}

fn unknown(reader: &mut Reader<'_>, field: &'static Field, depth: usize) -> Result<(), DecodeError> {
    element_at_depth(
        reader,
        field,
        depth,
        &|_| true,
        &mut |reader, tag| match tag.is_constructed() {
            // `unknown_content` reads its content.
            true => Ok(()),
            false => content(reader, x509::CONTENT, |bytes| value::universal(tag, bytes)),
        },
    )
}

/// Reads any element.
pub fn any(reader: &mut Reader<'_>, field: &'static Field) -> Result<(), DecodeError> {
    element(
        reader,
        field,
        |_| true,
        |reader, tag| match tag.is_constructed() {
            true => Ok(()),
            false => content(reader, field, |bytes| value::universal(tag, bytes)),
        },
    )?;
    Ok(())
}

/// Reads what is left in the innermost open vector: as an element if it is one, else as bytes.
pub fn element_or_bytes(reader: &mut Reader<'_>) -> Result<(), DecodeError> {
    let is_filled = |ahead: &Ahead| ahead.tag_length + ahead.length_length + ahead.content_length == reader.remaining();
    match Ahead::of(reader).filter(is_filled) {
        Some(_) => unknown(reader, x509::ELEMENT, 1),
        None => reader.rest(x509::CONTENT).map(drop),
    }
}

/// The content of a primitive element.
pub fn content(
    reader: &mut Reader<'_>,
    field: &'static Field,
    decode: impl FnOnce(&[u8]) -> Value,
) -> Result<(), DecodeError> {
    reader.decoded(field, reader.remaining(), decode)?;
    Ok(())
}

/// A SEQUENCE.
pub fn sequence<'a, T>(
    reader: &mut Reader<'a>,
    field: &'static Field,
    read: impl FnOnce(&mut Reader<'a>) -> Result<T, DecodeError>,
) -> Result<Option<T>, DecodeError> {
    element(reader, field, is(Tag::Sequence), |reader, _| read(reader))
}

/// Elements to the end.
pub fn all(
    reader: &mut Reader<'_>,
    mut read: impl FnMut(&mut Reader<'_>) -> Result<(), DecodeError>,
) -> Result<(), DecodeError> {
    while !reader.is_empty() {
        read(reader)?;
    }
    Ok(())
}

/// A primitive element.
pub fn primitive(
    reader: &mut Reader<'_>,
    field: &'static Field,
    tag: Tag,
    decode: impl FnOnce(&[u8]) -> Value,
) -> Result<(), DecodeError> {
    element(reader, field, is(tag), |reader, _| content(reader, field, decode))?;
    Ok(())
}

/// A primitive element with a context-specific tag.
pub fn tagged_primitive(
    reader: &mut Reader<'_>,
    field: &'static Field,
    number: u32,
    decode: impl FnOnce(&[u8]) -> Value,
) -> Result<(), DecodeError> {
    element(reader, field, context(number), |reader, _| {
        content(reader, field, decode)
    })?;
    Ok(())
}

/// Accepts one tag.
pub fn is(tag: Tag) -> impl Fn(Tag) -> bool {
    move |other| other == tag
}

/// Accepts the context-specific tag of this number, primitive or constructed.
pub fn context(number: u32) -> impl Fn(Tag) -> bool {
    move |tag| tag.is_context_specific() && tag.number() == TagNumber(number)
}

/// The tag of the next element.
pub fn next_tag(reader: &Reader<'_>) -> Option<Tag> {
    Ahead::of(reader).map(|ahead| ahead.tag)
}

/// Whether the next element has a tag that is accepted.
pub fn is_next(reader: &Reader<'_>, is_accepted: impl Fn(Tag) -> bool) -> bool {
    next_tag(reader).is_some_and(is_accepted)
}
