//! Which steps tell the story to somebody who has never heard of TLS.

use timeline::registry::HandshakeType;
use timeline::{Action, MessageKind, Step};
use timeline::{Actor, Operation};

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
        Action::Computation(computations) => computations.last().is_some_and(|last| tells(last.operation, step)),
    }
}

/// Whether a step that ends with this operation tells the story.
fn tells(last: Operation, step: &Step) -> bool {
    match last {
        Operation::DecryptPreMasterSecret => true,
        // The last of the two proofs ends the handshake: the server's in a full one, the client's in a resumed one.
        Operation::CheckVerifyData => (step.actor == Actor::Server) == step.is_resumed,
        Operation::GeneratePreMasterSecret
        | Operation::EncryptPreMasterSecret
        | Operation::DeriveMasterSecret
        | Operation::DeriveExtendedMasterSecret
        | Operation::DeriveKeys
        | Operation::ComputeVerifyData
        | Operation::SealRecord
        | Operation::OpenRecord
        | Operation::CompressFragment
        | Operation::DecompressFragment
        | Operation::ComputeRecordMac
        | Operation::CheckRecordMac
        | Operation::EncryptBlocks
        | Operation::DecryptBlocks
        | Operation::SignHandshake
        | Operation::VerifyHandshake
        | Operation::HashHandshake
        | Operation::MakeNonce
        | Operation::MakeAdditionalData
        | Operation::VerifyCertificate => false,
    }
}
