//! Bytes on the wire: reading and writing each message, one file per message.
//!
//! A [`Reader`](reader::Reader) annotates what it reads: each field gets a key, a byte range, a value and
//! its specification. What a page explains is therefore what the protocol's own parser saw, for both sides:
//! a sender's bytes are annotated by the parser that its peer uses. Writing needs no second annotation.

pub mod alert;
pub mod certificate;
pub mod certificate_request;
pub mod certificate_verify;
pub mod client_hello;
pub mod client_key_exchange;
pub mod extension;
pub mod finished;
pub mod handshake;
pub mod new_session_ticket;
pub mod reader;
pub mod record;
pub mod server_hello;
pub mod writer;
