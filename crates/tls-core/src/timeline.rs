//! What happened in a session, as a list of steps in the order of a story.
//!
//! Both endpoints record on their own. Their records are merged into one order in which every record arrives
//! after it was sent, and as soon as possible: what happened, told one thing at a time.

use crate::error::{Error, ErrorKind};
use crate::negotiation::Negotiation;
use crate::pki::report::Report;
use crate::registry::{AlertDescription, ContentType, HandshakeType};
use crate::scenario::Scenario;
use crate::trace::{Actor, Computation, Event, Item, Operation, Quantity, RecordTrace};

/// The six steps of the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Chapter {
    /// 1: the client says hello.
    ClientHello,
    /// 2: the server says hello and shows its certificate.
    ServerHello,
    /// 3: the client checks the certificate.
    CertificateCheck,
    /// 4: the client makes and encrypts the key.
    KeyEncryption,
    /// 5: the server decrypts the key; both prove that they have the same.
    KeyDecryption,
    /// 6: encrypted data.
    EncryptedData,
}

impl Chapter {
    /// All six, in order.
    pub const ALL: [Self; 6] = [
        Self::ClientHello,
        Self::ServerHello,
        Self::CertificateCheck,
        Self::KeyEncryption,
        Self::KeyDecryption,
        Self::EncryptedData,
    ];

    /// 1 to 6.
    pub fn number(self) -> usize {
        self as usize + 1
    }
}

/// What a record carries, as learners name it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum MessageKind {
    /// A handshake message.
    Handshake(HandshakeType),
    /// The switch to protected records.
    ChangeCipherSpec,
    /// An alert.
    Alert(AlertDescription),
    /// Data.
    ApplicationData,
}

impl MessageKind {
    fn of(record: &RecordTrace) -> Self {
        let content = match &record.plaintext {
            Some(plaintext) => plaintext.bytes.as_slice(),
            None => record
                .bytes
                .get(crate::wire::record::HEADER_LENGTH..)
                .unwrap_or_default(),
        };
        match (record.content_type, content) {
            (ContentType::HANDSHAKE, [handshake_type, ..]) => Self::Handshake(HandshakeType(*handshake_type)),
            (ContentType::ALERT, [_, description, ..]) => Self::Alert(AlertDescription(*description)),
            (ContentType::CHANGE_CIPHER_SPEC, _) => Self::ChangeCipherSpec,
            _ => Self::ApplicationData,
        }
    }

    /// The name that the specification gives it.
    pub fn name(self) -> String {
        match self {
            Self::Handshake(handshake_type) => handshake_type.to_string(),
            Self::ChangeCipherSpec => "ChangeCipherSpec".to_owned(),
            Self::Alert(description) => format!("Alert: {description}"),
            Self::ApplicationData => "Application data".to_owned(),
        }
    }
}

/// A record's way from one side to the other.
#[derive(Clone, Debug)]
pub struct Transfer {
    /// What it carries.
    pub message: MessageKind,
    /// The record as it was sent.
    pub sent: RecordTrace,
    /// The record as it arrived; `None` if the peer did not take it any more.
    pub received: Option<RecordTrace>,
    /// What was computed to make it, if that is no step of its own.
    pub preparation: Vec<Computation>,
    /// What was computed to read it, if that is no step of its own.
    pub opening: Vec<Computation>,
    /// Which of the sender's records it is, counted from 0.
    pub record: usize,
}

impl Transfer {
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
}

/// What a step is.
#[derive(Clone, Debug)]
pub enum Action {
    /// A record travels from the actor to its peer.
    Transfer(Box<Transfer>),
    /// The actor picks from what its peer offers.
    Negotiation(Box<Negotiation>),
    /// The actor checks its peer's certificates.
    Validation(Box<Report>),
    /// The actor computes, one thing or several that belong together.
    Computation(Vec<Computation>),
    /// The actor gives up; the reason is the step's failure.
    Failure,
}

/// One thing that an actor does.
#[derive(Clone, Debug)]
pub struct Step {
    /// Which of the six steps of the story it belongs to.
    pub chapter: Chapter,
    /// Who does it.
    pub actor: Actor,
    /// What it is.
    pub action: Action,
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
            _ => None,
        }
    }

    /// What is computed in this step, the sender's part of a transfer first.
    pub fn computations(&self) -> impl Iterator<Item = &Computation> {
        let (first, second): (&[Computation], &[Computation]) = match &self.action {
            Action::Computation(computations) => (computations, &[]),
            Action::Transfer(transfer) => (&transfer.preparation, &transfer.opening),
            _ => (&[], &[]),
        };
        first.iter().chain(second)
    }
}

/// What happened in a session.
#[derive(Clone, Debug)]
pub struct Timeline {
    /// The choices that it followed.
    pub scenario: Scenario,
    /// What each side knew before.
    pub known_before: Vec<(Actor, Quantity)>,
    /// What happened, at least one step.
    pub steps: Vec<Step>,
}

impl Timeline {
    /// Merges what both sides recorded and cuts it into steps.
    pub fn new(scenario: Scenario, client: Vec<Event>, server: Vec<Event>) -> Self {
        let mut builder = Builder {
            known_before: Vec::new(),
            steps: Vec::new(),
            preparation: Vec::new(),
            records_sent: [0, 0],
        };
        for (actor, event) in merge(client, server) {
            builder.add(actor, event);
        }
        Self {
            scenario,
            known_before: builder.known_before,
            steps: builder.steps,
        }
    }

    /// What ended the session early, if anything did: whoever noticed first.
    pub fn failure(&self) -> Option<&(Actor, Error)> {
        self.steps.iter().find_map(|step| step.failure.as_ref())
    }
}

/// One order for both records: a side goes on until it waits or has sent something, and what was sent arrives
/// at once.
fn merge(client: Vec<Event>, server: Vec<Event>) -> Vec<(Actor, Event)> {
    let mut merged = Vec::with_capacity(client.len() + server.len());
    let mut queues = [client.into_iter().peekable(), server.into_iter().peekable()];
    let mut in_flight = [0_usize, 0];
    // What a side knows before it does anything comes before everything.
    for actor in [Actor::Client, Actor::Server] {
        while let Some(event) = queues[actor as usize].next_if(|event| matches!(event, Event::Learned(_))) {
            merged.push((actor, event));
        }
    }
    let mut current = Actor::Client;
    let mut has_sent = false;
    loop {
        // What a side learns by sending belongs to the sending.
        let learns = matches!(queues[current as usize].peek(), Some(Event::Learned(_)));
        let order = match has_sent && !learns {
            true => [current.peer(), current],
            false => [current, current.peer()],
        };
        let next = order.into_iter().find_map(|actor| {
            let can_receive = in_flight[actor.peer() as usize] > 0;
            let event = queues[actor as usize].next_if(|event| can_receive || !matches!(event, Event::Received(_)))?;
            Some((actor, event))
        });
        let Some((actor, event)) = next else { return merged };
        has_sent = matches!(event, Event::Sent(_)) || (has_sent && learns);
        match event {
            Event::Received(_) => in_flight[actor.peer() as usize] -= 1,
            Event::Sent(_) => in_flight[actor as usize] += 1,
            _ => {}
        }
        merged.push((actor, event));
        current = actor;
    }
}

struct Builder {
    known_before: Vec<(Actor, Quantity)>,
    steps: Vec<Step>,
    preparation: Vec<Computation>,
    records_sent: [usize; 2],
}

impl Builder {
    fn add(&mut self, actor: Actor, event: Event) {
        match event {
            Event::Learned(quantity) => match self.steps.last_mut() {
                Some(step) => step.learned.push((actor, quantity)),
                None => self.known_before.push((actor, quantity)),
            },
            Event::Negotiated(negotiation) => self.begin(actor, Action::Negotiation(Box::new(negotiation))),
            Event::Validated(report) => self.begin(actor, Action::Validation(Box::new(report))),
            Event::Sent(record) => self.add_sent(actor, record),
            Event::Received(record) => {
                if let Some(transfer) = self.transfer_from(actor.peer()) {
                    transfer.received = Some(record);
                }
            }
            Event::Computed(computation) => self.add_computation(actor, computation),
            Event::Failed(error) => self.add_failure(actor, error),
            Event::AlertReceived(_) => {}
        }
    }

    fn begin(&mut self, actor: Actor, action: Action) {
        let earlier = self.steps.last().map_or(Chapter::ClientHello, |step| step.chapter);
        self.steps.push(Step {
            chapter: chapter_of(&action).unwrap_or(earlier).max(earlier),
            actor,
            action,
            learned: Vec::new(),
            failure: None,
        });
    }

    fn add_sent(&mut self, actor: Actor, sent: RecordTrace) {
        let record = self.records_sent[actor as usize];
        self.records_sent[actor as usize] += 1;
        let mut preparation = core::mem::take(&mut self.preparation);
        // Protecting typed data is a step to look at; protecting a Finished or an alert belongs to its sending.
        if sent.content_type == ContentType::APPLICATION_DATA && !preparation.is_empty() {
            self.begin(actor, Action::Computation(core::mem::take(&mut preparation)));
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
    }

    /// The last step, if a record of this actor's travels in it.
    fn transfer_from(&mut self, actor: Actor) -> Option<&mut Transfer> {
        match self.steps.last_mut() {
            Some(Step {
                actor: sender,
                action: Action::Transfer(transfer),
                ..
            }) if *sender == actor => Some(transfer),
            _ => None,
        }
    }

    fn add_computation(&mut self, actor: Actor, computation: Computation) {
        let operation = computation.operation;
        if operation == Operation::ComputeVerifyData || operation.protects() {
            return self.preparation.push(computation);
        }
        let is_data = matches!(
            self.steps.iter().rev().find_map(Step::transfer),
            Some(transfer) if transfer.message == MessageKind::ApplicationData
        );
        let opened = match operation.opens() && is_data {
            true => computation.output(Item::Plaintext).map(<[u8]>::to_vec),
            false => None,
        };
        match self.steps.last_mut() {
            // Opening an alert belongs to its arrival.
            Some(Step {
                actor: sender,
                action: Action::Transfer(transfer),
                ..
            }) if operation.opens() && *sender != actor && matches!(transfer.message, MessageKind::Alert(_)) => {
                return transfer.opening.push(computation);
            }
            // These end what the computation before them began.
            Some(Step {
                actor: same,
                action: Action::Computation(computations),
                ..
            }) if *same == actor && continues(computations, operation) => computations.push(computation),
            _ => self.begin(actor, Action::Computation(vec![computation])),
        }
        if let (Some(plaintext), Some(step)) = (opened, self.steps.last_mut()) {
            step.learned.push((actor, Quantity::new(Item::Plaintext, plaintext)));
        }
    }

    fn add_failure(&mut self, actor: Actor, error: Error) {
        let is_alert = matches!(error.kind, ErrorKind::PeerAlert(_));
        let belongs = match self.steps.last() {
            Some(step) => step.actor == actor || is_alert,
            None => false,
        };
        if !belongs {
            self.begin(actor, Action::Failure);
        }
        if let Some(step) = self.steps.last_mut() {
            step.failure = Some((actor, error));
        }
    }
}

/// Whether an operation belongs to the ones before it rather than being a step of its own.
fn continues(computations: &[Computation], operation: Operation) -> bool {
    match operation {
        Operation::DeriveKeys | Operation::CheckVerifyData => true,
        operation if operation.opens() => computations.iter().all(|before| before.operation.opens()),
        _ => false,
    }
}

/// The chapter that an action belongs to; `None` for one that belongs to whatever is going on.
fn chapter_of(action: &Action) -> Option<Chapter> {
    Some(match action {
        Action::Negotiation(_) => Chapter::ServerHello,
        Action::Validation(_) => Chapter::CertificateCheck,
        Action::Failure => return None,
        Action::Computation(computations) => match computations.first()?.operation {
            Operation::GeneratePreMasterSecret | Operation::EncryptPreMasterSecret | Operation::SignHandshake => {
                Chapter::KeyEncryption
            }
            operation if operation.protects() => Chapter::EncryptedData,
            operation if operation.opens() => return None,
            _ => Chapter::KeyDecryption,
        },
        Action::Transfer(transfer) => match transfer.message {
            MessageKind::Handshake(HandshakeType::CLIENT_HELLO) => Chapter::ClientHello,
            MessageKind::Handshake(HandshakeType::CLIENT_KEY_EXCHANGE) => Chapter::KeyEncryption,
            MessageKind::Handshake(HandshakeType::FINISHED) | MessageKind::ChangeCipherSpec => Chapter::KeyDecryption,
            MessageKind::Handshake(_) => Chapter::ServerHello,
            MessageKind::Alert(AlertDescription::CLOSE_NOTIFY) | MessageKind::ApplicationData => Chapter::EncryptedData,
            MessageKind::Alert(_) => return None,
        },
    })
}
