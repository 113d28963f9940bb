//! The form with the scenario's choices: presets, and single choices. Every field is a parameter of a link.

use timeline::Actor;
use timeline::scenario::{
    CertificateChoice, ClientAuthenticationChoice, EarlyDataChoice, KeyKind, KeyLength, ResumptionChoice, TrustChoice,
};
use timeline::suites::{SUPPORTED_GROUPS, SuiteParameters};

use crate::arguments;
use crate::i18n::{Arguments, Localizer};
use crate::model::Lock;
use crate::model::Model;
use crate::model::link::Link;
use crate::model::presets::{self, Preset};
use crate::view::choice_field::{ChoiceField, Control, ItemView, OptionView};
use crate::view::server_key::{ServerKeyView, server_key};
use crate::view::story;

/// The form.
#[derive(Clone, Debug, PartialEq)]
pub struct ChoicesView {
    /// The outcome of the current choices.
    pub outcome: String,
    /// Whether the outcome is a connection.
    pub is_good: bool,
    /// The label of the button that leads to the failure; `None` if nothing fails or the step is locked.
    pub to_failure: Option<String>,
    /// The presets, grouped.
    pub presets: Vec<PresetGroupView>,
    /// Single choices, grouped by side.
    pub groups: Vec<GroupView>,
    /// The server's key.
    pub server_key: ServerKeyView,
}

/// Presets that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct PresetGroupView {
    /// Its key.
    pub key: &'static str,
    /// Its name.
    pub title: String,
    /// The presets.
    pub presets: Vec<PresetView>,
}

/// A preset.
#[derive(Clone, Debug, PartialEq)]
pub struct PresetView {
    /// Its name.
    pub title: String,
    /// Its choices, as parameters of a link.
    pub fragment: &'static str,
    /// Whether the current choices match it.
    pub is_chosen: bool,
}

/// Choices that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupView {
    /// Its key: `connection`, `client` or `server`.
    pub key: &'static str,
    /// Its name.
    pub title: String,
    /// Its fields.
    pub fields: Vec<ChoiceField>,
}

const CONNECTION: &[(&str, Kind)] = &[
    ("host", Kind::Text),
    ("resume", Kind::Select(|| keys(ResumptionChoice::ALL, |it| it.key()))),
    ("early-data", Kind::Select(|| keys(EarlyDataChoice::ALL, |it| it.key()))),
    ("leader", Kind::Select(|| keys(Actor::ALL, |it| it.key()))),
];
const CLIENT: &[(&str, Kind)] = &[
    ("trust", Kind::Select(|| keys(TrustChoice::ALL, |it| it.key()))),
    (
        "clock",
        Kind::Select(|| ["0", "-3456000", "6048000"].map(str::to_owned).to_vec()),
    ),
    ("client-certificate", Kind::Switch),
    ("client-key", Kind::Select(|| keys(KeyKind::ALL, |it| it.key()))),
    ("client-versions", Kind::List(VERSIONS)),
    ("client-suites", Kind::List(SUITES)),
    ("client-groups", Kind::List(GROUPS)),
    ("client-compression", Kind::List(METHODS)),
    ("client-protocols", Kind::List(PROTOCOLS)),
    ("client-extended-master-secret", Kind::Switch),
    ("client-encrypt-then-mac", Kind::Switch),
    ("grease", Kind::Switch),
];
const SERVER: &[(&str, Kind)] = &[
    (
        "certificate",
        Kind::Select(|| keys(CertificateChoice::ALL, |it| it.key())),
    ),
    ("server-keys", Kind::List(KEYS)),
    ("key", Kind::Select(|| keys(KeyLength::ALL, |it| it.key()))),
    (
        "ask-client",
        Kind::Select(|| keys(ClientAuthenticationChoice::ALL, |it| it.key())),
    ),
    ("server-versions", Kind::List(VERSIONS)),
    ("server-suites", Kind::List(SUITES)),
    ("server-groups", Kind::List(GROUPS)),
    ("server-compression", Kind::List(METHODS)),
    ("server-protocols", Kind::List(PROTOCOLS)),
    ("server-extended-master-secret", Kind::Switch),
    ("server-encrypt-then-mac", Kind::Switch),
];

/// The control of a parameter and its options.
enum Kind {
    Select(fn() -> Vec<String>),
    Switch,
    List(&'static Selection),
    Text,
}

/// The options of a list.
struct Selection {
    all: fn() -> Vec<String>,
    /// The options that must stay in the list.
    required: Option<&'static str>,
    may_be_empty: bool,
    order_counts: bool,
}

const VERSIONS: &Selection = &Selection {
    all: || {
        ["TLS 1.3", "TLS 1.2", "TLS 1.1", "TLS 1.0", "SSL 3.0"]
            .map(str::to_owned)
            .to_vec()
    },
    required: None,
    may_be_empty: false,
    order_counts: false,
};
const SUITES: &Selection = &Selection {
    all: || SuiteParameters::suites().iter().map(ToString::to_string).collect(),
    required: None,
    may_be_empty: false,
    order_counts: true,
};
const GROUPS: &Selection = &Selection {
    all: || SUPPORTED_GROUPS.iter().map(ToString::to_string).collect(),
    required: None,
    may_be_empty: false,
    order_counts: true,
};
const KEYS: &Selection = &Selection {
    all: || keys(KeyKind::ALL, |it| it.key()),
    required: None,
    may_be_empty: false,
    order_counts: true,
};
const METHODS: &Selection = &Selection {
    all: || ["DEFLATE", "null"].map(str::to_owned).to_vec(),
    required: Some("null"),
    may_be_empty: false,
    order_counts: true,
};
const PROTOCOLS: &Selection = &Selection {
    all: || ["h2", "http/1.1"].map(str::to_owned).to_vec(),
    required: None,
    may_be_empty: true,
    order_counts: true,
};

fn keys<T: Copy>(all: &[T], key: fn(T) -> &'static str) -> Vec<String> {
    all.iter().map(|choice| key(*choice).to_owned()).collect()
}

/// The form with the current choices.
pub fn choices(text: &Localizer, model: &Model) -> ChoicesView {
    let link = model.choices();
    let (outcome, is_good) = outcome(text, model);
    let can_go = model.failed_step().is_some() && !model.embedding.locks(Lock::Step);
    let group = |key, fields: &[(&'static str, Kind)]| GroupView {
        key,
        title: text.text(&format!("choices-{key}")),
        fields: fields
            .iter()
            .map(|(key, kind)| field(text, model, &link, key, kind))
            .collect(),
    };
    ChoicesView {
        outcome,
        is_good,
        to_failure: can_go.then(|| text.text("choices-to-failure")),
        presets: presets::GROUPS
            .iter()
            .map(|(key, presets)| PresetGroupView {
                key,
                title: text.text(&format!("presets-{key}")),
                presets: presets.iter().map(|preset| preset_view(text, model, *preset)).collect(),
            })
            .collect(),
        groups: vec![
            group("connection", CONNECTION),
            group("client", CLIENT),
            group("server", SERVER),
        ],
        server_key: server_key(text, model),
    }
}

fn preset_view(text: &Localizer, model: &Model, (key, fragment): Preset) -> PresetView {
    PresetView {
        title: text.text(&format!("preset-{key}")),
        fragment,
        is_chosen: model.has_choices_of(fragment),
    }
}

fn outcome(text: &Localizer, model: &Model) -> (String, bool) {
    let Some(timeline) = model.timeline() else {
        return (text.text("session-starting"), true);
    };
    match timeline.timeline.failure() {
        Some((actor, error)) => {
            let reason = story::reason(text, *actor, error);
            let arguments = arguments!("actor" = actor.key(), "reason" = reason);
            (text.with("choices-outcome-failed", &arguments), false)
        }
        None => (text.text("choices-outcome-good"), true),
    }
}

fn field(text: &Localizer, model: &Model, link: &Link, key: &'static str, kind: &Kind) -> ChoiceField {
    let value = link.values(key).into_iter().next().unwrap_or_default();
    let control = match kind {
        Kind::Text => typed(text, model, key, value),
        Kind::Switch => Control::Switch(value == "yes"),
        Kind::Select(values) => Control::Select(options(text, key, values(), &value)),
        Kind::List(selection) => Control::List(items(text, selection, &value)),
    };
    let is_of_suites = matches!(kind, Kind::List(selection) if core::ptr::eq(*selection, SUITES));
    ChoiceField {
        key,
        label: text.text(&format!("choose-{key}")),
        note: is_of_suites.then(|| text.text("choose-suites-note")),
        control,
    }
}

/// The control of the host name, the only choice that is typed.
fn typed(text: &Localizer, model: &Model, key: &str, chosen: String) -> Control {
    match model.refused_choice.as_ref().filter(|(refused, _)| *refused == key) {
        Some((_, refused)) => Control::Text {
            value: refused.clone(),
            problem: Some(text.with("choose-host-refused", &arguments!("value" = refused.as_str()))),
        },
        None => Control::Text {
            value: chosen,
            problem: None,
        },
    }
}

fn options(text: &Localizer, key: &str, mut values: Vec<String>, chosen: &str) -> Vec<OptionView> {
    // A link may contain a value that the form does not offer.
    if !values.iter().any(|value| value == chosen) {
        values.push(chosen.to_owned());
    }
    let option = |value: String| {
        let words = text.find(&format!("choose-{key}-{value}"), &Arguments::new());
        OptionView {
            label: words.unwrap_or_else(|| value.clone()),
            is_chosen: value == chosen,
            value,
        }
    };
    values.into_iter().map(option).collect()
}

/// The list's entries: chosen ones first if order matters, otherwise all in their fixed order.
fn items(text: &Localizer, selection: &Selection, value: &str) -> Vec<ItemView> {
    let all = (selection.all)();
    let chosen: Vec<&str> = value.split(',').filter(|name| !name.is_empty()).collect();
    let out = all.iter().map(String::as_str).filter(|name| !chosen.contains(name));
    let shown: Vec<&str> = match selection.order_counts {
        true => chosen.iter().copied().chain(out).collect(),
        false => all.iter().map(String::as_str).collect(),
    };
    let item = |name: &str| {
        let place = chosen.iter().position(|other| *other == name);
        let has_to_stay = selection.required == Some(name) || (chosen == [name] && !selection.may_be_empty);
        let toggled: Vec<&str> = match (place, selection.order_counts) {
            (Some(_), _) => chosen.iter().copied().filter(|other| *other != name).collect(),
            (None, true) => [&chosen[..], &[name]].concat(),
            (None, false) => {
                let with_it = all.iter().map(String::as_str);
                with_it
                    .filter(|other| *other == name || chosen.contains(other))
                    .collect()
            }
        };
        let earlier = place.filter(|place| *place > 0 && selection.order_counts).map(|place| {
            let mut moved = chosen.clone();
            moved.swap(place, place - 1);
            moved.join(",")
        });
        ItemView {
            label: text
                .find(&format!("choose-client-key-{name}"), &Arguments::new())
                .unwrap_or_else(|| name.to_owned()),
            is_on: place.is_some(),
            toggled: (place.is_none() || !has_to_stay).then(|| toggled.join(",")),
            earlier,
        }
    };
    shown.into_iter().map(item).collect()
}
