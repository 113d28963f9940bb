//! Cuts what happened into steps.

use std::collections::VecDeque;

use crate::actor::Actor;
use crate::computation::{Computation, Operation, Outcome};
use crate::error::{Error, ErrorKind};
use crate::event::Event;
use crate::quantity::{Item, Quantity};
use crate::record::RecordTrace;
use crate::registry::ContentType;
use crate::timeline::{Action, MessageKind, Part, Step, Transfer};

/// Steps under construction.
#[derive(Default)]
pub struct Builder {
    pub known_before: Vec<(Actor, Quantity)>,
    pub steps: Vec<Step>,
    preparation: Vec<Computation>,
    /// What was made ready for the computation that comes next.
    leading: Vec<Computation>,
    records_sent: [usize; 2],
    /// How many connections have begun.
    connections: usize,
    is_resumed: bool,
    /// Who has given up in this connection, client first.
    has_given_up: [bool; 2],
    /// What of a text each further record with data is.
    parts: VecDeque<Option<Part>>,
}

impl Builder {
    /// What is added from now on belongs to the next connection.
    pub fn begin_connection(&mut self) {
        self.connections += 1;
        self.parts.clear();
        self.preparation.clear();
        self.leading.clear();
        self.is_resumed = false;
        self.has_given_up = [false; 2];
    }

    /// The next record with data that is not known of yet is this part of a text.
    pub fn add_part(&mut self, part: Option<Part>) {
        self.parts.push_back(part);
    }

    /// Adds what happened next.
    pub fn add(&mut self, actor: Actor, event: Event) {
        let is_first_connection = self.connections == 1;
        match event {
            Event::Learned(quantity) => match self.last_step() {
                Some(step) => step.learned.push((actor, quantity)),
                // What a side brings along it has brought to the first connection already.
                None if is_first_connection => self.known_before.push((actor, quantity)),
                None => {}
            },
            Event::Negotiated(negotiation) => {
                self.is_resumed = negotiation.resumption.is_resumed();
                self.begin(actor, Action::Negotiation(Box::new(negotiation)));
            }
            Event::Validated { report, signatures } => {
                self.begin(actor, Action::Validation(report));
                if let Some(step) = self.last_step() {
                    step.signatures = signatures;
                }
            }
            Event::Sent(record) => self.add_sent(actor, record),
            Event::Received(record) => {
                if let Some(transfer) = self.last_transfer_from(actor.peer()) {
                    transfer.received = Some(record);
                }
            }
            Event::Computed(computation) => self.add_computation(actor, computation),
            Event::Failed(error) => self.add_failure(actor, error),
            Event::AlertReceived(_) => {}
        }
    }

    /// The last step of this connection.
    fn last_step(&mut self) -> Option<&mut Step> {
        let current = self.connections.saturating_sub(1);
        self.steps.last_mut().filter(|step| step.connection == current)
    }

    fn begin(&mut self, actor: Actor, action: Action) {
        self.steps.push(Step {
            connection: self.connections.saturating_sub(1),
            is_resumed: self.is_resumed,
            is_unheeded: self.has_given_up[actor.peer() as usize],
            actor,
            action,
            part: None,
            signatures: Vec::new(),
            learned: Vec::new(),
            failure: None,
        });
    }

    fn add_sent(&mut self, actor: Actor, sent: RecordTrace) {
        let record = self.records_sent[actor as usize];
        self.records_sent[actor as usize] += 1;
        let mut preparation = core::mem::take(&mut self.preparation);
        let is_data = sent.content_type == ContentType::APPLICATION_DATA;
        let part = is_data.then(|| self.parts.pop_front()).flatten().flatten();
        // Protecting typed data is a step to look at; protecting a Finished or an alert belongs to its sending.
        if is_data && !preparation.is_empty() {
            self.begin(actor, Action::Computation(core::mem::take(&mut preparation)));
            self.set_part(part);
        }
        let transfer = Transfer {
            message: MessageKind::of(&sent),
            sent,
            received: None,
            preparation,
            opening: Vec::new(),
            record,
        };
        self.begin(actor, Action::Transfer(Box::new(transfer)));
        self.set_part(part);
    }

    fn set_part(&mut self, part: Option<Part>) {
        if let Some(step) = self.last_step() {
            step.part = part;
        }
    }

    /// The latest of this actor's records in this connection. An alert arrives after its peer has finished a flight.
    fn last_transfer_from(&mut self, actor: Actor) -> Option<&mut Transfer> {
        let current = self.connections.saturating_sub(1);
        let steps = self.steps.iter_mut().rev();
        let mut own = steps
            .take_while(|step| step.connection == current)
            .filter(|step| step.actor == actor);
        own.find_map(|step| match &mut step.action {
            Action::Transfer(transfer) => Some(&mut **transfer),
            _ => None,
        })
    }

    fn add_computation(&mut self, actor: Actor, computation: Computation) {
        let operation = computation.operation;
        if operation.prepares() {
            return self.leading.push(computation);
        }
        let mut group = core::mem::take(&mut self.leading);
        if operation == Operation::ComputeVerifyData || operation.protects() {
            group.push(computation);
            return self.preparation.append(&mut group);
        }
        let arrived = self.steps.iter().rev().find(|step| step.transfer().is_some());
        let is_data = arrived
            .and_then(Step::transfer)
            .is_some_and(|transfer| transfer.message == MessageKind::ApplicationData);
        let part = arrived.and_then(|step| step.part).filter(|_| operation.opens());
        let opened = match operation.opens() && is_data {
            true => computation.output(Item::Plaintext).map(<[u8]>::to_vec),
            false => None,
        };
        group.push(computation);
        match self.last_step() {
            // Opening an alert belongs to its arrival.
            Some(Step {
                actor: sender,
                action: Action::Transfer(transfer),
                ..
            }) if operation.opens() && *sender != actor && matches!(transfer.message, MessageKind::Alert(_)) => {
                return transfer.opening.append(&mut group);
            }
            // These end what the computation before them began.
            Some(Step {
                actor: same,
                action: Action::Computation(computations),
                ..
            }) if *same == actor && continues(computations, operation) => computations.append(&mut group),
            _ => {
                self.begin(actor, Action::Computation(group));
                self.set_part(part);
            }
        }
        if let (Some(plaintext), Some(step)) = (opened, self.last_step()) {
            step.learned.push((actor, Quantity::new(Item::Plaintext, plaintext)));
        }
    }

    fn add_failure(&mut self, actor: Actor, error: Error) {
        if !self.last_step().is_some_and(|step| shows(step, actor, &error)) {
            self.begin(actor, Action::Failure);
        }
        self.has_given_up[actor as usize] = true;
        if let Some(step) = self.last_step() {
            step.failure = Some((actor, error));
        }
    }
}

/// Whether what is seen in a step is why an actor gives up. Otherwise giving up is a step of its own: a step that came
/// out well would look as if it had failed.
fn shows(step: &Step, actor: Actor, error: &Error) -> bool {
    match &step.action {
        Action::Transfer(transfer) => {
            let is_told = matches!(error.kind, ErrorKind::PeerAlert(_)) && step.actor != actor;
            is_told && matches!(transfer.message, MessageKind::Alert(_))
        }
        _ if step.actor != actor => false,
        Action::Negotiation(_) => true,
        Action::Validation(report) => report.failure().is_some(),
        Action::Computation(computations) => computations.iter().any(|it| it.outcome == Outcome::Mismatched),
        Action::Failure => false,
    }
}

/// Whether an operation belongs to the ones before it rather than being a step of its own.
fn continues(computations: &[Computation], operation: Operation) -> bool {
    match operation {
        Operation::DeriveKeys | Operation::CheckVerifyData => true,
        operation if operation.opens() => computations
            .iter()
            .all(|before| before.operation.opens() || before.operation.prepares()),
        _ => false,
    }
}
