//! What happened in a session, as a list of steps.
//!
//! Both endpoints record on their own. Their records are merged into one order in which every record arrives
//! after it was sent, and as soon as possible: what happened, told one thing at a time.

use serde::{Deserialize, Serialize};

use crate::actor::Actor;
use crate::computation::Computation;
use crate::error::Error;
use crate::message::{Message, MessageKind, MessageStream};
use crate::negotiation::Negotiation;
use crate::quantity::Quantity;
use crate::record::RecordTrace;
use crate::scenario::Scenario;
use crate::tape::{Cause, RecordId};
use crate::validation::Report;

/// A record's way from one side to the other.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Transfer {
    /// What it carries, at least one message or a part of one.
    pub messages: Vec<Message>,
    /// The record as it was sent.
    pub sent: RecordTrace,
    /// The record as it arrived; `None` if the peer did not take it any more.
    pub received: Option<RecordTrace>,
    /// What was computed to make it, if that is no step of its own.
    pub preparation: Vec<Computation>,
    /// What was computed to read it, if that is no step of its own.
    pub opening: Vec<Computation>,
    /// Which of the sender's records it is, counted from 0 through all connections.
    pub record: usize,
    /// Which record of the tape it is.
    pub id: RecordId,
    /// What happened to it on its way, as far as that is known yet.
    pub cause: Cause,
}

/// What a record is named for: the first message in it.
fn first(messages: &[Message], record: &RecordTrace) -> MessageKind {
    let unknown = MessageKind::Unknown(record.content_type);
    messages.first().map_or(unknown, |message| message.kind)
}

impl Arrival {
    /// What it is named for: the first message in it.
    pub fn message(&self) -> MessageKind {
        first(&self.messages, &self.received)
    }
}

impl Transfer {
    /// What it is named for: the first message in it.
    pub fn message(&self) -> MessageKind {
        first(&self.messages, &self.sent)
    }

    /// Whether it carries a message of this kind, or a part of one.
    pub fn carries(&self, kind: MessageKind) -> bool {
        self.messages.iter().any(|message| message.kind == kind)
    }

    /// Whether the record is protected.
    pub fn is_protected(&self) -> bool {
        self.sent.plaintext.is_some()
    }

    /// Whether what arrived is not what was sent.
    pub fn is_altered(&self) -> bool {
        self.received
            .as_ref()
            .is_some_and(|received| received.bytes != self.sent.bytes)
    }

    /// Whether the record may still arrive in this step. One that another has overtaken arrives in a step of its own.
    pub(crate) fn is_on_its_way(&self) -> bool {
        let can_arrive = match self.cause {
            Cause::Clean | Cause::Edited => true,
            Cause::Overtaken(_) | Cause::Dropped | Cause::Cut | Cause::Replayed(_) | Cause::Injected => false,
        };
        self.received.is_none() && can_arrive
    }
}

/// A record arrives that does not come straight from its sender: others have overtaken it, it has been there before, or
/// the peer never sent it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Arrival {
    /// What it carries for its receiver, at least one message or a part of one.
    pub messages: Vec<Message>,
    /// The record as it arrived.
    pub received: RecordTrace,
    /// Which record of the tape it is.
    pub id: RecordId,
    /// Why it arrives so.
    pub cause: Cause,
}

/// What a step is.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Action {
    /// A record travels from the actor to its peer.
    Transfer(Box<Transfer>),
    /// A record arrives at the actor, apart from its sending.
    Arrival(Box<Arrival>),
    /// The actor picks from what its peer offers.
    Negotiation(Box<Negotiation>),
    /// The actor checks its peer's certificates.
    Validation(Box<Report>),
    /// The actor computes, one thing or several that belong together.
    Computation(Vec<Computation>),
    /// The actor gives up; the reason is the step's failure.
    Failure,
}

/// One of the records that carry a text together (RFC 5246 §6.2.1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Which, counted from 1.
    pub number: usize,
    /// How many there are, at least two.
    pub count: usize,
}

/// One thing that an actor does.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Step {
    /// Which connection it belongs to, counted from 0.
    pub connection: usize,
    /// Whether the server has agreed in this connection to resume an earlier session.
    pub is_resumed: bool,
    /// Whether the actor's peer has given up by then, and takes no notice of it any more.
    pub is_unheeded: bool,
    /// Who does it.
    pub actor: Actor,
    /// What it is.
    pub action: Action,
    /// Which part of a text is sealed, sent or opened in it; `None` if there is no text, or if it is whole.
    pub part: Option<Part>,
    /// How the signatures of the certificates were checked that are checked in it, from the leaf's on.
    pub signatures: Vec<Computation>,
    /// Who came to know what by it.
    pub learned: Vec<(Actor, Quantity)>,
    /// Who gave up over it, and why.
    pub failure: Option<(Actor, Error)>,
}

impl Step {
    /// The record that travels in this step.
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

    /// What the record carries that arrives in this step, if one does.
    pub fn arrived_message(&self) -> Option<MessageKind> {
        match &self.action {
            Action::Transfer(transfer) => Some(transfer.message()),
            Action::Arrival(arrival) => Some(arrival.message()),
            Action::Negotiation(_) | Action::Validation(_) | Action::Computation(_) | Action::Failure => None,
        }
    }

    /// What is computed in this step, the sender's part of a transfer first.
    pub fn computations(&self) -> impl Iterator<Item = &Computation> {
        let (first, second): (&[Computation], &[Computation]) = match &self.action {
            Action::Computation(computations) => (computations, &[]),
            Action::Transfer(transfer) => (&transfer.preparation, &transfer.opening),
            Action::Arrival(_) | Action::Negotiation(_) | Action::Validation(_) | Action::Failure => (&[], &[]),
        };
        first.iter().chain(second)
    }

    /// What is computed in this step and by whom, checks of certificates included.
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

/// The messages in the records of steps, by the records alone: of each step, those of the record that travels or arrives.
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

/// What each side, client first, sends and receives in a connection.
#[derive(Default)]
pub(crate) struct MessageStreams {
    pub outgoing: [MessageStream; 2],
    pub incoming: [MessageStream; 2],
}

/// What happened in a session.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Timeline {
    /// The choices that it followed; `None` if nobody knows of any.
    pub scenario: Option<Scenario>,
    /// What each side knew before.
    pub known_before: Vec<(Actor, Quantity)>,
    /// What happened, at least one step.
    pub steps: Vec<Step>,
}

/// An addition to a timeline that is still growing.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Growth {
    /// What each side knew before; only with the first growth.
    pub known_before: Vec<(Actor, Quantity)>,
    /// The next steps. Steps that were handed over before do not change.
    pub steps: Vec<Step>,
    /// Whether this is the last growth.
    pub is_complete: bool,
}

impl Timeline {
    /// The timeline of a scenario, if it has one, of which nothing has happened yet.
    pub fn begin(scenario: Option<Scenario>) -> Self {
        Self {
            scenario,
            known_before: Vec::new(),
            steps: Vec::new(),
        }
    }

    /// Adds what has happened since.
    pub fn grow(&mut self, growth: Growth) {
        self.known_before.extend(growth.known_before);
        self.steps.extend(growth.steps);
    }

    /// The host that the client asks for: as its scenario says, or else as it told the server; `None` where nobody knows.
    pub fn host_name(&self) -> Option<&str> {
        let negotiations = self.steps.iter().filter_map(|step| match &step.action {
            Action::Negotiation(negotiation) => Some(negotiation),
            Action::Transfer(_)
            | Action::Arrival(_)
            | Action::Validation(_)
            | Action::Computation(_)
            | Action::Failure => None,
        });
        let mut told = negotiations.filter_map(|negotiation| negotiation.server_name.as_deref());
        let asked = self.scenario.as_ref().map(|scenario| scenario.host_name.as_str());
        asked.or_else(|| told.next())
    }

    /// What ended the session early, if anything did: whoever noticed first.
    pub fn failure(&self) -> Option<&(Actor, Error)> {
        self.steps.iter().find_map(|step| step.failure.as_ref())
    }
}
