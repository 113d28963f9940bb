//! Reads timelines from files. Pure, and tested natively.

use handshake_lab::i18n::Localizer;
use handshake_lab::model::exports::Problem;
use handshake_lab::model::link::Link;
use timeline::Timeline;
use timeline::timeline::Growth;
use timeline::work::{News, to_bytes};
use tls_core::export::json::{self, Contents, ReadError};

/// The same as the page's.
fn default_link() -> Link {
    let english = Localizer::english();
    Link::of_the_lab(["default-message-client", "default-message-server"].map(|id| english.text(id)))
}

/// The most steps in a piece, as in the engine.
const MOST_STEPS: usize = 32;

/// The content of a file, ready for the page.
#[derive(Debug, PartialEq, Eq)]
pub enum Opened {
    /// A timeline.
    Timeline {
        /// Its scenario, if it has one, as bytes.
        scenario: Vec<u8>,
        /// The rest in pieces, in the form of the engine's reports.
        document: Vec<Vec<u8>>,
    },
    /// A file of an earlier version of the lab, which holds only a part of a session: the fragment of the whole
    /// session.
    Incomplete(String),
}

/// Reads an exported timeline.
///
/// # Errors
/// The file is not a timeline.
pub fn open(text: &str) -> Result<Opened, Problem> {
    match json::read(text).map_err(|error| problem(&error))? {
        Contents::Timeline(timeline) => Ok(Opened::Timeline {
            scenario: to_bytes(&timeline.scenario),
            document: pieces(timeline),
        }),
        Contents::Scenario(scenario) => {
            let default = default_link();
            let link = Link {
                scenario,
                ..default.clone()
            };
            Ok(Opened::Incomplete(link.scenario_fragment(&default)))
        }
    }
}

fn pieces(timeline: Timeline) -> Vec<Vec<u8>> {
    let mut known_before = timeline.known_before;
    let mut steps = timeline.steps.into_iter().peekable();
    let mut pieces = Vec::new();
    while steps.peek().is_some() {
        let growth = Growth {
            known_before: std::mem::take(&mut known_before),
            steps: steps.by_ref().take(MOST_STEPS).collect(),
            is_complete: steps.peek().is_none(),
        };
        pieces.push(to_bytes(&News::Growth(growth)));
    }
    pieces
}

fn problem(error: &ReadError) -> Problem {
    let detail = match error {
        ReadError::Scenario(error) => return Problem::of_scenario(error.clone()),
        ReadError::TooLong | ReadError::NotATimeline => String::new(),
        ReadError::NotJson { line, .. } => line.to_string(),
        ReadError::WrongVersion(version) => version.to_string(),
        ReadError::BadValue(path) if path.is_empty() => "scenario".to_owned(),
        ReadError::MissingField(path) | ReadError::UnknownField(path) | ReadError::BadValue(path) => path.clone(),
    };
    Problem::new(error.key(), detail)
}

#[cfg(test)]
pub mod tests;
