//! Cuts events into steps. Used by [`growing`](crate::growing) and [`recording`](crate::recording).

use crate::actor::Actor;
use crate::computation::{Computation, Operation, Outcome};
use crate::error::{Error, ErrorKind};
use crate::event::Event;
use crate::message::{HandshakeKind, MessageKind};
use crate::quantity::{Item, Quantity};
use crate::record::RecordTrace;
use crate::registry::ContentType;
use crate::tape::{Cause, Passage, RecordId};
use crate::timeline::{Action, Arrival, MessageStreams, Part, Step, Transfer};

/// Steps under construction.
#[derive(Default)]
pub struct Builder {
    pub known_before: Vec<(Actor, Quantity)>,
    pub steps: Vec<Step>,
    /// The computations for each side's next record, client first.
    preparation: [Vec<Computation>; 2],
    /// The preparation of each side's next computation.
    leading: [Vec<Computation>; 2],
    /// What a side has learned before the first step of this connection, from its preparation.
    learned_early: Vec<(Actor, Quantity)>,
    /// The number of records that each side has sent.
    records_sent: [usize; 2],
    /// The latest record that each side has received, client first.
    latest_arrival: [Option<LatestArrival>; 2],
    /// The state of each record of the tape, by id.
    records: Vec<Record>,
    /// The messages of both sides in this connection.
    messages: MessageStreams,
    /// The number of connections so far.
    connections: usize,
    is_resumed: bool,
    /// Which sides have failed in this connection, client first.
    has_given_up: [bool; 2],
}

/// The latest record that a side has received.
#[derive(Clone, Copy)]
struct LatestArrival {
    /// The step in which it arrives.
    place: usize,
    /// Its id.
    id: RecordId,
    /// Whether it is application data for its receiver. If the record before it lacked bytes, that is another record than
    /// the one that its step sends.
    is_data: bool,
}

/// The state of a record of the tape.
#[derive(Clone, Copy, Default)]
struct Record {
    /// The step that sends the record.
    step: Option<usize>,
    /// What happened to the record on the link.
    cause: Cause,
    /// The part of a text that the record carries.
    part: Option<Part>,
}

impl Builder {
    /// Starts the next connection.
    pub fn begin_connection(&mut self) {
        self.connections += 1;
        self.preparation = Default::default();
        self.leading = Default::default();
        self.learned_early.clear();
        self.latest_arrival = [None; 2];
        self.messages = MessageStreams::default();
        self.is_resumed = false;
        self.has_given_up = [false; 2];
    }

    /// Notes the part of a text that a record carries.
    pub fn add_part(&mut self, record: RecordId, part: Part) {
        self.record(record).part = Some(part);
    }

    /// Adds what the link did with a record.
    pub fn add_passage(&mut self, passage: &Passage) {
        let record = self.record(passage.id);
        record.cause = passage.cause;
        let step = record.step.and_then(|step| self.steps.get_mut(step));
        if let Some(Action::Transfer(transfer)) = step.map(|step| &mut step.action) {
            transfer.cause = passage.cause;
        }
    }

    fn record(&mut self, id: RecordId) -> &mut Record {
        if self.records.len() <= id.0 {
            self.records.resize(id.0 + 1, Record::default());
        }
        &mut self.records[id.0]
    }

    /// Adds the next event; `id` is the record's if one is sent or received.
    pub fn add(&mut self, actor: Actor, id: Option<RecordId>, event: Event) {
        let is_first_connection = self.connections == 1;
        // A placeholder id: no record of the tape has it.
        let unknown = RecordId(self.records.len());
        match event {
            Event::Learned(quantity) if self.has_prepared_first_step(actor) => {
                self.learned_early.push((actor, quantity));
            }
            Event::Learned(quantity) => match self.last_step() {
                Some(step) => step.learned.push((actor, quantity)),
                // A side's own keys were already recorded in the first connection.
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
            Event::Sent(record) => self.add_sent(actor, id.unwrap_or(unknown), record),
            Event::Received(record) => self.add_received(actor, id.unwrap_or(unknown), record),
            Event::Computed(computation) => self.add_computation(actor, computation),
            Event::Failed(error) => self.add_failure(actor, error),
            // The received record covers it.
            Event::AlertReceived(_) => {}
        }
    }

    /// Notes after the fact that this connection resumes a session, from its ServerHello on.
    pub fn note_resumption(&mut self) {
        self.is_resumed = true;
        let current = self.connections.saturating_sub(1);
        let answers = |step: &Step| {
            let hello = MessageKind::Handshake(HandshakeKind::ServerHello);
            step.transfer().is_some_and(|transfer| transfer.carries(hello))
        };
        let of_connection = self.steps.iter_mut().filter(|step| step.connection == current);
        for step in of_connection.skip_while(|step| !answers(step)) {
            step.is_resumed = true;
        }
    }

    /// The last step of this connection.
    fn last_step(&mut self) -> Option<&mut Step> {
        let current = self.connections.saturating_sub(1);
        self.steps.last_mut().filter(|step| step.connection == current)
    }

    /// Whether an actor has computed something before the first step of this connection.
    fn has_prepared_first_step(&mut self, actor: Actor) -> bool {
        self.last_step().is_none() && !self.preparation[actor as usize].is_empty()
    }

    fn begin(&mut self, actor: Actor, action: Action) {
        let version = action.version_after(self.last_step().as_deref());
        self.steps.push(Step {
            connection: self.connections.saturating_sub(1),
            version,
            is_resumed: self.is_resumed,
            is_unheeded: self.has_given_up[actor.peer() as usize],
            actor,
            action,
            part: None,
            signatures: Vec::new(),
            learned: core::mem::take(&mut self.learned_early),
            failure: None,
        });
    }

    fn add_sent(&mut self, actor: Actor, id: RecordId, sent: RecordTrace) {
        let record = self.records_sent[actor as usize];
        self.records_sent[actor as usize] += 1;
        let mut preparation = core::mem::take(&mut self.preparation[actor as usize]);
        let is_data = sent.inner_content_type == Some(ContentType::APPLICATION_DATA);
        let Record { part, cause, .. } = *self.record(id);
        // Protecting application data is a separate step; protecting a Finished or an alert belongs
        // to the sending.
        if is_data && !preparation.is_empty() {
            self.begin(actor, Action::Computation(core::mem::take(&mut preparation)));
            self.set_part(part);
        }
        let transfer = Transfer {
            messages: self.messages.outgoing[actor as usize].messages_of(&sent),
            sent,
            received: None,
            preparation,
            opening: Vec::new(),
            record,
            id,
            cause,
        };
        self.begin(actor, Action::Transfer(Box::new(transfer)));
        self.set_part(part);
        self.record(id).step = Some(self.steps.len() - 1);
    }

    fn add_received(&mut self, actor: Actor, id: RecordId, received: RecordTrace) {
        let Record { step, cause, .. } = *self.record(id);
        let messages = self.messages.incoming[actor as usize].messages_of(&received);
        let is_data = received.inner_content_type == Some(ContentType::APPLICATION_DATA);
        // The latest arrival, if it came after this record was sent.
        let latest = self.latest_arrival[actor as usize].filter(|latest| step.is_some_and(|step| step < latest.place));
        let sending = step.and_then(|step| self.steps.get_mut(step));
        let transfer = match sending.map(|step| &mut step.action) {
            Some(Action::Transfer(transfer)) if transfer.is_on_its_way() => Some(transfer),
            _ => None,
        };
        let place = match (transfer, step, latest) {
            (Some(transfer), Some(step), None) => {
                transfer.received = Some(received);
                step
            }
            (transfer, _, latest) => {
                let overtaken = latest
                    .map(|latest| Cause::Overtaken(latest.id))
                    .filter(|_| transfer.is_some());
                let cause = overtaken.unwrap_or(cause);
                if let Some(transfer) = transfer {
                    transfer.cause = cause;
                }
                let arrival = Arrival {
                    messages,
                    received,
                    id,
                    cause,
                };
                self.begin(actor, Action::Arrival(Box::new(arrival)));
                self.steps.len() - 1
            }
        };
        self.latest_arrival[actor as usize] = Some(LatestArrival { place, id, is_data });
    }

    fn set_part(&mut self, part: Option<Part>) {
        if let Some(step) = self.last_step() {
            step.part = part;
        }
    }

    fn add_computation(&mut self, actor: Actor, computation: Computation) {
        let operation = computation.operation;
        let side = actor as usize;
        if operation.prepares() {
            return self.leading[side].push(computation);
        }
        let mut group = core::mem::take(&mut self.leading[side]);
        let belongs_to_message = matches!(operation, Operation::ComputeVerifyData | Operation::ComputeBinder);
        // A connection begins with a message, and what comes before prepares it.
        if belongs_to_message || operation.protects() || self.last_step().is_none() {
            group.push(computation);
            return self.preparation[side].append(&mut group);
        }
        let latest = self.latest_arrival[side].filter(|_| operation.opens());
        let place = latest.map(|latest| latest.place);
        let is_data = latest.is_some_and(|latest| latest.is_data);
        let arrived = place.and_then(|place| self.steps.get(place));
        let part = arrived.and_then(|step| step.part);
        let opened = match is_data {
            true => computation.output(Item::Plaintext).map(<[u8]>::to_vec),
            false => None,
        };
        group.push(computation);
        let has_just_arrived = place.is_some_and(|place| place + 1 == self.steps.len());
        match self.last_step().map(|step| (step.actor, &mut step.action)) {
            // Opening an alert belongs to its arrival.
            Some((_, Action::Transfer(transfer)))
                if has_just_arrived && !is_data && matches!(transfer.message(), MessageKind::Alert(_)) =>
            {
                return transfer.opening.append(&mut group);
            }
            // These end what the computation before them began.
            Some((same, Action::Computation(computations))) if same == actor && continues(computations, operation) => {
                computations.append(&mut group);
            }
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

/// Returns true if a step shows why an actor fails. Otherwise the failure is a separate step,
/// because a successful step would appear to have failed.
fn shows(step: &Step, actor: Actor, error: &Error) -> bool {
    match &step.action {
        Action::Transfer(transfer) => {
            let is_told = matches!(error.kind, ErrorKind::PeerAlert(_)) && step.actor != actor;
            is_told && matches!(transfer.message(), MessageKind::Alert(_))
        }
        _ if step.actor != actor => false,
        Action::Negotiation(_) => true,
        Action::Arrival(arrival) => {
            matches!(error.kind, ErrorKind::PeerAlert(_)) && matches!(arrival.message(), MessageKind::Alert(_))
        }
        Action::Validation(report) => report.failure().is_some(),
        // Early data that were refused do not open either, and are passed over.
        Action::Computation(computations) => {
            let has_mismatch = computations.iter().any(|it| it.outcome == Outcome::Mismatched);
            has_mismatch && error.kind != ErrorKind::TruncatedConnection
        }
        Action::Failure => false,
    }
}

/// Returns true if an operation belongs to the same step as the preceding ones.
fn continues(computations: &[Computation], operation: Operation) -> bool {
    match operation {
        Operation::DeriveKeys | Operation::CheckVerifyData | Operation::JoinSecrets => true,
        Operation::EncapsulateSecret | Operation::DecapsulateSecret => computations
            .iter()
            .all(|before| before.operation == Operation::AgreeOnSecret),
        // A side makes its key pairs at once, and climbs a stage of the key schedule at once.
        Operation::GenerateKeyPair => computations.iter().all(|before| before.operation == operation),
        Operation::ExtractSecret | Operation::ExpandSecret | Operation::ExpandKey => computations
            .iter()
            .all(|before| before.operation.is_of_key_schedule() || before.operation.prepares()),
        // Each comes once for a record.
        Operation::OpenRecord
        | Operation::DecompressFragment
        | Operation::CheckRecordMac
        | Operation::DecryptBlocks => computations
            .iter()
            .all(|before| before.operation != operation && (before.operation.opens() || before.operation.prepares())),
        Operation::GeneratePreMasterSecret
        | Operation::EncryptPreMasterSecret
        | Operation::DecryptPreMasterSecret
        | Operation::SignKeyExchange
        | Operation::VerifyKeyExchange
        | Operation::AgreeOnSecret
        | Operation::DeriveMasterSecret
        | Operation::DeriveExtendedMasterSecret
        | Operation::ComputeVerifyData
        | Operation::ComputeBinder
        | Operation::CheckBinder
        | Operation::ExpandFinishedKey
        | Operation::MakeSignedContent
        | Operation::MakeInnerPlaintext
        | Operation::SealRecord
        | Operation::CompressFragment
        | Operation::ComputeRecordMac
        | Operation::EncryptBlocks
        | Operation::SignHandshake
        | Operation::VerifyHandshake
        | Operation::HashHandshake
        | Operation::MakeNonce
        | Operation::XorNonce
        | Operation::MakeAdditionalData
        | Operation::VerifyCertificate => false,
    }
}
