//! The stand-in for builds without block ciphers: it cannot be constructed, so the compiler removes the code that would
//! use it.

use timeline::suites::MacAlgorithm;

use super::blocks::{AdditionalData, MacOrder, OpenedBlocks, SealedBlocks};
use crate::crypto::block_cipher::BLOCK_LENGTH;

/// Does not exist in this build.
pub enum CbcProtection {}

impl CbcProtection {
    /// Always `None`.
    pub fn new(_: MacAlgorithm, _: &[u8], _: &[u8], _: MacOrder) -> Option<Self> {
        None
    }

    /// Never called.
    pub fn order(&self) -> MacOrder {
        match *self {}
    }

    /// Never called.
    pub fn seal(&self, _: [u8; BLOCK_LENGTH], _: &AdditionalData, _: &[u8], _: &mut Vec<u8>) -> SealedBlocks {
        match *self {}
    }

    /// Never called.
    pub fn open(&self, _: &AdditionalData, _: &[u8]) -> Option<Vec<u8>> {
        match *self {}
    }

    /// Never called.
    pub fn explain(&self, _: &AdditionalData, _: &[u8]) -> Option<OpenedBlocks> {
        match *self {}
    }
}
