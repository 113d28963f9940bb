//! Reads an exported timeline.
//!
//! The file may be anything that someone has dropped on the page. It is read part by part, with limited nesting, and
//! exactly: a field that is unknown, or that contradicts what it explains, is refused with its place.

use core::fmt;
use std::collections::BTreeMap;

use serde::Deserialize;
use serde::de::IgnoredAny;
use serde_json::Value;
use serde_json::error::Category;
use serde_json::value::RawValue;
use timeline::actor::Actor;
use timeline::quantity::Quantity;
use timeline::scenario::Scenario;
use timeline::scenario::limits::{LONGEST_CONVERSATION, ScenarioError};
use timeline::timeline::messages_of;
use timeline::work::LONGEST_FILE;
use timeline::{Action, Step, Timeline};

use super::plain::{Plain, Refusal, RefusalKind, read_exactly};
use super::{FORMAT, VERSION, additions, version_1};

/// The longest scenario in bytes: JSON writes a byte of text in at most six, and the rest is short.
const LONGEST_SCENARIO: usize = 6 * LONGEST_CONVERSATION + (1 << 20);

/// The most connections of a session; the lab's own sessions have at most two.
const MOST_CONNECTIONS: usize = 64;

/// Why a file is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// It is longer than [`LONGEST_FILE`].
    TooLong,
    /// It is not JSON, or is truncated.
    NotJson {
        /// The line of the error, counted from 1.
        line: usize,
        /// The byte in that line, counted from 1; 0 for the end of the line before.
        column: usize,
    },
    /// It is JSON, but not a session's timeline.
    NotATimeline,
    /// Its version is neither [`VERSION`] nor an earlier one.
    WrongVersion(u64),
    /// It lacks a field.
    MissingField(
        /// Its path, for example `steps[3].actor`; within the scenario relative to it, for example `client.trust`.
        String,
    ),
    /// It has an unknown field.
    UnknownField(
        /// Its path, as above.
        String,
    ),
    /// A field has an impossible value, or one that contradicts what it explains.
    BadValue(
        /// Its path, as above; empty for the scenario as a whole.
        String,
    ),
    /// Its scenario fails the check.
    Scenario(ScenarioError),
}

impl ReadError {
    /// Its stable key, for locales.
    pub const fn key(&self) -> &'static str {
        match self {
            Self::TooLong => "too-long",
            Self::NotJson { .. } => "not-json",
            Self::NotATimeline => "not-a-timeline",
            Self::WrongVersion(_) => "wrong-version",
            Self::MissingField(_) => "missing-field",
            Self::UnknownField(_) => "unknown-field",
            Self::BadValue(_) => "bad-value",
            Self::Scenario(_) => "scenario",
        }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong => write!(formatter, "the file is longer than {LONGEST_FILE} bytes"),
            Self::NotJson { line, column } => write!(formatter, "this is no JSON: line {line}, column {column}"),
            Self::NotATimeline => formatter.write_str("this is not the timeline of a session"),
            Self::WrongVersion(version) => write!(formatter, "this is version {version}, known is {VERSION}"),
            Self::MissingField(path) => write!(formatter, "the file lacks {path}"),
            Self::UnknownField(path) => write!(formatter, "the file has {path}, which is unknown"),
            Self::BadValue(path) if path.is_empty() => formatter.write_str("the scenario is none"),
            Self::BadValue(path) => write!(formatter, "the file's {path} cannot be what it is"),
            Self::Scenario(error) => write!(formatter, "the scenario's {error}"),
        }
    }
}

impl core::error::Error for ReadError {}

impl From<Refusal> for ReadError {
    fn from(refusal: Refusal) -> Self {
        match refusal.kind {
            RefusalKind::Missing => Self::MissingField(refusal.path),
            RefusalKind::Unknown => Self::UnknownField(refusal.path),
            RefusalKind::BadValue => Self::BadValue(refusal.path),
        }
    }
}

/// The content of a file.
#[derive(Clone, Debug)]
pub enum Contents {
    /// A whole timeline, with its scenario or without.
    Timeline(Timeline),
    /// A file of an earlier version of the lab, which holds less than a timeline, but has the scenario of the same
    /// session.
    Scenario(Scenario),
}

/// A version of the format that can be read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Version {
    One,
    Two,
}

impl Version {
    fn of(number: u64) -> Option<Self> {
        match number {
            version_1::NUMBER => Some(Self::One),
            VERSION => Some(Self::Two),
            _ => None,
        }
    }

    /// The parts that a file may have.
    const fn parts(self) -> &'static [&'static str] {
        match self {
            Self::One => &["format", "version", "revision", "scenario", "known_before", "steps"],
            Self::Two => &["format", "version", "scenario", "known_before", "steps"],
        }
    }
}

/// The parts of the file, each as raw text.
#[derive(Deserialize)]
struct Envelope<'a> {
    #[serde(borrow)]
    format: Option<&'a RawValue>,
    #[serde(borrow)]
    version: Option<&'a RawValue>,
    #[serde(borrow)]
    revision: Option<&'a RawValue>,
    #[serde(borrow)]
    scenario: Option<&'a RawValue>,
    #[serde(borrow)]
    known_before: Option<&'a RawValue>,
    #[serde(borrow)]
    steps: Option<&'a RawValue>,
}

impl<'a> Envelope<'a> {
    /// Reads the format and version first, so that a file of another version is not reported as lacking a field.
    fn read(text: &'a str) -> Result<(Version, Self), ReadError> {
        if text.len() > LONGEST_FILE {
            return Err(ReadError::TooLong);
        }
        let envelope: Self = serde_json::from_str(text).map_err(|error| match error.classify() {
            Category::Syntax | Category::Eof | Category::Io => ReadError::NotJson {
                line: error.line(),
                column: error.column(),
            },
            Category::Data => ReadError::NotATimeline,
        })?;
        let is_object = text.trim_start().starts_with('{');
        let format = envelope.format.map(RawValue::get).filter(|_| is_object);
        let is_ours = format.is_some_and(|raw| serde_json::from_str::<&str>(raw).is_ok_and(|format| format == FORMAT));
        match number(envelope.version).filter(|_| is_ours) {
            None => Err(ReadError::NotATimeline),
            Some(number) => {
                let version = Version::of(number).ok_or(ReadError::WrongVersion(number))?;
                check_names(text, version).map(|()| (version, envelope))
            }
        }
    }

    /// The scenario, if there is one.
    fn scenario(&self) -> Result<Option<Scenario>, ReadError> {
        let Some(scenario) = self.scenario else { return Ok(None) };
        if scenario.get().len() > LONGEST_SCENARIO {
            return Err(ReadError::BadValue(String::new()));
        }
        let scenario: Scenario = read_exactly(&additions::to_scenario(value_of(scenario)?))?;
        scenario.check().map_err(ReadError::Scenario)?;
        Ok(Some(scenario))
    }

    fn known_before(&self) -> Result<Vec<(Actor, Quantity)>, ReadError> {
        let known = self.known_before.ok_or_else(|| missing("known_before"))?;
        Ok(read_part(known).map_err(|refusal| refusal.in_field("known_before"))?)
    }

    /// The steps. Only one at a time becomes a tree of JSON.
    fn steps(&self, version: Version) -> Result<Vec<Step>, ReadError> {
        let parts = self.steps.ok_or_else(|| missing("steps"))?;
        let bad_value = || ReadError::BadValue("steps".to_owned());
        let parts: Vec<&RawValue> = serde_json::from_str(parts.get()).map_err(|_| bad_value())?;
        let mut records = 0;
        let steps = parts.into_iter().enumerate().map(|(index, part)| {
            let refused = |refusal: Refusal| ReadError::from(refusal.in_item(index).in_field("steps"));
            read_step(part, version, &mut records).map_err(refused)
        });
        let steps: Vec<Step> = steps.collect::<Result<_, _>>()?;
        match steps.is_empty() {
            true => Err(bad_value()),
            false => check_order(&steps).and_then(|()| with_messages(with_versions(steps), version)),
        }
    }
}

/// Checks that there are no other parts.
fn check_names(text: &str, version: Version) -> Result<(), ReadError> {
    let known = version.parts();
    let parts: BTreeMap<String, IgnoredAny> = serde_json::from_str(text).map_err(|_| ReadError::NotATimeline)?;
    match parts.into_keys().find(|name| !known.contains(&name.as_str())) {
        // The name may be anything, of any length.
        Some(name) => Err(ReadError::UnknownField(name.chars().take(64).collect())),
        None => Ok(()),
    }
}

fn number(raw: Option<&RawValue>) -> Option<u64> {
    raw?.get().parse().ok()
}

fn missing(field: &str) -> ReadError {
    ReadError::MissingField(field.to_owned())
}

/// The part is known to be JSON, so this fails only if the nesting is too deep.
fn value_of(part: &RawValue) -> Result<Value, Refusal> {
    serde_json::from_str(part.get()).map_err(|_| Refusal::bad_value())
}

fn read_part<T: Plain>(part: &RawValue) -> Result<T, Refusal> {
    read_exactly(&value_of(part)?)
}

/// Reads a step. `records` counts the records of a file of version 1.
fn read_step(part: &RawValue, version: Version, records: &mut usize) -> Result<Step, Refusal> {
    let value = additions::to_step(value_of(part)?);
    match version {
        Version::One => read_exactly(&version_1::step(value, records)?),
        Version::Two => read_exactly(&value),
    }
}

/// Adds to each step the version of its connection.
fn with_versions(mut steps: Vec<Step>) -> Vec<Step> {
    for index in 0..steps.len() {
        let (before, rest) = steps.split_at_mut(index);
        if let Some(step) = rest.first_mut() {
            let before = before.last().filter(|before| before.connection == step.connection);
            step.version = step.action.version_after(before);
        }
    }
    steps
}

/// Checks that the messages that a file names are those in its records. Files of version 1 name none.
fn with_messages(mut steps: Vec<Step>, version: Version) -> Result<Vec<Step>, ReadError> {
    let found = messages_of(&steps);
    for (index, (step, found)) in steps.iter_mut().zip(found).enumerate() {
        let named = match &mut step.action {
            Action::Transfer(transfer) => &mut transfer.messages,
            Action::Arrival(arrival) => &mut arrival.messages,
            Action::Negotiation(_) | Action::Validation(_) | Action::Computation(_) | Action::Failure => continue,
        };
        if version != Version::One && *named != found {
            return Err(ReadError::BadValue(format!("steps[{index}].action.messages")));
        }
        *named = found;
    }
    Ok(steps)
}

/// Checks the invariants that readers of a timeline rely on: connections follow each other, and
/// each side fails at most once.
fn check_order(steps: &[Step]) -> Result<(), ReadError> {
    let mut connection = 0;
    let mut failures = 0;
    for (index, step) in steps.iter().enumerate() {
        let is_next = index > 0 && step.connection == connection + 1;
        failures += usize::from(step.failure.is_some());
        if (step.connection != connection && !is_next) || step.connection >= MOST_CONNECTIONS {
            return Err(ReadError::BadValue(format!("steps[{index}].connection")));
        }
        connection = step.connection;
        // Each side fails at most once. The page also keeps the names in an error as long as it
        // runs.
        if failures > 2 * (connection + 1) {
            return Err(ReadError::BadValue(format!("steps[{index}].failure")));
        }
    }
    Ok(())
}

/// Reads an exported timeline.
///
/// # Errors
/// As [`ReadError`] says.
pub fn read(text: &str) -> Result<Contents, ReadError> {
    let (version, envelope) = Envelope::read(text)?;
    let scenario = envelope.scenario()?;
    match (version, envelope.revision) {
        (Version::One, None) => return scenario.map(Contents::Scenario).ok_or(ReadError::NotATimeline),
        (Version::One, revision) if number(revision) != Some(version_1::REVISION) => {
            return Err(ReadError::BadValue("revision".to_owned()));
        }
        (Version::One | Version::Two, _) => {}
    }
    Ok(Contents::Timeline(Timeline {
        scenario,
        known_before: envelope.known_before()?,
        steps: envelope.steps(version)?,
    }))
}

/// Reads the scenario of an exported timeline. Running it gives the same session, byte for byte. The steps in the file
/// are ignored, and may be missing.
///
/// # Errors
/// As [`ReadError`] says.
pub fn read_scenario(text: &str) -> Result<Scenario, ReadError> {
    Envelope::read(text)?.1.scenario()?.ok_or(ReadError::NotATimeline)
}
