//! What each fuzz target does with its bytes, and what has to hold whatever they are.
//!
//! The fuzz targets call these functions, and so does `tests/corpora.rs` of tls-core, which takes this very file in
//! as a module and runs all that was ever found. So a finding is the same in both.
//!
//! | Module | Targets |
//! |---|---|
//! | `records` | `record`: reading, annotating and opening records |
//! | `messages` | `message`: every handshake message and extension |
//! | `certificates` | `certificate` and `pem`: reading and validating |
//! | `fragments` | `compression` and `block_cipher_record`: what is inside of a record |
//! | `endpoints` | `client` and `server`: a whole endpoint of TLS 1.2 against a peer that knows its keys |
//! | `tls13` | `tls13`: the same for both endpoints of TLS 1.3 |

mod action;
mod certificates;
mod endpoints;
mod fragments;
#[path = "../../tests/support/leaves.rs"]
mod leaves;
mod messages;
mod recording;
mod records;
mod script;
mod seeds;
mod surroundings;
mod tls13;

pub use certificates::{certificate, pem};
pub use endpoints::{client, server};
pub use fragments::{block_cipher_record, compression};
pub use messages::message;
pub use records::record;
pub use seeds::{Seed, seeds};
pub use tls13::tls13;

/// A target takes any bytes, and panics where they break what has to hold.
pub type Target = fn(&[u8]);

/// All targets with the names of their corpora.
pub const TARGETS: [(&str, Target); 9] = [
    ("block_cipher_record", block_cipher_record),
    ("certificate", certificate),
    ("client", client),
    ("compression", compression),
    ("message", message),
    ("pem", pem),
    ("record", record),
    ("server", server),
    ("tls13", tls13),
];
