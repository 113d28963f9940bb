//! The events of a session, as a list of steps.
//!
//! Each endpoint records separately. Their events are merged into one order in which every record
//! arrives after it was sent, and as early as possible.

use serde::{Deserialize, Serialize};

use crate::actor::Actor;
use crate::computation::Computation;
use crate::error::Error;
use crate::field::{Field, Value};
use crate::fields::server_hello::{CIPHER_SUITE as SELECTED_SUITE, SERVER_VERSION};
use crate::fields::supported_versions::SELECTED_VERSION;
use crate::message::{Message, MessageKind, MessageStream};
use crate::negotiation::Negotiation;
use crate::quantity::{Item, Quantity};
use crate::record::RecordTrace;
use crate::registry::{CipherSuite, ProtocolVersion};
use crate::scenario::Scenario;
use crate::tape::{Cause, RecordId};
use crate::validation::Report;

/// The transfer of a record from one side to the other.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Transfer {
    /// The messages in the record, or parts of them; at least one.
    pub messages: Vec<Message>,
    /// The record as it was sent.
    pub sent: RecordTrace,
    /// The record as received; `None` if the peer did not read it any more.
    pub received: Option<RecordTrace>,
    /// The computations that made the record, unless they are a separate step.
    pub preparation: Vec<Computation>,
    /// The computations that read the record, unless they are a separate step.
    pub opening: Vec<Computation>,
    /// The index among the sender's records, counted from 0 through all connections.
    pub record: usize,
    /// The record's id on the tape.
    pub id: RecordId,
    /// What happened to the record on the link, as far as known.
    pub cause: Cause,
}

/// A record is named after its first message.
fn first(messages: &[Message], record: &RecordTrace) -> MessageKind {
    let unknown = MessageKind::Unknown(record.content_type);
    messages.first().map_or(unknown, |message| message.kind)
}

impl Arrival {
    /// The first message, after which the record is named.
    pub fn message(&self) -> MessageKind {
        first(&self.messages, &self.received)
    }
}

impl Transfer {
    /// The first message, after which the record is named.
    pub fn message(&self) -> MessageKind {
        first(&self.messages, &self.sent)
    }

    /// Whether it carries a message of this kind, or a part of one.
    pub fn carries(&self, kind: MessageKind) -> bool {
        self.messages.iter().any(|message| message.kind == kind)
    }

    /// The version that a ServerHello or HelloRetryRequest in the record picks: that of its extension, if it has that
    /// one (RFC 9846 §4.3.1).
    fn version_of_server_hello(&self) -> Option<ProtocolVersion> {
        let version = self
            .registered(SELECTED_VERSION)
            .or_else(|| self.registered(SERVER_VERSION));
        version.map(ProtocolVersion)
    }

    /// The suite that a ServerHello in the record picks.
    pub fn suite_of_server_hello(&self) -> Option<CipherSuite> {
        self.registered(SELECTED_SUITE).map(CipherSuite)
    }

    /// The number in a field of a record in the clear.
    fn registered(&self, field: &Field) -> Option<u16> {
        let leaves = self.sent.annotation.as_ref()?.leaves();
        match leaves.iter().find(|leaf| leaf.field == field)?.value {
            Value::Registered(number, _) => u16::try_from(number).ok(),
            _ => None,
        }
    }

    /// Whether the record is protected.
    pub fn is_protected(&self) -> bool {
        self.sent.plaintext.is_some()
    }

    /// Whether the record arrived altered.
    pub fn is_altered(&self) -> bool {
        self.received
            .as_ref()
            .is_some_and(|received| received.bytes != self.sent.bytes)
    }

    /// Returns true if the record may still arrive in this step. An overtaken record arrives in a
    /// separate step.
    pub(crate) fn is_on_its_way(&self) -> bool {
        let can_arrive = match self.cause {
            Cause::Clean | Cause::Edited => true,
            Cause::Overtaken(_)
            | Cause::Dropped
            | Cause::Nowhere
            | Cause::Cut
            | Cause::Replayed(_)
            | Cause::Injected => false,
        };
        self.received.is_none() && can_arrive
    }
}

/// The arrival of a record apart from its sending: it was overtaken, it is a copy, or the peer
/// never sent it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Arrival {
    /// The messages in the record for its receiver, or parts of them; at least one.
    pub messages: Vec<Message>,
    /// The record as received.
    pub received: RecordTrace,
    /// The record's id on the tape.
    pub id: RecordId,
    /// Why the record arrives separately.
    pub cause: Cause,
}

/// The action of a step.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Action {
    /// A record travels from the actor to its peer.
    Transfer(Box<Transfer>),
    /// A record arrives at the actor, apart from its sending.
    Arrival(Box<Arrival>),
    /// The actor chooses from its peer's offer.
    Negotiation(Box<Negotiation>),
    /// The actor checks its peer's certificates.
    Validation(Box<Report>),
    /// The actor computes one value or several related ones.
    Computation(Vec<Computation>),
    /// The actor fails; the step's `failure` has the reason.
    Failure,
}

impl Action {
    /// The host that the client requests, if the action tells it.
    fn host_name(&self) -> Option<&str> {
        match self {
            Self::Negotiation(negotiation) => negotiation.server_name.as_deref(),
            Self::Validation(report) => report.asked_name(),
            Self::Transfer(_) | Self::Arrival(_) | Self::Computation(_) | Self::Failure => None,
        }
    }

    /// The version that a connection has with this action, which comes after `before` in the same connection.
    pub fn version_after(&self, before: Option<&Step>) -> Option<ProtocolVersion> {
        match self {
            Self::Negotiation(negotiation) => negotiation.version.chosen,
            // Nobody has recorded how a server chose that is not ours, but its hello says what.
            Self::Transfer(transfer) => before
                .and_then(|step| step.version)
                .or_else(|| transfer.version_of_server_hello()),
            _ => before.and_then(|step| step.version),
        }
    }
}

/// One of several records that together carry a text (RFC 5246 §6.2.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The number of this part, counted from 1.
    pub number: usize,
    /// The number of parts, at least two.
    pub count: usize,
}

/// A step: one action of an actor.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Step {
    /// The index of the connection, counted from 0.
    pub connection: usize,
    /// The version that the server has picked in this connection, as it chose or as its hello says; `None` before that.
    pub version: Option<ProtocolVersion>,
    /// Whether the server has already agreed to resume a session in this connection.
    pub is_resumed: bool,
    /// Whether the peer has already failed and ignores the actor.
    pub is_unheeded: bool,
    /// The actor.
    pub actor: Actor,
    /// The action.
    pub action: Action,
    /// The part of a text that the step seals, sends or opens; `None` without a text or for a whole
    /// one.
    pub part: Option<Part>,
    /// The signature checks of a certificate validation, leaf first.
    pub signatures: Vec<Computation>,
    /// The values that this step reveals, and to whom.
    pub learned: Vec<(Actor, Quantity)>,
    /// The side that failed in this step, and the error.
    pub failure: Option<(Actor, Error)>,
}

impl Step {
    /// The transfer in this step.
    pub fn transfer(&self) -> Option<&Transfer> {
        match &self.action {
            Action::Transfer(transfer) => Some(transfer),
            Action::Arrival(_)
            | Action::Negotiation(_)
            | Action::Validation(_)
            | Action::Computation(_)
            | Action::Failure => None,
        }
    }

    /// The message of the record that arrives in this step, if any.
    pub fn arrived_message(&self) -> Option<MessageKind> {
        match &self.action {
            Action::Transfer(transfer) => Some(transfer.message()),
            Action::Arrival(arrival) => Some(arrival.message()),
            Action::Negotiation(_) | Action::Validation(_) | Action::Computation(_) | Action::Failure => None,
        }
    }

    /// Whether the actor reads application data in this step.
    pub fn opens_data(&self) -> bool {
        self.learned.iter().any(|(_, value)| value.item == Item::Plaintext)
    }

    /// The computations in this step, those of a transfer's sender first.
    pub fn computations(&self) -> impl Iterator<Item = &Computation> {
        let (first, second): (&[Computation], &[Computation]) = match &self.action {
            Action::Computation(computations) => (computations, &[]),
            Action::Transfer(transfer) => (&transfer.preparation, &transfer.opening),
            Action::Arrival(_) | Action::Negotiation(_) | Action::Validation(_) | Action::Failure => (&[], &[]),
        };
        first.iter().chain(second)
    }

    /// The computations in this step with their actors, including signature checks of certificates.
    pub fn computations_by(&self) -> impl Iterator<Item = (Actor, &Computation)> {
        let opening: &[Computation] = match self.transfer() {
            Some(transfer) => &transfer.opening,
            None => &[],
        };
        let of_actor = self.computations().count() - opening.len();
        let actors = core::iter::repeat_n(self.actor, of_actor).chain(core::iter::repeat(self.actor.peer()));
        let signatures = self.signatures.iter().map(|computation| (self.actor, computation));
        actors.zip(self.computations()).chain(signatures)
    }
}

/// The messages of each step's record, derived from the records alone.
pub fn messages_of(steps: &[Step]) -> Vec<Vec<Message>> {
    let mut connection = 0;
    let mut streams = MessageStreams::default();
    let of_step = |step: &Step| {
        if step.connection != connection {
            connection = step.connection;
            streams = MessageStreams::default();
        }
        match &step.action {
            Action::Transfer(transfer) => {
                let messages = streams.outgoing[step.actor as usize].messages_of(&transfer.sent);
                if let Some(received) = &transfer.received {
                    streams.incoming[step.actor.peer() as usize].messages_of(received);
                }
                messages
            }
            Action::Arrival(arrival) => streams.incoming[step.actor as usize].messages_of(&arrival.received),
            Action::Negotiation(_) | Action::Validation(_) | Action::Computation(_) | Action::Failure => Vec::new(),
        }
    };
    steps.iter().map(of_step).collect()
}

/// The messages that each side, client first, sends and receives in a connection.
#[derive(Default)]
pub(crate) struct MessageStreams {
    pub outgoing: [MessageStream; 2],
    pub incoming: [MessageStream; 2],
}

/// The events of a session.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Timeline {
    /// The choices behind the session; `None` if unknown.
    pub scenario: Option<Scenario>,
    /// The values that each side knew beforehand.
    pub known_before: Vec<(Actor, Quantity)>,
    /// The steps, at least one.
    pub steps: Vec<Step>,
}

/// An addition to a timeline that is still growing.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Growth {
    /// The values that each side knew beforehand; only in the first growth.
    pub known_before: Vec<(Actor, Quantity)>,
    /// The next steps. Steps delivered earlier do not change.
    pub steps: Vec<Step>,
    /// Whether this is the last addition.
    pub is_complete: bool,
}

impl Timeline {
    /// Creates a timeline without steps, with its scenario if it has one.
    pub fn begin(scenario: Option<Scenario>) -> Self {
        Self {
            scenario,
            known_before: Vec::new(),
            steps: Vec::new(),
        }
    }

    /// Appends new steps.
    pub fn grow(&mut self, growth: Growth) {
        self.known_before.extend(growth.known_before);
        self.steps.extend(growth.steps);
    }

    /// The host that the client requests, from the scenario, the negotiation or the client's checks; `None` if unknown.
    pub fn host_name(&self) -> Option<&str> {
        let asked = self.scenario.as_ref().map(|scenario| scenario.host_name.as_str());
        asked.or_else(|| self.steps.iter().find_map(|step| step.action.host_name()))
    }

    /// The first failure that ended the session early, if any.
    pub fn failure(&self) -> Option<&(Actor, Error)> {
        self.steps.get(self.failing_step()?)?.failure.as_ref()
    }

    /// The first step in which a side fails. In a connection without a client, to which somebody sends copies, nothing was
    /// to succeed.
    pub fn failing_step(&self) -> Option<usize> {
        let has_client = |connection: usize| {
            let mut steps = self.steps.iter();
            steps.any(|step| step.connection == connection && step.actor == Actor::Client)
        };
        let mut steps = self.steps.iter();
        steps.position(|step| step.failure.is_some() && has_client(step.connection))
    }
}
