//! What one side knows and does at the cursor.

use core::cmp::Reverse;

use timeline::{Action, Actor, Step};

use crate::arguments;
use crate::i18n::Localizer;
use crate::model::{Model, Viewpoint};
use crate::view::calculation::formula;
use crate::view::story;
use crate::view::value::{ValueView, value};
use crate::view::viewpoint::sees_value;

/// What one side knows and does.
#[derive(Clone, Debug, PartialEq)]
pub struct PanelView {
    /// The side.
    pub actor: Actor,
    /// `Client` or `Server`.
    pub title: String,
    /// Who it represents: `browser`, or the host name.
    pub subtitle: String,
    /// The values that it knows and this viewpoint sees, newest first.
    pub known: Vec<ValueView>,
    /// Whether a message to it is in transit.
    pub is_awaiting: bool,
    /// A note that it knows more than this viewpoint sees.
    pub hidden: Option<String>,
    /// What it does in this step.
    pub activity: ActivityView,
}

/// What one side does in this step.
#[derive(Clone, Debug, PartialEq)]
pub struct ActivityView {
    /// A short description.
    pub title: String,
    /// The formula, if it computes.
    pub formula: Option<String>,
    /// One or two sentences.
    pub text: String,
    /// Whether it does anything. A waiting side is dimmed.
    pub is_active: bool,
    /// Whether it detected a failure.
    pub is_failure: bool,
}

/// The panel of one side.
pub fn panel(text: &Localizer, model: &Model, actor: Actor) -> PanelView {
    let (known, hidden) = known(text, model, actor);
    PanelView {
        actor,
        title: text.text(&format!("actor-{}", actor.key())),
        subtitle: match actor {
            Actor::Client => text.text("client-is"),
            Actor::Server => model.host_name().to_owned(),
        },
        known,
        is_awaiting: model.moved_forward()
            && model
                .current_step()
                .is_some_and(|step| step.actor != actor && step.transfer().is_some()),
        hidden: (hidden > 0).then(|| text.with("values-hidden", &arguments!("count" = hidden))),
        activity: match model.current_step() {
            Some(step) if !sees_activity(model.preferences.viewpoint, step, actor) => hidden_activity(text),
            Some(step) => activity(text, step, actor),
            None => idle(text, None),
        },
    }
}

/// The values that the side knows at the cursor and the viewpoint sees, and the number of the
/// others. A chat's latest text stands for all earlier ones.
fn known(text: &Localizer, model: &Model, actor: Actor) -> (Vec<ValueView>, usize) {
    let Some(timeline) = model.timeline() else {
        return (Vec::new(), 0);
    };
    let mut latest: Vec<_> = timeline.known_to(actor, model.cursor()).collect();
    let count = latest.len();
    latest.retain(|(quantity, _)| sees_value(model, actor, quantity));
    let hidden = count - latest.len();
    latest.sort_by_key(|(_, step)| Reverse(*step));
    let peer_knows = |quantity| timeline.knows(actor.peer(), quantity, model.cursor());
    let views = latest.into_iter().map(|(quantity, step)| ValueView {
        is_shared: quantity.item.is_secret() && peer_knows(quantity),
        ..value(text, quantity, step == Some(model.cursor()))
    });
    (views.collect(), hidden)
}

/// Every viewpoint sees sending and receiving; only the side's own sees its internal work.
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

/// The side that is not active in a step: it waits, or it has left for good.
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
    let is_own = step.actor == actor;
    let (title, words) = match &step.action {
        Action::Transfer(transfer) => {
            let arguments = arguments!("message" = transfer.message().name());
            match is_own {
                true => (
                    text.with("activity-sending", &arguments),
                    story::text(text, step, Some("doing")),
                ),
                false if transfer.received.is_none() => return idle(text, Some(step)),
                false => (
                    text.with("activity-receiving", &arguments),
                    text.with("activity-receiving.text", &arguments),
                ),
            }
        }
        Action::Arrival(_)
        | Action::Negotiation(_)
        | Action::Validation(_)
        | Action::Computation(_)
        | Action::Failure => match is_own {
            true => (
                story::text(text, step, Some("note")),
                story::text(text, step, Some("doing")),
            ),
            false => return idle(text, Some(step)),
        },
    };
    ActivityView {
        title,
        formula: formula(text, step, actor),
        text: words,
        is_active: true,
        is_failure,
    }
}
