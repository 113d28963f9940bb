//! A link to the whole scenario and the learner's place in it, as the fragment of a URL.
//!
//! Every parameter is declared once, in `parameters`, with its key, writer and reader; `opening`
//! has those that are only read. `parts` splits a link, and the page's query, into parameters. A
//! link contains only what differs from the lab's own choices, plus the time and the seed, which
//! reproduce the session.

use form_urlencoded::Serializer;
use timeline::Actor;
use timeline::scenario::{ChatMessage, Scenario};
use timeline::time::UnixTime;

use self::parameters::Parameter;
use super::options::{Detail, Theme, Viewpoint};
use super::step_name::StepReference;
use crate::i18n::Language;

mod host_name;
mod opening;
mod parameters;
mod parts;
mod reading;

pub(super) use self::opening::is_understood;
pub(super) use self::parameters::{KEY_LENGTH, STEP};
pub use self::parameters::{PARAMETERS, SERVER_KEY};
pub use self::parts::Ending;
pub(super) use self::parts::{Reader, read as read_parts};
pub use self::reading::{Locked, Read};

/// The time of a fixed session for which no time is given.
const FIXED_TIME: UnixTime = UnixTime(1_790_000_000);

/// The target of a link.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// The choices of the session.
    pub scenario: Scenario,
    /// The step.
    pub step: StepReference,
    /// The detail level.
    pub detail: Detail,
    /// The viewpoint.
    pub viewpoint: Viewpoint,
    /// The colours.
    pub theme: Theme,
    /// The language; `None` for the one that the browser prefers.
    pub language: Option<Language>,
    /// The keys of the solved challenges.
    pub solved: Vec<&'static str>,
    /// The parameters written into a link even if they equal the lab's own choice, since the query
    /// of the page's address may say otherwise where the link is followed. Set only in
    /// the links that others are compared with.
    pub named: Vec<&'static str>,
}

/// The whole fragment, joined from its two parts.
pub fn joined_fragment(of_view: &str, of_scenario: &str) -> String {
    match of_view.is_empty() {
        true => of_scenario.to_owned(),
        false => format!("{of_view}&{of_scenario}"),
    }
}

impl Link {
    /// The target of an empty link. The two sides send these texts to each other, client first.
    pub fn of_the_lab(texts: [String; 2]) -> Self {
        Self {
            scenario: Scenario {
                messages: Self::first_messages(texts),
                ..Scenario::new("example.test", 0, FIXED_TIME)
            },
            step: StepReference::FIRST,
            detail: Detail::Messages,
            viewpoint: Viewpoint::Everyone,
            theme: Theme::System,
            language: None,
            solved: Vec::new(),
            named: Vec::new(),
        }
    }

    /// The texts that the two sides send before the learner chooses others.
    pub(super) fn first_messages([client_text, server_text]: [String; 2]) -> Vec<ChatMessage> {
        let say = |from, text| ChatMessage { from, text };
        vec![say(Actor::Client, client_text), say(Actor::Server, server_text)]
    }

    /// The part of the fragment about the view, without `#`. Values equal to `default` are omitted.
    pub fn view_fragment(&self, default: &Self) -> String {
        self.fragment_of(default, Parameter::is_of_view)
    }

    /// The part of the fragment about the session, which comes second.
    pub fn scenario_fragment(&self, default: &Self) -> String {
        self.fragment_of(default, |parameter| !parameter.is_of_view())
    }

    /// The part of the fragment about the session without seed and time, so that each visit gets fresh randomness.
    pub fn fresh_fragment(&self, default: &Self) -> String {
        self.fragment_of(default, |parameter| {
            !parameter.is_of_view() && !parameter.is_always_written()
        })
    }

    fn fragment_of(&self, default: &Self, is_wanted: fn(&Parameter) -> bool) -> String {
        let mut serializer = Serializer::new(String::new());
        for parameter in PARAMETERS.iter().filter(|parameter| is_wanted(parameter)) {
            let values = (parameter.write)(self);
            let has_to_be_written = parameter.is_always_written() || default.named.contains(&parameter.key);
            if has_to_be_written || values != (parameter.write)(default) {
                // An empty list that differs from the default must be written as well.
                match values.is_empty() {
                    true => serializer.append_pair(parameter.key, ""),
                    false => serializer.extend_pairs(values.iter().map(|value| (parameter.key, value))),
                };
            }
        }
        serializer.finish()
    }

    /// The current values of a parameter.
    pub fn values(&self, key: &str) -> Vec<String> {
        let parameter = Parameter::find(key);
        parameter.map(|parameter| (parameter.write)(self)).unwrap_or_default()
    }

    /// Sets one parameter. Returns `None` and changes nothing if the name is unknown or the value is invalid.
    pub fn choose(&mut self, key: &str, value: &str) -> Option<()> {
        let parameter = Parameter::find(key)?;
        (parameter.read)(self, value)?.ok()
    }
}

#[cfg(test)]
mod tests;
