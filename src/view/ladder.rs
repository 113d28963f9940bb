//! The records sent between the lifelines, and the local steps beside them.

use timeline::record::HEADER_LENGTH;
use timeline::registry::AlertDescription;
use timeline::{Action, Actor, MessageKind, Outcome, Step, Transfer};

use crate::arguments;
use crate::i18n::Localizer;
use crate::model::{Detail, MORE_ROWS, Model, Tab, Viewpoint};
use crate::view::change::{ChangeView, of_record};
use crate::view::facts;
use crate::view::message_name::{is_locked, message_name};
use crate::view::story;
use crate::view::text::{Span, length, readable_lines, short_hexadecimal};
use crate::view::viewpoint::{sees_plaintext, sees_step};

/// One row between the lifelines.
#[derive(Clone, Debug, PartialEq)]
pub enum LadderRow {
    /// A record from one side to the other.
    Arrow(ArrowView),
    /// A local step of one side.
    Note(NoteView),
    /// The text that one side sends.
    Bubble(BubbleView),
}

/// The older rows that are not shown.
#[derive(Clone, Debug, PartialEq)]
pub struct EarlierView {
    /// The label of the button that shows more of them.
    pub label: String,
    /// Whether it shows all that are left.
    pub is_last: bool,
}

/// The text that one side sends.
#[derive(Clone, Debug, PartialEq)]
pub struct BubbleView {
    /// The step, counted from 0.
    pub step: usize,
    /// The speaker.
    pub actor: Actor,
    /// The speaker's name.
    pub speaker: String,
    /// The words.
    pub words: Vec<Span>,
    /// Whether it is the current step.
    pub is_current: bool,
}

/// A record from one side to the other.
#[derive(Clone, Debug, PartialEq)]
pub struct ArrowView {
    /// The step in which it is sent, counted from 0.
    pub step: usize,
    /// Who sent it.
    pub from: Actor,
    /// Its name.
    pub name: String,
    /// Its size, as text.
    pub size: String,
    /// Whether it is encrypted, which draws a lock on the envelope.
    pub is_locked: bool,
    /// Whether it was changed in transit.
    pub is_altered: bool,
    /// What an attacker does with it, if it does not just arrive.
    pub fate: Option<String>,
    /// The first changed byte; only for the current one.
    pub change: Option<ChangeView>,
    /// Whether it is an alert that ends the connection.
    pub is_fatal: bool,
    /// Whether it is sent in the current step.
    pub is_current: bool,
    /// Whether it has not been sent yet.
    pub is_ahead: bool,
    /// Whether it is animated.
    pub is_moving: bool,
    /// Whether the inspector shows its bytes.
    pub is_selected: bool,
    /// Its text, shortened; only for typed data, and not for the current one.
    pub record: Option<String>,
    /// What an eavesdropper sees of it; only for the current one.
    pub eavesdropper: Option<EavesdropperView>,
    /// What a screen reader says after name and size: sender and receiver, and how much is visible.
    pub way: String,
}

/// What an eavesdropper sees.
#[derive(Clone, Debug, PartialEq)]
pub struct EavesdropperView {
    /// `Eavesdropper sees`.
    pub label: String,
    /// The first bytes and the length.
    pub bytes: String,
}

/// A local step of one side.
#[derive(Clone, Debug, PartialEq)]
pub struct NoteView {
    /// The step, counted from 0.
    pub step: usize,
    /// The side.
    pub actor: Actor,
    /// A short description.
    pub text: String,
    /// Whether a check passed; `None` if nothing was checked.
    pub is_good: Option<bool>,
    /// Whether it is the current step.
    pub is_current: bool,
    /// The number of notes of the same side between this one and the last arrow or bubble.
    pub place: usize,
}

/// Enough rows for a whole handshake and the first data. A session can have thousands of rows;
/// older ones are shown on request.
const LATEST_ROWS: usize = 48;

/// The latest rows up to the cursor, oldest first, then the handshake messages still to come; and
/// the button for older rows. Empty unless the detail level is Messages.
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
    // Counts only the rows that the next press would show, and checks whether more remain.
    let more = backwards.by_ref().take(MORE_ROWS).count();
    let earlier = (more > 0).then(|| EarlierView {
        label: text.with("earlier-rows", &arguments!("count" = more)),
        is_last: backwards.next().is_none(),
    });
    (rows, earlier)
}

/// Whether a step transfers application data, so that the handshake is over.
fn carries_data(step: &Step) -> bool {
    step.transfer()
        .is_some_and(|it| it.message() == MessageKind::ApplicationData)
}

/// Counts each side's notes since the last arrow or bubble, so that their marks do not overlap.
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

/// Whether a step turns a typed text into records.
fn protects_text(step: &Step) -> bool {
    matches!(step.action, Action::Computation(_)) && step.computations().any(|it| it.operation.protects())
}

/// The plaintext of the record sent in the next step; `None` if the viewpoint cannot read it.
fn spoken_bytes<'a>(model: &'a Model, index: usize, step: &Step) -> Option<&'a [u8]> {
    let transfer = model.steps().get(index + 1)?.transfer()?;
    let plaintext = transfer.sent.plaintext.as_ref()?;
    let is_readable = sees_step(model.preferences.viewpoint, step) || sees_plaintext(model, index + 1, transfer);
    is_readable.then_some(plaintext.bytes.as_slice())
}

/// The bubble above the record sent in the next step; `None` if the viewpoint cannot read it.
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

/// A typed text in quotation marks.
pub fn quoted(text: &Localizer, bytes: &[u8]) -> String {
    text.with("bubble-data", &arguments!("text" = readable_lines(bytes)))
}

/// A typed text as it is, without interpreting markup.
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
    // An eavesdropper cannot tell which part of a text this is.
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
        fate: fate(text, step),
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

/// What an attacker does with the record on its way, once the words for it are there.
fn fate(text: &Localizer, step: &Step) -> Option<String> {
    let way = facts::way(step);
    (way != "other")
        .then(|| text.find("attack-fate", &arguments!("way" = way)))
        .flatten()
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

/// Whether the checks of a step passed.
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
