//! A record in all its forms, each with the tree of its fields.

use serde::{Deserialize, Serialize};

use crate::field::Annotation;
use crate::registry::ContentType;

/// Bytes of a record's header: type, version, length (RFC 5246 §6.2.1).
pub const HEADER_LENGTH: usize = 5;
/// Bytes of a handshake message's header: type, length (RFC 5246 §7.4).
pub const HANDSHAKE_HEADER_LENGTH: usize = 4;

/// A record as it travels on the wire, with its meaning.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordTrace {
    /// The content type in its header.
    pub content_type: ContentType,
    /// The content type inside; `None` for an undecrypted record.
    pub inner_content_type: Option<ContentType>,
    /// All its bytes, header included.
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
    /// The tree of the fields in these bytes.
    pub annotation: Option<Annotation>,
    /// The plaintext of a protected record; `None` if it is not protected, or could not be opened.
    pub plaintext: Option<LayerTrace>,
    /// The compressed plaintext; `None` if nothing is compressed.
    pub compressed: Option<LayerTrace>,
    /// The content of the cipher's blocks: the plaintext or its compressed form, the MAC if it is
    /// encrypted, and the padding. `None` for other ciphers.
    pub padded: Option<LayerTrace>,
}

impl RecordTrace {
    /// The decrypted or never protected content; otherwise the bytes on the wire.
    pub fn content(&self) -> &[u8] {
        match &self.plaintext {
            Some(plaintext) => &plaintext.bytes,
            None => self.bytes.get(HEADER_LENGTH..).unwrap_or_default(),
        }
    }
}

/// A form of a record between its plaintext and the wire.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LayerTrace {
    /// Its bytes.
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
    /// The tree of the fields in these bytes; `None` if there are no bytes.
    pub annotation: Option<Annotation>,
}
