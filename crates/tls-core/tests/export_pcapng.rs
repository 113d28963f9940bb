//! An exported recording in Wireshark, without other files: it names both sides, verifies every
//! checksum, decrypts every record with the embedded keys, and raises no warnings.

#[path = "support/child_process.rs"]
#[allow(dead_code, reason = "these programs are only waited for")]
mod child_process;
#[path = "support/folder.rs"]
mod folder;
#[path = "support/scenarios.rs"]
#[allow(dead_code, reason = "not every session is needed here")]
mod scenarios;

#[path = "export_pcapng/dissection.rs"]
mod dissection;
#[path = "export_pcapng/faults.rs"]
mod faults;
#[path = "export_pcapng/recording.rs"]
mod recording;
#[path = "export_pcapng/sessions.rs"]
mod sessions;
