//! A resumed session (RFC 5246 §7.3, RFC 5077 §3). The keys come from the stored master secret, so
//! neither side shows a certificate and no new secret is encrypted.

use timeline::{HandshakeKind, MessageKind, Step};

use super::{Chapter, Handshake, Story, rsa};

/// The story: the full handshake without two of its chapters.
pub const RESUMPTION: Story = Story {
    key: "resumption",
    handshake: Handshake::Rsa,
    chapters: &rsa::CHAPTERS,
    skipped: &[Chapter::CertificateCheck, Chapter::KeyEncryption],
    chapter_of: rsa::chapter_of,
    tells,
};

/// Adds ServerHello, which is the server's whole answer when it sends no certificate.
pub(super) fn tells(step: &Step) -> bool {
    let answer = MessageKind::Handshake(HandshakeKind::ServerHello);
    rsa::tells(step) || step.transfer().is_some_and(|transfer| transfer.message() == answer)
}
