//! The lab's connections in Wireshark: captured to a file, decrypted with the key log, and without
//! a single remark about what the engine wrote.

#[path = "support/certificates.rs"]
mod certificates;
#[path = "support/child_process.rs"]
#[allow(dead_code, reason = "these programs are only waited for")]
mod child_process;
#[path = "support/folder.rs"]
mod folder;

#[path = "interop_tshark/capture.rs"]
mod capture;
#[path = "interop_tshark/conversation.rs"]
mod conversation;
#[path = "interop_tshark/dissection.rs"]
mod dissection;
