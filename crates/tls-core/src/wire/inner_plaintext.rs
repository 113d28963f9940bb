//! TLSInnerPlaintext: what a record of TLS 1.3 seals, which is its content, the type of the content, and any number of
//! zeros that hide its length (RFC 9846 §5.2 and §5.4).

use timeline::field::Annotation;
use timeline::fields::inner_plaintext::{CONTENT, CONTENT_TYPE, INNER_PLAINTEXT, PADDING};
use timeline::registry::ContentType;

use crate::codec::reader::Reader;

/// The parts of an inner plaintext.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InnerPlaintext<'a> {
    /// The content of the record.
    pub content: &'a [u8],
    /// Its type.
    pub content_type: ContentType,
    /// The number of zeros behind it.
    pub padding: usize,
}

impl<'a> InnerPlaintext<'a> {
    /// Finds the type, the last byte that is not zero; `None` if there is none (RFC 9846 §5.4).
    pub fn of(bytes: &'a [u8]) -> Option<Self> {
        let end = bytes.iter().rposition(|byte| *byte != 0)?;
        let (content, rest) = bytes.split_at(end);
        Some(Self {
            content,
            content_type: ContentType(*rest.first()?),
            padding: rest.len() - 1,
        })
    }

    /// All bytes.
    pub fn to_bytes(self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.content.len() + 1 + self.padding);
        bytes.extend_from_slice(self.content);
        bytes.push(self.content_type.0);
        bytes.resize(bytes.len() + self.padding, 0);
        bytes
    }
}

/// The tree of an inner plaintext; `None` if it has no type.
pub fn annotate(bytes: &[u8]) -> Option<Annotation> {
    let inner = InnerPlaintext::of(bytes)?;
    let mut reader = Reader::annotating(bytes);
    let read = reader.group(INNER_PLAINTEXT, |reader| {
        reader.bytes(CONTENT, inner.content.len())?;
        reader.registered_u8::<ContentType>(CONTENT_TYPE)?;
        reader.rest(PADDING).map(drop)
    });
    read.ok()?;
    reader.into_annotations().into_iter().next()
}
