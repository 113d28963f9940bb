//! What client and server of TLS 1.3 share (RFC 9846): the key schedule, one type for each of its stages, what is made with
//! its secrets, and the messages that prove something.

pub(crate) mod authentication;
pub mod key_schedule;
pub(crate) mod open;
pub(crate) mod proof;
mod secret;
pub(crate) mod traffic;
