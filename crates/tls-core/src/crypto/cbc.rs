//! AES in cipher block chaining mode with HMAC: the records of suites with a block cipher, in both orders of
//! TLS 1.2 (RFC 5246 §6.2.3.2, RFC 7366 §3).
//!
//! The original order, MAC-then-encrypt, made Vaudenay's padding oracle (2002) and Lucky Thirteen (2013)
//! possible: the receiver must look at the padding before it knows that anything is genuine. Opening such a record
//! here takes the same steps whether the padding, the MAC or nothing is wrong, and yields one verdict.
//! Encrypt-then-MAC looks only at genuine bytes.

mod blocks;
// Only in a crate that is built with block ciphers.
#[cfg_attr(not(feature = "cbc"), path = "cbc/absent.rs")]
mod protection;

pub use self::blocks::{AdditionalData, MacOrder, OpenedBlocks, SealedBlocks, annotate_padded_text};
pub use self::protection::CbcProtection;
pub use crate::crypto::block_cipher::BLOCK_LENGTH;
