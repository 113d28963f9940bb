//! Parameters that the lab reads but never writes: for links written by hand, and for the query of an embedding page.

use super::Link;
use crate::model::challenges::{self, Challenge};
use crate::model::embedding::flag;
use crate::model::lock::Lock;
use crate::model::presets::scenario;
use crate::model::reference::named;
use crate::stories::{Handshake, Story};

/// The values of these parameters, which have no place in a [`Link`].
#[derive(Clone, Debug, Default)]
pub(super) struct Opening {
    /// The handshake, over which all other parameters but the scenario take precedence.
    pub handshake: Option<Handshake>,
    /// The chapter to begin with, counted from 1.
    pub chapter: Option<usize>,
    /// The fragment of a scenario, over which all other parameters take precedence.
    pub scenario: Option<String>,
    /// Whether to open the comparison of the handshakes.
    pub has_comparison: bool,
    /// The challenge to begin with.
    pub challenge: Option<&'static Challenge>,
    /// The question or term to show, or the whole list.
    pub question: Option<&'static str>,
    /// Whether the session is fixed.
    pub is_fixed: Option<bool>,
}

/// A parameter with its name, the lock that forbids it, and its reader, which returns `None` for an invalid value.
pub(super) type Parameter = (&'static str, Lock, fn(&mut Opening, &str) -> Option<()>);

const HANDSHAKE: Parameter = ("handshake", Lock::Scenario, |opening, value| {
    opening.handshake = Some(Handshake::from_key(value)?);
    Some(())
});

/// Those that the fragment of a scenario can have.
pub(super) const OF_SCENARIO: &[Parameter] = &[HANDSHAKE];

/// All of these parameters.
pub(super) const PARAMETERS: &[Parameter] = &[
    HANDSHAKE,
    ("chapter", Lock::Step, |opening, value| {
        let number: usize = value.parse().ok()?;
        // The chapters of the session are known only once there is one.
        opening.chapter = Some(number).filter(|number| (1..=Story::most_chapters()).contains(number));
        opening.chapter.map(|_| ())
    }),
    ("scenario", Lock::Scenario, |opening, value| {
        opening.scenario = Some(scenario(value)?.to_owned());
        Some(())
    }),
    ("compare", Lock::Scenario, |opening, value| {
        opening.has_comparison = flag(value)?;
        Some(())
    }),
    ("challenge", Lock::Step, |opening, value| {
        opening.challenge = Some(challenges::named(value)?);
        Some(())
    }),
    ("question", Lock::Step, |opening, value| {
        opening.question = Some(named(value)?);
        Some(())
    }),
    ("session", Lock::Scenario, |opening, value| {
        opening.is_fixed = Some(match value {
            "fixed" => true,
            "fresh" => false,
            _ => return None,
        });
        Some(())
    }),
];

/// The parameter with this name.
pub(super) fn find(name: &str) -> Option<&'static Parameter> {
    PARAMETERS.iter().find(|(known, ..)| *known == name)
}

/// Whether a link can have this parameter with this value.
pub fn is_understood(name: &str, value: &str) -> bool {
    match find(name) {
        Some((.., read)) => read(&mut Opening::default(), value).is_some(),
        None => Link::of_the_lab(Default::default()).choose(name, value).is_some(),
    }
}
