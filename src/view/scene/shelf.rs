//! The things that a side holds, latest first.

use timeline::{Action, Actor};

use super::thing::{self, Thing};
use crate::arguments;
use crate::i18n::Localizer;
use crate::model::Model;
use crate::view::viewpoint::sees_value;

/// The number of things drawn. The style sheet depends on it.
const DRAWN: usize = 3;

/// The things that a side holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShelfView {
    /// The drawn things, latest first.
    pub items: Vec<ShelfItem>,
    /// The names of the others.
    pub more: Option<String>,
    /// A note that there are others that this viewpoint cannot see.
    pub hidden: Option<String>,
}

/// A thing that a side holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShelfItem {
    /// What it is.
    pub thing: Thing,
    /// Its name, from its holder's point of view.
    pub label: String,
    /// Whether it arrived in this step.
    pub is_new: bool,
    /// Whether it has passed a check.
    pub is_checked: bool,
}

/// The shelf of a side at the cursor.
pub fn shelf(text: &Localizer, model: &Model, actor: Actor) -> ShelfView {
    let held = held(model, actor);
    let visible: Vec<_> = held.iter().filter(|it| it.is_seen).collect();
    let hidden = held.len() - visible.len();
    let mut items: Vec<_> = visible
        .iter()
        .map(|it| ShelfItem {
            thing: it.thing,
            label: text.with(
                &format!("scene-holds-{}", it.thing.key()),
                &arguments!("actor" = actor.key(), "count" = it.count),
            ),
            is_new: it.since == Some(model.cursor()),
            is_checked: it.thing == Thing::Card && has_checked(model, actor),
        })
        .collect();
    let others: Vec<_> = items.drain(DRAWN.min(items.len())..).map(|item| item.label).collect();
    ShelfView {
        more: (!others.is_empty()).then(|| text.with("scene-holds-more", &arguments!("things" = others.join(", ")))),
        hidden: (hidden > 0).then(|| text.with("scene-holds-hidden", &arguments!("count" = hidden))),
        items,
    }
}

/// One kind of thing that a side holds.
struct Held {
    thing: Thing,
    count: usize,
    /// The step in which the latest one arrived; `None` for things from before the session.
    since: Option<usize>,
    is_seen: bool,
}

/// Groups things by kind, the latest kind first.
fn held(model: &Model, actor: Actor) -> Vec<Held> {
    let mut held: Vec<Held> = Vec::new();
    let Some(timeline) = model.timeline() else { return held };
    for (quantity, since) in timeline.known_to(actor, model.cursor()) {
        let is_seen = sees_value(model, actor, quantity);
        let mut add = |thing| match held.iter_mut().find(|it| it.thing == thing && it.is_seen == is_seen) {
            Some(it) => {
                it.count += 1;
                it.since = it.since.max(since);
            }
            None => held.push(Held {
                thing,
                count: 1,
                since,
                is_seen,
            }),
        };
        let Some(thing) = thing::of_item(quantity.item, model.story()) else {
            continue;
        };
        add(thing);
        // The padlock arrives with its owner's card.
        if thing == Thing::OpenPadlock && actor == Actor::Client {
            add(Thing::Card);
        }
    }
    held.sort_by_key(|it| std::cmp::Reverse(it.since));
    held
}

/// Whether a side has accepted its peer's certificate in the connection at the cursor.
fn has_checked(model: &Model, actor: Actor) -> bool {
    let steps = model.steps().get(..=model.cursor()).unwrap_or_default();
    let of_connection = steps.iter().filter(|step| step.connection == model.connection());
    let mut own = of_connection.filter(|step| step.actor == actor);
    own.any(|step| matches!(&step.action, Action::Validation(report) if report.failure().is_none()))
}
