//! What one side knows and does at the cursor.

use tls_core::timeline::{Action, Step};
use tls_core::trace::Actor;

use crate::arguments;
use crate::i18n::Localizer;
use crate::model::{Model, Viewpoint};
use crate::view::calculation::{formula, value};
use crate::view::story;
use crate::view::viewpoint::sees_value;
use crate::view::{ActivityView, PanelView, ValueView};

/// The panel of one side.
pub fn panel(text: &Localizer, model: &Model, actor: Actor) -> PanelView {
    let (known, hidden) = known(text, model, actor);
    PanelView {
        actor,
        title: text.text(&format!("actor-{}", actor.key())),
        subtitle: match actor {
            Actor::Client => text.text("client-is"),
            Actor::Server => model.scenario.host_name.clone(),
        },
        known,
        hidden: (hidden > 0).then(|| text.with("values-hidden", &arguments!("count" = hidden))),
        activity: match model.current_step() {
            Some(step) if !sees_activity(model.viewpoint, step, actor) => hidden_activity(text),
            Some(step) => activity(text, step, actor),
            None => idle(text, None),
        },
    }
}

/// What the side has come to know up to the cursor, as far as it can be seen, and how much more there is. A chat's
/// newest text stands for those before it.
fn known(text: &Localizer, model: &Model, actor: Actor) -> (Vec<ValueView>, usize) {
    let Some(timeline) = &model.timeline else {
        return (Vec::new(), 0);
    };
    let mut latest: Vec<_> = timeline.known_to(actor, model.cursor).collect();
    let count = latest.len();
    latest.retain(|(quantity, _)| sees_value(model, actor, quantity));
    let hidden = count - latest.len();
    let peer_knows = |quantity| timeline.knows(actor.peer(), quantity, model.cursor);
    let views = latest.into_iter().map(|(quantity, step)| ValueView {
        is_shared: quantity.item.is_secret() && peer_knows(quantity),
        ..value(text, quantity, step == Some(model.cursor))
    });
    (views.collect(), hidden)
}

/// Sending and receiving can be seen by everybody, what happens inside a side only from there.
fn sees_activity(viewpoint: Viewpoint, step: &Step, actor: Actor) -> bool {
    step.transfer().is_some() || step.actor != actor || viewpoint.sees_into(actor)
}

fn hidden_activity(text: &Localizer) -> ActivityView {
    ActivityView {
        title: text.text("activity-hidden"),
        formula: None,
        text: text.text("activity-hidden.text"),
        is_active: false,
        is_failure: false,
    }
}

/// The side that is not at work in a step: it waits, or it has left for good.
fn idle(text: &Localizer, step: Option<&Step>) -> ActivityView {
    let id = match step.is_some_and(|step| step.is_unheeded) {
        true => "activity-left",
        false => "activity-waiting",
    };
    ActivityView {
        title: text.text(id),
        formula: None,
        text: text.text(&format!("{id}.text")),
        is_active: false,
        is_failure: false,
    }
}

fn activity(text: &Localizer, step: &Step, actor: Actor) -> ActivityView {
    let is_failure = matches!(&step.failure, Some((who, _)) if *who == actor);
    match &step.action {
        Action::Transfer(transfer) => {
            let (id, is_active) = match step.actor == actor {
                true => ("activity-sending", true),
                false if transfer.received.is_none() => return idle(text, Some(step)),
                false => ("activity-receiving", true),
            };
            let arguments = arguments!("message" = transfer.message.name());
            ActivityView {
                title: text.with(id, &arguments),
                formula: formula(text, step, actor),
                text: match step.actor == actor {
                    true => story::text(text, step, Some("doing")),
                    false => text.with(&format!("{id}.text"), &arguments),
                },
                is_active,
                is_failure,
            }
        }
        _ if step.actor == actor => ActivityView {
            title: story::text(text, step, Some("note")),
            formula: formula(text, step, actor),
            text: story::text(text, step, Some("doing")),
            is_active: true,
            is_failure,
        },
        _ => idle(text, Some(step)),
    }
}
