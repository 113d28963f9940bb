//! Everything that happened in a session as JSON (RFC 8259), and the way back from the file to its timeline.
//!
//! The schema, `static/schema/timeline-2.json`, is published with the page. Bytes are written in hexadecimal,
//! everything that has a stable key by that key, and what has a registered name by that name. The seed is hexadecimal
//! as well, because many readers of JSON are exact only for whole numbers up to 2^53.
//!
//! | Module | Holds |
//! |---|---|
//! | `plain` | writing and reading data |
//! | `hexadecimal`, `registered` | bytes, and numbers of registries |
//! | `scenario` | the choices |
//! | `steps`, `record`, `computation`, `negotiation`, `validation`, `annotation` | what happened |
//! | `layout` | the lines of the text |
//! | `read` | reading a file, which may be anything |
//! | `version_1` | what is different in files of that version |
//! | `additions` | what earlier files do not have |

mod additions;
mod annotation;
mod computation;
mod hexadecimal;
mod layout;
mod negotiation;
mod plain;
mod read;
mod record;
mod registered;
mod scenario;
mod steps;
mod validation;
mod version_1;

use serde::{Serialize, Serializer};
use serde_json::Value;
use timeline::{Step, Timeline};

use self::layout::Layout;
use self::plain::Plain;
pub use self::read::{Contents, ReadError, read, read_scenario};

/// The name of the format, which the file states.
pub const FORMAT: &str = "handshake-lab timeline";
/// The version of the schema. It changes when an older reader would misunderstand the file.
pub const VERSION: u64 = 2;

/// The file. Each step becomes JSON only when it is written, so that there is never more than one in memory.
#[derive(Serialize)]
struct Document<'a> {
    format: &'static str,
    version: u64,
    #[serde(skip_serializing_if = "Option::is_none")]
    scenario: Option<Value>,
    known_before: Value,
    #[serde(serialize_with = "write_steps")]
    steps: &'a [Step],
}

fn write_steps<S: Serializer>(steps: &[Step], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(steps.iter().map(Plain::write))
}

/// The whole timeline, as text of several lines. The same timeline gives the same text.
pub fn of_session(timeline: &Timeline) -> String {
    let document = Document {
        format: FORMAT,
        version: VERSION,
        scenario: timeline.scenario.as_ref().map(Plain::write),
        known_before: timeline.known_before.write(),
        steps: &timeline.steps,
    };
    let mut text = Vec::new();
    let mut serializer = serde_json::Serializer::with_formatter(&mut text, Layout::default());
    // Writing into memory, with keys that are text, cannot fail.
    let _ = document.serialize(&mut serializer);
    text.push(b'\n');
    String::from_utf8(text).unwrap_or_default()
}
