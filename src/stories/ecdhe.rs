//! ECDHE in TLS 1.2 (RFC 8422 §2): each side sends a half, the server signs its own, and both compute the same secret. With
//! a client certificate or without.

use timeline::suites::SuiteParameters;
use timeline::{Action, Actor, HandshakeKind, MessageKind, Operation, Step};

use super::{Chapter, Handshake, Story, rsa};

/// The story.
pub const ECDHE: Story = Story {
    key: "ecdhe",
    handshake: Handshake::Ecdhe,
    chapters: &[
        Chapter::ClientHello,
        Chapter::SignedShare,
        Chapter::SignatureCheck,
        Chapter::ClientShare,
        Chapter::SharedSecret,
        Chapter::EncryptedData,
    ],
    skipped: &[],
    chapter_of,
    tells,
};

/// Whether the server picks a suite with ECDHE in a step, or says in its hello that it has.
pub fn is_chosen(step: &Step) -> bool {
    let hello = MessageKind::Handshake(HandshakeKind::ServerHello);
    let suite = match &step.action {
        Action::Negotiation(negotiation) => negotiation.cipher_suite.chosen,
        Action::Transfer(transfer) if transfer.carries(hello) => transfer.suite_of_server_hello(),
        Action::Transfer(_) | Action::Arrival(_) | Action::Validation(_) | Action::Computation(_) | Action::Failure => {
            None
        }
    };
    let suite = suite.and_then(SuiteParameters::of);
    suite.is_some_and(|suite| suite.key_exchange.is_ephemeral())
}

pub(super) fn chapter_of(step: &Step) -> Option<Chapter> {
    let main = step.computations().find(|it| !it.operation.prepares());
    let operation = main.filter(|_| step.transfer().is_none()).map(|main| main.operation);
    let message = step.transfer().map(|transfer| transfer.message());
    match (operation, message) {
        (Some(Operation::GenerateKeyPair), _) if step.actor == Actor::Server => Some(Chapter::SignedShare),
        (Some(Operation::SignKeyExchange), _) => Some(Chapter::SignedShare),
        (_, Some(MessageKind::Handshake(HandshakeKind::ServerKeyExchange))) => Some(Chapter::SignedShare),
        (Some(Operation::VerifyKeyExchange), _) => Some(Chapter::SignatureCheck),
        (Some(Operation::GenerateKeyPair), _) => Some(Chapter::ClientShare),
        (Some(Operation::AgreeOnSecret), _) => Some(Chapter::SharedSecret),
        _ => rsa::chapter_of(step).map(|chapter| match chapter {
            Chapter::ServerHello => Chapter::SignedShare,
            Chapter::CertificateCheck => Chapter::SignatureCheck,
            Chapter::KeyEncryption => Chapter::ClientShare,
            Chapter::KeyDecryption => Chapter::SharedSecret,
            other => other,
        }),
    }
}

/// Adds the server's half, the checks of signatures, and the secret of both halves.
fn tells(step: &Step) -> bool {
    let share = MessageKind::Handshake(HandshakeKind::ServerKeyExchange);
    let ends_with = step.computations().last().map(|last| last.operation);
    let is_told = matches!(
        ends_with,
        Some(Operation::VerifyKeyExchange | Operation::AgreeOnSecret | Operation::VerifyHandshake)
    );
    rsa::tells(step)
        || step.transfer().is_some_and(|transfer| transfer.message() == share)
        || (step.transfer().is_none() && is_told)
}
