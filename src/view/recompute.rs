//! How a value was computed: the origin of each input, and the command that recomputes it.

use timeline::{Actor, Computation, Item, Origin, Quantity, Step, command};

use crate::arguments;
use crate::i18n::Localizer;
use crate::model::{Copied, Model};
use crate::view::message_name::message_name;
use crate::view::text::{hexadecimal, length, short_hexadecimal, size};
use crate::view::value::{OriginView, Role, ValueView, value};

/// The command that recomputes a value.
#[derive(Clone, Debug, PartialEq)]
pub struct CommandView {
    /// The index of its calculation in the step, counted from 0.
    pub number: usize,
    /// The command; `None` while it is collapsed.
    pub text: Option<String>,
    /// Whether it was copied.
    pub copied: Copied,
}

/// An input of a computation of the step at the cursor, with its origin.
pub fn input(text: &Localizer, model: &Model, actor: Actor, computation: &Computation, input: &Quantity) -> ValueView {
    let messages = match input.item == Item::HandshakeMessages {
        true => messages(text, model, actor, &input.bytes),
        false => Vec::new(),
    };
    let timeline = model.timeline().map(|timeline| &timeline.timeline);
    let origin = timeline.and_then(|it| it.origin(model.cursor(), actor, computation.operation, input));
    ValueView {
        origin: origin.and_then(|origin| self::origin(text, model, origin)),
        messages,
        ..value(text, input, false)
    }
}

fn origin(text: &Localizer, model: &Model, origin: Origin) -> Option<OriginView> {
    let (kind, step, source) = match origin {
        Origin::Messages => return None,
        Origin::Record { step } => ("record", Some(step), message_at(text, model, step)),
        Origin::Computed { step, operation } => {
            let operation = text.text(&format!("operation-{}", operation.key()));
            ("computed", Some(step), operation)
        }
        Origin::Agreed { step } => ("agreed", Some(step), String::new()),
        Origin::Brought => ("brought", None, String::new()),
        Origin::Constant => ("constant", None, String::new()),
        Origin::Own => ("own", None, String::new()),
    };
    let is_here = step == Some(model.cursor());
    let number = step.map_or(0, |step| step + 1).to_string();
    Some(OriginView {
        text: text.with(
            "origin",
            &arguments!(
                "kind" = if is_here { "here" } else { kind },
                "source" = source,
                "step" = number
            ),
        ),
        step: step.filter(|_| !is_here),
    })
}

fn message_at(text: &Localizer, model: &Model, step: usize) -> String {
    let transfer = model.steps().get(step).and_then(Step::transfer);
    transfer.map_or_else(String::new, |transfer| message_name(text, model, transfer))
}

/// The messages that were hashed or signed, one by one.
fn messages(text: &Localizer, model: &Model, actor: Actor, bytes: &[u8]) -> Vec<ValueView> {
    let Some(timeline) = model.timeline() else {
        return Vec::new();
    };
    let messages = timeline.timeline.messages_in(model.cursor(), actor, bytes);
    let views = messages.into_iter().map(|message| {
        let sender = message
            .step
            .and_then(|step| model.steps().get(step))
            .map(|step| step.actor);
        ValueView {
            label: message.handshake_type.to_string(),
            short: short_hexadecimal(&message.bytes),
            full: hexadecimal(&message.bytes),
            length: length(text, message.bytes.len()),
            size: size(text, message.bytes.len()),
            role: match sender {
                Some(Actor::Client) => Role::Client,
                Some(Actor::Server) => Role::Server,
                None => Role::Neutral,
            },
            is_new: false,
            is_shared: false,
            parts: Vec::new(),
            origin: message
                .step
                .and_then(|step| origin(text, model, Origin::Record { step })),
            messages: Vec::new(),
        }
    });
    views.collect()
}

/// The command of the calculation with this index among the step's visible ones. Its text is
/// generated only when opened, as a long record makes it long.
pub fn command(model: &Model, number: usize, computation: &Computation) -> Option<CommandView> {
    let opened = model
        .inspection()
        .opened_command
        .filter(|opened| opened.number == number);
    let written = opened.and_then(|_| command::of_computation(computation));
    if written.is_none() && !command::is_there(computation) {
        return None;
    }
    Some(CommandView {
        number,
        text: written.map(|command| command.text),
        copied: opened.map_or(Copied::No, |opened| opened.copied),
    })
}
