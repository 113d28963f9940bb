//! Computations: what was computed, from which values, with what outcome.

use serde::{Deserialize, Serialize};

use crate::keyed::keyed;
use crate::quantity::{Item, Quantity};
use crate::registry::ProtocolVersion;
use crate::specification::Specification;

keyed! {
    /// What is computed.
    Operation {
        /// The client draws the pre-master secret.
        GeneratePreMasterSecret = "generate-pre-master-secret";
        /// c = m^e mod n.
        EncryptPreMasterSecret = "encrypt-pre-master-secret";
        /// m = c^d mod n.
        DecryptPreMasterSecret = "decrypt-pre-master-secret";
        /// A side makes a key pair for this connection only.
        GenerateKeyPair = "generate-key-pair";
        /// The server signs its ephemeral public key, together with both randoms.
        SignKeyExchange = "sign-key-exchange";
        /// The client checks that signature.
        VerifyKeyExchange = "verify-key-exchange";
        /// A side computes the shared secret from its own private and the peer's public key.
        AgreeOnSecret = "agree-on-secret";
        /// The server makes a secret and encapsulates it for the client's ML-KEM key.
        EncapsulateSecret = "encapsulate-secret";
        /// The client opens the encapsulated secret with its ML-KEM key.
        DecapsulateSecret = "decapsulate-secret";
        /// The secret of a hybrid, joined from those of its two parts.
        JoinSecrets = "join-secrets";
        /// HKDF-Extract: from one stage of TLS 1.3's key schedule to the next, with a new secret mixed in.
        ExtractSecret = "extract-secret";
        /// HKDF-Expand-Label: a secret for one use, from the secret of a stage.
        ExpandSecret = "expand-secret";
        /// HKDF-Expand-Label: a write key or write IV, from a traffic secret.
        ExpandKey = "expand-key";
        /// HKDF-Expand-Label: the key of the HMAC in a Finished or a binder.
        ExpandFinishedKey = "expand-finished-key";
        /// The proof that the client has the pre-shared key.
        ComputeBinder = "compute-binder";
        /// The proof that the client should have sent, compared with what it sent.
        CheckBinder = "check-binder";
        /// What a CertificateVerify of TLS 1.3 signs, joined from its parts.
        MakeSignedContent = "make-signed-content";
        /// What a record of TLS 1.3 seals, joined from its parts.
        MakeInnerPlaintext = "make-inner-plaintext";
        /// From pre-master secret to master secret, over both randoms.
        DeriveMasterSecret = "derive-master-secret";
        /// From pre-master secret to master secret, over the session hash.
        DeriveExtendedMasterSecret = "derive-extended-master-secret";
        /// From master secret to keys.
        DeriveKeys = "derive-keys";
        /// The `verify_data` of the actor's own Finished.
        ComputeVerifyData = "compute-verify-data";
        /// The `verify_data` that the peer should have sent, compared with what it sent.
        CheckVerifyData = "check-verify-data";
        /// Encrypting a record and computing its tag.
        SealRecord = "seal-record";
        /// Checking a record's tag and decrypting it.
        OpenRecord = "open-record";
        /// Compressing a record.
        CompressFragment = "compress-fragment";
        /// Decompressing a record.
        DecompressFragment = "decompress-fragment";
        /// The MAC of a record that is sent.
        ComputeRecordMac = "compute-record-mac";
        /// The MAC that a record should have, compared with the MAC that it has.
        CheckRecordMac = "check-record-mac";
        /// Encrypting a record block by block.
        EncryptBlocks = "encrypt-blocks";
        /// Decrypting a record block by block.
        DecryptBlocks = "decrypt-blocks";
        /// A side signs the handshake with the key of its certificate.
        SignHandshake = "sign-handshake";
        /// The other side checks that signature.
        VerifyHandshake = "verify-handshake";
        /// The hash of the handshake messages so far.
        HashHandshake = "hash-handshake";
        /// The nonce of a record, joined from its two parts.
        MakeNonce = "make-nonce";
        /// The nonce of a record: the write IV, xored with the record's number.
        XorNonce = "xor-nonce";
        /// The additional data of a record, joined from their parts: authenticated, but not encrypted.
        MakeAdditionalData = "make-additional-data";
        /// The signature of a certificate is checked with its issuer's key.
        VerifyCertificate = "verify-certificate";
    }
}

impl Operation {
    /// Where the computation is specified for a connection's version, if that is known.
    pub fn specification(self, version: Option<ProtocolVersion>) -> Specification {
        let of_tls13 = version.filter(|version| *version == ProtocolVersion::TLS_1_3);
        of_tls13
            .and_then(|_| self.specification_in_tls13())
            .unwrap_or_else(|| self.specification_in_tls12())
    }

    /// Where TLS 1.3 specifies what TLS 1.2 has as well; `None` for the rest.
    const fn specification_in_tls13(self) -> Option<Specification> {
        let section = match self {
            Self::GenerateKeyPair => "4.3.8.2",
            Self::AgreeOnSecret => "7.4.2",
            Self::SignHandshake | Self::VerifyHandshake => "4.5.2",
            Self::ComputeVerifyData | Self::CheckVerifyData => "4.5.3",
            Self::SealRecord | Self::OpenRecord | Self::MakeAdditionalData => "5.2",
            Self::XorNonce => "5.3",
            _ => return None,
        };
        Some(Specification::new("RFC 9846", section))
    }

    const fn specification_in_tls12(self) -> Specification {
        match self {
            Self::GeneratePreMasterSecret | Self::EncryptPreMasterSecret | Self::DecryptPreMasterSecret => {
                Specification::new("RFC 5246", "7.4.7.1")
            }
            Self::GenerateKeyPair | Self::AgreeOnSecret => Specification::new("RFC 8422", "5.10"),
            Self::SignKeyExchange | Self::VerifyKeyExchange => Specification::new("RFC 8422", "5.4"),
            Self::EncapsulateSecret | Self::DecapsulateSecret | Self::JoinSecrets => {
                Specification::new("RFC 10024", "3")
            }
            Self::ExtractSecret | Self::ExpandSecret => Specification::new("RFC 9846", "7.1"),
            Self::ExpandKey => Specification::new("RFC 9846", "7.3"),
            Self::ExpandFinishedKey => Specification::new("RFC 9846", "4.5.3"),
            Self::ComputeBinder | Self::CheckBinder => Specification::new("RFC 9846", "4.3.11"),
            Self::MakeSignedContent => Specification::new("RFC 9846", "4.5.2"),
            Self::MakeInnerPlaintext => Specification::new("RFC 9846", "5.2"),
            Self::DeriveMasterSecret => Specification::new("RFC 5246", "8.1"),
            Self::DeriveExtendedMasterSecret => Specification::new("RFC 7627", "4"),
            Self::DeriveKeys => Specification::new("RFC 5246", "6.3"),
            Self::ComputeVerifyData | Self::CheckVerifyData => Specification::new("RFC 5246", "7.4.9"),
            Self::SealRecord | Self::OpenRecord => Specification::new("RFC 5246", "6.2.3.3"),
            Self::CompressFragment | Self::DecompressFragment => Specification::new("RFC 3749", "2"),
            Self::ComputeRecordMac | Self::CheckRecordMac => Specification::new("RFC 5246", "6.2.3.1"),
            Self::EncryptBlocks | Self::DecryptBlocks => Specification::new("RFC 5246", "6.2.3.2"),
            Self::SignHandshake | Self::VerifyHandshake => Specification::new("RFC 5246", "7.4.8"),
            Self::HashHandshake => Specification::new("RFC 5246", "7.4.9"),
            Self::MakeNonce => Specification::new("RFC 5288", "3"),
            Self::XorNonce => Specification::new("RFC 7905", "2"),
            Self::MakeAdditionalData => Specification::new("RFC 5246", "6.2.3.3"),
            Self::VerifyCertificate => Specification::new("RFC 5280", "6.1.3"),
        }
    }

    /// The purpose of the computation.
    pub const fn purpose(self) -> Purpose {
        match self {
            Self::GeneratePreMasterSecret
            | Self::EncryptPreMasterSecret
            | Self::DecryptPreMasterSecret
            | Self::GenerateKeyPair
            | Self::SignKeyExchange
            | Self::VerifyKeyExchange
            | Self::AgreeOnSecret
            | Self::EncapsulateSecret
            | Self::DecapsulateSecret
            | Self::JoinSecrets
            | Self::ExtractSecret
            | Self::ExpandSecret
            | Self::ExpandKey
            | Self::ComputeBinder
            | Self::CheckBinder
            | Self::DeriveMasterSecret
            | Self::DeriveExtendedMasterSecret
            | Self::DeriveKeys
            | Self::ComputeVerifyData
            | Self::CheckVerifyData
            | Self::SignHandshake
            | Self::VerifyHandshake
            | Self::VerifyCertificate => Purpose::Handshake,
            Self::HashHandshake | Self::ExpandFinishedKey | Self::MakeSignedContent => Purpose::HandshakePreparation,
            Self::MakeNonce | Self::XorNonce | Self::MakeAdditionalData | Self::MakeInnerPlaintext => {
                Purpose::RecordPreparation
            }
            Self::SealRecord | Self::CompressFragment | Self::ComputeRecordMac | Self::EncryptBlocks => {
                Purpose::RecordProtection
            }
            Self::OpenRecord | Self::DecompressFragment | Self::CheckRecordMac | Self::DecryptBlocks => {
                Purpose::RecordOpening
            }
        }
    }

    /// Whether it only prepares the next computation.
    pub const fn prepares(self) -> bool {
        matches!(
            self.purpose(),
            Purpose::HandshakePreparation | Purpose::RecordPreparation
        )
    }

    /// Whether it turns plaintext into what travels on the wire.
    pub const fn protects(self) -> bool {
        matches!(self.purpose(), Purpose::RecordProtection)
    }

    /// Whether it turns what travels on the wire into plaintext.
    pub const fn opens(self) -> bool {
        matches!(self.purpose(), Purpose::RecordOpening)
    }

    /// Whether it is a step up or aside in the key schedule of TLS 1.3 (RFC 9846 §7.1).
    pub const fn is_of_key_schedule(self) -> bool {
        matches!(self, Self::ExtractSecret | Self::ExpandSecret | Self::ExpandKey)
    }

    /// Whether it is done for each record.
    pub const fn is_of_record(self) -> bool {
        match self.purpose() {
            Purpose::Handshake | Purpose::HandshakePreparation => false,
            Purpose::RecordPreparation | Purpose::RecordProtection | Purpose::RecordOpening => true,
        }
    }
}

/// What an operation is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Agreeing on keys and proving it.
    Handshake,
    /// Preparing an operation of the handshake.
    HandshakePreparation,
    /// Preparing the protection of a record.
    RecordPreparation,
    /// Protecting a record.
    RecordProtection,
    /// Opening a record.
    RecordOpening,
}

keyed! {
    /// The outcome of a computation.
    Outcome {
        /// It produced a value.
        Computed = "computed";
        /// It compared two values, and they are the same.
        Matched = "matched";
        /// It compared two values, and they differ.
        Mismatched = "mismatched";
    }
}

impl Outcome {
    /// The outcome of a comparison.
    pub const fn of_comparison(is_same: bool) -> Self {
        match is_same {
            true => Self::Matched,
            false => Self::Mismatched,
        }
    }
}

/// One computation with all its inputs and outputs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Computation {
    /// What was computed.
    pub operation: Operation,
    /// The inputs, in the order of the formula.
    pub inputs: Vec<Quantity>,
    /// The outputs.
    pub outputs: Vec<Quantity>,
    /// The outcome.
    pub outcome: Outcome,
}

impl Computation {
    /// The bytes of an output.
    pub fn output(&self, item: Item) -> Option<&[u8]> {
        let named = self.outputs.iter().find(|quantity| quantity.item == item);
        named.map(|quantity| quantity.bytes.as_slice())
    }

    /// The bytes of an input.
    pub fn input(&self, item: Item) -> Option<&[u8]> {
        let named = self.inputs.iter().find(|quantity| quantity.item == item);
        named.map(|quantity| quantity.bytes.as_slice())
    }

    /// The bytes of an input or output.
    pub fn quantity(&self, item: Item) -> Option<&[u8]> {
        self.input(item).or_else(|| self.output(item))
    }
}
