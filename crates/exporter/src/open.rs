//! Sessions that come from elsewhere: out of a link, and out of a file. Pure, and tested natively.

use handshake_lab::i18n::Localizer;
use handshake_lab::model::exports::Problem;
use handshake_lab::model::link::Link;
use tls_core::export::json::{self, ReadError};

/// The same as the page's.
fn default_link() -> Link {
    let english = Localizer::english();
    Link::of_the_lab(["default-message-client", "default-message-server"].map(|id| english.text(id)))
}

/// What of a link is about the session in an exported timeline.
///
/// # Errors
/// It is none, or one that no link can lead to.
pub fn fragment_of_file(text: &str) -> Result<String, Problem> {
    let scenario = json::read_scenario(text).map_err(|error| problem(&error))?;
    let default = default_link();
    let link = Link {
        scenario,
        ..default.clone()
    };
    let fragment = link.scenario_fragment(&default);
    match Link::read(&fragment, &default).link.scenario == link.scenario {
        true => Ok(fragment),
        false => Err(Problem::new("bad-value", "scenario")),
    }
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
