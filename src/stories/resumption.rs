//! A resumed session (RFC 5246 §7.3, RFC 5077 §3): the keys come of what both have kept, so nobody shows a certificate and no
//! secret is locked.

use timeline::registry::HandshakeType;
use timeline::{MessageKind, Step};

use super::{Chapter, Story, rsa};

/// The story: that of the handshake that is resumed, without two of its chapters.
pub const RESUMPTION: Story = Story {
    key: "resumption",
    chapters: &rsa::CHAPTERS,
    skipped: &[Chapter::CertificateCheck, Chapter::KeyEncryption],
    chapter_of: rsa::chapter_of,
    tells,
};

/// With no certificate to come, the server's hello is its whole answer.
fn tells(step: &Step) -> bool {
    let answer = MessageKind::Handshake(HandshakeType::SERVER_HELLO);
    rsa::tells(step) || step.transfer().is_some_and(|transfer| transfer.message == answer)
}
