//! Exports in formats that other tools read: pure functions from a session to bytes or text.
//!
//! - [`pcapng`]: the session as a recording that Wireshark opens and decrypts by itself.
//! - [`key_log`]: only its keys, as `SSLKEYLOGFILE`.
//! - [`pem`]: its certificates and keys.
//! - [`json`]: everything that happened, and the way back to the timeline.

pub mod json;
pub mod key_log;
pub mod pcapng;
pub mod pem;
