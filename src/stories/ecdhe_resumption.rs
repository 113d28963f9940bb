//! A resumed session of TLS 1.2 whose first connection used ECDHE. No half is sent: the keys come from the stored master
//! secret.

use super::{Chapter, Handshake, Story, ecdhe, resumption};

/// The story: the full handshake without two of its chapters, and with an answer that signs nothing.
pub const ECDHE_RESUMPTION: Story = Story {
    key: "ecdhe-resumption",
    handshake: Handshake::Ecdhe,
    chapters: &[
        Chapter::ClientHello,
        Chapter::ServerHello,
        Chapter::SignatureCheck,
        Chapter::ClientShare,
        Chapter::SharedSecret,
        Chapter::EncryptedData,
    ],
    skipped: &[Chapter::SignatureCheck, Chapter::ClientShare],
    chapter_of: |step| match ecdhe::chapter_of(step) {
        Some(Chapter::SignedShare) => Some(Chapter::ServerHello),
        other => other,
    },
    tells: resumption::tells,
};
