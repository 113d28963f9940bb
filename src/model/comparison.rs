//! The comparison of the three handshakes: what each session showed, measured on its records and computations.

use std::rc::Rc;

use timeline::registry::ProtocolVersion;
use timeline::scenario::Scenario;
use timeline::{Action, Actor, HandshakeKind, Item, MessageKind, Operation, Step, Transfer};

use super::timeline_handle::TimelineHandle;
use crate::stories::Handshake;

/// The sessions that are compared.
#[derive(Clone, Debug, Default)]
pub struct Comparison {
    /// The choices that they were made from; `None` while the comparison is closed.
    pub(super) choices: Option<Box<Scenario>>,
    /// What came of the sessions so far, in the order of [`Handshake::ALL`].
    sessions: [Option<Result<Rc<TimelineHandle>, String>>; 3],
}

impl Comparison {
    /// A comparison of which no session has been run yet.
    pub(super) fn of(choices: Option<Box<Scenario>>) -> Self {
        Self {
            choices,
            ..Self::default()
        }
    }

    /// Takes the outcome of a session.
    pub(super) fn take(&mut self, handshake: Handshake, outcome: Result<Rc<TimelineHandle>, String>) {
        self.sessions[handshake as usize] = Some(outcome);
    }

    /// The session of a handshake, or why there is none; `None` while it is being run.
    pub fn session(&self, handshake: Handshake) -> Option<&Result<Rc<TimelineHandle>, String>> {
        self.sessions[handshake as usize].as_ref()
    }
}

/// What a message is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To agree on how to talk.
    Hello,
    /// To show a certificate.
    Certificate,
    /// To come to share a secret.
    Secret,
    /// To prove that the key of the certificate is one's own.
    Signature,
    /// To show that both have the same keys and have seen the same handshake.
    Fingerprint,
}

impl Purpose {
    /// All of them, in the order of RSA key exchange.
    pub const ALL: [Self; 5] = [
        Self::Hello,
        Self::Certificate,
        Self::Secret,
        Self::Signature,
        Self::Fingerprint,
    ];

    /// The key of its texts.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Hello => "hello",
            Self::Certificate => "certificate",
            Self::Secret => "secret",
            Self::Signature => "signature",
            Self::Fingerprint => "fingerprint",
        }
    }

    /// The purpose of the message that a step sends; `None` for data, alerts, tickets, and ChangeCipherSpec in TLS 1.3, where
    /// it means nothing.
    pub fn of(step: &Step) -> Option<Self> {
        let message = step.transfer()?.message();
        let MessageKind::Handshake(kind) = message else {
            let switches_keys = step.version != Some(ProtocolVersion::TLS_1_3);
            return (message == MessageKind::ChangeCipherSpec && switches_keys).then_some(Self::Fingerprint);
        };
        match kind {
            HandshakeKind::ClientHello
            | HandshakeKind::ServerHello
            | HandshakeKind::HelloRetryRequest
            | HandshakeKind::EncryptedExtensions
            | HandshakeKind::ServerHelloDone => Some(Self::Hello),
            HandshakeKind::Certificate | HandshakeKind::CertificateRequest => Some(Self::Certificate),
            HandshakeKind::ServerKeyExchange | HandshakeKind::ClientKeyExchange => Some(Self::Secret),
            HandshakeKind::CertificateVerify => Some(Self::Signature),
            HandshakeKind::Finished => Some(Self::Fingerprint),
            HandshakeKind::HelloRequest
            | HandshakeKind::NewSessionTicket
            | HandshakeKind::EndOfEarlyData
            | HandshakeKind::KeyUpdate
            | HandshakeKind::Other(_) => None,
        }
    }
}

/// What a session shows, up to its first data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// How often the client waited for the server before the first data.
    pub round_trips: usize,
    /// Bytes that each side sent until then, client first.
    pub bytes: [usize; 2],
    /// How many of all these bytes are in records that nobody has sealed.
    pub readable: usize,
    /// Whether the server's certificate can be read on the way; `None` if none was sent.
    pub is_certificate_readable: Option<bool>,
    /// The step in which the client learns that the server has the key of its certificate, counted from 0.
    pub proof: Option<usize>,
    /// What the server's private key did.
    pub private_key: PrivateKeyUse,
}

/// What the server's private key did in a session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PrivateKeyUse {
    /// It decrypted the secret from which all keys come: a recording can be opened with it.
    Decrypted,
    /// It only signed.
    Signed,
    /// Nothing.
    None,
}

impl PrivateKeyUse {
    /// The key of its texts.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Decrypted => "decrypted",
            Self::Signed => "signed",
            Self::None => "none",
        }
    }
}

/// The steps before the first data.
pub fn until_data(steps: &[Step]) -> &[Step] {
    // What ends a connection without data is no part of its handshake either.
    let is_data = |step: &Step| {
        let message = step.transfer().map(Transfer::message);
        let seals_data = || match &step.action {
            Action::Computation(computations) => computations.iter().any(|it| it.operation.protects()),
            _ => false,
        };
        matches!(message, Some(MessageKind::ApplicationData | MessageKind::Alert(_))) || seals_data()
    };
    let end = steps.iter().position(is_data).unwrap_or(steps.len());
    &steps[..end]
}

impl Facts {
    /// Measures a session.
    pub fn of(steps: &[Step]) -> Self {
        let before = until_data(steps);
        let transfers = || before.iter().filter_map(|step| Some((step.actor, step.transfer()?)));
        let mut bytes = [0; 2];
        let (mut readable, mut round_trips, mut sender) = (0, 0, None);
        for (actor, transfer) in transfers() {
            let length = transfer.sent.bytes.len();
            bytes[actor as usize] += length;
            readable += if transfer.is_protected() { 0 } else { length };
            // It waits for nothing, and nothing waits for it alone.
            if transfer.message() == MessageKind::ChangeCipherSpec {
                continue;
            }
            round_trips += usize::from(actor == Actor::Server && sender == Some(Actor::Client));
            sender = Some(actor);
        }
        let certificate = MessageKind::Handshake(HandshakeKind::Certificate);
        let shown = transfers().find(|(actor, transfer)| *actor == Actor::Server && transfer.carries(certificate));
        Self {
            round_trips,
            bytes,
            readable,
            is_certificate_readable: shown.map(|(_, transfer)| !transfer.is_protected()),
            proof: proof(steps),
            private_key: private_key_use(steps),
        }
    }
}

/// The step in which the client checks the first thing that only the owner of the certificate's key could make.
fn proof(steps: &[Step]) -> Option<usize> {
    let by_client = |operation: Operation| {
        let has_it = move |step: &Step| {
            let mut computations = step.computations_by();
            computations.any(|(actor, it)| actor == Actor::Client && it.operation == operation)
        };
        steps.iter().position(has_it)
    };
    // Where nothing is signed, only who could decrypt the secret makes the right Finished.
    by_client(Operation::VerifyKeyExchange)
        .or_else(|| by_client(Operation::VerifyHandshake))
        .or_else(|| by_client(Operation::CheckVerifyData))
}

fn private_key_use(steps: &[Step]) -> PrivateKeyUse {
    let by_server = || {
        steps
            .iter()
            .flat_map(Step::computations_by)
            .filter(|(actor, _)| *actor == Actor::Server)
    };
    let takes = |item: Item| by_server().any(|(_, it)| it.input(item).is_some());
    if by_server().any(|(_, it)| it.operation == Operation::DecryptPreMasterSecret) {
        PrivateKeyUse::Decrypted
    } else if takes(Item::SignerPrivateExponent) || takes(Item::SignerPrivateKey) {
        PrivateKeyUse::Signed
    } else {
        PrivateKeyUse::None
    }
}
