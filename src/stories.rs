//! The story of a handshake: its chapters, the chapter of each step, and the steps told at the everyday level.
//!
//! Stories belong to the page: the engine and its timelines have no chapters. There is one file for each story, and
//! each connection of a session has its own ([`Story::of`]). Code that counts chapters asks the story of the shown
//! connection.

use timeline::Step;

pub use self::ecdhe::ECDHE;
use self::ecdhe_resumption::ECDHE_RESUMPTION;
pub use self::handshake::Handshake;
use self::mutual_authentication::MUTUAL_AUTHENTICATION;
use self::resumption::RESUMPTION;
pub use self::rsa::RSA;
pub use self::tls13::TLS13;
use self::tls13_resumption::TLS13_RESUMPTION;

pub mod ecdhe;
mod ecdhe_resumption;
mod handshake;
mod mutual_authentication;
mod resumption;
mod rsa;
pub mod tls13;
mod tls13_resumption;

/// A chapter that stories can have. [`Story::chapters`] lists those of a story, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chapter {
    /// The client says hello.
    ClientHello,
    /// The server says hello and shows its certificate.
    ServerHello,
    /// The client checks the certificate.
    CertificateCheck,
    /// The server says hello, shows its certificate, and sends its signed half of the key exchange.
    SignedShare,
    /// The client checks the certificate, and the signature.
    SignatureCheck,
    /// The client sends its half of the key exchange.
    ClientShare,
    /// Both compute the same secret, and prove that they have the same.
    SharedSecret,
    /// The client makes and encrypts the key.
    KeyEncryption,
    /// The server decrypts the key; both prove that they have the same.
    KeyDecryption,
    /// The server sends its half; both compute the same secret, and the rest is sealed.
    OtherHalf,
    /// The server shows its certificate, sealed, and the client checks it.
    SealedCertificate,
    /// The server signs everything said so far, and the client checks it.
    Signature,
    /// Both prove that they have seen the same handshake.
    Fingerprints,
    /// Encrypted data.
    EncryptedData,
}

impl Chapter {
    /// The name of its title in the locales; its `summary` is what happens in it.
    pub const fn words(self) -> &'static str {
        match self {
            Self::ClientHello => "chapter-1",
            Self::ServerHello => "chapter-2",
            Self::SignedShare => "chapter-signed-share",
            Self::SignatureCheck => "chapter-signature-check",
            Self::ClientShare => "chapter-client-share",
            Self::SharedSecret => "chapter-shared-secret",
            Self::CertificateCheck => "chapter-3",
            Self::KeyEncryption => "chapter-4",
            Self::KeyDecryption => "chapter-5",
            Self::OtherHalf => "chapter-other-half",
            Self::SealedCertificate => "chapter-sealed-certificate",
            Self::Signature => "chapter-signature",
            Self::Fingerprints => "chapter-fingerprints",
            Self::EncryptedData => "chapter-6",
        }
    }
}

/// The story of one connection.
#[derive(Debug)]
pub struct Story {
    /// Its stable key.
    pub key: &'static str,
    /// The handshake that it tells.
    pub handshake: Handshake,
    /// Its chapters, in order; at least one.
    pub chapters: &'static [Chapter],
    /// The chapters that this connection skips, once the two sides have agreed to resume a session.
    pub skipped: &'static [Chapter],
    /// The chapter that a step begins, one of [`chapters`](Self::chapters); `None` for a step that belongs to the
    /// current chapter.
    chapter_of: fn(&Step) -> Option<Chapter>,
    /// Whether the everyday level tells a step that comes out well.
    tells: fn(&Step) -> bool,
}

impl Story {
    /// All stories. The first one applies as long as nothing is known about a connection.
    pub const ALL: [&'static Self; 7] = [
        &RSA,
        &RESUMPTION,
        &MUTUAL_AUTHENTICATION,
        &ECDHE,
        &ECDHE_RESUMPTION,
        &TLS13,
        &TLS13_RESUMPTION,
    ];

    /// The story of a connection with these steps.
    pub fn of(connection: &[Step]) -> &'static Self {
        let is_resumed = connection.iter().any(|step| step.is_resumed);
        if connection.iter().any(tls13::is_chosen) {
            if is_resumed { &TLS13_RESUMPTION } else { &TLS13 }
        } else if connection.iter().any(ecdhe::is_chosen) {
            if is_resumed { &ECDHE_RESUMPTION } else { &ECDHE }
        } else if is_resumed {
            &RESUMPTION
        } else if connection.iter().any(mutual_authentication::asks_for_certificate) {
            &MUTUAL_AUTHENTICATION
        } else {
            &RSA
        }
    }

    /// The most chapters that any story has.
    pub fn most_chapters() -> usize {
        let lengths = Self::ALL.iter().map(|story| story.chapters.len());
        lengths.max().unwrap_or_default()
    }

    /// The number of a chapter in this story, counted from 1; 0 for a chapter of another story.
    pub fn number(&self, chapter: Chapter) -> usize {
        let position = self.chapters.iter().position(|own| *own == chapter);
        position.map_or(0, |position| position + 1)
    }

    /// The chapter with a number, counted from 1.
    pub fn chapter(&self, number: usize) -> Option<Chapter> {
        self.chapters.get(number.checked_sub(1)?).copied()
    }

    /// The chapters of the steps of a connection. No step leads back to an earlier one.
    pub fn chapters_of(&self, connection: &[Step]) -> Vec<Chapter> {
        let mut current = 0;
        let chapters = connection.iter().filter_map(|step| {
            // The story ends when one side gives up: later steps of the other side begin no chapter.
            let own = (self.chapter_of)(step).filter(|_| !step.is_unheeded);
            let position = own.and_then(|own| self.chapters.iter().position(|it| *it == own));
            current = position.map_or(current, |position| position.max(current));
            self.chapters.get(current).copied()
        });
        chapters.collect()
    }

    /// Whether both sides send a half of the secret, so that the key of the certificate only signs.
    pub fn is_of_halves(&self) -> bool {
        self.handshake != Handshake::Rsa
    }

    /// Whether the everyday level tells a step. It tells every failure.
    pub fn tells(&self, step: &Step) -> bool {
        // The peer ignores this step.
        step.failure.is_some() || (!step.is_unheeded && (self.tells)(step))
    }
}

impl PartialEq for Story {
    fn eq(&self, other: &Self) -> bool {
        self.key == other.key
    }
}

#[cfg(test)]
mod tests;
