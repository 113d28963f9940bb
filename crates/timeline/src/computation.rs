//! What is computed from which values, with what outcome.

use serde::{Deserialize, Serialize};

use crate::keyed::keyed;
use crate::quantity::{Item, Quantity};
use crate::registry::Specification;

keyed! {
    /// What is computed.
    Operation {
        /// The client draws the pre-master secret.
        GeneratePreMasterSecret = "generate-pre-master-secret";
        /// c = m^e mod n.
        EncryptPreMasterSecret = "encrypt-pre-master-secret";
        /// m = c^d mod n.
        DecryptPreMasterSecret = "decrypt-pre-master-secret";
        /// From pre-master secret to master secret, over both randoms.
        DeriveMasterSecret = "derive-master-secret";
        /// From pre-master secret to master secret, over the session hash.
        DeriveExtendedMasterSecret = "derive-extended-master-secret";
        /// From master secret to keys.
        DeriveKeys = "derive-keys";
        /// The proof for one's own Finished.
        ComputeVerifyData = "compute-verify-data";
        /// The proof that the peer should have sent, compared with the one it sent.
        CheckVerifyData = "check-verify-data";
        /// Encrypting a record and making its tag.
        SealRecord = "seal-record";
        /// Checking a record's tag and decrypting it.
        OpenRecord = "open-record";
        /// Making a record shorter.
        CompressFragment = "compress-fragment";
        /// Making a compressed record what it was.
        DecompressFragment = "decompress-fragment";
        /// The MAC of a record that is sent.
        ComputeRecordMac = "compute-record-mac";
        /// The MAC that a record should have, compared with the one that it has.
        CheckRecordMac = "check-record-mac";
        /// Encrypting a record block by block.
        EncryptBlocks = "encrypt-blocks";
        /// Decrypting a record block by block.
        DecryptBlocks = "decrypt-blocks";
        /// The client signs the handshake with the key of its certificate.
        SignHandshake = "sign-handshake";
        /// The server checks that signature.
        VerifyHandshake = "verify-handshake";
        /// The hash over the handshake messages so far.
        HashHandshake = "hash-handshake";
        /// The nonce of a record, out of its two parts.
        MakeNonce = "make-nonce";
        /// What is protected with a record but not hidden, out of its parts.
        MakeAdditionalData = "make-additional-data";
        /// The signature of a certificate is checked with its issuer's key.
        VerifyCertificate = "verify-certificate";
    }
}

impl Operation {
    /// Where the computation is specified.
    pub const fn specification(self) -> Specification {
        match self {
            Self::GeneratePreMasterSecret | Self::EncryptPreMasterSecret | Self::DecryptPreMasterSecret => {
                Specification::new("RFC 5246", "7.4.7.1")
            }
            Self::DeriveMasterSecret => Specification::new("RFC 5246", "8.1"),
            Self::DeriveExtendedMasterSecret => Specification::new("RFC 7627", "4"),
            Self::DeriveKeys => Specification::new("RFC 5246", "6.3"),
            Self::ComputeVerifyData | Self::CheckVerifyData => Specification::new("RFC 5246", "7.4.9"),
            Self::SealRecord | Self::OpenRecord => Specification::new("RFC 5288", "3"),
            Self::CompressFragment | Self::DecompressFragment => Specification::new("RFC 3749", "2"),
            Self::ComputeRecordMac | Self::CheckRecordMac => Specification::new("RFC 5246", "6.2.3.1"),
            Self::EncryptBlocks | Self::DecryptBlocks => Specification::new("RFC 5246", "6.2.3.2"),
            Self::SignHandshake | Self::VerifyHandshake => Specification::new("RFC 5246", "7.4.8"),
            Self::HashHandshake => Specification::new("RFC 5246", "7.4.9"),
            Self::MakeNonce => Specification::new("RFC 5288", "3"),
            Self::MakeAdditionalData => Specification::new("RFC 5246", "6.2.3.3"),
            Self::VerifyCertificate => Specification::new("RFC 5280", "6.1.3"),
        }
    }

    /// What it is done for.
    pub const fn purpose(self) -> Purpose {
        match self {
            Self::GeneratePreMasterSecret
            | Self::EncryptPreMasterSecret
            | Self::DecryptPreMasterSecret
            | Self::DeriveMasterSecret
            | Self::DeriveExtendedMasterSecret
            | Self::DeriveKeys
            | Self::ComputeVerifyData
            | Self::CheckVerifyData
            | Self::SignHandshake
            | Self::VerifyHandshake
            | Self::VerifyCertificate => Purpose::Handshake,
            Self::HashHandshake => Purpose::HandshakePreparation,
            Self::MakeNonce | Self::MakeAdditionalData => Purpose::RecordPreparation,
            Self::SealRecord | Self::CompressFragment | Self::ComputeRecordMac | Self::EncryptBlocks => {
                Purpose::RecordProtection
            }
            Self::OpenRecord | Self::DecompressFragment | Self::CheckRecordMac | Self::DecryptBlocks => {
                Purpose::RecordOpening
            }
        }
    }

    /// Whether it only makes ready what the computation after it needs.
    pub const fn prepares(self) -> bool {
        matches!(
            self.purpose(),
            Purpose::HandshakePreparation | Purpose::RecordPreparation
        )
    }

    /// Whether it turns what a record says into what stands on the wire.
    pub const fn protects(self) -> bool {
        matches!(self.purpose(), Purpose::RecordProtection)
    }

    /// Whether it turns what stands on the wire into what a record says.
    pub const fn opens(self) -> bool {
        matches!(self.purpose(), Purpose::RecordOpening)
    }

    /// Whether it is done anew for each record.
    pub const fn is_of_record(self) -> bool {
        match self.purpose() {
            Purpose::Handshake | Purpose::HandshakePreparation => false,
            Purpose::RecordPreparation | Purpose::RecordProtection | Purpose::RecordOpening => true,
        }
    }
}

/// What an operation is done for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The two agree on keys and prove to each other that they did.
    Handshake,
    /// An operation of the handshake gets what it needs.
    HandshakePreparation,
    /// The protection of a record gets what it needs.
    RecordPreparation,
    /// A record becomes what stands on the wire.
    RecordProtection,
    /// What stands on the wire becomes a record.
    RecordOpening,
}

/// How a computation came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Outcome {
    /// It gave a value.
    Computed,
    /// It compared two values, and they are the same.
    Matched,
    /// It compared two values, and they differ.
    Mismatched,
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

/// One computation with everything that went in and came out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Computation {
    /// What was computed.
    pub operation: Operation,
    /// What went in, in the order of the formula.
    pub inputs: Vec<Quantity>,
    /// What came out.
    pub outputs: Vec<Quantity>,
    /// How it came out.
    pub outcome: Outcome,
}

impl Computation {
    /// The bytes of an output by name.
    pub fn output(&self, item: Item) -> Option<&[u8]> {
        let named = self.outputs.iter().find(|quantity| quantity.item == item);
        named.map(|quantity| quantity.bytes.as_slice())
    }

    /// The bytes of an input by name.
    pub fn input(&self, item: Item) -> Option<&[u8]> {
        let named = self.inputs.iter().find(|quantity| quantity.item == item);
        named.map(|quantity| quantity.bytes.as_slice())
    }

    /// The bytes of an input or output by name.
    pub fn quantity(&self, item: Item) -> Option<&[u8]> {
        self.input(item).or_else(|| self.output(item))
    }
}
