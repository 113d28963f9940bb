//! The three handshakes beside each other, aligned by what the messages are for.

use timeline::{Actor, Step};

use crate::arguments;
use crate::i18n::{Arguments, Localizer};
use crate::model::comparison::{Facts, Purpose, until_data};
use crate::model::{Lock, Model, TimelineHandle};
use crate::stories::Handshake;
use crate::view::message_name::message_name;
use crate::view::{later_words, story};

/// The comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparisonView {
    /// The handshakes; one column for each. Nothing before the words are there.
    pub columns: Vec<ColumnView>,
    /// The rows, each with a cell for each column.
    pub rows: Vec<RowView>,
    /// What is still being run, or what failed; `None` once all is there.
    pub status: Option<String>,
}

/// A handshake.
#[derive(Clone, Debug, PartialEq)]
pub struct ColumnView {
    /// Which.
    pub handshake: Handshake,
    /// Its name.
    pub title: String,
    /// The label of the button that shows it; `None` if that is locked.
    pub show: Option<String>,
}

/// One aspect in which the handshakes are compared.
#[derive(Clone, Debug, PartialEq)]
pub struct RowView {
    /// Its key.
    pub key: &'static str,
    /// Its name.
    pub title: String,
    /// The cells, in the order of the columns; empty while a session is being run.
    pub cells: Vec<Vec<LineView>>,
}

/// A line of a cell.
#[derive(Clone, Debug, PartialEq)]
pub struct LineView {
    /// The direction, if the line is a message.
    pub from: Option<Actor>,
    /// What it says.
    pub text: String,
    /// Whether nobody on the way can read it.
    pub is_sealed: bool,
}

impl LineView {
    fn words(text: String) -> Self {
        Self {
            from: None,
            text,
            is_sealed: false,
        }
    }
}

/// The comparison, as far as its sessions have been run.
pub fn comparison(text: &Localizer, model: &Model) -> ComparisonView {
    if let Some(status) = later_words::status(text, model) {
        return ComparisonView {
            columns: Vec::new(),
            rows: Vec::new(),
            status: Some(status),
        };
    }
    let sessions = Handshake::ALL.map(|handshake| (handshake, model.comparison.session(handshake)));
    let ready = sessions.map(|(handshake, session)| {
        let timeline = session.and_then(|session| session.as_ref().ok())?;
        Some((handshake, timeline.as_ref(), Facts::of(&timeline.timeline.steps)))
    });
    let cells = |cell: &dyn Fn(Handshake, &TimelineHandle, &Facts) -> Vec<LineView>| {
        let of_column = |ready: &Option<(Handshake, &TimelineHandle, Facts)>| match ready {
            Some((handshake, timeline, facts)) => cell(*handshake, timeline, facts),
            None => Vec::new(),
        };
        ready.iter().map(of_column).collect::<Vec<_>>()
    };
    let row = |key, cells| RowView {
        key,
        title: text.text(&format!("compare-{key}")),
        cells,
    };
    let messages = Purpose::ALL.map(|purpose| {
        row(
            purpose.key(),
            cells(&|handshake, timeline, _| of_purpose(text, model, purpose, handshake, timeline)),
        )
    });
    let facts = [
        row(
            "round-trips",
            cells(&|_, timeline, facts| {
                let count = arguments!("count" = facts.round_trips);
                one(unless_failed(
                    text,
                    timeline,
                    text.with("compare-round-trips-count", &count),
                ))
            }),
        ),
        row(
            "bytes",
            cells(&|_, _, facts| {
                let [client, server] = facts.bytes;
                one(text.with("compare-bytes-count", &arguments!("client" = client, "server" = server)))
            }),
        ),
        row("eavesdropper", cells(&|_, _, facts| eavesdropper(text, facts))),
        row("proof", cells(&|_, timeline, facts| proof(text, timeline, facts))),
        row(
            "stolen-key",
            cells(&|_, timeline, facts| {
                let words = text.text(&format!("compare-stolen-key-{}", facts.private_key.key()));
                one(unless_failed(text, timeline, words))
            }),
        ),
    ];
    ComparisonView {
        columns: Handshake::ALL.map(|handshake| column(text, model, handshake)).into(),
        rows: facts.into_iter().chain(messages).collect(),
        status: status(text, model),
    }
}

/// What is known of a handshake that came to its end.
fn unless_failed(text: &Localizer, timeline: &TimelineHandle, words: String) -> String {
    match timeline.timeline.failure() {
        Some(_) => text.text("compare-no-proof"),
        None => words,
    }
}

fn one(words: String) -> Vec<LineView> {
    vec![LineView::words(words)]
}

fn column(text: &Localizer, model: &Model, handshake: Handshake) -> ColumnView {
    let title = text.text(&format!("handshake-{}", handshake.key()));
    ColumnView {
        handshake,
        show: (!model.embedding.locks(Lock::Scenario))
            .then(|| text.with("compare-show", &arguments!("handshake" = title.as_str()))),
        title,
    }
}

fn status(text: &Localizer, model: &Model) -> Option<String> {
    let sessions = Handshake::ALL.map(|handshake| model.comparison.session(handshake));
    let failed = sessions
        .iter()
        .find_map(|session| session.and_then(|it| it.as_ref().err()));
    match failed {
        Some(problem) => Some(text.with("session-failed.paragraph", &arguments!("problem" = problem.as_str()))),
        None if sessions.contains(&None) => Some(text.text("compare-running")),
        None => None,
    }
}

/// The messages that serve a purpose; if there are none, how the handshake does without.
fn of_purpose(
    text: &Localizer,
    model: &Model,
    purpose: Purpose,
    handshake: Handshake,
    timeline: &TimelineHandle,
) -> Vec<LineView> {
    let line = |step: &Step| {
        let transfer = step.transfer()?;
        let is_it = Purpose::of(step) == Some(purpose);
        let name = message_name(text, model, transfer);
        is_it.then(|| LineView {
            from: Some(step.actor),
            text: text.with(
                "compare-message",
                &arguments!("name" = name, "bytes" = transfer.sent.bytes.len()),
            ),
            is_sealed: transfer.is_protected(),
        })
    };
    let steps = &timeline.timeline.steps;
    let lines: Vec<_> = until_data(steps).iter().filter_map(line).collect();
    // A client that proves itself does not show how the server does.
    let is_of_server = |line: &LineView| line.from == Some(Actor::Server);
    let has_own = lines
        .iter()
        .any(|line| purpose != Purpose::Signature || is_of_server(line));
    match !has_own && timeline.timeline.failure().is_none() {
        true => {
            let id = format!("compare-no-{}-{}", purpose.key(), handshake.key());
            let without = text.find(&id, &Arguments::new());
            let without = without.unwrap_or_else(|| text.text("compare-nothing"));
            one(without).into_iter().chain(lines).collect()
        }
        false => lines,
    }
}

fn eavesdropper(text: &Localizer, facts: &Facts) -> Vec<LineView> {
    let all: usize = facts.bytes.iter().sum();
    let readable = text.with(
        "compare-readable",
        &arguments!("readable" = facts.readable, "all" = all),
    );
    let certificate = facts.is_certificate_readable.map(|is_readable| {
        let id = match is_readable {
            true => "compare-certificate-readable",
            false => "compare-certificate-sealed",
        };
        LineView {
            is_sealed: !is_readable,
            ..LineView::words(text.text(id))
        }
    });
    std::iter::once(LineView::words(readable)).chain(certificate).collect()
}

/// Where the client learns that the server owns its certificate.
fn proof(text: &Localizer, timeline: &TimelineHandle, facts: &Facts) -> Vec<LineView> {
    let steps = &timeline.timeline.steps;
    let Some((index, step)) = facts.proof.and_then(|index| Some((index, steps.get(index)?))) else {
        return one(text.text("compare-no-proof"));
    };
    let place = arguments!("step" = index + 1, "count" = steps.len());
    [story::text(text, step, None), text.with("compare-place", &place)]
        .map(LineView::words)
        .into()
}
