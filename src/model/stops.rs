//! Which steps tell the story to somebody who has never heard of TLS.

use timeline::Operation;
use timeline::registry::HandshakeType;
use timeline::{Action, MessageKind, Step};

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
                HandshakeType::CLIENT_HELLO
                | HandshakeType::CERTIFICATE
                | HandshakeType::CLIENT_KEY_EXCHANGE
                | HandshakeType::FINISHED,
            ) => true,
            // With no certificate to come, the server's hello is its whole answer.
            MessageKind::Handshake(HandshakeType::SERVER_HELLO) => step.is_resumed,
            MessageKind::Handshake(_) | MessageKind::ChangeCipherSpec => false,
            MessageKind::Alert(_) | MessageKind::ApplicationData => true,
        },
        Action::Validation(_) | Action::Failure => true,
        // What arrives apart from its sending says nothing new; what follows from it does.
        Action::Arrival(_) | Action::Negotiation(_) => false,
        Action::Computation(computations) => computations.last().is_some_and(|last| tells(last.operation)),
    }
}

/// Whether a step that ends with this operation tells the story.
fn tells(last: Operation) -> bool {
    match last {
        Operation::EncryptPreMasterSecret
        | Operation::DecryptPreMasterSecret
        | Operation::DeriveKeys
        | Operation::CheckVerifyData
        | Operation::VerifyHandshake
        | Operation::OpenRecord
        | Operation::DecompressFragment
        | Operation::CheckRecordMac
        | Operation::DecryptBlocks => true,
        Operation::GeneratePreMasterSecret
        | Operation::DeriveMasterSecret
        | Operation::DeriveExtendedMasterSecret
        | Operation::ComputeVerifyData
        | Operation::SealRecord
        | Operation::CompressFragment
        | Operation::ComputeRecordMac
        | Operation::EncryptBlocks
        | Operation::SignHandshake
        | Operation::HashHandshake
        | Operation::MakeNonce
        | Operation::MakeAdditionalData
        | Operation::VerifyCertificate => false,
    }
}
