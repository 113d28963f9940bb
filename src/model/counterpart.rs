//! The step of another session that corresponds to a step of this one, so that the two can be compared.

use timeline::{Actor, Step};

use super::step_name::Deed;

/// What two corresponding steps have in common.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Kind {
    connection: usize,
    actor: Actor,
    deed: Deed,
}

impl Kind {
    fn of(step: &Step) -> Self {
        Self {
            connection: step.connection,
            actor: step.actor,
            deed: Deed::of(step),
        }
    }
}

/// The step of `others` that corresponds to step `index` of `steps`: it is of the same kind and has
/// the same number of that kind before it. If there is none, the counterpart of the nearest earlier
/// step that has one. Counted from 0.
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
