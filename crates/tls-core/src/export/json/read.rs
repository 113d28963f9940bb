//! Reads an exported timeline: only the scenario, since everything else follows from it.
//!
//! The file may be anything that somebody has dropped on the page. It is gone through once and without recursion; what
//! is not needed is neither kept nor built, and the scenario's part may only be as long as a scenario can be.

use core::fmt;

use serde::Deserialize;
use serde_json::error::Category;
use serde_json::value::RawValue;
use timeline::scenario::Scenario;
use timeline::work::LONGEST_FILE;

use super::plain::{Plain, Refusal, RefusalKind};
use super::{FORMAT, VERSION};

/// The longest scenario in bytes: many times what all its texts and lists come to.
const LONGEST_SCENARIO: usize = 1 << 21;

/// Why a file gives no scenario.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReadError {
    /// It is longer than [`LONGEST_FILE`].
    TooLong,
    /// It is no JSON, or ends too early.
    NotJson {
        /// The line where that shows, counted from 1.
        line: usize,
        /// The byte in that line, counted from 1; 0 if it is the end of the line before.
        column: usize,
    },
    /// It is JSON, but not the timeline of a session.
    NotATimeline,
    /// It is a timeline of another version than [`VERSION`].
    WrongVersion(u64),
    /// Its scenario lacks a field.
    MissingField(
        /// Which, for example `client.trust`.
        String,
    ),
    /// Its scenario has a field that nobody knows.
    UnknownField(
        /// Which, for example `client.trust`.
        String,
    ),
    /// A field of its scenario has a value that it cannot have.
    BadValue(
        /// Which, for example `client.negotiation.cipher_suites[2]`; empty for the scenario as a whole.
        String,
    ),
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
            Self::MissingField(path) => write!(formatter, "the scenario lacks {path}"),
            Self::UnknownField(path) => write!(formatter, "the scenario has {path}, which is unknown"),
            Self::BadValue(path) if path.is_empty() => formatter.write_str("the scenario is none"),
            Self::BadValue(path) => write!(formatter, "the scenario's {path} cannot be what it is"),
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

/// The parts of the file that are looked at, each as it stands there.
#[derive(Deserialize)]
struct Envelope<'a> {
    #[serde(borrow)]
    format: Option<&'a RawValue>,
    #[serde(borrow)]
    version: Option<&'a RawValue>,
    #[serde(borrow)]
    scenario: Option<&'a RawValue>,
}

/// The scenario of an exported timeline. Running it gives the same session, byte for byte. The steps in the file are
/// not looked at, and need not be there.
///
/// # Errors
/// As [`ReadError`] says. What the file is comes before what is wrong with it: one of another version is never said to
/// lack a field.
pub fn read_scenario(text: &str) -> Result<Scenario, ReadError> {
    if text.len() > LONGEST_FILE {
        return Err(ReadError::TooLong);
    }
    let envelope: Envelope<'_> = serde_json::from_str(text).map_err(|error| match error.classify() {
        Category::Syntax | Category::Eof | Category::Io => ReadError::NotJson {
            line: error.line(),
            column: error.column(),
        },
        Category::Data => ReadError::NotATimeline,
    })?;
    let is_object = text.trim_start().starts_with('{');
    let format = envelope.format.map(RawValue::get).filter(|_| is_object);
    let is_ours = format.is_some_and(|raw| serde_json::from_str::<&str>(raw).is_ok_and(|format| format == FORMAT));
    let version = envelope.version.and_then(|raw| raw.get().parse().ok());
    match version.filter(|_| is_ours) {
        None => return Err(ReadError::NotATimeline),
        Some(VERSION) => {}
        Some(other) => return Err(ReadError::WrongVersion(other)),
    }
    let scenario = envelope.scenario.ok_or(ReadError::NotATimeline)?.get();
    let nothing = || ReadError::BadValue(String::new());
    if scenario.len() > LONGEST_SCENARIO {
        return Err(nothing());
    }
    // It is JSON already; only one that is nested too deep fails here.
    let scenario = serde_json::from_str(scenario).map_err(|_| nothing())?;
    Ok(Scenario::read(&scenario)?)
}
