//! Everything that happened in a session as JSON (RFC 8259), and the way back from there to its scenario, which gives
//! the same session once more.
//!
//! What stands where is specified by the schema that is published with the page, `static/schema/timeline-1.json`.
//! Bytes are written in hexadecimal, everything that has a stable key by that key, and what has a registered name by
//! that name. The seed is written in hexadecimal, too: many readers of JSON know whole numbers up to 2^53 only.

mod plain;
mod read;
mod scenario;
mod steps;

use serde_json::{Value, json};
use timeline::Timeline;

use self::plain::Plain;
pub use self::plain::{LONGEST_TEXT, MOST_ITEMS};
pub use self::read::{ReadError, read_scenario};

/// What the file says that it is.
pub const FORMAT: &str = "handshake-lab timeline";
/// The version of the schema. It changes when an older reader would misunderstand the file.
pub const VERSION: u64 = 1;

/// The whole timeline, as text of several lines. The same session gives the same text.
pub fn of_session(timeline: &Timeline) -> String {
    let document = json!({
        "format": FORMAT,
        "version": VERSION,
        "scenario": timeline.scenario.write(),
        "known_before": steps::known(&timeline.known_before),
        "steps": timeline.steps.iter().map(steps::step).collect::<Vec<Value>>(),
    });
    format!("{document:#}\n")
}
