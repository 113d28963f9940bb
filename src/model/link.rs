//! What can be linked to: the whole scenario and where in it the learner is, as the fragment of a URL.
//!
//! Every parameter is declared once, below, with its key and how it is written and read. Only what differs from
//! the lab's own choices stands in a link, and the seed and the time, which make it the same session again.

use form_urlencoded::{Serializer, parse};
use tls_core::crypto::key_schedule::SuiteParameters;
use tls_core::pki::UnixTime;
use tls_core::registry::{CipherSuite, CompressionMethod, ProtocolVersion};
use tls_core::scenario::{
    CertificateChoice, ChatMessage, ClientAuthenticationChoice, Fault, KeyLength, ResumptionChoice, Scenario,
    TrustChoice,
};
use tls_core::trace::Actor;

use super::embedding::Lock;
use super::{Detail, LONGEST_MESSAGE, MOST_MESSAGES, Theme, Viewpoint, fresh_keys};
use crate::i18n::Language;

/// The most faults that a link can bring: far more than anybody wants to look at.
const MOST_FAULTS: usize = 64;
/// The longest host name (RFC 1035 §2.3.4).
const LONGEST_HOST_NAME: usize = 253;

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

/// One parameter of a link.
pub struct Parameter {
    /// Its name.
    pub key: &'static str,
    /// Its values; several where it may stand there several times, none for the lab's own choice.
    write: fn(&Link) -> Vec<String>,
    /// Takes one value over; `None` if it is none.
    read: fn(&mut Link, &str) -> Option<()>,
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

/// The length of the server's key.
pub(super) const KEY_LENGTH: &str = "key";
/// The server's fresh key.
pub const SERVER_KEY: &str = "server-key";
pub(super) const STEP: &str = "step";
pub(super) const SEED: &str = "seed";
pub(super) const TIME: &str = "time";
const SAY: &str = "say";
const FLIP: &str = "flip";

impl Parameter {
    /// Whether it changes nothing of the session, only how it is looked at.
    fn is_of_view(&self) -> bool {
        [STEP, "detail", "viewpoint", "theme", "locale"].contains(&self.key)
    }

    fn is_always_written(&self) -> bool {
        [SEED, TIME].contains(&self.key)
    }

    /// What has to be free for it to be changed.
    fn lock(&self) -> Lock {
        match self.key {
            SAY | FLIP => Lock::Messages,
            key => Lock::by_key(key).unwrap_or(Lock::Scenario),
        }
    }

    /// Says in one link what another says.
    fn copy(&self, from: &Link, to: &mut Link) {
        self.begin_list(to);
        let values = (self.write)(from);
        // What was written can be read; nothing is written as an empty value.
        match values.is_empty() {
            true => (self.read)(to, ""),
            false => values.iter().try_for_each(|value| (self.read)(to, value)),
        };
    }

    /// Items of a list that stands in a link take the place of the lab's own.
    fn begin_list(&self, link: &mut Link) {
        match self.key {
            SAY => link.scenario.messages.clear(),
            FLIP => link.scenario.faults.clear(),
            _ => {}
        }
    }
}

macro_rules! parameter {
    ($key:expr, $write:expr, $read:expr) => {
        Parameter {
            key: $key,
            write: $write,
            read: $read,
        }
    };
}

/// A parameter that is one of an enumeration with keys.
macro_rules! keyed_parameter {
    ($key:expr, $choice:ident, $($place:ident).+) => {
        parameter!(
            $key,
            |link| vec![link.$($place).+.key().to_owned()],
            |link, value| {
                link.$($place).+ = $choice::from_key(value)?;
                Some(())
            }
        )
    };
}

/// A parameter of one side's negotiation.
macro_rules! list_parameter {
    ($key:expr, $side:ident, $list:ident, $read:expr) => {
        parameter!(
            $key,
            |link| vec![joined(&link.scenario.$side.negotiation.$list)],
            |link, value| {
                link.scenario.$side.negotiation.$list = $read(value)?;
                Some(())
            }
        )
    };
}

macro_rules! flag_parameter {
    ($key:expr, $($place:ident).+) => {
        parameter!(
            $key,
            |link| vec![flag(link.$($place).+)],
            |link, value| {
                link.$($place).+ = read_flag(value)?;
                Some(())
            }
        )
    };
}

/// Every parameter of a link, in the order in which they are written.
pub const PARAMETERS: &[Parameter] = &[
    parameter!(STEP, |link| vec![(link.step + 1).to_string()], |link, value| {
        link.step = value.parse::<usize>().ok()?.checked_sub(1)?;
        Some(())
    }),
    keyed_parameter!("detail", Detail, detail),
    keyed_parameter!("viewpoint", Viewpoint, viewpoint),
    parameter!(
        "theme",
        |link| link.theme.key().into_iter().map(str::to_owned).collect(),
        |link, value| {
            link.theme = match value {
                "" | "system" => Theme::System,
                value => Some(Theme::from_key(value)).filter(|theme| *theme != Theme::System)?,
            };
            Some(())
        }
    ),
    parameter!(
        "locale",
        |link| link.language.iter().map(|language| language.tag.to_owned()).collect(),
        |link, value| {
            link.language = match value {
                "" => None,
                tag => Some(Language::by_tag(tag)?),
            };
            Some(())
        }
    ),
    parameter!("host", |link| vec![link.scenario.host_name.clone()], |link, value| {
        let fits = (1..=LONGEST_HOST_NAME).contains(&value.len());
        tls_core::pki::host_name::HostName::parse(value).ok().filter(|_| fits)?;
        value.clone_into(&mut link.scenario.host_name);
        Some(())
    }),
    keyed_parameter!("certificate", CertificateChoice, scenario.server.certificate),
    keyed_parameter!(KEY_LENGTH, KeyLength, scenario.server.key_length),
    parameter!(
        SERVER_KEY,
        |link| link.scenario.server.fresh_key.iter().map(ToString::to_string).collect(),
        |link, value| {
            if value.is_empty() {
                link.scenario.server.fresh_key = None;
                return Some(());
            }
            // Whether it is a key takes some computing, which the session does.
            fresh_keys::give(&mut link.scenario, value.parse().ok()?)
        }
    ),
    keyed_parameter!("trust", TrustChoice, scenario.client.trust),
    parameter!(
        "clock",
        |link| vec![link.scenario.client.clock_error.to_string()],
        |link, value| {
            link.scenario.client.clock_error = value.parse().ok()?;
            Some(())
        }
    ),
    keyed_parameter!("resume", ResumptionChoice, scenario.resumption),
    keyed_parameter!(
        "ask-client",
        ClientAuthenticationChoice,
        scenario.server.client_authentication
    ),
    flag_parameter!("client-certificate", scenario.client.has_certificate),
    flag_parameter!("grease", scenario.client.grease),
    keyed_parameter!("leader", Actor, scenario.server.leader),
    list_parameter!("client-versions", client, versions, versions),
    list_parameter!("server-versions", server, versions, versions),
    list_parameter!("client-suites", client, cipher_suites, suites),
    list_parameter!("server-suites", server, cipher_suites, suites),
    list_parameter!("client-compression", client, compression_methods, methods),
    list_parameter!("server-compression", server, compression_methods, methods),
    list_parameter!("client-protocols", client, application_protocols, protocols),
    list_parameter!("server-protocols", server, application_protocols, protocols),
    flag_parameter!(
        "client-extended-master-secret",
        scenario.client.negotiation.extended_master_secret
    ),
    flag_parameter!(
        "server-extended-master-secret",
        scenario.server.negotiation.extended_master_secret
    ),
    flag_parameter!("client-encrypt-then-mac", scenario.client.negotiation.encrypt_then_mac),
    flag_parameter!("server-encrypt-then-mac", scenario.server.negotiation.encrypt_then_mac),
    parameter!(
        SAY,
        |link| {
            let messages = link.scenario.messages.iter();
            messages
                .map(|message| format!("{}:{}", message.from.key(), message.text))
                .collect()
        },
        |link, value| {
            if value.is_empty() {
                return Some(());
            }
            let (from, text) = value.split_once(':')?;
            let fits = (1..=LONGEST_MESSAGE).contains(&text.len()) && link.scenario.messages.len() < MOST_MESSAGES;
            link.scenario.messages.push(ChatMessage {
                from: Actor::from_key(from).filter(|_| fits)?,
                text: text.to_owned(),
            });
            Some(())
        }
    ),
    parameter!(
        FLIP,
        |link| {
            let faults = link.scenario.faults.iter();
            faults
                .map(|fault| format!("{}.{}.{}.{}", fault.from.key(), fault.record, fault.offset, fault.mask))
                .collect()
        },
        |link, value| {
            if value.is_empty() {
                return Some(());
            }
            let mut parts = value.split('.');
            let fault = Fault {
                from: Actor::from_key(parts.next()?)?,
                record: parts.next()?.parse().ok()?,
                offset: parts.next()?.parse().ok()?,
                mask: parts.next()?.parse().ok()?,
            };
            let fits = parts.next().is_none() && link.scenario.faults.len() < MOST_FAULTS;
            fits.then(|| link.scenario.faults.push(fault))
        }
    ),
    parameter!(
        SEED,
        |link| vec![format!("{:016x}", link.scenario.seed)],
        |link, value| {
            link.scenario.seed = u64::from_str_radix(value, 16).ok()?;
            Some(())
        }
    ),
    parameter!(TIME, |link| vec![link.scenario.now.0.to_string()], |link, value| {
        let time = UnixTime(value.parse().ok()?);
        link.scenario.now = Some(time).filter(|time| *time <= UnixTime::LAST)?;
        Some(())
    }),
];

fn joined<T: ToString>(items: &[T]) -> String {
    let names: Vec<_> = items.iter().map(T::to_string).collect();
    names.join(",")
}

/// At least one item, each once.
fn split<T: PartialEq>(value: &str, read: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    let mut items = Vec::new();
    for name in value.split(',') {
        let item = read(name)?;
        if items.contains(&item) {
            return None;
        }
        items.push(item);
    }
    Some(items)
}

/// Methods with null among them, without which no endpoint may be (RFC 5246 §7.4.1.2).
fn methods(value: &str) -> Option<Vec<CompressionMethod>> {
    split(value, CompressionMethod::by_name).filter(|methods| methods.contains(&CompressionMethod::NULL))
}

/// Names of 1 to 255 bytes (RFC 7301 §3.1), or none at all.
fn protocols(value: &str) -> Option<Vec<String>> {
    match value {
        "" => Some(Vec::new()),
        value => split(value, |name| (1..=255).contains(&name.len()).then(|| name.to_owned())),
    }
}

fn versions(value: &str) -> Option<Vec<ProtocolVersion>> {
    split(value, ProtocolVersion::by_name)
}

/// Suites that the engine can use.
fn suites(value: &str) -> Option<Vec<CipherSuite>> {
    let usable = SuiteParameters::suites();
    split(value, |name| {
        CipherSuite::by_name(name).filter(|suite| usable.contains(suite))
    })
}

fn flag(value: bool) -> String {
    match value {
        true => "yes".to_owned(),
        false => "no".to_owned(),
    }
}

fn read_flag(value: &str) -> Option<bool> {
    match value {
        "yes" => Some(true),
        "no" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
