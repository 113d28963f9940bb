//! What has travelled between the lifelines, and what was done beside them.

use timeline::record::HEADER_LENGTH;
use timeline::registry::AlertDescription;
use timeline::{Action, Actor, MessageKind, Outcome, Step, Transfer};

use crate::arguments;
use crate::i18n::Localizer;
use crate::model::{Detail, MORE_ROWS, Model, Tab, Viewpoint};
use crate::view::change::{ChangeView, of_record};
use crate::view::message_name::{is_locked, message_name};
use crate::view::story;
use crate::view::text::{Span, length, readable_lines, short_hexadecimal};
use crate::view::viewpoint::{sees_plaintext, sees_step};

/// One row between the lifelines.
#[derive(Clone, Debug, PartialEq)]
pub enum LadderRow {
    /// A record from one side to the other.
    Arrow(ArrowView),
    /// Something that one side did.
    Note(NoteView),
    /// What somebody typed, which one side says.
    Bubble(BubbleView),
}

/// The rows of the ladder that are long past and not shown.
#[derive(Clone, Debug, PartialEq)]
pub struct EarlierView {
    /// What the button says that shows more of them.
    pub label: String,
    /// Whether it shows all that are left.
    pub is_last: bool,
}

/// What somebody typed, which one side says.
#[derive(Clone, Debug, PartialEq)]
pub struct BubbleView {
    /// The step, counted from 0.
    pub step: usize,
    /// Who.
    pub actor: Actor,
    /// Its name.
    pub speaker: String,
    /// The words.
    pub words: Vec<Span>,
    /// Whether it is this very step.
    pub is_current: bool,
}

/// A record from one side to the other.
#[derive(Clone, Debug, PartialEq)]
pub struct ArrowView {
    /// The step it travels in, counted from 0.
    pub step: usize,
    /// Who sent it.
    pub from: Actor,
    /// Its name.
    pub name: String,
    /// Its size, ready to read.
    pub size: String,
    /// Whether it is encrypted: the envelope has a lock.
    pub is_locked: bool,
    /// Whether it was changed on the way.
    pub is_altered: bool,
    /// The first byte that was changed; only at the current one.
    pub change: Option<ChangeView>,
    /// Whether it is an alert that ends the connection.
    pub is_fatal: bool,
    /// Whether it travels in this very step.
    pub is_current: bool,
    /// Whether it is still to travel.
    pub is_ahead: bool,
    /// Whether it is to be seen moving.
    pub is_moving: bool,
    /// Whether its bytes are in the inspector.
    pub is_selected: bool,
    /// What stands in it, shortened; only of typed data, and not at the current one.
    pub record: Option<String>,
    /// What somebody on the wire sees of it; only at the current one.
    pub eavesdropper: Option<EavesdropperView>,
    /// What a screen reader says behind name and size: from whom to whom, and what can be seen of it.
    pub way: String,
}

/// What somebody on the wire sees.
#[derive(Clone, Debug, PartialEq)]
pub struct EavesdropperView {
    /// `Eavesdropper sees`.
    pub label: String,
    /// The first bytes and the length.
    pub bytes: String,
}

/// Something that one side did.
#[derive(Clone, Debug, PartialEq)]
pub struct NoteView {
    /// The step, counted from 0.
    pub step: usize,
    /// Who.
    pub actor: Actor,
    /// A few words.
    pub text: String,
    /// Whether it came out well; `None` where nothing was checked.
    pub is_good: Option<bool>,
    /// Whether it is this very step.
    pub is_current: bool,
    /// How many of the same side's notes stand between it and the row before them.
    pub place: usize,
}

/// A whole handshake, and what follows soon. A session can have thousands of rows; the ones before are asked for.
const LATEST_ROWS: usize = 48;

/// The latest rows up to the cursor, oldest first, then the handshake's messages that are still to come; and how to see
/// the rows before. None where the bytes stand in their place.
pub fn ladder(text: &Localizer, model: &Model) -> (Vec<LadderRow>, Option<EarlierView>) {
    let Some(current) = model
        .current_step()
        .filter(|_| model.preferences.detail == Detail::Messages)
    else {
        return (Vec::new(), None);
    };
    let is_shown = |index: usize, step: &Step| match step.transfer() {
        Some(_) => true,
        None if protects_text(step) => spoken_bytes(model, index, step).is_some(),
        None => sees_step(model.preferences.viewpoint, step),
    };
    let visible = model.steps().get(..=model.cursor()).unwrap_or_default();
    let mut backwards = visible
        .iter()
        .enumerate()
        .rev()
        .take_while(|(_, step)| step.connection == current.connection)
        .filter(|(index, step)| is_shown(*index, step));
    let latest = backwards
        .by_ref()
        .take(LATEST_ROWS + model.showing().map_or(0, |showing| showing.earlier_rows));
    let mut rows: Vec<_> = latest.map(|(index, step)| row(text, model, index, step)).collect();
    rows.reverse();
    let ahead = model.steps().iter().enumerate().skip(model.cursor() + 1);
    let ahead = ahead.take_while(|(_, step)| step.connection == current.connection && !carries_data(step));
    let ahead = ahead.filter(|(_, step)| step.transfer().is_some());
    rows.extend(ahead.map(|(index, step)| row(text, model, index, step)));
    place_notes(&mut rows);
    // Those that the next press shows, and whether there are any beyond: all others are not even counted.
    let more = backwards.by_ref().take(MORE_ROWS).count();
    let earlier = (more > 0).then(|| EarlierView {
        label: text.with("earlier-rows", &arguments!("count" = more)),
        is_last: backwards.next().is_none(),
    });
    (rows, earlier)
}

/// Whether what travels in a step is no part of the handshake any more.
fn carries_data(step: &Step) -> bool {
    step.transfer()
        .is_some_and(|it| it.message() == MessageKind::ApplicationData)
}

/// Counts each side's notes from the row before them, so that their marks do not cover each other.
fn place_notes(rows: &mut [LadderRow]) {
    let mut places = [0, 0];
    for row in rows {
        match row {
            LadderRow::Arrow(_) | LadderRow::Bubble(_) => places = [0, 0],
            LadderRow::Note(note) => {
                let place = match note.actor {
                    Actor::Client => &mut places[0],
                    Actor::Server => &mut places[1],
                };
                note.place = *place;
                *place += 1;
            }
        }
    }
}

fn row(text: &Localizer, model: &Model, index: usize, step: &Step) -> LadderRow {
    match step.transfer() {
        Some(transfer) => LadderRow::Arrow(arrow(text, model, index, step, transfer)),
        None => match spoken(text, model, index, step).filter(|_| protects_text(step)) {
            Some(bubble) => LadderRow::Bubble(bubble),
            None => LadderRow::Note(note(text, model, index, step)),
        },
    }
}

/// Whether a text that was typed is made into records in a step.
fn protects_text(step: &Step) -> bool {
    matches!(step.action, Action::Computation(_)) && step.computations().any(|it| it.operation.protects())
}

/// What the record says that travels next; `None` where it cannot be read.
fn spoken_bytes<'a>(model: &'a Model, index: usize, step: &Step) -> Option<&'a [u8]> {
    let transfer = model.steps().get(index + 1)?.transfer()?;
    let plaintext = transfer.sent.plaintext.as_ref()?;
    let is_readable = sees_step(model.preferences.viewpoint, step) || sees_plaintext(model, index + 1, transfer);
    is_readable.then_some(plaintext.bytes.as_slice())
}

/// What somebody says in the record that travels next, above that record; `None` where it cannot be read.
fn spoken(text: &Localizer, model: &Model, index: usize, step: &Step) -> Option<BubbleView> {
    let bytes = spoken_bytes(model, index, step)?;
    Some(BubbleView {
        step: index,
        actor: step.actor,
        speaker: text.text(&format!("actor-{}", step.actor.key())),
        words: vec![unstressed(quoted(text, bytes))],
        is_current: index == model.cursor(),
    })
}

/// What somebody typed, in quotation marks.
pub fn quoted(text: &Localizer, bytes: &[u8]) -> String {
    text.with("bubble-data", &arguments!("text" = readable_lines(bytes)))
}

/// What somebody typed is shown as it is, whatever signs stand in it.
pub fn unstressed(text: String) -> Span {
    Span {
        text,
        is_strong: false,
        term: None,
    }
}

fn arrow(text: &Localizer, model: &Model, index: usize, step: &Step, transfer: &Transfer) -> ArrowView {
    let is_current = index == model.cursor();
    let is_ahead = index > model.cursor();
    let size = length(text, transfer.sent.bytes.len());
    let mut name = message_name(text, model, transfer);
    // Which part of a text it is cannot be told from outside.
    if model.preferences.viewpoint != Viewpoint::Eavesdropper {
        name = story::in_context(text, step, name);
    }
    let is_locked = is_locked(transfer);
    let is_altered = transfer.is_altered();
    let way = text.with(
        "arrow-way",
        &arguments!(
            "actor" = step.actor.key(),
            "locked" = if is_locked { "yes" } else { "no" },
            "ahead" = if is_ahead { "yes" } else { "no" },
        ),
    );
    ArrowView {
        step: index,
        from: step.actor,
        name,
        size,
        is_locked,
        is_altered,
        change: match is_current {
            true => of_record(text, model, transfer).into_iter().next(),
            false => None,
        },
        is_fatal: matches!(transfer.message(), MessageKind::Alert(it) if it != AlertDescription::CLOSE_NOTIFY)
            && sees_plaintext(model, index, transfer),
        is_current,
        is_ahead,
        is_moving: is_current && model.moved_forward(),
        record: (transfer.message() == MessageKind::ApplicationData && !is_current)
            .then(|| short_hexadecimal(transfer.sent.bytes.get(HEADER_LENGTH..).unwrap_or_default())),
        is_selected: !is_ahead && model.tab() == Tab::Bytes && model.inspected_message() == Some(index),
        eavesdropper: is_current.then(|| eavesdropper(text, transfer, is_locked)),
        way,
    }
}

fn eavesdropper(text: &Localizer, transfer: &Transfer, is_locked: bool) -> EavesdropperView {
    let fragment = transfer.sent.bytes.get(HEADER_LENGTH..).unwrap_or_default();
    EavesdropperView {
        label: text.text(match is_locked {
            true => "eavesdropper-sees",
            false => "eavesdropper-reads",
        }),
        bytes: format!("{} · {}", short_hexadecimal(fragment), length(text, fragment.len())),
    }
}

/// Whether what was checked in a step came out well.
fn is_good(step: &Step) -> Option<bool> {
    if step.failure.is_some() {
        return Some(false);
    }
    let compared = || match step.computations().last()?.outcome {
        Outcome::Computed => None,
        Outcome::Matched => Some(true),
        Outcome::Mismatched => Some(false),
    };
    match &step.action {
        Action::Validation(_) => Some(true),
        Action::Computation(_) | Action::Transfer(_) => compared(),
        Action::Arrival(_) | Action::Negotiation(_) | Action::Failure => None,
    }
}

fn note(text: &Localizer, model: &Model, index: usize, step: &Step) -> NoteView {
    NoteView {
        step: index,
        actor: step.actor,
        text: story::text(text, step, Some("note")),
        is_good: is_good(step),
        is_current: index == model.cursor(),
        place: 0,
    }
}
