//! Writes the bytes of a message. The [`Reader`](crate::codec::reader::Reader) annotates them when it reads them back.

use timeline::registry::Registered;

use crate::codec::length_prefix::LengthPrefix;

/// Bytes under construction.
#[derive(Debug, Default)]
pub struct Writer {
    bytes: Vec<u8>,
}

impl Writer {
    /// Starts with no bytes.
    pub fn new() -> Self {
        Self::default()
    }

    /// The bytes written.
    pub fn into_bytes(self) -> Vec<u8> {
        self.bytes
    }

    /// One byte.
    pub fn u8(&mut self, number: u8) {
        self.bytes.push(number);
    }

    /// A number from a registry, in one byte.
    pub fn registered_u8(&mut self, value: impl Registered) {
        self.bytes.push(value.number() as u8);
    }

    /// A number from a registry, in two bytes.
    pub fn registered_u16(&mut self, value: impl Registered) {
        self.bytes.extend(value.number().to_be_bytes());
    }

    /// Bytes as they are.
    pub fn bytes(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }

    /// A vector with its length in front (RFC 5246 §4.3). The length is truncated to the prefix's size; callers
    /// write only what fits, because limits are checked where values enter the lab.
    pub fn vector(&mut self, prefix: LengthPrefix, write: impl FnOnce(&mut Self)) {
        let start = self.bytes.len();
        self.bytes.resize(start + prefix.size(), 0);
        write(self);
        let length = self.bytes.len() - start - prefix.size();
        let big_endian = (length as u32).to_be_bytes();
        let prefix_bytes = &big_endian[4 - prefix.size()..];
        self.bytes[start..start + prefix.size()].copy_from_slice(prefix_bytes);
    }
}
