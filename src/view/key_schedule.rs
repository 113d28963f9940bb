//! The key schedule of TLS 1.3 (RFC 9846 §7.1) as one tree with three stages: every secret and key so far, below the one
//! that it comes from, on both sides.

use timeline::registry::ProtocolVersion;
use timeline::{Actor, Computation, Item, Operation, Quantity, Step};

use crate::i18n::Localizer;
use crate::model::Model;
use crate::view::derivation::{DerivationRow, DerivationView, DerivedValue, MixingView, tree};
use crate::view::facts;
use crate::view::text::short_hexadecimal;
use crate::view::value::role;
use crate::view::viewpoint::{sees_step, sees_value};

/// The secret of each stage, and what can be derived from it.
const STAGES: [(Item, &[Item]); 3] = [
    (Item::EarlySecret, &[Item::BinderKey, Item::ClientEarlyTrafficSecret]),
    (
        Item::HandshakeSecret,
        &[Item::ClientHandshakeTrafficSecret, Item::ServerHandshakeTrafficSecret],
    ),
    (
        Item::MainSecret,
        &[
            Item::ClientApplicationTrafficSecret,
            Item::ServerApplicationTrafficSecret,
            Item::ExporterSecret,
            Item::ResumptionSecret,
        ],
    ),
];

/// What can be derived from a traffic secret.
const KEYS: [Item; 5] = [
    Item::ClientWriteKey,
    Item::ClientWriteIv,
    Item::ServerWriteKey,
    Item::ServerWriteIv,
    Item::FinishedKey,
];

/// A side, with what it has computed in the key schedule so far.
struct Side<'a> {
    actor: Actor,
    computations: Vec<&'a Computation>,
}

impl<'a> Side<'a> {
    /// The secret that goes into a stage, if it is not a row of zeros.
    fn ingredient(&self, stage: Item) -> Option<&'a Quantity> {
        let extraction = self.computations.iter().rfind(|it| it.output(stage).is_some())?;
        let is_new = |input: &&Quantity| matches!(input.item, Item::PreSharedKey | Item::SharedSecret);
        extraction.inputs.iter().find(is_new)
    }

    /// The latest secret of a stage: a client whose ticket was declined begins anew.
    fn stage(&self, stage: Item) -> Option<&'a Quantity> {
        self.computations.iter().rev().find_map(|it| output(it, stage))
    }

    /// The first value that was computed from this value of another.
    fn derived(&self, from: &Quantity, item: Item) -> Option<&'a Quantity> {
        let is_from = |it: &&&Computation| it.input(from.item) == Some(from.bytes.as_slice());
        let mut own = self.computations.iter().filter(is_from);
        own.find_map(|it| output(it, item))
    }

    /// A value that was computed from the secret of a stage.
    fn of_stage(&self, stage: Item, item: Item) -> Option<&'a Quantity> {
        self.derived(self.stage(stage)?, item)
    }
}

/// A value that a computation gives.
fn output(computation: &Computation, item: Item) -> Option<&Quantity> {
    computation.outputs.iter().find(|output| output.item == item)
}

/// The tree at a step of the key schedule; `None` at other steps, if the viewpoint may not see it, and before its words
/// are there.
pub fn key_schedule(text: &Localizer, model: &Model, step: &Step) -> Option<DerivationView> {
    let is_of_version = facts::version(step) == Some(ProtocolVersion::TLS_1_3);
    if !text.has_later()
        || step.transfer().is_some()
        || !is_of_version
        || !climbs(step)
        || !sees_step(model.preferences.viewpoint, step)
    {
        return None;
    }
    let sides: Vec<Side> = Actor::ALL.iter().map(|actor| side(model, step, *actor)).collect();
    let sides: Vec<Side> = sides.into_iter().filter(|side| !side.computations.is_empty()).collect();
    let mut rows = Vec::new();
    for (stage, secrets) in STAGES {
        let ingredient = row(text, model, &sides, 0, |side| side.ingredient(stage));
        let Some(result) = row(text, model, &sides, 0, |side| side.stage(stage)) else {
            continue;
        };
        rows.push(DerivationRow::Mixing(MixingView {
            depth: 0,
            title: text.text(&format!("key-schedule-{}", stage.key())),
            ingredients: Vec::new(),
        }));
        rows.extend(ingredient);
        rows.push(result);
        for secret in secrets {
            rows.extend(row(text, model, &sides, 1, |side| side.of_stage(stage, *secret)));
            for key in KEYS {
                rows.extend(row(text, model, &sides, 2, |side| {
                    side.derived(side.of_stage(stage, *secret)?, key)
                }));
            }
        }
    }
    Some(tree(text, model, sides.iter().map(|side| side.actor), rows))
}

/// Whether a step goes on in the key schedule.
fn climbs(step: &Step) -> bool {
    step.computations().any(|it| it.operation.is_of_key_schedule())
}

/// What a side has computed in the key schedule up to the cursor, in the connection of a step.
fn side<'a>(model: &'a Model, step: &Step, actor: Actor) -> Side<'a> {
    let visible = model.steps().iter().take(model.cursor() + 1);
    let of_connection = visible.filter(|it| it.connection == step.connection);
    let computations = of_connection.flat_map(Step::computations_by);
    let own = computations.filter(|(by, it)| {
        let is_of_schedule = it.operation.is_of_key_schedule() || it.operation == Operation::ExpandFinishedKey;
        *by == actor && is_of_schedule
    });
    Side {
        actor,
        computations: own.map(|(_, computation)| computation).collect(),
    }
}

/// A value with both sides; `None` if no side has it yet.
fn row<'a>(
    text: &Localizer,
    model: &Model,
    sides: &[Side<'a>],
    depth: usize,
    find: impl Fn(&Side<'a>) -> Option<&'a Quantity>,
) -> Option<DerivationRow> {
    let found: Vec<Option<&Quantity>> = sides.iter().map(find).collect();
    let item = found.iter().flatten().next()?.item;
    let values = found.iter().zip(sides).map(|(quantity, side)| match quantity {
        None => Some(text.text("key-schedule-not-yet")),
        Some(quantity) => sees_value(model, side.actor, quantity).then(|| short_hexadecimal(&quantity.bytes)),
    });
    let values: Vec<_> = values.collect();
    let is_equal = match (found.as_slice(), values.as_slice()) {
        ([Some(client), Some(server)], [Some(_), Some(_)]) => Some(client.bytes == server.bytes),
        _ => None,
    };
    Some(DerivationRow::Value(DerivedValue {
        depth,
        label: text.text(&format!("item-{}", item.key())),
        role: role(item),
        is_equal,
        values,
    }))
}
