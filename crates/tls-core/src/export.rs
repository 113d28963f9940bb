//! What leaves the lab in formats that other tools read.

pub mod key_log;
