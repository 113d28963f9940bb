//! TLS 1.3 (RFC 9846 §2): a half in each hello, and everything after them is sealed. With a client certificate or without.

use timeline::registry::{AlertDescription, ProtocolVersion};
use timeline::{Action, Actor, Cause, HandshakeKind, MessageKind, Operation, Outcome, Step};

use super::{Chapter, Handshake, Story};

/// The story.
pub const TLS13: Story = Story {
    key: "tls13",
    handshake: Handshake::Tls13,
    chapters: &[
        Chapter::ClientHello,
        Chapter::OtherHalf,
        Chapter::SealedCertificate,
        Chapter::Signature,
        Chapter::Fingerprints,
        Chapter::EncryptedData,
    ],
    skipped: &[],
    chapter_of,
    tells,
};

/// Whether the server has picked TLS 1.3 in a step or before it.
pub fn is_chosen(step: &Step) -> bool {
    step.version == Some(ProtocolVersion::TLS_1_3)
}

pub(super) fn chapter_of(step: &Step) -> Option<Chapter> {
    // Early data come before the server has answered, which is long before the chapter of data.
    chapter_by_action(step).filter(|chapter| *chapter != Chapter::EncryptedData || step.version.is_some())
}

fn chapter_by_action(step: &Step) -> Option<Chapter> {
    match &step.action {
        Action::Negotiation(_) => Some(Chapter::OtherHalf),
        Action::Validation(_) => Some(Chapter::SealedCertificate),
        Action::Arrival(_) | Action::Failure => None,
        Action::Computation(computations) => {
            let main = computations.iter().find(|it| !it.operation.prepares())?;
            chapter_of_operation(main.operation, step.actor)
        }
        Action::Transfer(transfer) => chapter_of_message(transfer.message()),
    }
}

fn chapter_of_message(message: MessageKind) -> Option<Chapter> {
    match message {
        MessageKind::Handshake(HandshakeKind::ClientHello) => Some(Chapter::ClientHello),
        MessageKind::Handshake(HandshakeKind::ServerHello | HandshakeKind::HelloRetryRequest) => {
            Some(Chapter::OtherHalf)
        }
        MessageKind::Handshake(
            HandshakeKind::EncryptedExtensions | HandshakeKind::CertificateRequest | HandshakeKind::Certificate,
        ) => Some(Chapter::SealedCertificate),
        MessageKind::Handshake(HandshakeKind::CertificateVerify) => Some(Chapter::Signature),
        MessageKind::Handshake(HandshakeKind::Finished) => Some(Chapter::Fingerprints),
        MessageKind::Handshake(HandshakeKind::NewSessionTicket | HandshakeKind::KeyUpdate)
        | MessageKind::Alert(AlertDescription::CLOSE_NOTIFY)
        | MessageKind::ApplicationData => Some(Chapter::EncryptedData),
        // These come at various times, or do not occur in TLS 1.3.
        MessageKind::Handshake(
            HandshakeKind::EndOfEarlyData
            | HandshakeKind::HelloRequest
            | HandshakeKind::ServerKeyExchange
            | HandshakeKind::ServerHelloDone
            | HandshakeKind::ClientKeyExchange
            | HandshakeKind::Other(_),
        )
        | MessageKind::ChangeCipherSpec
        | MessageKind::Alert(_)
        | MessageKind::Encrypted(_)
        | MessageKind::Unknown(_) => None,
    }
}

fn chapter_of_operation(operation: Operation, actor: Actor) -> Option<Chapter> {
    match (operation, actor) {
        (Operation::GenerateKeyPair, Actor::Client) => Some(Chapter::ClientHello),
        (
            Operation::GenerateKeyPair
            | Operation::AgreeOnSecret
            | Operation::EncapsulateSecret
            | Operation::DecapsulateSecret
            | Operation::JoinSecrets
            | Operation::CheckBinder,
            _,
        ) => Some(Chapter::OtherHalf),
        (Operation::VerifyCertificate, _) => Some(Chapter::SealedCertificate),
        (Operation::SignHandshake | Operation::VerifyHandshake, _) => Some(Chapter::Signature),
        (Operation::ComputeVerifyData | Operation::CheckVerifyData, _) => Some(Chapter::Fingerprints),
        (Operation::SealRecord, _) => Some(Chapter::EncryptedData),
        // The key schedule goes on in every chapter, and so does the opening of records.
        _ => None,
    }
}

/// The halves, the secret of both, the certificate, the proofs, the data, the ticket.
pub(super) fn tells(step: &Step) -> bool {
    match &step.action {
        Action::Transfer(transfer) => match transfer.message() {
            MessageKind::Handshake(kind) => matches!(
                kind,
                HandshakeKind::ClientHello
                    | HandshakeKind::ServerHello
                    | HandshakeKind::HelloRetryRequest
                    | HandshakeKind::Certificate
                    | HandshakeKind::CertificateVerify
                    | HandshakeKind::Finished
                    | HandshakeKind::NewSessionTicket
            ),
            MessageKind::Alert(_) | MessageKind::ApplicationData => true,
            MessageKind::ChangeCipherSpec | MessageKind::Encrypted(_) | MessageKind::Unknown(_) => false,
        },
        Action::Validation(_) | Action::Failure => true,
        // A copy that somebody sends; other separate arrivals tell nothing, only what comes of them does.
        Action::Arrival(arrival) => matches!(arrival.cause, Cause::Replayed(_)) && is_told_of_copies(arrival.message()),
        Action::Negotiation(_) => false,
        Action::Computation(computations) => computations.last().is_some_and(|last| match last.operation {
            Operation::AgreeOnSecret
            | Operation::JoinSecrets
            | Operation::VerifyHandshake
            | Operation::CheckVerifyData => true,
            // The client makes its proof with its hello.
            Operation::CheckBinder => step.actor == Actor::Server,
            // Handshake messages are opened as well; the everyday level tells of data, and of what does not open.
            Operation::OpenRecord => step.opens_data() || last.outcome == Outcome::Mismatched,
            _ => false,
        }),
    }
}

/// Whether a copy of a message is worth telling.
fn is_told_of_copies(message: MessageKind) -> bool {
    message == MessageKind::Handshake(HandshakeKind::ClientHello)
        || matches!(message, MessageKind::Encrypted(_) | MessageKind::ApplicationData)
}
