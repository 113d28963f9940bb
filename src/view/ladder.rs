//! What has travelled between the lifelines, and what was done beside them.

use tls_core::registry::{AlertDescription, HandshakeType};
use tls_core::timeline::{Action, MessageKind, Step, Transfer};
use tls_core::trace::Outcome;
use tls_core::wire::record::HEADER_LENGTH;

use crate::arguments;
use crate::i18n::Localizer;
use crate::model::{Detail, Model, Tab, Viewpoint};
use crate::view::story;
use crate::view::text::{length, short_hexadecimal, spans};
use crate::view::viewpoint::{sees_plaintext, sees_step};
use crate::view::{ArrowView, BubbleView, EavesdropperView, LadderRow, NoteView, Span};

/// All rows up to the cursor, oldest first. Notes of finished chapters make way for the messages, but the
/// check of the certificate and what failed stay.
pub fn ladder(text: &Localizer, model: &Model) -> Vec<LadderRow> {
    let Some(current) = model.current_step() else {
        return Vec::new();
    };
    if model.detail == Detail::Story {
        return bubbles(text, model, current.connection);
    }
    let visible = model.steps().iter().take(model.cursor + 1).enumerate();
    visible
        .filter(|(_, step)| step.connection == current.connection)
        .filter_map(|(index, step)| match step.transfer() {
            Some(transfer) => Some(LadderRow::Arrow(arrow(text, model, index, step, transfer))),
            None if protects_text(step) => spoken(text, model, index, step).map(LadderRow::Bubble),
            None => {
                let stays = step.chapter == current.chapter
                    || matches!(step.action, Action::Validation(_))
                    || step.failure.is_some();
                (stays && sees_step(model.viewpoint, step)).then(|| LadderRow::Note(note(text, model, index, step)))
            }
        })
        .collect()
}

/// What the two say and think, up to the cursor.
fn bubbles(text: &Localizer, model: &Model, connection: usize) -> Vec<LadderRow> {
    let stops = model.stops().into_iter().take_while(|stop| *stop <= model.cursor);
    let steps = stops.filter_map(|stop| Some((stop, model.steps().get(stop)?)));
    let told = steps.filter(|(_, step)| {
        step.connection == connection && (step.transfer().is_some() || sees_step(model.viewpoint, step))
    });
    told.map(|(index, step)| LadderRow::Bubble(bubble(text, model, index, step)))
        .collect()
}

/// Whether a text that was typed is made into records in a step.
fn protects_text(step: &Step) -> bool {
    matches!(step.action, Action::Computation(_)) && step.computations().any(|it| it.operation.protects())
}

/// What somebody says in the record that travels next, above that record; `None` where it cannot be read.
fn spoken(text: &Localizer, model: &Model, index: usize, step: &Step) -> Option<BubbleView> {
    let transfer = model.steps().get(index + 1)?.transfer()?;
    let plaintext = transfer.sent.plaintext.as_ref()?;
    let is_readable = sees_step(model.viewpoint, step) || sees_plaintext(model, index + 1, transfer);
    is_readable.then(|| BubbleView {
        step: index,
        actor: step.actor,
        speaker: text.text(&format!("actor-{}", step.actor.key())),
        words: vec![unstressed(quoted(text, &plaintext.bytes))],
        on_the_wire: None,
        is_thought: false,
        is_good: None,
        is_current: index == model.cursor,
    })
}

fn quoted(text: &Localizer, bytes: &[u8]) -> String {
    text.with(
        "bubble-data",
        &arguments!("text" = String::from_utf8_lossy(bytes).into_owned()),
    )
}

/// What somebody typed is shown as it is, whatever signs stand in it.
fn unstressed(text: String) -> Span {
    Span { text, is_strong: false }
}

fn bubble(text: &Localizer, model: &Model, index: usize, step: &Step) -> BubbleView {
    let transfer = step.transfer();
    let is_readable = transfer.is_none_or(|transfer| sees_plaintext(model, index, transfer));
    let typed = transfer.filter(|transfer| transfer.message == MessageKind::ApplicationData);
    let typed = typed.and_then(|transfer| transfer.sent.plaintext.as_ref());
    let words = match (typed, is_readable) {
        (_, false) => spans(&text.text("bubble-unreadable")),
        (Some(plaintext), true) => vec![unstressed(quoted(text, &plaintext.bytes))],
        (None, true) => spans(&story::text(text, step, Some("bubble"))),
    };
    BubbleView {
        step: index,
        actor: step.actor,
        speaker: text.text(&format!("actor-{}", step.actor.key())),
        words,
        on_the_wire: transfer
            .filter(|transfer| is_locked(transfer))
            .map(|transfer| eavesdropper(text, transfer, true)),
        is_thought: transfer.is_none(),
        is_good: is_good(step),
        is_current: index == model.cursor,
    }
}

fn arrow(text: &Localizer, model: &Model, index: usize, step: &Step, transfer: &Transfer) -> ArrowView {
    let is_current = index == model.cursor;
    let size = length(text, transfer.sent.bytes.len());
    let name = message_name(text, model, transfer);
    let is_locked = is_locked(transfer);
    let is_altered = transfer.is_altered();
    let accessible_name = text.with(
        "arrow-name",
        &arguments!(
            "actor" = step.actor.key(),
            "message" = name.as_str(),
            "size" = size.as_str(),
            "locked" = if is_locked { "yes" } else { "no" },
            "altered" = if is_altered { "yes" } else { "no" },
        ),
    );
    ArrowView {
        step: index,
        from: step.actor,
        name,
        size,
        is_locked,
        is_altered,
        is_fatal: matches!(transfer.message, MessageKind::Alert(it) if it != AlertDescription::CLOSE_NOTIFY)
            && sees_plaintext(model, index, transfer),
        is_current,
        is_moving: is_current && model.moved_forward,
        record: (transfer.message == MessageKind::ApplicationData && !is_current)
            .then(|| short_hexadecimal(transfer.sent.bytes.get(HEADER_LENGTH..).unwrap_or_default())),
        is_selected: model.tab() == Tab::Bytes && model.inspected_message() == Some(index),
        eavesdropper: is_current.then(|| eavesdropper(text, transfer, is_locked)),
        accessible_name,
    }
}

/// The name of a message; somebody on the wire sees of a protected one only what kind of record it is.
pub fn message_name(text: &Localizer, model: &Model, transfer: &Transfer) -> String {
    match model.viewpoint {
        Viewpoint::Eavesdropper if transfer.is_protected() => {
            let kind = transfer.sent.content_type.to_string();
            text.with("message-encrypted", &arguments!("kind" = kind))
        }
        _ => transfer.message.name(),
    }
}

/// Whether somebody on the wire cannot read what matters in it.
fn is_locked(transfer: &Transfer) -> bool {
    transfer.is_protected() || transfer.message == MessageKind::Handshake(HandshakeType::CLIENT_KEY_EXCHANGE)
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
    let outcome = step.computations().last().map(|it| it.outcome);
    match (&step.failure, outcome, &step.action) {
        (Some(_), _, _) | (_, Some(Outcome::Mismatched), _) => Some(false),
        (None, Some(Outcome::Matched), _) | (None, _, Action::Validation(_)) => Some(true),
        _ => None,
    }
}

fn note(text: &Localizer, model: &Model, index: usize, step: &Step) -> NoteView {
    NoteView {
        step: index,
        actor: step.actor,
        text: story::text(text, step, Some("note")),
        is_good: is_good(step),
        is_current: index == model.cursor,
    }
}
