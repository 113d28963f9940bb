//! Who learns what, and when. Computed once per timeline, so that a late step of a long session is
//! shown as fast as an early one.

use std::collections::HashMap;

use timeline::Timeline;
use timeline::{Actor, Item, Quantity};

/// A value that an actor learns.
#[derive(Clone, Copy, Debug)]
struct Learned {
    actor: Actor,
    /// The step, counted from 0; `None` for values known before the first step.
    step: Option<usize>,
    /// Its index among the values learned in that step.
    place: usize,
}

impl Learned {
    fn quantity(self, timeline: &Timeline) -> Option<&Quantity> {
        let learned = match self.step {
            Some(step) => &timeline.steps.get(step)?.learned,
            None => &timeline.known_before,
        };
        learned.get(self.place).map(|(_, quantity)| quantity)
    }
}

/// Everything that the actors of a timeline learn, indexed by actor and by value.
#[derive(Debug)]
pub struct Knowledge {
    /// In the order of learning.
    learned: Vec<Learned>,
    /// Indices into that list: all values of one kind that an actor learns, in order.
    of_kind: HashMap<(Actor, Item), Vec<usize>>,
    /// The same indices, ordered by value; equal values in the order of learning.
    by_value: Vec<usize>,
}

impl Knowledge {
    /// Computes the index of a timeline.
    pub fn new(timeline: &Timeline) -> Self {
        let before = std::iter::once((None, &timeline.known_before));
        let steps = timeline.steps.iter().enumerate();
        let steps = steps.map(|(index, step)| (Some(index), &step.learned));
        let mut learned = Vec::new();
        let mut of_kind: HashMap<_, Vec<usize>> = HashMap::new();
        for (step, values) in before.chain(steps) {
            for (place, (actor, quantity)) in values.iter().enumerate() {
                of_kind.entry((*actor, quantity.item)).or_default().push(learned.len());
                learned.push(Learned {
                    actor: *actor,
                    step,
                    place,
                });
            }
        }
        let mut by_value: Vec<_> = (0..learned.len()).collect();
        by_value.sort_by_key(|place| learned.get(*place).and_then(|it| it.quantity(timeline)).map(order));
        Self {
            learned,
            of_kind,
            by_value,
        }
    }

    /// The values that an actor knows at a step, in the order of learning, each with the step in which the actor
    /// learned it. Only the latest value of a kind is listed.
    pub fn latest<'a>(
        &self,
        timeline: &'a Timeline,
        actor: Actor,
        step: usize,
    ) -> impl Iterator<Item = (&'a Quantity, Option<usize>)> {
        let of_actor = self.of_kind.iter().filter(|((who, _), _)| *who == actor);
        let mut latest: Vec<_> = of_actor
            .filter_map(|(_, places)| {
                let known = places.partition_point(|place| self.is_known(*place, step));
                places.get(known.checked_sub(1)?).copied()
            })
            .collect();
        latest.sort_unstable();
        let latest: Vec<_> = latest.into_iter().map(|place| self.learned[place]).collect();
        let values = latest.into_iter();
        values.filter_map(|it| Some((it.quantity(timeline)?, it.step)))
    }

    /// Whether an actor knows exactly this value at a step.
    pub fn has(&self, timeline: &Timeline, actor: Actor, quantity: &Quantity, step: usize) -> bool {
        let order_at = |place: &usize| self.learned[*place].quantity(timeline).map(order);
        let first = self
            .by_value
            .partition_point(|place| order_at(place) < Some(order(quantity)));
        let equal = self.by_value[first..].iter();
        let mut equal =
            equal.take_while(|place| order_at(place) == Some(order(quantity)) && self.is_known(**place, step));
        equal.any(|place| self.learned[*place].actor == actor)
    }

    fn is_known(&self, place: usize, step: usize) -> bool {
        self.learned[place].step <= Some(step)
    }
}

fn order(quantity: &Quantity) -> (&'static str, &[u8]) {
    (quantity.item.key(), &quantity.bytes)
}

#[cfg(test)]
mod tests;
