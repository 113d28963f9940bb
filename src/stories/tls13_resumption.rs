//! TLS 1.3 with a pre-shared key (RFC 9846 §2.2): the ticket of an earlier connection takes the place of certificate and
//! signature. With early data or without.

use timeline::{Action, HandshakeKind, MessageKind, Step};

use super::{Chapter, Handshake, Story, TLS13, tls13};

/// The story: the full handshake without two of its chapters.
pub const TLS13_RESUMPTION: Story = Story {
    key: "tls13-resumption",
    handshake: Handshake::Tls13,
    chapters: TLS13.chapters,
    skipped: &[Chapter::SealedCertificate, Chapter::Signature],
    chapter_of,
    tells: tls13::tells,
};

/// What comes before the certificate in a full handshake belongs to the answer here.
fn chapter_of(step: &Step) -> Option<Chapter> {
    let extensions = MessageKind::Handshake(HandshakeKind::EncryptedExtensions);
    match &step.action {
        Action::Transfer(transfer) if transfer.message() == extensions => None,
        _ => tls13::chapter_of(step),
    }
}
