//! A handshake in which the server also requests a certificate (RFC 5246 §7.4.4).

use timeline::{HandshakeKind, MessageKind, Operation, Step};

use super::{Handshake, Story, rsa};

/// The story: RSA key exchange, in which the client also proves that it owns its certificate.
pub const MUTUAL_AUTHENTICATION: Story = Story {
    key: "mutual-authentication",
    handshake: Handshake::Rsa,
    chapters: &rsa::CHAPTERS,
    skipped: &[],
    chapter_of: rsa::chapter_of,
    tells,
};

/// Whether the server asks for a certificate in a step.
pub(super) fn asks_for_certificate(step: &Step) -> bool {
    let request = MessageKind::Handshake(HandshakeKind::CertificateRequest);
    step.transfer().is_some_and(|transfer| transfer.message() == request)
}

/// Adds the step in which the server checks the client's signature over the handshake (RFC 5246 §7.4.8).
fn tells(step: &Step) -> bool {
    let ends_with = step.computations().last().map(|last| last.operation);
    rsa::tells(step) || (step.transfer().is_none() && ends_with == Some(Operation::VerifyHandshake))
}
