//! Compressing records before they are protected (RFC 5246 §6.2.2, RFC 3749).
//!
//! DEFLATE means one zlib stream (RFC 1950) per direction, from one change of keys to the next: what earlier
//! records said is referred to by later ones. Each record is flushed, so that it can be read when it arrives.
//! The length of what comes out depends on the text, which CRIME (2012) turned into a way to read it: that is
//! why no browser compresses any more.

mod annotation;
mod error;
// Only a crate that is built with DEFLATE has it.
#[cfg_attr(not(feature = "deflate"), path = "compression/absent.rs")]
mod stream;

pub use self::annotation::annotate_compressed;
pub use self::error::DecompressionError;
pub use self::stream::{Compressor, Decompressor};
