//! The values in a handshake, each with a name and its bytes.

use serde::{Deserialize, Serialize};

use crate::field::Annotation;
use crate::keyed::keyed;

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
        /// The secret of the key exchange: 48 bytes that the client generates, or the shared secret of ECDHE, 32 or 48
        /// bytes.
        PreMasterSecret = "pre-master-secret";
        /// The pre-master secret, padded to the length of the modulus.
        PaddedPreMasterSecret = "padded-pre-master-secret";
        /// The padded pre-master secret, encrypted.
        EncryptedPreMasterSecret = "encrypted-pre-master-secret";
        /// The name of the group of a key exchange, ASCII, as IANA names it.
        NamedGroup = "named-group";
        /// The client's private key for this connection only, 32 or 48 bytes.
        ClientEphemeralPrivateKey = "client-ephemeral-private-key";
        /// The client's public key for this connection only: 32 bytes, or a point of 65 or 97.
        ClientEphemeralPublicKey = "client-ephemeral-public-key";
        /// The server's private key for this connection only, 32 or 48 bytes.
        ServerEphemeralPrivateKey = "server-ephemeral-private-key";
        /// The server's public key for this connection only: 32 bytes, or a point of 65 or 97.
        ServerEphemeralPublicKey = "server-ephemeral-public-key";
        /// The secret that both sides compute from the two halves of the key exchange of TLS 1.3: 32, 48 or 64 bytes.
        SharedSecret = "shared-secret";
        /// The seed of the client's ML-KEM-768 key pair for this connection only, 64 bytes.
        DecapsulationKey = "decapsulation-key";
        /// The client's public ML-KEM-768 key for this connection only, 1184 bytes.
        EncapsulationKey = "encapsulation-key";
        /// The random bytes from which the server makes its ML-KEM secret, 32 bytes.
        EncapsulationSeed = "encapsulation-seed";
        /// The ML-KEM-768 secret, encapsulated for the client: 1088 bytes.
        EncapsulatedSecret = "encapsulated-secret";
        /// The secret that ML-KEM-768 yields, 32 bytes.
        MlKemSecret = "ml-kem-secret";
        /// The secret that the curve yields, as a part of a hybrid's, 32 bytes.
        CurveSecret = "curve-secret";
        /// The parameters that the server signs: the group, and its ephemeral public key, as in its message.
        KeyExchangeParameters = "key-exchange-parameters";
        /// The hash of the handshake up to ClientKeyExchange.
        SessionHash = "session-hash";
        /// 48 bytes from which all keys are derived.
        MasterSecret = "master-secret";
        /// As many zero bytes as the hash has, where the key schedule of TLS 1.3 has nothing else to put in.
        Zeros = "zeros";
        /// The secret that two sides share from an earlier connection, 32 or 48 bytes.
        PreSharedKey = "pre-shared-key";
        /// The first secret of TLS 1.3's key schedule, from a pre-shared key if there is one; 32 or 48 bytes, as each of
        /// its secrets.
        EarlySecret = "early-secret";
        /// What leads from one stage of the key schedule to the next.
        DerivedSecret = "derived-secret";
        /// The second secret of the key schedule, with the shared secret in it.
        HandshakeSecret = "handshake-secret";
        /// The last secret of the key schedule.
        MainSecret = "main-secret";
        /// The secret of the keys for the client's early data.
        ClientEarlyTrafficSecret = "client-early-traffic-secret";
        /// The secret of the keys for the client's handshake messages.
        ClientHandshakeTrafficSecret = "client-handshake-traffic-secret";
        /// The secret of the keys for the server's handshake messages.
        ServerHandshakeTrafficSecret = "server-handshake-traffic-secret";
        /// The secret of the keys for the client's data.
        ClientApplicationTrafficSecret = "client-application-traffic-secret";
        /// The secret of the keys for the server's data.
        ServerApplicationTrafficSecret = "server-application-traffic-secret";
        /// The secret for keys that other protocols take from this connection.
        ExporterSecret = "exporter-secret";
        /// The secret from which the pre-shared keys of tickets are made.
        ResumptionSecret = "resumption-secret";
        /// The secret with which a client proves that it has a pre-shared key.
        BinderKey = "binder-key";
        /// The key of the HMAC in a Finished or a binder.
        FinishedKey = "finished-key";
        /// The number that makes each ticket's pre-shared key different, 0 to 255 bytes.
        TicketNonce = "ticket-nonce";
        /// The proof that the client has the pre-shared key, 32 or 48 bytes.
        Binder = "binder";
        /// The proof as received.
        ReceivedBinder = "received-binder";
        /// The bytes that go into HKDF-Expand: length, label and context.
        HkdfLabel = "hkdf-label";
        /// What a CertificateVerify of TLS 1.3 signs: 64 spaces, a text, a zero byte, the hash of the handshake.
        SignedContent = "signed-content";
        /// What a record of TLS 1.3 seals: the content, its type, and padding.
        InnerPlaintext = "inner-plaintext";
        /// The zero bytes that hide the length of a record's content.
        RecordPadding = "record-padding";
        /// All keys, concatenated.
        KeyBlock = "key-block";
        /// The key of the client's MACs.
        ClientWriteMacKey = "client-write-mac-key";
        /// The key of the server's MACs.
        ServerWriteMacKey = "server-write-mac-key";
        /// The key with which the client encrypts.
        ClientWriteKey = "client-write-key";
        /// The key with which the server encrypts.
        ServerWriteKey = "server-write-key";
        /// The first four bytes of the client's nonces.
        ClientWriteNonce = "client-write-nonce";
        /// The first four bytes of the server's nonces.
        ServerWriteNonce = "server-write-nonce";
        /// The 12 bytes from which the client's nonces are made, each with the number of its record.
        ClientWriteIv = "client-write-iv";
        /// The 12 bytes from which the server's nonces are made, each with the number of its record.
        ServerWriteIv = "server-write-iv";
        /// The hash of the handshake so far.
        HandshakeHash = "handshake-hash";
        /// A label that goes into a derivation, ASCII.
        Label = "label";
        /// The `verify_data` of the client's Finished.
        ClientVerifyData = "client-verify-data";
        /// The `verify_data` of the server's Finished.
        ServerVerifyData = "server-verify-data";
        /// The `verify_data` as received.
        ReceivedVerifyData = "received-verify-data";
        /// The plaintext of a record.
        Plaintext = "plaintext";
        /// The number of a record, 8 bytes.
        SequenceNumber = "sequence-number";
        /// The 12 bytes that make each encryption different.
        Nonce = "nonce";
        /// What is authenticated but not encrypted: sequence number, type, version, length.
        AdditionalData = "additional-data";
        /// A record as it travels on the wire.
        Ciphertext = "ciphertext";
        /// 16 bytes that detect any change.
        AuthenticationTag = "authentication-tag";
        /// The plaintext of a record, compressed.
        CompressedPlaintext = "compressed-plaintext";
        /// The 16 random bytes with which a chain of blocks starts.
        InitializationVector = "initialization-vector";
        /// The plaintext of a record, padded to whole blocks, with the MAC if that is computed first.
        PaddedPlaintext = "padded-plaintext";
        /// 20, 32 or 48 bytes that detect any change.
        RecordMac = "record-mac";
        /// The MAC as received.
        ReceivedRecordMac = "received-record-mac";
        /// All handshake messages so far, which the client signs.
        HandshakeMessages = "handshake-messages";
        /// A signature: over the handshake, or over a certificate.
        Signature = "signature";
        /// The sealed session state that the client keeps for a resumption; only the server can
        /// read it.
        SessionTicket = "session-ticket";
        /// The name of the hash function, ASCII, as OpenSSL names it.
        HashFunction = "hash-function";
        /// The name of the cipher that protects records, ASCII.
        CipherName = "cipher-name";
        /// The name of the signature scheme, ASCII.
        SignatureAlgorithm = "signature-algorithm";
        /// The modulus n of the RSA key that signs.
        SignerModulus = "signer-modulus";
        /// The public exponent e of the RSA key that signs.
        SignerPublicExponent = "signer-public-exponent";
        /// The private exponent d of the RSA key that signs.
        SignerPrivateExponent = "signer-private-exponent";
        /// The private key on an elliptic curve that signs, 32 bytes.
        SignerPrivateKey = "signer-private-key";
        /// The public key on an elliptic curve that signs: 32 bytes, or a point of 65 or 97.
        SignerPublicKey = "signer-public-key";
        /// The signed part of a certificate: its TBSCertificate, DER.
        ToBeSigned = "to-be-signed";
        /// The hash of the signed bytes.
        SignedHash = "signed-hash";
        /// The block that the signer's public key recovers from a signature.
        RecoveredBlock = "recovered-block";
        /// The 8 bytes of a nonce that travel with the record.
        ExplicitNonce = "explicit-nonce";
        /// The type of a record's content, one byte.
        RecordType = "record-type";
        /// The version in a record's header, 2 bytes.
        RecordVersion = "record-version";
        /// The length of the protected content, 2 bytes.
        RecordLength = "record-length";
    }
}

/// Who can know a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Secrecy {
    /// Anybody on the wire can read it, or compute it from what can be read there.
    Public,
    /// Only the two sides may know it.
    Secret,
    /// Not secret, but not on the wire in this form.
    Internal,
}

impl Item {
    /// Who can know it.
    pub const fn secrecy(self) -> Secrecy {
        match self {
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
            | Self::SignerPublicKey
            | Self::ClientEphemeralPublicKey
            | Self::ServerEphemeralPublicKey
            | Self::KeyExchangeParameters
            | Self::EncapsulationKey
            | Self::EncapsulatedSecret
            | Self::Zeros
            | Self::ExplicitNonce => Secrecy::Public,
            Self::PrivateExponent
            | Self::SignerPrivateExponent
            | Self::SignerPrivateKey
            | Self::ClientEphemeralPrivateKey
            | Self::ServerEphemeralPrivateKey
            | Self::PreMasterSecret
            | Self::PaddedPreMasterSecret
            | Self::SharedSecret
            | Self::DecapsulationKey
            | Self::EncapsulationSeed
            | Self::MlKemSecret
            | Self::CurveSecret
            | Self::PreSharedKey
            | Self::EarlySecret
            | Self::DerivedSecret
            | Self::HandshakeSecret
            | Self::MainSecret
            | Self::ClientEarlyTrafficSecret
            | Self::ClientHandshakeTrafficSecret
            | Self::ServerHandshakeTrafficSecret
            | Self::ClientApplicationTrafficSecret
            | Self::ServerApplicationTrafficSecret
            | Self::ExporterSecret
            | Self::ResumptionSecret
            | Self::BinderKey
            | Self::FinishedKey
            | Self::InnerPlaintext
            | Self::MasterSecret
            | Self::KeyBlock
            | Self::ClientWriteMacKey
            | Self::ServerWriteMacKey
            | Self::ClientWriteKey
            | Self::ServerWriteKey
            | Self::ClientWriteNonce
            | Self::ServerWriteNonce
            | Self::ClientWriteIv
            | Self::ServerWriteIv
            | Self::Plaintext
            | Self::CompressedPlaintext
            | Self::PaddedPlaintext => Secrecy::Secret,
            Self::SessionHash
            | Self::HandshakeHash
            | Self::Label
            | Self::ClientVerifyData
            | Self::ServerVerifyData
            | Self::ReceivedVerifyData
            | Self::SequenceNumber
            | Self::Nonce
            | Self::AdditionalData
            | Self::RecordMac
            | Self::ReceivedRecordMac
            | Self::HandshakeMessages
            | Self::HashFunction
            | Self::NamedGroup
            | Self::CipherName
            | Self::SignatureAlgorithm
            | Self::ToBeSigned
            | Self::SignedHash
            | Self::RecoveredBlock
            | Self::TicketNonce
            | Self::Binder
            | Self::ReceivedBinder
            | Self::HkdfLabel
            | Self::SignedContent
            | Self::RecordPadding
            | Self::RecordType
            | Self::RecordVersion
            | Self::RecordLength => Secrecy::Internal,
        }
    }

    /// Whether anybody on the wire can know the value.
    pub const fn is_public(self) -> bool {
        matches!(self.secrecy(), Secrecy::Public)
    }

    /// Whether only the two sides may know the value.
    pub const fn is_secret(self) -> bool {
        matches!(self.secrecy(), Secrecy::Secret)
    }
}

/// A named value with its bytes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quantity {
    /// Which value.
    pub item: Item,
    /// Its bytes, numbers in big-endian order.
    #[serde(with = "serde_bytes")]
    pub bytes: Vec<u8>,
    /// The fields in the bytes, if any.
    pub annotation: Option<Annotation>,
}

impl Quantity {
    /// Creates a value with this name and these bytes.
    pub fn new(item: Item, bytes: impl AsRef<[u8]>) -> Self {
        Self {
            item,
            bytes: bytes.as_ref().to_vec(),
            annotation: None,
        }
    }

    /// Adds the fields in the bytes.
    #[must_use]
    pub fn annotated(self, annotation: Option<Annotation>) -> Self {
        Self { annotation, ..self }
    }
}
