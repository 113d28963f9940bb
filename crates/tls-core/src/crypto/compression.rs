//! Compressing records before they are protected (RFC 5246 §6.2.2, RFC 3749).
//!
//! DEFLATE means one zlib stream (RFC 1950) per direction, from one change of keys to the next: later records
//! refer to earlier ones. Each record is flushed, so that the receiver can read it when it arrives.
//! The length of the output depends on the text, which CRIME (2012) exploited to read it. That is why browsers no
//! longer compress.

mod annotation;
mod error;
// Only in a crate that is built with DEFLATE.
#[cfg_attr(not(feature = "deflate"), path = "compression/absent.rs")]
mod stream;

pub(crate) use self::annotation::LEVELS;
pub use self::annotation::annotate_compressed;
pub use self::error::DecompressionError;
pub use self::stream::{Compressor, Decompressor};
