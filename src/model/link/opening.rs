//! What a link can say that the lab itself never writes: it is for those who write links by hand and for the query of a
//! page that embeds the lab.

use super::Link;
use crate::model::lock::Lock;
use crate::model::presets::scenario;
use crate::model::reference::named;
use crate::stories::Story;

/// What they say, as far as it is not in a [`Link`].
#[derive(Clone, Debug, Default)]
pub(super) struct Opening {
    /// The chapter to begin with, counted from 1.
    pub chapter: Option<usize>,
    /// The fragment of a scenario, beneath all else.
    pub scenario: Option<String>,
    /// The question or term to show, or the whole list.
    pub question: Option<&'static str>,
    /// Whether the session is the same each time.
    pub is_fixed: Option<bool>,
}

/// A parameter with its name, what has to be free for it, and how it is read; `None` if the value is none for it.
pub(super) type Parameter = (&'static str, Lock, fn(&mut Opening, &str) -> Option<()>);

/// All of them.
pub(super) const PARAMETERS: &[Parameter] = &[
    ("chapter", Lock::Step, |opening, value| {
        let number: usize = value.parse().ok()?;
        // Which chapters there are is known once there is a session.
        opening.chapter = Some(number).filter(|number| (1..=Story::most_chapters()).contains(number));
        opening.chapter.map(|_| ())
    }),
    ("scenario", Lock::Scenario, |opening, value| {
        opening.scenario = Some(scenario(value)?.to_owned());
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

/// The one of this name.
pub(super) fn find(name: &str) -> Option<&'static Parameter> {
    PARAMETERS.iter().find(|(known, ..)| *known == name)
}

/// Whether a link can say this.
pub fn is_understood(name: &str, value: &str) -> bool {
    match find(name) {
        Some((.., read)) => read(&mut Opening::default(), value).is_some(),
        None => Link::of_the_lab(Default::default()).choose(name, value).is_some(),
    }
}
