//! RSA key exchange with a server certificate (RFC 5246 §7.3): the six chapters that every learner sees first.

use timeline::registry::AlertDescription;
use timeline::{Action, HandshakeKind, MessageKind, Operation, Step};

use super::{Chapter, Handshake, Story};

/// The story.
pub const RSA: Story = Story {
    key: "rsa",
    handshake: Handshake::Rsa,
    chapters: &CHAPTERS,
    skipped: &[],
    chapter_of,
    tells,
};

pub(super) const CHAPTERS: [Chapter; 6] = [
    Chapter::ClientHello,
    Chapter::ServerHello,
    Chapter::CertificateCheck,
    Chapter::KeyEncryption,
    Chapter::KeyDecryption,
    Chapter::EncryptedData,
];

pub(super) fn chapter_of(step: &Step) -> Option<Chapter> {
    match &step.action {
        Action::Negotiation(_) => Some(Chapter::ServerHello),
        Action::Validation(_) => Some(Chapter::CertificateCheck),
        Action::Arrival(_) | Action::Failure => None,
        Action::Computation(computations) => {
            let main = computations.iter().find(|it| !it.operation.prepares())?;
            chapter_of_operation(main.operation)
        }
        Action::Transfer(transfer) => chapter_of_message(transfer.message()),
    }
}

fn chapter_of_message(message: MessageKind) -> Option<Chapter> {
    match message {
        MessageKind::Handshake(HandshakeKind::ClientHello) => Some(Chapter::ClientHello),
        MessageKind::Handshake(
            HandshakeKind::ServerHello
            | HandshakeKind::Certificate
            | HandshakeKind::CertificateRequest
            | HandshakeKind::ServerHelloDone,
        ) => Some(Chapter::ServerHello),
        MessageKind::Handshake(HandshakeKind::ClientKeyExchange) => Some(Chapter::KeyEncryption),
        MessageKind::Handshake(HandshakeKind::Finished) | MessageKind::ChangeCipherSpec => Some(Chapter::KeyDecryption),
        MessageKind::Alert(AlertDescription::CLOSE_NOTIFY) | MessageKind::ApplicationData => {
            Some(Chapter::EncryptedData)
        }
        // These come at various times, or do not occur in RSA key exchange.
        MessageKind::Handshake(
            HandshakeKind::CertificateVerify
            | HandshakeKind::NewSessionTicket
            | HandshakeKind::HelloRequest
            | HandshakeKind::ServerKeyExchange
            | HandshakeKind::HelloRetryRequest
            | HandshakeKind::EncryptedExtensions
            | HandshakeKind::EndOfEarlyData
            | HandshakeKind::KeyUpdate
            | HandshakeKind::Other(_),
        )
        | MessageKind::Alert(_)
        | MessageKind::Encrypted(_)
        | MessageKind::Unknown(_) => None,
    }
}

fn chapter_of_operation(operation: Operation) -> Option<Chapter> {
    match operation {
        Operation::VerifyCertificate => Some(Chapter::CertificateCheck),
        Operation::GeneratePreMasterSecret | Operation::EncryptPreMasterSecret | Operation::SignHandshake => {
            Some(Chapter::KeyEncryption)
        }
        Operation::DecryptPreMasterSecret
        | Operation::DeriveMasterSecret
        | Operation::DeriveExtendedMasterSecret
        | Operation::DeriveKeys
        | Operation::ComputeVerifyData
        | Operation::CheckVerifyData
        | Operation::VerifyHandshake => Some(Chapter::KeyDecryption),
        Operation::SealRecord
        | Operation::CompressFragment
        | Operation::ComputeRecordMac
        | Operation::EncryptBlocks => Some(Chapter::EncryptedData),
        Operation::OpenRecord
        | Operation::DecompressFragment
        | Operation::CheckRecordMac
        | Operation::DecryptBlocks
        | Operation::HashHandshake
        | Operation::MakeNonce
        | Operation::XorNonce
        | Operation::MakeAdditionalData
        // These do not occur in RSA key exchange.
        | Operation::GenerateKeyPair
        | Operation::SignKeyExchange
        | Operation::VerifyKeyExchange
        | Operation::AgreeOnSecret
        | Operation::EncapsulateSecret
        | Operation::DecapsulateSecret
        | Operation::JoinSecrets
        | Operation::ExtractSecret
        | Operation::ExpandSecret
        | Operation::ExpandKey
        | Operation::ExpandFinishedKey
        | Operation::ComputeBinder
        | Operation::CheckBinder
        | Operation::MakeSignedContent
        | Operation::MakeInnerPlaintext => None,
    }
}

pub(super) fn tells(step: &Step) -> bool {
    match &step.action {
        Action::Transfer(transfer) => match transfer.message() {
            MessageKind::Handshake(
                HandshakeKind::ClientHello
                | HandshakeKind::Certificate
                | HandshakeKind::ClientKeyExchange
                | HandshakeKind::Finished,
            )
            | MessageKind::Alert(_)
            | MessageKind::ApplicationData => true,
            MessageKind::Handshake(
                HandshakeKind::ServerHello
                | HandshakeKind::CertificateRequest
                | HandshakeKind::ServerHelloDone
                | HandshakeKind::CertificateVerify
                | HandshakeKind::NewSessionTicket
                | HandshakeKind::HelloRequest
                | HandshakeKind::ServerKeyExchange
                | HandshakeKind::HelloRetryRequest
                | HandshakeKind::EncryptedExtensions
                | HandshakeKind::EndOfEarlyData
                | HandshakeKind::KeyUpdate
                | HandshakeKind::Other(_),
            )
            | MessageKind::ChangeCipherSpec
            | MessageKind::Encrypted(_)
            | MessageKind::Unknown(_) => false,
        },
        Action::Validation(_) | Action::Failure => true,
        // A separate arrival tells nothing; its consequences do.
        Action::Arrival(_) | Action::Negotiation(_) => false,
        Action::Computation(computations) => computations.last().is_some_and(|last| ends_with(last.operation)),
    }
}

/// Whether the everyday level tells a computation that ends with this operation.
fn ends_with(last: Operation) -> bool {
    match last {
        Operation::EncryptPreMasterSecret
        | Operation::DecryptPreMasterSecret
        | Operation::DeriveKeys
        | Operation::CheckVerifyData
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
        | Operation::VerifyHandshake
        | Operation::HashHandshake
        | Operation::MakeNonce
        | Operation::XorNonce
        | Operation::MakeAdditionalData
        | Operation::VerifyCertificate
        | Operation::GenerateKeyPair
        | Operation::SignKeyExchange
        | Operation::VerifyKeyExchange
        | Operation::AgreeOnSecret
        | Operation::EncapsulateSecret
        | Operation::DecapsulateSecret
        | Operation::JoinSecrets
        | Operation::ExtractSecret
        | Operation::ExpandSecret
        | Operation::ExpandKey
        | Operation::ExpandFinishedKey
        | Operation::ComputeBinder
        | Operation::CheckBinder
        | Operation::MakeSignedContent
        | Operation::MakeInnerPlaintext => false,
    }
}
