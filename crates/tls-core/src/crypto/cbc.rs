//! AES in cipher block chaining mode with HMAC: the records of suites with a block cipher, in both orders that
//! TLS 1.2 has (RFC 5246 §6.2.3.2, RFC 7366 §3).
//!
//! MAC-then-encrypt is how it was designed, and what made Vaudenay's padding oracle (2002) and Lucky Thirteen
//! (2013) possible: padding has to be looked at before anything is known to be genuine. Opening such a record
//! here takes the same steps whether the padding, the MAC or nothing is wrong, and gives one verdict.
//! Encrypt-then-MAC looks at nothing that is not genuine.

mod blocks;
// Only a crate that is built with block ciphers has them.
#[cfg_attr(not(feature = "cbc"), path = "cbc/absent.rs")]
mod protection;

pub use self::blocks::{AdditionalData, MacOrder, OpenedBlocks, SealedBlocks, annotate_padded_text};
pub use self::protection::CbcProtection;
pub use crate::crypto::block_cipher::BLOCK_LENGTH;
