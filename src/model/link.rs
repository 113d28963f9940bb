//! What can be linked to: the whole scenario and where in it the learner is, as the fragment of a URL.
//!
//! Every parameter is declared once, in `parameters`, with its key and how it is written and read. Only what differs from
//! the lab's own choices stands in a link, and the seed and the time, which make it the same session again.

use form_urlencoded::{Serializer, parse};
use tls_core::pki::UnixTime;
use tls_core::scenario::{ChatMessage, Scenario};
use tls_core::trace::Actor;

use self::parameters::Parameter;
use super::embedding::Lock;
use super::{Detail, Theme, Viewpoint};
use crate::i18n::Language;

mod host_name;
mod parameters;

pub(super) use self::parameters::{KEY_LENGTH, SEED, STEP, TIME};
pub use self::parameters::{PARAMETERS, SERVER_KEY};

/// What can be linked to.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// The choices of the session.
    pub scenario: Scenario,
    /// The step, counted from 0.
    pub step: usize,
    /// How deep the session is looked into.
    pub detail: Detail,
    /// With whose eyes the session is looked at.
    pub viewpoint: Viewpoint,
    /// The colours.
    pub theme: Theme,
    /// The language; `None` for the one that the browser prefers.
    pub language: Option<Language>,
    /// The parameters that stand in a link even where they are the lab's own choice, since something else is said
    /// where the link may be followed: in the query of the page's address. Only of the link that others differ from.
    pub said: Vec<&'static str>,
}

/// The whole fragment out of its two parts.
pub fn joined_fragment(of_view: &str, of_scenario: &str) -> String {
    match of_view.is_empty() {
        true => of_scenario.to_owned(),
        false => format!("{of_view}&{of_scenario}"),
    }
}

/// What a fragment says.
pub struct Read {
    /// With the lab's own choices for all that the fragment does not say, or says wrongly.
    pub link: Link,
    /// Whether it brings a seed and a time, so that the session is the same each time.
    pub is_fixed: bool,
    /// The parts that were not understood, as they stand there.
    pub ignored: Vec<String>,
    /// The parts that may not be changed, and would be.
    pub locked: Vec<String>,
    /// The parameters that it has.
    pub said: Vec<&'static str>,
}

/// What a link may not change.
pub struct Locked<'a> {
    /// All as it is.
    pub current: &'a Link,
    /// What has to stay so.
    pub is_locked: &'a dyn Fn(Lock) -> bool,
}

impl Link {
    /// What a link that says nothing leads to, in which the two sides say these texts to each other, client first.
    pub fn of_the_lab(texts: [String; 2]) -> Self {
        Self {
            scenario: Scenario {
                messages: Self::first_messages(texts),
                ..Scenario::new("example.test", 0, UnixTime(0))
            },
            step: 0,
            detail: Detail::Messages,
            viewpoint: Viewpoint::Everyone,
            theme: Theme::System,
            language: None,
            said: Vec::new(),
        }
    }

    /// What the two sides say to each other before the learner has them say something else.
    pub(super) fn first_messages([client_text, server_text]: [String; 2]) -> Vec<ChatMessage> {
        let say = |from, text| ChatMessage { from, text };
        vec![say(Actor::Client, client_text), say(Actor::Server, server_text)]
    }

    /// What of the fragment is about the view of the session, without `#`. What is as in `default` is left out.
    pub fn view_fragment(&self, default: &Self) -> String {
        self.fragment_of(default, Parameter::is_of_view)
    }

    /// What of the fragment is about the session itself; it goes behind the other.
    pub fn scenario_fragment(&self, default: &Self) -> String {
        self.fragment_of(default, |parameter| !parameter.is_of_view())
    }

    /// What of the fragment makes the same choices, each time with fresh randomness.
    pub fn fresh_fragment(&self, default: &Self) -> String {
        self.fragment_of(default, |parameter| {
            !parameter.is_of_view() && !parameter.is_always_written()
        })
    }

    fn fragment_of(&self, default: &Self, is_wanted: fn(&Parameter) -> bool) -> String {
        let mut serializer = Serializer::new(String::new());
        for parameter in PARAMETERS.iter().filter(|parameter| is_wanted(parameter)) {
            let values = (parameter.write)(self);
            let has_to_be_said = parameter.is_always_written() || default.said.contains(&parameter.key);
            if has_to_be_said || values != (parameter.write)(default) {
                // An empty list differs from the default, too, and has to be said.
                match values.is_empty() {
                    true => serializer.append_pair(parameter.key, ""),
                    false => serializer.extend_pairs(values.iter().map(|value| (parameter.key, value))),
                };
            }
        }
        serializer.finish()
    }

    /// The values of a parameter as they are now.
    pub fn values(&self, key: &str) -> Vec<String> {
        let parameter = PARAMETERS.iter().find(|parameter| parameter.key == key);
        parameter.map(|parameter| (parameter.write)(self)).unwrap_or_default()
    }

    /// Sets one parameter; `None`, and nothing changed, if there is none of this name or the value is none for it.
    pub fn choose(&mut self, key: &str, value: &str) -> Option<()> {
        let parameter = PARAMETERS.iter().find(|parameter| parameter.key == key)?;
        (parameter.read)(self, value)
    }

    /// Reads a fragment, with or without `#`. What is not understood is left out, part by part.
    pub fn read(fragment: &str, default: &Self) -> Read {
        Self::read_within(fragment, default, None)
    }

    /// The same where some of it may not be changed.
    pub fn read_within(fragment: &str, default: &Self, locked: Option<&Locked>) -> Read {
        let fragment = fragment.strip_prefix('#').unwrap_or(fragment);
        let holds = |parameter: &Parameter| locked.filter(|locked| (locked.is_locked)(parameter.lock()));
        let mut read = Read {
            link: default.clone(),
            is_fixed: false,
            ignored: Vec::new(),
            locked: Vec::new(),
            said: Vec::new(),
        };
        for (key, value) in parse(fragment.as_bytes()) {
            let part = || match value.is_empty() {
                true => key.to_string(),
                false => format!("{key}={value}"),
            };
            let Some(parameter) = PARAMETERS.iter().find(|parameter| parameter.key == key) else {
                read.ignored.push(part());
                continue;
            };
            if !read.said.contains(&parameter.key) {
                read.said.push(parameter.key);
                parameter.begin_list(&mut read.link);
            }
            match holds(parameter) {
                Some(locked) if (parameter.write)(locked.current).iter().any(|it| *it == value) => {}
                Some(_) => read.locked.push(part()),
                None if (parameter.read)(&mut read.link, &value).is_some() => {}
                None => read.ignored.push(part()),
            }
        }
        for parameter in PARAMETERS {
            if let Some(locked) = holds(parameter) {
                parameter.copy(locked.current, &mut read.link);
                read.said.push(parameter.key);
            }
        }
        read.is_fixed = [SEED, TIME].iter().all(|key| read.said.contains(key));
        read
    }
}

#[cfg(test)]
mod tests;
