//! The derivation of the keys from the secret as a tree, with both sides once both have derived them.

use timeline::{Actor, Computation, Item, Operation, Quantity, Step};

use crate::i18n::Localizer;
use crate::model::Model;
use crate::view::text::short_hexadecimal;
use crate::view::value::{Role, ValueView, role, value};
use crate::view::verdict::VerdictView;
use crate::view::viewpoint::{sees_step, sees_value};

/// The derivation of the keys, from the root down.
#[derive(Clone, Debug, PartialEq)]
pub struct DerivationView {
    /// The sides that have derived the keys so far, each with its name: one or both, the client first.
    pub columns: Vec<(Actor, String)>,
    /// Values, with the computations that derive the following values in between.
    pub rows: Vec<DerivationRow>,
    /// Whether both sides derived the same keys, once both have.
    pub verdict: Option<VerdictView>,
    /// Whether the cursor came here by one step forward, which animates the equals signs one by one.
    pub is_arriving: bool,
}

/// One row of the tree.
#[derive(Clone, Debug, PartialEq)]
pub enum DerivationRow {
    /// A value.
    Value(DerivedValue),
    /// The computation that derives the values below from the value above.
    Mixing(MixingView),
}

/// A value of the tree.
#[derive(Clone, Debug, PartialEq)]
pub struct DerivedValue {
    /// Its distance from the root.
    pub depth: usize,
    /// What it is.
    pub label: String,
    /// Its colour.
    pub role: Role,
    /// Its bytes, shortened, for each column; `None` if they cannot be seen.
    pub values: Vec<Option<String>>,
    /// Whether it is the same on both sides, if both can be seen.
    pub is_equal: Option<bool>,
}

/// The computation of values from the one above them.
#[derive(Clone, Debug, PartialEq)]
pub struct MixingView {
    /// The distance of its results from the root.
    pub depth: usize,
    /// What is computed.
    pub title: String,
    /// The inputs besides the secret.
    pub ingredients: Vec<ValueView>,
}

/// The computations of one side.
struct Side<'a> {
    actor: Actor,
    computations: Vec<&'a Computation>,
}

impl Side<'_> {
    /// The value of an item on this side.
    fn quantity(&self, item: Item) -> Option<&Quantity> {
        let all = self
            .computations
            .iter()
            .flat_map(|it| it.inputs.iter().chain(&it.outputs));
        all.into_iter().find(|quantity| quantity.item == item)
    }
}

/// The tree for a step that derives keys; `None` for other steps, or if the viewpoint may not see it.
pub fn derivation(text: &Localizer, model: &Model, step: &Step) -> Option<DerivationView> {
    if !derives_keys(step) || !sees_step(model.preferences.viewpoint, step) {
        return None;
    }
    let visible = model.steps().iter().take(model.cursor() + 1);
    let of_connection = visible.filter(|it| it.connection == step.connection && derives_keys(it));
    let mut sides: Vec<Side> = of_connection
        .map(|it| Side {
            actor: it.actor,
            computations: it.computations().filter(|it| !it.operation.prepares()).collect(),
        })
        .collect();
    sides.sort_by_key(|side| side.actor != Actor::Client);
    let own = sides.iter().find(|side| side.actor == step.actor)?;
    let mut rows = Vec::new();
    for (depth, computation) in own.computations.iter().enumerate() {
        if depth == 0 {
            let roots = computation.inputs.iter().filter(|input| input.item.is_secret());
            rows.extend(roots.map(|root| value_row(text, model, &sides, root, 0)));
        }
        rows.push(DerivationRow::Mixing(mixing(text, computation, depth)));
        // The first output is the whole block, the others are its parts.
        let outputs = computation.outputs.iter().enumerate();
        rows.extend(outputs.map(|(place, output)| {
            let depth = depth + 1 + usize::from(place > 0);
            value_row(text, model, &sides, output, depth)
        }));
    }
    Some(tree(text, model, sides.iter().map(|side| side.actor), rows))
}

/// The tree with these rows, which have a value for each of these sides.
pub(super) fn tree(
    text: &Localizer,
    model: &Model,
    actors: impl Iterator<Item = Actor>,
    rows: Vec<DerivationRow>,
) -> DerivationView {
    DerivationView {
        columns: actors
            .map(|actor| (actor, text.text(&format!("actor-{}", actor.key()))))
            .collect(),
        verdict: verdict(text, &rows),
        rows,
        is_arriving: model.moved_forward(),
    }
}

/// Whether both sides have come to the same values; `None` while there is nothing to compare.
fn verdict(text: &Localizer, rows: &[DerivationRow]) -> Option<VerdictView> {
    let is_equal = |row: &DerivationRow| match row {
        DerivationRow::Value(value) => value.is_equal,
        DerivationRow::Mixing(_) => None,
    };
    let mut equal = rows.iter().filter_map(is_equal).peekable();
    equal.peek()?;
    let is_good = equal.all(|it| it);
    Some(VerdictView {
        is_good,
        text: text.text(match is_good {
            true => "derivation-equal",
            false => "derivation-different",
        }),
    })
}

fn derives_keys(step: &Step) -> bool {
    step.transfer().is_none() && step.computations().any(|it| it.operation == Operation::DeriveKeys)
}

fn value_row(text: &Localizer, model: &Model, sides: &[Side], quantity: &Quantity, depth: usize) -> DerivationRow {
    let values: Vec<Option<&Quantity>> = sides
        .iter()
        .map(|side| {
            side.quantity(quantity.item)
                .filter(|it| sees_value(model, side.actor, it))
        })
        .collect();
    DerivationRow::Value(DerivedValue {
        depth,
        label: text.text(&format!("item-{}", quantity.item.key())),
        role: role(quantity.item),
        is_equal: match values.as_slice() {
            [Some(client), Some(server)] => Some(client.bytes == server.bytes),
            _ => None,
        },
        values: values
            .into_iter()
            .map(|value| value.map(|quantity| short_hexadecimal(&quantity.bytes)))
            .collect(),
    })
}

/// A calculation with its inputs besides the secret.
fn mixing(text: &Localizer, computation: &Computation, depth: usize) -> MixingView {
    let key = computation.operation.key();
    let ingredients = computation.inputs.iter().filter(|input| !input.item.is_secret());
    MixingView {
        depth: depth + 1,
        title: text.text(&format!("operation-{key}")),
        ingredients: ingredients.map(|input| value(text, input, false)).collect(),
    }
}
