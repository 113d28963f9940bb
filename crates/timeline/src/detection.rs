//! Who noticed in a session that something was wrong, by which check, and which alert came of it.

use crate::actor::Actor;
use crate::computation::{Computation, Outcome};
use crate::error::Error;
use crate::message::MessageKind;
use crate::quantity::{Item, Quantity};
use crate::registry::AlertDescription;
use crate::timeline::{Step, Timeline};

/// The first failure of a session, with what it rests on.
#[derive(Clone, Copy, Debug)]
pub struct Detection<'a> {
    /// The side that noticed.
    pub who: Actor,
    /// The index of the step in which it did.
    pub step: usize,
    /// What it noticed.
    pub error: &'a Error,
    /// The comparison that came out wrong; `None` if the error needed none.
    pub check: Option<&'a Computation>,
    /// What the check expected and what it found, if it compared two values, or the keys with which a record was sealed
    /// and opened, if they differ.
    pub evidence: Option<(&'a Quantity, &'a Quantity)>,
    /// The alert that the side sent; `None` if it sent none.
    pub alert: Option<AlertDescription>,
}

/// What checks compare: the expected value, and the one that was found.
const COMPARED: [(Item, Item); 4] = [
    (Item::ClientVerifyData, Item::ReceivedVerifyData),
    (Item::ServerVerifyData, Item::ReceivedVerifyData),
    (Item::RecordMac, Item::ReceivedRecordMac),
    (Item::Binder, Item::ReceivedBinder),
];

/// The keys that seal and open a record.
const KEYS: [Item; 2] = [Item::ClientWriteKey, Item::ServerWriteKey];

impl Timeline {
    /// Who noticed first that something was wrong; `None` if nobody did.
    pub fn detection(&self) -> Option<Detection<'_>> {
        let index = self.failing_step()?;
        let step = self.steps.get(index)?;
        let (who, error) = step.failure.as_ref()?;
        let is_wrong = |it: &&Computation| it.outcome == Outcome::Mismatched;
        let check = step.computations().chain(&step.signatures).find(is_wrong);
        Some(Detection {
            who: *who,
            step: index,
            error,
            check,
            evidence: check.and_then(|check| compared(check).or_else(|| self.keys(check))),
            alert: self.alert_of(*who, index),
        })
    }

    /// The keys with which a record was sealed and in vain opened, if they differ. The tag shows which record it is.
    fn keys<'a>(&'a self, opening: &'a Computation) -> Option<(&'a Quantity, &'a Quantity)> {
        let tag = opening.input(Item::AuthenticationTag)?;
        let mut all = self.steps.iter().flat_map(Step::computations);
        let sealing = all.find(|it| it.operation.protects() && it.output(Item::AuthenticationTag) == Some(tag))?;
        let key = |of: &'a Computation| of.inputs.iter().find(|input| KEYS.contains(&input.item));
        let (sealed, opened) = (key(sealing)?, key(opening)?);
        (sealed.bytes != opened.bytes).then_some((sealed, opened))
    }

    /// The first alert that a side sends in a step or after it.
    fn alert_of(&self, who: Actor, step: usize) -> Option<AlertDescription> {
        let own = self.steps.iter().skip(step).filter(|step| step.actor == who);
        own.filter_map(Step::transfer)
            .find_map(|transfer| match transfer.message() {
                MessageKind::Alert(description) => Some(description),
                _ => None,
            })
    }
}

/// The two values that a check compares.
fn compared(check: &Computation) -> Option<(&Quantity, &Quantity)> {
    let value = |item: Item| check.inputs.iter().chain(&check.outputs).find(|it| it.item == item);
    let mut pairs = COMPARED.iter();
    pairs.find_map(|(expected, found)| Some((value(*expected)?, value(*found)?)))
}
