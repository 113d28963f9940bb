//! The recording of a session as Wireshark sees it, with nothing but the file itself: it names the sides, checks every
//! checksum, decrypts every record with the keys in the file, and has nothing to complain about.

#[path = "support/child_process.rs"]
#[allow(dead_code, reason = "these programs are only waited for")]
mod child_process;
#[path = "support/folder.rs"]
mod folder;
#[path = "support/scenarios.rs"]
mod scenarios;

#[path = "export_pcapng/faults.rs"]
mod faults;
#[path = "export_pcapng/recording.rs"]
mod recording;
#[path = "export_pcapng/sessions.rs"]
mod sessions;
