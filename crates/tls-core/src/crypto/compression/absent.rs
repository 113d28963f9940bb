//! The stand-in for builds without DEFLATE: it cannot be constructed, so the compiler removes the code that would use
//! it.

use timeline::registry::CompressionMethod;

use super::error::DecompressionError;

/// Does not exist in this build.
pub enum Compressor {}

impl Compressor {
    /// Always `None`.
    pub fn new(_: CompressionMethod) -> Option<Self> {
        None
    }

    /// Never called.
    pub fn is_at_start(&self) -> bool {
        match *self {}
    }

    /// Never called.
    pub fn compress(&mut self, _: &[u8]) -> Option<Vec<u8>> {
        match *self {}
    }
}

/// Does not exist in this build.
pub enum Decompressor {}

impl Decompressor {
    /// Always `None`.
    pub fn new(_: CompressionMethod) -> Option<Self> {
        None
    }

    /// Never called.
    pub fn is_at_start(&self) -> bool {
        match *self {}
    }

    /// Never called.
    pub fn decompress(&mut self, _: &[u8], _: usize) -> Result<Vec<u8>, DecompressionError> {
        match *self {}
    }
}
