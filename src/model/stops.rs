//! Which steps tell the story to somebody who has never heard of TLS.

use tls_core::registry::HandshakeType;
use tls_core::timeline::{Action, MessageKind, Step};
use tls_core::trace::{Actor, Operation};

/// Whether a step is one of those. What fails always is.
pub fn tells_the_story(step: &Step) -> bool {
    if step.failure.is_some() {
        return true;
    }
    // What nobody heeds any more leads nowhere.
    if step.is_unheeded {
        return false;
    }
    match &step.action {
        Action::Transfer(transfer) => match transfer.message {
            MessageKind::Handshake(
                HandshakeType::CLIENT_HELLO | HandshakeType::CERTIFICATE | HandshakeType::CLIENT_KEY_EXCHANGE,
            ) => true,
            // With no certificate to come, the server's hello is its whole answer.
            MessageKind::Handshake(HandshakeType::SERVER_HELLO) => step.is_resumed,
            MessageKind::Handshake(_) | MessageKind::ChangeCipherSpec => false,
            MessageKind::Alert(_) | MessageKind::ApplicationData => true,
        },
        Action::Validation(_) | Action::Failure => true,
        Action::Negotiation(_) => false,
        Action::Computation(computations) => match computations.last().map(|last| last.operation) {
            Some(Operation::DecryptPreMasterSecret) => true,
            // The last of the two proofs ends the handshake: the server's in a full one, the client's in a resumed one.
            Some(Operation::CheckVerifyData) => (step.actor == Actor::Server) == step.is_resumed,
            _ => false,
        },
    }
}
