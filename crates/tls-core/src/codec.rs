//! From bytes to values and back, for any protocol: the caller that reads a field names it.
//!
//! A [`Reader`](reader::Reader) annotates what it reads: each field gets a key, a byte range, a value and
//! its specification. So a page explains what the protocol's own parser saw, for both sides:
//! a sender's bytes are annotated by the parser that its peer uses. A [`Writer`](writer::Writer) needs no second
//! annotation.

pub mod length_prefix;
pub mod reader;
pub mod writer;
