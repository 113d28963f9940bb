//! What an endpoint did, recorded while it does it: the only source of everything that a page shows.
//!
//! Recording is off unless asked for; then an endpoint records nothing and copies nothing.

use crate::error::Error;
use crate::keyed::keyed;
use crate::negotiation::Negotiation;
use crate::pki::report::Report;
use crate::registry::{AlertDescription, ContentType, Specification};
use crate::wire::field::Annotation;

keyed! {
    /// Who does something.
    Actor {
        /// The side that begins.
        Client = "client";
        /// The side that has the certificate.
        Server = "server";
    }
}

impl Actor {
    /// The other side.
    pub fn peer(self) -> Self {
        match self {
            Self::Client => Self::Server,
            Self::Server => Self::Client,
        }
    }
}

keyed! {
    /// A named value of the protocol.
    Item {
        /// 32 bytes from the client, sent in the clear.
        ClientRandom = "client-random";
        /// 32 bytes from the server, sent in the clear.
        ServerRandom = "server-random";
        /// The modulus n of the server's RSA key.
        Modulus = "modulus";
        /// The public exponent e of the server's RSA key.
        PublicExponent = "public-exponent";
        /// The private exponent d of the server's RSA key.
        PrivateExponent = "private-exponent";
        /// 48 bytes that the client makes up.
        PreMasterSecret = "pre-master-secret";
        /// The pre-master secret, padded to the length of the modulus.
        PaddedPreMasterSecret = "padded-pre-master-secret";
        /// The padded pre-master secret, encrypted.
        EncryptedPreMasterSecret = "encrypted-pre-master-secret";
        /// The hash over the handshake up to ClientKeyExchange.
        SessionHash = "session-hash";
        /// 48 bytes that all keys come from.
        MasterSecret = "master-secret";
        /// All keys in one row.
        KeyBlock = "key-block";
        /// What the client's MACs are made with.
        ClientWriteMacKey = "client-write-mac-key";
        /// What the server's MACs are made with.
        ServerWriteMacKey = "server-write-mac-key";
        /// What the client encrypts with.
        ClientWriteKey = "client-write-key";
        /// What the server encrypts with.
        ServerWriteKey = "server-write-key";
        /// The first four bytes of the client's nonces.
        ClientWriteNonce = "client-write-nonce";
        /// The first four bytes of the server's nonces.
        ServerWriteNonce = "server-write-nonce";
        /// The hash over the handshake so far.
        HandshakeHash = "handshake-hash";
        /// A label that goes into a derivation, ASCII.
        Label = "label";
        /// The proof in the client's Finished.
        ClientVerifyData = "client-verify-data";
        /// The proof in the server's Finished.
        ServerVerifyData = "server-verify-data";
        /// The proof as it arrived.
        ReceivedVerifyData = "received-verify-data";
        /// What a record says.
        Plaintext = "plaintext";
        /// The number of a record, 8 bytes.
        SequenceNumber = "sequence-number";
        /// The 12 bytes that make each encryption different.
        Nonce = "nonce";
        /// What is protected but not hidden: sequence number, type, version, length.
        AdditionalData = "additional-data";
        /// What a record looks like on the wire.
        Ciphertext = "ciphertext";
        /// The 16 bytes that show any change.
        AuthenticationTag = "authentication-tag";
        /// What a record says, compressed.
        CompressedPlaintext = "compressed-plaintext";
        /// The 16 random bytes that a chain of blocks starts from.
        InitializationVector = "initialization-vector";
        /// What a record says, filled up to whole blocks, with the MAC in it where that comes first.
        PaddedPlaintext = "padded-plaintext";
        /// The 20 or 32 bytes that show any change.
        RecordMac = "record-mac";
        /// The MAC as it arrived.
        ReceivedRecordMac = "received-record-mac";
        /// All handshake messages so far, which the client signs.
        HandshakeMessages = "handshake-messages";
        /// A signature: over the handshake, or over a certificate.
        Signature = "signature";
        /// What the client keeps for the server to resume the session with; only the server can read it.
        SessionTicket = "session-ticket";
        /// The hash function that is computed with, ASCII, as OpenSSL names it.
        HashFunction = "hash-function";
        /// What is signed with, ASCII.
        SignatureAlgorithm = "signature-algorithm";
        /// The modulus n of the RSA key that signs.
        SignerModulus = "signer-modulus";
        /// The public exponent e of the RSA key that signs.
        SignerPublicExponent = "signer-public-exponent";
        /// The private exponent d of the RSA key that signs.
        SignerPrivateExponent = "signer-private-exponent";
        /// What is signed of a certificate: its TBSCertificate, DER.
        ToBeSigned = "to-be-signed";
        /// The hash of what is signed.
        SignedHash = "signed-hash";
        /// The block that a signature becomes by its signer's public key.
        RecoveredBlock = "recovered-block";
        /// The 8 bytes of a nonce that travel with the record.
        ExplicitNonce = "explicit-nonce";
        /// What a record carries, one byte.
        RecordType = "record-type";
        /// The version in a record's header, 2 bytes.
        RecordVersion = "record-version";
        /// How long what is protected is, 2 bytes.
        RecordLength = "record-length";
    }
}

impl Item {
    /// Whether anybody on the wire can read it, or compute it from what can be read there.
    pub const fn is_public(self) -> bool {
        matches!(
            self,
            Self::ClientRandom
                | Self::ServerRandom
                | Self::Modulus
                | Self::PublicExponent
                | Self::EncryptedPreMasterSecret
                | Self::Ciphertext
                | Self::AuthenticationTag
                | Self::InitializationVector
                | Self::SessionTicket
                | Self::Signature
                | Self::SignerModulus
                | Self::SignerPublicExponent
                | Self::ExplicitNonce
        )
    }

    /// Whether only the two sides may know it.
    pub const fn is_secret(self) -> bool {
        matches!(
            self,
            Self::PrivateExponent
                | Self::SignerPrivateExponent
                | Self::PreMasterSecret
                | Self::PaddedPreMasterSecret
                | Self::MasterSecret
                | Self::KeyBlock
                | Self::ClientWriteMacKey
                | Self::ServerWriteMacKey
                | Self::ClientWriteKey
                | Self::ServerWriteKey
                | Self::ClientWriteNonce
                | Self::ServerWriteNonce
                | Self::Plaintext
                | Self::CompressedPlaintext
                | Self::PaddedPlaintext
        )
    }
}

/// A named value with its bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// What it is.
    pub item: Item,
    /// Its bytes, numbers in big-endian order.
    pub bytes: Vec<u8>,
}

impl Quantity {
    /// Names some bytes.
    pub fn new(item: Item, bytes: impl AsRef<[u8]>) -> Self {
        Self {
            item,
            bytes: bytes.as_ref().to_vec(),
        }
    }
}

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

    /// Whether it only makes ready what the computation after it needs.
    pub const fn prepares(self) -> bool {
        matches!(self, Self::HashHandshake | Self::MakeNonce | Self::MakeAdditionalData)
    }

    /// Whether it turns what a record says into what stands on the wire.
    pub const fn protects(self) -> bool {
        matches!(
            self,
            Self::SealRecord | Self::CompressFragment | Self::ComputeRecordMac | Self::EncryptBlocks
        )
    }

    /// Whether it turns what stands on the wire into what a record says.
    pub const fn opens(self) -> bool {
        matches!(
            self,
            Self::OpenRecord | Self::DecompressFragment | Self::CheckRecordMac | Self::DecryptBlocks
        )
    }

    /// Whether it is done anew for each record.
    pub const fn is_of_record(self) -> bool {
        self.protects() || self.opens() || matches!(self, Self::MakeNonce | Self::MakeAdditionalData)
    }
}

/// How a computation came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
#[derive(Clone, Debug, PartialEq, Eq)]
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

    /// The bytes of an input or output by name.
    pub fn quantity(&self, item: Item) -> Option<&[u8]> {
        let quantities = self.inputs.iter().chain(&self.outputs);
        quantities
            .into_iter()
            .find(|quantity| quantity.item == item)
            .map(|quantity| quantity.bytes.as_slice())
    }
}

/// A record as it stands on the wire, with what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordTrace {
    /// What it carries.
    pub content_type: ContentType,
    /// All its bytes, header included.
    pub bytes: Vec<u8>,
    /// The tree over these bytes.
    pub annotation: Option<Annotation>,
    /// The plaintext of a protected record; `None` where it is not protected, or could not be opened.
    pub plaintext: Option<LayerTrace>,
    /// The plaintext as it was compressed; `None` where nothing is compressed.
    pub compressed: Option<LayerTrace>,
    /// What the blocks of a block cipher hold: the plaintext, or its compressed form, the MAC if it is encrypted, and
    /// the padding. `None` for every other cipher.
    pub padded: Option<LayerTrace>,
}

/// One of the forms that a record has on its way from what it says to what stands on the wire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LayerTrace {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// The tree over these bytes; `None` if there are none.
    pub annotation: Option<Annotation>,
}

/// One thing that an endpoint did.
#[derive(Clone, Debug)]
pub enum Event {
    /// It sent a record.
    Sent(RecordTrace),
    /// It received the bytes of a record.
    Received(RecordTrace),
    /// It came to know a value.
    Learned(Quantity),
    /// It decided what both will use.
    Negotiated(Negotiation),
    /// It checked a chain of certificates.
    Validated(Report),
    /// It computed a value.
    Computed(Computation),
    /// It gave up.
    Failed(Error),
    /// It got an alert.
    AlertReceived(AlertDescription),
}

/// Where events go.
#[derive(Debug, Default)]
pub struct Trace {
    events: Option<Vec<Event>>,
}

impl Trace {
    /// Records nothing.
    pub fn off() -> Self {
        Self { events: None }
    }

    /// Records everything.
    pub fn on() -> Self {
        Self {
            events: Some(Vec::new()),
        }
    }

    /// Whether anything is recorded. For what is costly to explain and is not needed otherwise.
    pub fn is_on(&self) -> bool {
        self.events.is_some()
    }

    /// Records what `event` gives, which is asked only if recording is on.
    pub fn record(&mut self, event: impl FnOnce() -> Event) {
        if let Some(events) = &mut self.events {
            events.push(event());
        }
    }

    /// Records that a value is known now.
    pub fn learned(&mut self, item: Item, bytes: impl AsRef<[u8]>) {
        self.record(|| Event::Learned(Quantity::new(item, bytes)));
    }

    /// The bytes of what was computed last under this name, if that was recorded.
    pub fn last_computed(&self, item: Item) -> Option<&[u8]> {
        self.events.as_ref()?.iter().rev().find_map(|event| match event {
            Event::Computed(computation) => computation.quantity(item),
            _ => None,
        })
    }

    /// Adds to the record that was received last what is known of it only once it is opened. Recording goes in the
    /// order of time, and a record arrives before it is opened.
    pub fn explain_received(&mut self, explain: impl FnOnce(&mut RecordTrace)) {
        let events = self.events.iter_mut().flatten();
        let last = events.rev().find_map(|event| match event {
            Event::Received(record) => Some(record),
            _ => None,
        });
        if let Some(record) = last {
            explain(record);
        }
    }

    /// Hands over what was recorded since the last call.
    pub fn take(&mut self) -> Vec<Event> {
        self.events.as_mut().map(core::mem::take).unwrap_or_default()
    }
}
