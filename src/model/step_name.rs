//! The names of steps in links and documents: what happens, who does it, and its occurrence number.
//!
//! `client-hello`, `server.certificate`, `server.derive-keys`, `client.data.2`: an actor, a deed
//! and, from the second occurrence on, a number, separated by dots. If the deed begins with the
//! actor, the actor is not repeated. A step that a later version of the lab adds elsewhere does not
//! change these names. It does change step numbers, which are still read from old links.

use std::fmt;
use std::str::FromStr;

use timeline::registry::{AlertDescription, HandshakeType, Registered};
use timeline::{Action, Actor, MessageKind, Operation, Step};

/// What happens in a step. Two sessions that differ only in their cipher or in an alert have the same deeds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// A handshake message is sent.
    Handshake(HandshakeType),
    /// A ChangeCipherSpec message is sent.
    ChangeCipherSpec,
    /// A close_notify alert is sent.
    CloseNotify,
    /// Any other alert is sent.
    Alert,
    /// Data is sent.
    Data,
    /// A record with unknown content is sent.
    Record,
    /// A record arrives, in a step separate from its sending.
    Arrival,
    /// The server picks from the client's offer.
    Negotiation,
    /// A certificate is checked.
    Validation,
    /// Something is computed, identified by the last operation. All operations that protect a
    /// record count as one, and so do all that open one.
    Computation(Operation),
    /// A side gives up.
    Failure,
}

impl Deed {
    /// The deed of a step.
    pub fn of(step: &Step) -> Self {
        match &step.action {
            Action::Transfer(transfer) => match transfer.message() {
                MessageKind::Handshake(kind) => Self::Handshake(kind.handshake_type()),
                MessageKind::ChangeCipherSpec => Self::ChangeCipherSpec,
                MessageKind::Alert(AlertDescription::CLOSE_NOTIFY) => Self::CloseNotify,
                MessageKind::Alert(_) => Self::Alert,
                MessageKind::ApplicationData => Self::Data,
                MessageKind::Encrypted(_) | MessageKind::Unknown(_) => Self::Record,
            },
            Action::Arrival(_) => Self::Arrival,
            Action::Negotiation(_) => Self::Negotiation,
            Action::Validation(_) => Self::Validation,
            Action::Computation(computations) => match computations.last() {
                Some(last) => Self::Computation(of_any_cipher(last.operation)),
                None => Self::Failure,
            },
            Action::Failure => Self::Failure,
        }
    }

    /// Every deed with a name of its own.
    fn named() -> impl Iterator<Item = Self> {
        let operations = Operation::ALL.iter().copied();
        let operations = operations.filter(|operation| of_any_cipher(*operation) == *operation);
        let others = [
            Self::ChangeCipherSpec,
            Self::CloseNotify,
            Self::Alert,
            Self::Data,
            Self::Record,
            Self::Arrival,
            Self::Negotiation,
            Self::Validation,
            Self::Failure,
        ];
        let messages = HandshakeType::KNOWN.iter().copied().map(Self::Handshake);
        messages.chain(others).chain(operations.map(Self::Computation))
    }

    fn read(text: &str) -> Option<Self> {
        let unknown = || {
            let number = number(text.strip_prefix(UNREGISTERED)?)?;
            let handshake_type = HandshakeType(u8::try_from(number).ok()?);
            handshake_type
                .name()
                .is_none()
                .then_some(Self::Handshake(handshake_type))
        };
        Self::named().find(|deed| deed.to_string() == text).or_else(unknown)
    }
}

/// The prefix of the number of an unregistered handshake message.
const UNREGISTERED: &str = "handshake-";

impl fmt::Display for Deed {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Handshake(handshake_type) => match handshake_type.name() {
                Some(name) => return formatter.write_str(&hyphenated(name)),
                None => return write!(formatter, "{UNREGISTERED}{}", handshake_type.0),
            },
            Self::ChangeCipherSpec => "change-cipher-spec",
            Self::CloseNotify => "close-notify",
            Self::Alert => "alert",
            Self::Data => "data",
            Self::Record => "record",
            Self::Arrival => "arrival",
            Self::Negotiation => "negotiation",
            Self::Validation => "validation",
            Self::Computation(operation) => operation.key(),
            Self::Failure => "failure",
        })
    }
}

/// Maps all operations that protect or open a record to one each, since only their details depend
/// on the cipher suite.
const fn of_any_cipher(operation: Operation) -> Operation {
    if operation.protects() {
        Operation::SealRecord
    } else if operation.opens() {
        Operation::OpenRecord
    } else {
        operation
    }
}

/// Writes `ServerHelloDone` as `server-hello-done`.
fn hyphenated(name: &str) -> String {
    let mut words = String::new();
    let mut is_after_small = false;
    for character in name.chars() {
        if character.is_ascii_uppercase() && is_after_small {
            words.push('-');
        }
        is_after_small = character.is_ascii_lowercase();
        words.push(character.to_ascii_lowercase());
    }
    words
}

/// Parses a number of digits only.
fn number(text: &str) -> Option<usize> {
    let is_one = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_one)
}

/// The name of a step in its session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StepName {
    actor: Actor,
    deed: Deed,
    /// Its occurrence among steps of the same actor and deed, counted from 1 across all connections.
    occurrence: usize,
}

impl StepName {
    /// The first step of every session of the lab.
    pub const FIRST: Self = Self {
        actor: Actor::Client,
        deed: Deed::Handshake(HandshakeType::CLIENT_HELLO),
        occurrence: 1,
    };

    /// The name of the step with this index, counted from 0; `None` if there is no such step.
    pub fn of(steps: &[Step], index: usize) -> Option<Self> {
        let step = steps.get(index)?;
        let (actor, deed) = (step.actor, Deed::of(step));
        let is_same = |step: &&Step| step.actor == actor && Deed::of(step) == deed;
        let occurrence = steps[..=index].iter().filter(is_same).count();
        Some(Self {
            actor,
            deed,
            occurrence,
        })
    }

    /// The index of the step with this name, counted from 0; `None` if the session has none.
    pub fn find(self, steps: &[Step]) -> Option<usize> {
        let is_same = |step: &Step| step.actor == self.actor && Deed::of(step) == self.deed;
        let mut same = steps.iter().enumerate().filter(|(_, step)| is_same(step));
        same.nth(self.occurrence - 1).map(|(index, _)| index)
    }
}

impl fmt::Display for StepName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (actor, deed) = (self.actor.key(), self.deed.to_string());
        match names_actor(&deed, actor) {
            true => write!(formatter, "{deed}"),
            false => write!(formatter, "{actor}.{deed}"),
        }?;
        match self.occurrence {
            1 => Ok(()),
            occurrence => write!(formatter, ".{occurrence}"),
        }
    }
}

/// The text is not a valid step name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InvalidStepName;

impl FromStr for StepName {
    type Err = InvalidStepName;

    fn from_str(text: &str) -> Result<Self, InvalidStepName> {
        read(text).ok_or(InvalidStepName)
    }
}

fn read(text: &str) -> Option<StepName> {
    let (name, occurrence) = match text.rsplit_once('.') {
        Some((name, end)) if end.starts_with(|first: char| first.is_ascii_digit()) => (name, number(end)?),
        Some(_) | None => (text, 1),
    };
    let (actor, deed) = match name.split_once('.') {
        Some((actor, deed)) => (Actor::from_key(actor)?, deed),
        None => {
            let mut actors = [Actor::Client, Actor::Server].into_iter();
            (actors.find(|actor| names_actor(name, actor.key()))?, name)
        }
    };
    let deed = Deed::read(deed)?;
    (occurrence > 0).then_some(StepName {
        actor,
        deed,
        occurrence,
    })
}

/// Whether a deed's name already contains the actor, as in `client-hello`.
fn names_actor(deed: &str, actor: &str) -> bool {
    let rest = deed.strip_prefix(actor);
    rest.is_some_and(|rest| rest.starts_with('-'))
}

/// A link's reference to a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepReference {
    /// By its name.
    Name(StepName),
    /// By its number in the session, counted from 0, in old or handwritten links.
    Number(usize),
}

impl StepReference {
    /// The first step of a session.
    pub const FIRST: Self = Self::Name(StepName::FIRST);

    /// Reads a name, or a number counted from 1.
    pub fn read(text: &str) -> Option<Self> {
        match number(text) {
            Some(number) => number.checked_sub(1).map(Self::Number),
            None => text.parse().ok().map(Self::Name),
        }
    }

    /// A reference by name to the step with this index, counted from 0.
    pub fn of(steps: &[Step], index: usize) -> Self {
        StepName::of(steps, index).map_or(Self::FIRST, Self::Name)
    }
}

impl fmt::Display for StepReference {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name(name) => name.fmt(formatter),
            Self::Number(index) => write!(formatter, "{}", index + 1),
        }
    }
}

#[cfg(test)]
mod tests;
