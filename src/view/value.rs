//! A named value of the protocol, in the form shown wherever values appear.

use timeline::field::Annotation;
use timeline::{Item, Quantity};

use crate::i18n::Localizer;
use crate::view::text::{hexadecimal, length, readable, short_hexadecimal, shortened, size};

/// The most characters of a text that are shown on one line.
const LONGEST_WORDS: usize = 32;

/// The owner whose colour a value has; each also has a shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// From the client, a blue square.
    Client,
    /// From the server, a purple square.
    Server,
    /// A secret, a green circle.
    Secret,
    /// What an eavesdropper sees, an orange diamond.
    Eavesdropper,
    /// No owner, grey.
    Neutral,
}

/// A value with its name.
#[derive(Clone, Debug, PartialEq)]
pub struct ValueView {
    /// What it is.
    pub label: String,
    /// Its bytes, shortened to one line.
    pub short: String,
    /// All of its bytes.
    pub full: String,
    /// Its length, as text.
    pub length: String,
    /// Its length in the shortest form.
    pub size: String,
    /// Its owner.
    pub role: Role,
    /// Whether it was learned in this step.
    pub is_new: bool,
    /// Whether it is a secret that the other side has learned too, byte for byte.
    pub is_shared: bool,
    /// Its parts, if they are worth showing.
    pub parts: Vec<PartView>,
    /// The origin of an input of a calculation.
    pub origin: Option<OriginView>,
    /// The messages that it consists of, if any.
    pub messages: Vec<ValueView>,
}

/// The origin of a value.
#[derive(Clone, Debug, PartialEq)]
pub struct OriginView {
    /// In words.
    pub text: String,
    /// The step that it comes from, counted from 0, if that is another one.
    pub step: Option<usize>,
}

/// A part of a value.
#[derive(Clone, Debug, PartialEq)]
pub struct PartView {
    /// What it is.
    pub label: String,
    /// Its bytes, shortened.
    pub short: String,
    /// Its length, as text.
    pub length: String,
}

/// The owner whose colour a value has.
pub fn role(item: Item) -> Role {
    match item {
        Item::ClientRandom | Item::ClientEphemeralPublicKey | Item::EncapsulationKey | Item::ClientVerifyData => {
            Role::Client
        }
        Item::ServerRandom
        | Item::Modulus
        | Item::PublicExponent
        | Item::ServerEphemeralPublicKey
        | Item::KeyExchangeParameters
        | Item::ServerVerifyData => Role::Server,
        Item::EncryptedPreMasterSecret
        | Item::EncapsulatedSecret
        | Item::Ciphertext
        | Item::AuthenticationTag
        | Item::InitializationVector
        | Item::RecordMac => Role::Eavesdropper,
        Item::PreMasterSecret
        | Item::PaddedPreMasterSecret
        | Item::PrivateExponent
        | Item::SignerPrivateExponent
        | Item::SignerPrivateKey
        | Item::ClientEphemeralPrivateKey
        | Item::ServerEphemeralPrivateKey
        | Item::SharedSecret
        | Item::DecapsulationKey
        | Item::EncapsulationSeed
        | Item::MlKemSecret
        | Item::CurveSecret
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
        | Item::InnerPlaintext
        | Item::MasterSecret
        | Item::KeyBlock
        | Item::ClientWriteMacKey
        | Item::ServerWriteMacKey
        | Item::ClientWriteKey
        | Item::ServerWriteKey
        | Item::ClientWriteNonce
        | Item::ServerWriteNonce
        | Item::ClientWriteIv
        | Item::ServerWriteIv
        | Item::Plaintext
        | Item::CompressedPlaintext
        | Item::PaddedPlaintext => Role::Secret,
        Item::SessionHash
        | Item::HandshakeHash
        | Item::HandshakeMessages
        | Item::Label
        | Item::HashFunction
        | Item::NamedGroup
        | Item::CipherName
        | Item::SignerPublicKey
        | Item::ReceivedVerifyData
        | Item::SequenceNumber
        | Item::Nonce
        | Item::ExplicitNonce
        | Item::AdditionalData
        | Item::RecordType
        | Item::RecordVersion
        | Item::RecordLength
        | Item::ReceivedRecordMac
        | Item::Signature
        | Item::SignatureAlgorithm
        | Item::SignerModulus
        | Item::SignerPublicExponent
        | Item::ToBeSigned
        | Item::SignedHash
        | Item::RecoveredBlock
        | Item::Zeros
        | Item::TicketNonce
        | Item::Binder
        | Item::ReceivedBinder
        | Item::HkdfLabel
        | Item::SignedContent
        | Item::RecordPadding
        | Item::SessionTicket => Role::Neutral,
    }
}

/// A named value.
pub fn value(text: &Localizer, quantity: &Quantity, is_new: bool) -> ValueView {
    let Quantity { item, bytes, .. } = quantity;
    let short = match notation(*item) {
        Notation::Text => readable(bytes).map(|words| format!("“{}”", shortened(&words, LONGEST_WORDS))),
        Notation::Number => decimal(bytes).map(|number| number.to_string()),
        Notation::Bytes => None,
    };
    ValueView {
        label: text.text(&format!("item-{}", item.key())),
        short: short.unwrap_or_else(|| short_hexadecimal(bytes)),
        full: hexadecimal(bytes),
        length: length(text, bytes.len()),
        size: size(text, bytes.len()),
        role: role(*item),
        is_new,
        is_shared: false,
        parts: parts(text, quantity),
        origin: None,
        messages: Vec::new(),
    }
}

/// The one-line notation of a value, if its bytes allow it.
enum Notation {
    Text,
    Number,
    Bytes,
}

fn notation(item: Item) -> Notation {
    match item {
        Item::Plaintext
        | Item::Label
        | Item::HashFunction
        | Item::NamedGroup
        | Item::CipherName
        | Item::SignatureAlgorithm => Notation::Text,
        Item::PublicExponent
        | Item::SignerPublicExponent
        | Item::SequenceNumber
        | Item::RecordLength
        | Item::RecordType => Notation::Number,
        Item::ClientRandom
        | Item::ServerRandom
        | Item::Modulus
        | Item::PrivateExponent
        | Item::PreMasterSecret
        | Item::PaddedPreMasterSecret
        | Item::EncryptedPreMasterSecret
        | Item::SessionHash
        | Item::MasterSecret
        | Item::KeyBlock
        | Item::ClientWriteMacKey
        | Item::ServerWriteMacKey
        | Item::ClientWriteKey
        | Item::ServerWriteKey
        | Item::ClientWriteNonce
        | Item::ServerWriteNonce
        | Item::HandshakeHash
        | Item::ClientVerifyData
        | Item::ServerVerifyData
        | Item::ReceivedVerifyData
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
        | Item::SessionTicket
        | Item::SignerModulus
        | Item::SignerPrivateExponent
        | Item::ToBeSigned
        | Item::SignedHash
        | Item::RecoveredBlock
        | Item::ExplicitNonce
        | Item::RecordVersion
        | Item::ClientEphemeralPrivateKey
        | Item::ClientEphemeralPublicKey
        | Item::ServerEphemeralPrivateKey
        | Item::ServerEphemeralPublicKey
        | Item::KeyExchangeParameters
        | Item::ClientWriteIv
        | Item::ServerWriteIv
        | Item::SignerPrivateKey
        | Item::SharedSecret
        | Item::DecapsulationKey
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
        | Item::SignerPublicKey => Notation::Bytes,
    }
}

/// The parts of a value, such as padding and secret of a padded block.
fn parts(text: &Localizer, quantity: &Quantity) -> Vec<PartView> {
    let leaves = quantity.annotation.as_ref().map(Annotation::leaves).unwrap_or_default();
    leaves
        .into_iter()
        .map(|leaf| {
            let bytes = quantity.bytes.get(leaf.range.clone()).unwrap_or_default();
            PartView {
                label: text.text(&format!("field-{}", leaf.field.key)),
                short: short_hexadecimal(bytes),
                length: length(text, bytes.len()),
            }
        })
        .collect()
}

/// A number of at most eight bytes, in decimal.
fn decimal(bytes: &[u8]) -> Option<u64> {
    let big_endian = bytes.iter().skip_while(|byte| **byte == 0);
    (big_endian.clone().count() <= 8).then(|| big_endian.fold(0, |number, byte| (number << 8) | u64::from(*byte)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_secret_has_the_colour_of_secrets_and_nothing_else_has() {
        for item in Item::ALL {
            assert_eq!(role(*item) == Role::Secret, item.is_secret(), "{item:?}");
        }
    }
}
