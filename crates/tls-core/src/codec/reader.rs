//! Reads bytes that a peer sent, and annotates them on request.
//!
//! Every read names its field, so protocol and explanation cannot drift apart. A reader that does not annotate
//! allocates nothing.

use core::ops::RangeInclusive;

use timeline::error::{DecodeError, DecodeErrorKind};
use timeline::field::{Annotation, Field, Value};
use timeline::registry::{GREASE, Registered, is_grease};

use super::length_prefix::LengthPrefix;

/// A position in bytes that came from a peer.
pub struct Reader<'a> {
    bytes: &'a [u8],
    position: usize,
    end: usize,
    /// The annotations of the innermost open group; `None` unless asked for.
    annotations: Option<Vec<Annotation>>,
    annotation_count: usize,
}

impl<'a> Reader<'a> {
    /// Reads without annotating.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self {
            bytes,
            position: 0,
            end: bytes.len(),
            annotations: None,
            annotation_count: 0,
        }
    }

    /// Reads and annotates.
    pub fn annotating(bytes: &'a [u8]) -> Self {
        Self {
            annotations: Some(Vec::new()),
            ..Self::new(bytes)
        }
    }

    /// The annotations made so far at the top level.
    pub fn into_annotations(self) -> Vec<Annotation> {
        self.annotations.unwrap_or_default()
    }

    /// The number of annotations made so far, at all levels and including dropped ones: a measure of the cost.
    pub fn annotation_count(&self) -> usize {
        self.annotation_count
    }

    /// How many bytes are left in the innermost open vector.
    pub fn remaining(&self) -> usize {
        self.end - self.position
    }

    /// Whether nothing is left in the innermost open vector.
    pub fn is_empty(&self) -> bool {
        self.remaining() == 0
    }

    /// The position of the next byte, counted from the start.
    pub fn position(&self) -> usize {
        self.position
    }

    /// The next bytes, without reading them; `None` if fewer are left.
    pub fn peek(&self, length: usize) -> Option<&'a [u8]> {
        self.bytes.get(self.position..self.end)?.get(..length)
    }

    /// An error at the current position.
    pub fn error(&self, kind: DecodeErrorKind, field: &'static Field) -> DecodeError {
        DecodeError {
            kind,
            position: self.position,
            field: field.key,
        }
    }

    /// An error about the field that was just read.
    pub fn illegal_value(&self, field: &'static Field, size: usize) -> DecodeError {
        DecodeError {
            kind: DecodeErrorKind::IllegalValue,
            position: self.position.saturating_sub(size),
            field: field.key,
        }
    }

    fn take(&mut self, field: &'static Field, length: usize) -> Result<&'a [u8], DecodeError> {
        if length > self.remaining() {
            return Err(self.error(DecodeErrorKind::Truncated, field));
        }
        let start = self.position;
        self.position += length;
        self.bytes
            .get(start..self.position)
            .ok_or(self.error(DecodeErrorKind::Truncated, field))
    }

    fn annotate(
        &mut self,
        field: &'static Field,
        start: usize,
        value: impl FnOnce() -> Value,
        children: Vec<Annotation>,
    ) {
        let range = start..self.position;
        if let Some(annotations) = &mut self.annotations {
            self.annotation_count += 1;
            annotations.push(Annotation {
                field,
                range,
                value: value(),
                children,
            });
        }
    }

    fn unsigned(&mut self, field: &'static Field, size: usize) -> Result<u64, DecodeError> {
        let bytes = self.take(field, size)?;
        Ok(bytes.iter().fold(0, |number, byte| (number << 8) | u64::from(*byte)))
    }

    /// One byte that is a number.
    pub fn u8(&mut self, field: &'static Field) -> Result<u8, DecodeError> {
        let start = self.position;
        let number = self.unsigned(field, 1)?;
        self.annotate(field, start, || Value::Number(number), Vec::new());
        Ok(number as u8)
    }

    /// Four bytes that are a number.
    pub fn u32(&mut self, field: &'static Field) -> Result<u32, DecodeError> {
        let start = self.position;
        let number = self.unsigned(field, 4)?;
        self.annotate(field, start, || Value::Number(number), Vec::new());
        Ok(number as u32)
    }

    /// Two bytes that are a number.
    pub fn u16(&mut self, field: &'static Field) -> Result<u16, DecodeError> {
        let start = self.position;
        let number = self.unsigned(field, 2)?;
        self.annotate(field, start, || Value::Number(number), Vec::new());
        Ok(number as u16)
    }

    /// One byte from a registry.
    pub fn registered_u8<T: Registered>(&mut self, field: &'static Field) -> Result<T, DecodeError> {
        self.registered(field, 1)
    }

    /// Two bytes from a registry.
    pub fn registered_u16<T: Registered>(&mut self, field: &'static Field) -> Result<T, DecodeError> {
        self.registered(field, 2)
    }

    fn registered<T: Registered>(&mut self, field: &'static Field, size: usize) -> Result<T, DecodeError> {
        let start = self.position;
        let number = self.unsigned(field, size)?;
        let value = T::from_number(number as u16);
        let name = || match value.name() {
            None if size == 2 && is_grease(value.number()) => Some(GREASE),
            name => name,
        };
        self.annotate(field, start, || Value::Registered(number, name()), Vec::new());
        Ok(value)
    }

    /// A length that stands alone, of the given size.
    pub fn length(&mut self, field: &'static Field, prefix: LengthPrefix) -> Result<usize, DecodeError> {
        let start = self.position;
        let length = self.unsigned(field, prefix.size())?;
        self.annotate(field, start, || Value::Length(length), Vec::new());
        Ok(length as usize)
    }

    /// A fixed number of bytes.
    pub fn bytes(&mut self, field: &'static Field, length: usize) -> Result<&'a [u8], DecodeError> {
        let start = self.position;
        let bytes = self.take(field, length)?;
        if length > 0 {
            self.annotate(field, start, || Value::Bytes, Vec::new());
        }
        Ok(bytes)
    }

    /// A fixed number of bytes, annotated with the value that `decode` makes of them.
    pub fn decoded(
        &mut self,
        field: &'static Field,
        length: usize,
        decode: impl FnOnce(&'a [u8]) -> Value,
    ) -> Result<&'a [u8], DecodeError> {
        let start = self.position;
        let bytes = self.take(field, length)?;
        if length > 0 {
            self.annotate(field, start, || decode(bytes), Vec::new());
        }
        Ok(bytes)
    }

    /// A fixed number of bytes as an array.
    pub fn array<const N: usize>(&mut self, field: &'static Field) -> Result<[u8; N], DecodeError> {
        let error = self.error(DecodeErrorKind::Truncated, field);
        self.bytes(field, N)?.try_into().map_err(|_| error)
    }

    /// All that is left in the innermost open vector.
    pub fn rest(&mut self, field: &'static Field) -> Result<&'a [u8], DecodeError> {
        self.bytes(field, self.remaining())
    }

    /// All that is left, as text. Bytes that are not UTF-8 stay bytes in the annotation.
    pub fn rest_as_text(&mut self, field: &'static Field) -> Result<&'a [u8], DecodeError> {
        let start = self.position;
        let bytes = self.take(field, self.remaining())?;
        let value = || match core::str::from_utf8(bytes) {
            Ok(text) => Value::Text(text.to_owned()),
            Err(_) => Value::Bytes,
        };
        if !bytes.is_empty() {
            self.annotate(field, start, value, Vec::new());
        }
        Ok(bytes)
    }

    /// Several fields under one name.
    pub fn group<T>(
        &mut self,
        field: &'static Field,
        read: impl FnOnce(&mut Self) -> Result<T, DecodeError>,
    ) -> Result<T, DecodeError> {
        let start = self.position;
        let outer = self.annotations.as_mut().map(core::mem::take);
        let result = read(self);
        let children = match outer {
            Some(outer) => self.annotations.replace(outer).unwrap_or_default(),
            None => Vec::new(),
        };
        let value = result?;
        if self.position > start {
            self.annotate(field, start, || Value::Group, children);
        }
        Ok(value)
    }

    /// Reads within the next `length` bytes, all of which `read` must consume.
    pub fn within<T>(
        &mut self,
        field: &'static Field,
        length: usize,
        read: impl FnOnce(&mut Self) -> Result<T, DecodeError>,
    ) -> Result<T, DecodeError> {
        if length > self.remaining() {
            return Err(self.error(DecodeErrorKind::Truncated, field));
        }
        let outer_end = self.end;
        self.end = self.position + length;
        let value = read(self)?;
        if !self.is_empty() {
            return Err(self.error(DecodeErrorKind::TrailingBytes, field));
        }
        self.end = outer_end;
        Ok(value)
    }

    /// A vector with its length in front; `read` must consume all of it. `bounds` are those of its definition,
    /// `<floor..ceiling>` in bytes, which also determine the size of the length (RFC 5246 §4.3).
    pub fn vector<T>(
        &mut self,
        field: &'static Field,
        length_field: &'static Field,
        bounds: RangeInclusive<usize>,
        read: impl FnOnce(&mut Self) -> Result<T, DecodeError>,
    ) -> Result<T, DecodeError> {
        self.group(field, |reader| {
            let length = reader.vector_length(length_field, bounds)?;
            reader.within(field, length, read)
        })
    }

    fn vector_length(&mut self, field: &'static Field, bounds: RangeInclusive<usize>) -> Result<usize, DecodeError> {
        let out_of_range = self.error(DecodeErrorKind::LengthOutOfRange, field);
        let length = self.length(field, LengthPrefix::of_vector(*bounds.end()))?;
        bounds.contains(&length).then_some(length).ok_or(out_of_range)
    }

    /// A vector of items that `read` reads one by one.
    pub fn list<T>(
        &mut self,
        field: &'static Field,
        length_field: &'static Field,
        bounds: RangeInclusive<usize>,
        mut read: impl FnMut(&mut Self) -> Result<T, DecodeError>,
    ) -> Result<Vec<T>, DecodeError> {
        self.vector(field, length_field, bounds, |reader| {
            let mut items = Vec::new();
            while !reader.is_empty() {
                items.push(read(reader)?);
            }
            Ok(items)
        })
    }

    /// Annotates the rest of the innermost open vector with `read`. If `read` fails or leaves bytes
    /// over, or annotation is off, consumes nothing and returns `false`.
    pub fn annotate_rest(&mut self, read: impl FnOnce(&mut Self) -> Result<(), DecodeError>) -> bool {
        let Some(count) = self.annotations.as_ref().map(Vec::len) else {
            return false;
        };
        let (position, end) = (self.position, self.end);
        if read(self).is_ok() && self.is_empty() {
            return true;
        }
        (self.position, self.end) = (position, end);
        if let Some(annotations) = &mut self.annotations {
            annotations.truncate(count);
        }
        false
    }

    /// All that is left in the innermost open vector, annotated by what `read` makes of it, else as bytes.
    pub fn rest_explained(
        &mut self,
        field: &'static Field,
        read: impl FnOnce(&mut Self) -> Result<(), DecodeError>,
    ) -> Result<&'a [u8], DecodeError> {
        let bytes = self.peek(self.remaining()).unwrap_or_default();
        match self.annotate_rest(read) {
            true => Ok(bytes),
            false => self.rest(field),
        }
    }

    /// Lets `read` annotate the rest of the innermost open vector as far as it can. If it fails,
    /// the complete fields stay and reading continues after them. If annotation is off, consumes
    /// nothing.
    pub fn annotate_what_is_readable<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<T, DecodeError>,
    ) -> Option<T> {
        self.annotations.as_ref()?;
        let (position, end) = (self.position, self.end);
        let result = read(self);
        if result.is_err() {
            let last = self.annotations.as_ref().and_then(|annotations| annotations.last());
            self.position = last.map_or(position, |last| last.range.end.max(position));
            self.end = end;
        }
        result.ok()
    }
}

#[cfg(test)]
mod tests;
