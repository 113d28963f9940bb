//! The things of the everyday story. Each has one picture and one name everywhere.

use timeline::registry::AlertDescription;
use timeline::{HandshakeKind, Item, MessageKind};

use crate::stories::Story;

/// A thing of the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Thing {
    /// A message that anyone may read: a hello, a question.
    Postcard,
    /// A random number.
    RandomNumber,
    /// A certificate.
    Card,
    /// A certificate with its public key: a card with an open padlock.
    CardWithPadlock,
    /// A public key.
    OpenPadlock,
    /// The private key, which opens the padlock.
    Key,
    /// The pre-master secret, or the master secret of an earlier connection.
    Secret,
    /// The secret, locked with the padlock.
    Box,
    /// An ephemeral public key: one half of what makes the secret.
    Half,
    /// The keys that both sides derive.
    Keys,
    /// The fingerprint of the handshake in Finished.
    Fingerprint,
    /// A signature over the handshake.
    Signature,
    /// A session ticket.
    Ticket,
    /// A text.
    Letter,
    /// A sealed text.
    Envelope,
    /// An alert: a side hangs up and says why.
    Alarm,
    /// A close_notify alert: a side says goodbye.
    Goodbye,
}

impl Thing {
    /// Its name in the locales and the style sheet.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Postcard => "postcard",
            Self::RandomNumber => "random-number",
            Self::Card => "card",
            Self::CardWithPadlock => "card-with-padlock",
            Self::OpenPadlock => "padlock",
            Self::Key => "key",
            Self::Secret => "secret",
            Self::Box => "box",
            Self::Half => "half",
            Self::Keys => "keys",
            Self::Fingerprint => "fingerprint",
            Self::Signature => "signature",
            Self::Ticket => "ticket",
            Self::Letter => "letter",
            Self::Envelope => "envelope",
            Self::Alarm => "alarm",
            Self::Goodbye => "goodbye",
        }
    }
}

/// The thing that stands for a record with this message in a story.
pub fn of_message(message: MessageKind, story: &Story) -> Thing {
    let is_of_halves = story.is_of_halves();
    match message {
        MessageKind::Handshake(HandshakeKind::Certificate) if is_of_halves => Thing::Card,
        MessageKind::Handshake(HandshakeKind::ClientKeyExchange) if is_of_halves => Thing::Half,
        MessageKind::Handshake(HandshakeKind::ServerKeyExchange) => Thing::Half,
        MessageKind::Handshake(HandshakeKind::Certificate) => Thing::CardWithPadlock,
        MessageKind::Handshake(HandshakeKind::CertificateVerify) => Thing::Signature,
        MessageKind::Handshake(HandshakeKind::ClientKeyExchange) => Thing::Box,
        MessageKind::Handshake(HandshakeKind::NewSessionTicket) => Thing::Ticket,
        MessageKind::Handshake(HandshakeKind::Finished) => Thing::Fingerprint,
        MessageKind::Handshake(
            HandshakeKind::HelloRequest
            | HandshakeKind::ClientHello
            | HandshakeKind::ServerHello
            | HandshakeKind::CertificateRequest
            | HandshakeKind::ServerHelloDone
            | HandshakeKind::HelloRetryRequest
            | HandshakeKind::EncryptedExtensions
            | HandshakeKind::EndOfEarlyData
            | HandshakeKind::KeyUpdate
            | HandshakeKind::Other(_),
        )
        | MessageKind::ChangeCipherSpec
        | MessageKind::Unknown(_) => Thing::Postcard,
        MessageKind::Alert(AlertDescription::CLOSE_NOTIFY) => Thing::Goodbye,
        MessageKind::Alert(_) => Thing::Alarm,
        MessageKind::ApplicationData | MessageKind::Encrypted(_) => Thing::Envelope,
    }
}

/// The thing that a side puts on its shelf when it learns a value; `None` if the everyday story
/// does not show that value.
pub fn of_item(item: Item, story: &Story) -> Option<Thing> {
    let is_of_halves = story.is_of_halves();
    match item {
        // The key of the certificate locks nothing, and opens nothing: it signs.
        Item::Modulus | Item::SignerPublicKey if is_of_halves => Some(Thing::Card),
        Item::PrivateExponent if is_of_halves => None,
        Item::ClientEphemeralPublicKey | Item::ServerEphemeralPublicKey => Some(Thing::Half),
        Item::ClientRandom | Item::ServerRandom => Some(Thing::RandomNumber),
        Item::Modulus => Some(Thing::OpenPadlock),
        Item::PrivateExponent => Some(Thing::Key),
        Item::PreMasterSecret | Item::SharedSecret => Some(Thing::Secret),
        Item::ClientWriteKey | Item::ServerWriteKey => Some(Thing::Keys),
        Item::SessionTicket => Some(Thing::Ticket),
        Item::DecapsulationKey
        | Item::EncapsulationKey
        | Item::EncapsulationSeed
        | Item::EncapsulatedSecret
        | Item::MlKemSecret
        | Item::CurveSecret
        | Item::Zeros
        | Item::PreSharedKey
        | Item::EarlySecret
        | Item::DerivedSecret
        | Item::HandshakeSecret
        | Item::MainSecret
        | Item::ClientEarlyTrafficSecret
        | Item::ClientHandshakeTrafficSecret
        | Item::ServerHandshakeTrafficSecret
        | Item::ClientApplicationTrafficSecret
        | Item::ServerApplicationTrafficSecret
        | Item::ExporterSecret
        | Item::ResumptionSecret
        | Item::BinderKey
        | Item::FinishedKey
        | Item::TicketNonce
        | Item::Binder
        | Item::ReceivedBinder
        | Item::HkdfLabel
        | Item::SignedContent
        | Item::InnerPlaintext
        | Item::RecordPadding
        | Item::PublicExponent
        | Item::PaddedPreMasterSecret
        | Item::EncryptedPreMasterSecret
        | Item::SessionHash
        | Item::MasterSecret
        | Item::KeyBlock
        | Item::ClientWriteMacKey
        | Item::ServerWriteMacKey
        | Item::ClientWriteNonce
        | Item::ServerWriteNonce
        | Item::HandshakeHash
        | Item::Label
        | Item::ClientVerifyData
        | Item::ServerVerifyData
        | Item::ReceivedVerifyData
        | Item::Plaintext
        | Item::SequenceNumber
        | Item::Nonce
        | Item::AdditionalData
        | Item::Ciphertext
        | Item::AuthenticationTag
        | Item::CompressedPlaintext
        | Item::InitializationVector
        | Item::PaddedPlaintext
        | Item::RecordMac
        | Item::ReceivedRecordMac
        | Item::HandshakeMessages
        | Item::Signature
        | Item::HashFunction
        | Item::SignatureAlgorithm
        | Item::SignerModulus
        | Item::SignerPublicExponent
        | Item::SignerPrivateExponent
        | Item::ToBeSigned
        | Item::SignedHash
        | Item::RecoveredBlock
        | Item::ExplicitNonce
        | Item::RecordType
        | Item::RecordVersion
        | Item::RecordLength
        | Item::NamedGroup
        | Item::ClientEphemeralPrivateKey
        | Item::ServerEphemeralPrivateKey
        | Item::KeyExchangeParameters
        | Item::ClientWriteIv
        | Item::ServerWriteIv
        | Item::CipherName
        | Item::SignerPrivateKey
        | Item::SignerPublicKey => None,
    }
}
