//! The parameters of a link, each declared once with its key, its writer and its reader.

use timeline::Actor;
use timeline::registry::{CipherSuite, CompressionMethod, NamedGroup, ProtocolVersion};
use timeline::scenario::limits::{self, ScenarioError};
use timeline::scenario::{
    CertificateChoice, ChatMessage, ClientAuthenticationChoice, EarlyDataChoice, KeyKind, KeyLength, ResumptionChoice,
    TrustChoice,
};
use timeline::suites::{SUPPORTED_GROUPS, SuiteParameters};
use timeline::time::UnixTime;

use super::{Link, host_name};
use crate::i18n::Language;
use crate::model::lock::Lock;
use crate::model::options::{Detail, Theme, Viewpoint};
use crate::model::step_name::StepReference;
use crate::model::{challenges, fresh_keys};

/// The result of setting a value: `None` if it is invalid for the parameter, an error if the
/// scenario's check rejects it. In both cases the link does not change.
pub(super) type Taken = Option<Result<(), ScenarioError>>;

/// The value has been set.
const TAKEN: Taken = Some(Ok(()));

/// One parameter of a link.
pub struct Parameter {
    /// Its name.
    pub key: &'static str,
    /// Its values: several if it can be repeated, none for the lab's own choice.
    pub(super) write: fn(&Link) -> Vec<String>,
    /// Sets one value.
    pub(super) read: fn(&mut Link, &str) -> Taken,
}

/// The length of the server's key.
pub(in crate::model) const KEY_LENGTH: &str = "key";
/// The server's fresh key.
pub const SERVER_KEY: &str = "server-key";
pub(in crate::model) const STEP: &str = "step";
pub(in crate::model) const SEED: &str = "seed";
pub(in crate::model) const TIME: &str = "time";
/// The number of digits in a seed as written by the lab.
pub(super) const SEED_WIDTH: usize = 16;
/// The minimum number of digits in a time as written by the lab: enough for times from 2001 to 2286.
pub(super) const TIME_WIDTH: usize = 10;
const SAY: &str = "say";
/// The solved challenges.
const SOLVED: &str = "solved";
/// An edit of the attacker.
pub(in crate::model) const EDIT: &str = "edit";
/// The same, in links from before there were other edits than flipped bytes.
pub(super) const FLIP: &str = "flip";

impl Parameter {
    /// The parameter with this name.
    pub(super) fn find(key: &str) -> Option<&'static Self> {
        let key = if key == FLIP { EDIT } else { key };
        PARAMETERS.iter().find(|parameter| parameter.key == key)
    }

    /// Whether it changes only the view, not the session.
    pub(super) fn is_of_view(&self) -> bool {
        [STEP, "detail", "viewpoint", "theme", "locale", SOLVED].contains(&self.key)
    }

    pub(super) fn is_always_written(&self) -> bool {
        [SEED, TIME].contains(&self.key)
    }

    /// The lock that forbids changing it.
    pub(super) fn lock(&self) -> Lock {
        match self.key {
            SAY | EDIT => Lock::Messages,
            key => Lock::by_key(key).unwrap_or(Lock::Scenario),
        }
    }

    /// Copies its value from one link to another.
    pub(super) fn copy(&self, from: &Link, to: &mut Link) {
        self.begin_list(to);
        let values = (self.write)(from);
        // Any written value can be read; an absent value is written as an empty one.
        let _ = match values.is_empty() {
            true => (self.read)(to, "").and_then(Result::ok),
            false => values.iter().try_for_each(|value| (self.read)(to, value)?.ok()),
        };
    }

    /// Clears a list, since the items of a list in a link replace the lab's own.
    pub(super) fn begin_list(&self, link: &mut Link) {
        match self.key {
            SAY => link.scenario.messages.clear(),
            EDIT => link.scenario.edits.clear(),
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

/// A parameter whose values are an enumeration with keys.
macro_rules! keyed_parameter {
    ($key:expr, $choice:ident, $($place:ident).+) => {
        parameter!(
            $key,
            |link| vec![link.$($place).+.key().to_owned()],
            |link, value| {
                link.$($place).+ = $choice::from_key(value)?;
                TAKEN
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
                let mut choices = link.scenario.$side.negotiation.clone();
                choices.$list = $read(value)?;
                Some(choices.check(concat!(stringify!($side), ".negotiation")).map(|()| {
                    link.scenario.$side.negotiation = choices;
                }))
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
                TAKEN
            }
        )
    };
}

/// Every parameter of a link, in writing order.
pub const PARAMETERS: &[Parameter] = &[
    parameter!(STEP, |link| vec![link.step.to_string()], |link, value| {
        link.step = StepReference::read(value)?;
        TAKEN
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
            TAKEN
        }
    ),
    parameter!(
        "locale",
        |link| link.language.iter().map(|language| language.tag.to_owned()).collect(),
        |link, value| {
            link.language = match value {
                "" => None,
                tag => Some(Language::by_tag(&tag.replace('_', "-"))?),
            };
            TAKEN
        }
    ),
    parameter!(
        SOLVED,
        |link| match link.solved.is_empty() {
            true => Vec::new(),
            false => vec![link.solved.join(",")],
        },
        |link, value| {
            let keys = split(value, |key| challenges::named(key).map(|challenge| challenge.key))?;
            link.solved = keys;
            TAKEN
        }
    ),
    parameter!("host", |link| vec![link.scenario.host_name.clone()], |link, value| {
        // Stored in wire form, or unchanged if it cannot be sent.
        let name = host_name::read(value).map_or_else(|| value.to_owned(), |host| host.to_string());
        Some(limits::check_host_name(&name).map(|()| link.scenario.host_name = name))
    }),
    keyed_parameter!("certificate", CertificateChoice, scenario.server.certificate),
    parameter!(
        "server-keys",
        |link| vec![joined_keys(&link.scenario.server.keys)],
        |link, value| {
            let keys = split(value, KeyKind::from_key)?;
            Some(limits::check_keys(&keys).map(|()| link.scenario.server.keys = keys))
        }
    ),
    keyed_parameter!(KEY_LENGTH, KeyLength, scenario.server.key_length),
    parameter!(
        SERVER_KEY,
        |link| link.scenario.server.fresh_key.iter().map(ToString::to_string).collect(),
        |link, value| {
            if value.is_empty() {
                link.scenario.server.fresh_key = None;
                return TAKEN;
            }
            let recipe = value.parse().ok()?;
            let give = |()| {
                fresh_keys::give(&mut link.scenario, recipe);
            };
            Some(limits::check_fresh_key(&recipe).map(give))
        }
    ),
    keyed_parameter!("trust", TrustChoice, scenario.client.trust),
    parameter!(
        "clock",
        |link| vec![link.scenario.client.clock_error.to_string()],
        |link, value| {
            link.scenario.client.clock_error = value.parse().ok()?;
            TAKEN
        }
    ),
    keyed_parameter!("resume", ResumptionChoice, scenario.resumption),
    keyed_parameter!("early-data", EarlyDataChoice, scenario.early_data),
    keyed_parameter!(
        "ask-client",
        ClientAuthenticationChoice,
        scenario.server.client_authentication
    ),
    flag_parameter!("client-certificate", scenario.client.has_certificate),
    keyed_parameter!("client-key", KeyKind, scenario.client.key),
    flag_parameter!("grease", scenario.client.grease),
    keyed_parameter!("leader", Actor, scenario.server.leader),
    list_parameter!("client-versions", client, versions, versions),
    list_parameter!("server-versions", server, versions, versions),
    list_parameter!("client-suites", client, cipher_suites, suites),
    list_parameter!("server-suites", server, cipher_suites, suites),
    list_parameter!("client-groups", client, groups, groups),
    list_parameter!("server-groups", server, groups, groups),
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
                return TAKEN;
            }
            let (from, text) = value.split_once(':')?;
            Some(link.scenario.add_message(ChatMessage {
                from: Actor::from_key(&from.to_ascii_lowercase())?,
                text: text.to_owned(),
            }))
        }
    ),
    parameter!(
        EDIT,
        |link| link.scenario.edits.iter().map(ToString::to_string).collect(),
        |link, value| {
            if value.is_empty() {
                return TAKEN;
            }
            Some(link.scenario.add_edit(value.parse().ok()?))
        }
    ),
    // Comes last and in full width, so that even a slightly truncated link is detected.
    parameter!(
        TIME,
        |link| vec![format!("{:0TIME_WIDTH$}", link.scenario.now.0)],
        |link, value| {
            let time = UnixTime(value.parse().ok()?);
            Some(limits::check_time(time).map(|()| link.scenario.now = time))
        }
    ),
    parameter!(
        SEED,
        |link| vec![format!("{:0SEED_WIDTH$x}", link.scenario.seed)],
        |link, value| {
            link.scenario.seed = u64::from_str_radix(value, 16).ok()?;
            TAKEN
        }
    ),
];

fn joined<T: ToString>(items: &[T]) -> String {
    let names: Vec<_> = items.iter().map(T::to_string).collect();
    names.join(",")
}

fn joined_keys(keys: &[KeyKind]) -> String {
    let names: Vec<_> = keys.iter().map(|kind| kind.key()).collect();
    names.join(",")
}

fn split<T>(value: &str, read: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    match value {
        "" => Some(Vec::new()),
        value => value.split(',').map(read).collect(),
    }
}

/// The item with this name, ignoring case and blanks.
fn named<T: Copy + ToString>(all: &[T], name: &str) -> Option<T> {
    let bare = |name: &str| name.replace(char::is_whitespace, "").to_ascii_lowercase();
    all.iter().copied().find(|one| bare(&one.to_string()) == bare(name))
}

fn methods(value: &str) -> Option<Vec<CompressionMethod>> {
    split(value, |name| named(CompressionMethod::KNOWN, name))
}

fn protocols(value: &str) -> Option<Vec<String>> {
    split(value, |name| Some(name.to_owned()))
}

fn versions(value: &str) -> Option<Vec<ProtocolVersion>> {
    split(value, |name| named(ProtocolVersion::KNOWN, name))
}

/// Parses a list of suites that the engine supports.
fn suites(value: &str) -> Option<Vec<CipherSuite>> {
    let usable = SuiteParameters::suites();
    split(value, |name| named(&usable, name))
}

fn groups(value: &str) -> Option<Vec<NamedGroup>> {
    split(value, |name| named(SUPPORTED_GROUPS, name))
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
