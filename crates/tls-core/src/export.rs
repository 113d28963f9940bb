//! What leaves the lab in formats that other tools read: pure functions of a session, which give bytes or text.
//!
//! - [`pcapng`]: the session as a recording that Wireshark opens and decrypts by itself.
//! - [`key_log`]: its keys alone, as `SSLKEYLOGFILE`.
//! - [`pem`]: its certificates and keys.
//! - [`json`]: everything that happened, and the way back from there to the scenario.

pub mod json;
pub mod key_log;
pub mod pcapng;
pub mod pem;
