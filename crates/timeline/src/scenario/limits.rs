//! The common check of every scenario, with one set of limits: from a link, a file, the embedding
//! page, the learner, or the page's orders to the engine.
//!
//! The limits bound the memory of a session: about twenty times its texts, and little else.

use core::fmt;

use serde::{Deserialize, Serialize};

use super::{ChatMessage, Edit, EditKind, KeyKind, KeyLength, NegotiationChoices, Scenario};
use crate::fresh_key::KeyRecipe;
use crate::host_name::HostName;
use crate::registry::{CompressionMethod, ProtocolVersion};
use crate::suites::{SUPPORTED_GROUPS, SuiteParameters};
use crate::time::UnixTime;

/// The longest text that a side can send, in bytes: 100 000 characters of any script, in 25
/// records. Browsers still accept links with such a text.
pub const LONGEST_MESSAGE: usize = 400_000;
/// The most texts that a session can have.
pub const MOST_MESSAGES: usize = 1000;
/// The most bytes of all texts together: browsers accept no link with more.
pub const LONGEST_CONVERSATION: usize = 1 << 21;
/// The most edits that an attacker can make: far more than is useful.
pub const MOST_EDITS: usize = 64;
/// The most bytes that an edit can bring: the longest record of TLS 1.2 (RFC 5246 §6.2.3).
pub const LONGEST_EDIT: usize = 5 + (1 << 14) + 2048;
/// The longest name of an application protocol, in bytes (RFC 7301 §3.1).
pub const LONGEST_PROTOCOL: usize = 255;
/// The most bytes that the names of a side's protocols can have together, each with its length in front, so that a
/// hello has room for them.
pub const LONGEST_PROTOCOL_LIST: usize = 1 << 14;
/// The last position in a session that an edit can name, on any machine.
pub const LAST_POSITION: u64 = u32::MAX as u64;

/// Why a scenario is refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ScenarioError {
    /// What is wrong.
    pub kind: ScenarioErrorKind,
    /// Where: the path from the scenario to the field, for example `client.negotiation.cipher_suites[2]`.
    pub field: String,
}

/// What can be wrong with a field of a scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ScenarioErrorKind {
    /// It is missing or empty.
    Empty,
    /// It is longer than this many bytes of UTF-8.
    TooLong(usize),
    /// It has more than this many items.
    TooMany(usize),
    /// It is a number above this one.
    TooLarge(u64),
    /// It lists the same item twice.
    Repeated,
    /// No session can have this value.
    Unusable,
}

impl ScenarioErrorKind {
    /// All kinds of error, for tests of the locales; the limits are examples.
    pub const ALL: [Self; 6] = [
        Self::Empty,
        Self::TooLong(LONGEST_MESSAGE),
        Self::TooMany(MOST_MESSAGES),
        Self::TooLarge(LAST_POSITION),
        Self::Repeated,
        Self::Unusable,
    ];

    /// Its stable key, for locales.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::TooLong(_) => "too-long",
            Self::TooMany(_) => "too-many",
            Self::TooLarge(_) => "too-large",
            Self::Repeated => "repeated",
            Self::Unusable => "unusable",
        }
    }

    /// The limit that was exceeded, in bytes or items; `None` for a kind without one.
    pub const fn limit(self) -> Option<u64> {
        match self {
            Self::TooLong(limit) | Self::TooMany(limit) => Some(limit as u64),
            Self::TooLarge(limit) => Some(limit),
            Self::Empty | Self::Repeated | Self::Unusable => None,
        }
    }

    /// The error of a field that is wrong in this way.
    fn at(self, field: impl Into<String>) -> ScenarioError {
        ScenarioError {
            kind: self,
            field: field.into(),
        }
    }
}

impl fmt::Display for ScenarioError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.field)?;
        match self.kind {
            ScenarioErrorKind::Empty => formatter.write_str(" is empty"),
            ScenarioErrorKind::TooLong(limit) => write!(formatter, " is longer than {limit} bytes"),
            ScenarioErrorKind::TooMany(limit) => write!(formatter, " has more than {limit} items"),
            ScenarioErrorKind::TooLarge(limit) => write!(formatter, " is greater than {limit}"),
            ScenarioErrorKind::Repeated => formatter.write_str(" has the same item twice"),
            ScenarioErrorKind::Unusable => formatter.write_str(" has a value that no session can have"),
        }
    }
}

impl core::error::Error for ScenarioError {}

impl Scenario {
    /// Checks that a session with these choices can run and fits into memory.
    ///
    /// # Errors
    /// The first field that is wrong.
    pub fn check(&self) -> Result<(), ScenarioError> {
        check_host_name(&self.host_name)?;
        self.client.negotiation.check("client.negotiation")?;
        self.server.negotiation.check("server.negotiation")?;
        check_keys(&self.server.keys)?;
        if let Some(recipe) = &self.server.fresh_key {
            check_fresh_key(recipe)?;
        }
        let mut length = 0;
        for (index, message) in self.messages.iter().enumerate() {
            check_text(&message.text, index, length)?;
            length += message.text.len();
        }
        for (index, edit) in self.edits.iter().enumerate() {
            check_edit(edit, index)?;
        }
        check_time(self.now)
    }

    /// Checks that one more text can be sent.
    ///
    /// # Errors
    /// It is empty, too long, or one too many.
    pub fn check_another_text(&self, text: &str) -> Result<(), ScenarioError> {
        check_text(text, self.messages.len(), self.conversation_length())
    }

    /// The room for one more text, in bytes.
    pub fn room_for_text(&self) -> usize {
        LONGEST_MESSAGE.min(LONGEST_CONVERSATION.saturating_sub(self.conversation_length()))
    }

    fn conversation_length(&self) -> usize {
        self.messages.iter().map(|message| message.text.len()).sum()
    }

    /// Adds a text to send.
    ///
    /// # Errors
    /// As for [`check_another_text`](Self::check_another_text); the scenario stays as it is.
    pub fn add_message(&mut self, message: ChatMessage) -> Result<(), ScenarioError> {
        self.check_another_text(&message.text)?;
        self.messages.push(message);
        Ok(())
    }

    /// Adds an edit.
    ///
    /// # Errors
    /// It is one too many, brings no bytes or too many, or is beyond any byte of a session; the scenario stays as it is.
    pub fn add_edit(&mut self, edit: Edit) -> Result<(), ScenarioError> {
        check_edit(&edit, self.edits.len())?;
        self.edits.push(edit);
        Ok(())
    }
}

impl NegotiationChoices {
    /// Checks one side's choices for the negotiation; `field` is their place in the scenario.
    ///
    /// # Errors
    /// The first list that is wrong.
    pub fn check(&self, field: &str) -> Result<(), ScenarioError> {
        let place = |name: &str| format!("{field}.{name}");
        check_choices(&self.versions, ProtocolVersion::KNOWN, &place("versions"))?;
        check_choices(&self.cipher_suites, &SuiteParameters::suites(), &place("cipher_suites"))?;
        check_choices(&self.groups, SUPPORTED_GROUPS, &place("groups"))?;
        let methods = place("compression_methods");
        check_choices(&self.compression_methods, CompressionMethod::KNOWN, &methods)?;
        // Every side must support null compression (RFC 5246 §7.4.1.2).
        if !self.compression_methods.contains(&CompressionMethod::NULL) {
            return Err(ScenarioErrorKind::Unusable.at(methods));
        }
        check_protocols(&self.application_protocols, &place("application_protocols"))
    }
}

/// Checks that a host can be asked for by this name, in the form in which it goes over the wire.
///
/// # Errors
/// It cannot: it is not a DNS name of at most 253 bytes in lower case, nor an IP address.
pub fn check_host_name(name: &str) -> Result<(), ScenarioError> {
    let host = HostName::parse(name);
    match host.is_ok_and(|host| host.to_string() == name) {
        true => Ok(()),
        false => Err(ScenarioErrorKind::Unusable.at("host_name")),
    }
}

/// Checks that the server can have certificates for these kinds of keys.
///
/// # Errors
/// There is none, or one twice.
pub fn check_keys(keys: &[KeyKind]) -> Result<(), ScenarioError> {
    check_choices(keys, KeyKind::ALL, "server.keys")
}

/// Checks that the server can have a key of this length. The session computes whether the recipe yields a key.
///
/// # Errors
/// The server has no keys of this length.
pub fn check_fresh_key(recipe: &KeyRecipe) -> Result<(), ScenarioError> {
    match KeyLength::from_bits(recipe.bits) {
        Some(_) => Ok(()),
        None => Err(ScenarioErrorKind::Unusable.at("server.fresh_key")),
    }
}

/// Checks that a session can take place at this time.
///
/// # Errors
/// It is after the last second that a certificate can express.
pub fn check_time(time: UnixTime) -> Result<(), ScenarioError> {
    match time <= UnixTime::LAST {
        true => Ok(()),
        false => Err(ScenarioErrorKind::TooLarge(UnixTime::LAST.0).at("now")),
    }
}

/// Checks that a list has at least one item, only usable ones, and each once.
fn check_choices<T: PartialEq>(items: &[T], usable: &[T], field: &str) -> Result<(), ScenarioError> {
    if items.is_empty() {
        return Err(ScenarioErrorKind::Empty.at(field));
    }
    for (index, item) in items.iter().enumerate() {
        if !usable.contains(item) {
            return Err(ScenarioErrorKind::Unusable.at(format!("{field}[{index}]")));
        }
        if items[..index].contains(item) {
            return Err(ScenarioErrorKind::Repeated.at(field));
        }
    }
    Ok(())
}

fn check_protocols(names: &[String], field: &str) -> Result<(), ScenarioError> {
    let mut length = 0;
    for (index, name) in names.iter().enumerate() {
        if name.is_empty() {
            return Err(ScenarioErrorKind::Empty.at(format!("{field}[{index}]")));
        }
        if name.len() > LONGEST_PROTOCOL {
            return Err(ScenarioErrorKind::TooLong(LONGEST_PROTOCOL).at(format!("{field}[{index}]")));
        }
        length += 1 + name.len();
        if length > LONGEST_PROTOCOL_LIST {
            return Err(ScenarioErrorKind::TooLong(LONGEST_PROTOCOL_LIST).at(field));
        }
        if names[..index].contains(name) {
            return Err(ScenarioErrorKind::Repeated.at(field));
        }
    }
    Ok(())
}

/// Checks a text that follows `index` others with `earlier` bytes in all.
fn check_text(text: &str, index: usize, earlier: usize) -> Result<(), ScenarioError> {
    if index >= MOST_MESSAGES {
        return Err(ScenarioErrorKind::TooMany(MOST_MESSAGES).at("messages"));
    }
    match text.len() {
        0 => Err(ScenarioErrorKind::Empty.at(format!("messages[{index}].text"))),
        length if length > LONGEST_MESSAGE => {
            Err(ScenarioErrorKind::TooLong(LONGEST_MESSAGE).at(format!("messages[{index}].text")))
        }
        length if length > LONGEST_CONVERSATION.saturating_sub(earlier) => {
            Err(ScenarioErrorKind::TooLong(LONGEST_CONVERSATION).at("messages"))
        }
        _ => Ok(()),
    }
}

fn check_edit(edit: &Edit, index: usize) -> Result<(), ScenarioError> {
    if index >= MOST_EDITS {
        return Err(ScenarioErrorKind::TooMany(MOST_EDITS).at("edits"));
    }
    let place = |name: &str| format!("edits[{index}].{name}");
    let (name, position) = match &edit.kind {
        EditKind::Flip { offset, .. } | EditKind::Overwrite { offset, .. } => ("offset", *offset),
        EditKind::Shorten { length } | EditKind::Cut { length } => ("length", *length),
        EditKind::Replay { earlier, .. } => ("earlier", *earlier),
        EditKind::Drop | EditKind::Double | EditKind::Swap | EditKind::Inject { .. } => ("record", edit.record),
    };
    let mut positions = [("record", edit.record), (name, position)].into_iter();
    if let Some((name, _)) = positions.find(|(_, position)| *position as u64 > LAST_POSITION) {
        return Err(ScenarioErrorKind::TooLarge(LAST_POSITION).at(place(name)));
    }
    match &edit.kind {
        EditKind::Overwrite { bytes, .. } | EditKind::Inject { bytes } if bytes.is_empty() => {
            Err(ScenarioErrorKind::Empty.at(place("bytes")))
        }
        EditKind::Overwrite { bytes, .. } | EditKind::Inject { bytes } if bytes.len() > LONGEST_EDIT => {
            Err(ScenarioErrorKind::TooLong(LONGEST_EDIT).at(place("bytes")))
        }
        _ => Ok(()),
    }
}
