//! From bytes to values and back, for any protocol: whoever reads a field says which one it is.
//!
//! A [`Reader`](reader::Reader) annotates what it reads: each field gets a key, a byte range, a value and
//! its specification. What a page explains is therefore what the protocol's own parser saw, for both sides:
//! a sender's bytes are annotated by the parser that its peer uses. A [`Writer`](writer::Writer) needs no second
//! annotation.

pub mod length_prefix;
pub mod reader;
pub mod writer;
