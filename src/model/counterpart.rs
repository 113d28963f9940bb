//! Which step of another session corresponds to one of this, so that the two can be compared.

use tls_core::timeline::{Action, MessageKind, Step};
use tls_core::trace::{Actor, Operation};

/// What steps of two sessions have in common that correspond to each other.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Kind {
    connection: usize,
    actor: Actor,
    deed: Deed,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Deed {
    Transfer(MessageKind),
    Negotiation,
    Validation,
    Computation(Option<Operation>),
    Failure,
}

impl Kind {
    fn of(step: &Step) -> Self {
        let deed = match &step.action {
            Action::Transfer(transfer) => Deed::Transfer(transfer.message),
            Action::Negotiation(_) => Deed::Negotiation,
            Action::Validation(_) => Deed::Validation,
            Action::Computation(computations) => Deed::Computation(computations.last().map(|last| last.operation)),
            Action::Failure => Deed::Failure,
        };
        Self {
            connection: step.connection,
            actor: step.actor,
            deed,
        }
    }
}

/// The step of `others` in which the same happens for as many times as in step `index` of `steps`; if there is none, that
/// of the nearest step before which has one. Both are counted from 0.
pub fn counterpart(steps: &[Step], index: usize, others: &[Step]) -> usize {
    let mut before = (0..steps.len().min(index + 1)).rev();
    let found = before.find_map(|index| {
        let kind = Kind::of(&steps[index]);
        let same = |step: &&Step| Kind::of(step) == kind;
        let occurrence = steps[..index].iter().filter(same).count();
        let mut others = others.iter().enumerate().filter(|(_, step)| same(step));
        others.nth(occurrence).map(|(index, _)| index)
    });
    found.unwrap_or_default()
}

#[cfg(test)]
mod tests;
