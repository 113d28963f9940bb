//! The versions and the cipher suites that the engine supports, with the parts of each suite.

use crate::registry::{CipherSuite, NamedGroup, ProtocolVersion};

/// The versions in which the engine can complete a handshake, best first. A scenario may offer others; the handshake then
/// ends as between real peers without a common version.
pub const SPOKEN_VERSIONS: &[ProtocolVersion] = &[ProtocolVersion::TLS_1_3, ProtocolVersion::TLS_1_2];

/// Bytes of the part of a GCM nonce that comes from the key block (RFC 5288 §3).
pub const IMPLICIT_NONCE_LENGTH: usize = 4;

/// Bytes of the write IV from which each nonce is made with ChaCha20-Poly1305 (RFC 7905 §2) and in TLS 1.3 (RFC 9846
/// §5.3).
pub const WRITE_IV_LENGTH: usize = 12;

/// The groups in which the engine can agree on a secret, in its own order of preference. Hybrids exist in TLS 1.3 only (RFC
/// 10024 §3).
pub const SUPPORTED_GROUPS: &[NamedGroup] = &[
    NamedGroup::X25519_ML_KEM_768,
    NamedGroup::X25519,
    NamedGroup::SECP256R1,
    NamedGroup::SECP384R1,
];

/// The groups that are curves, which TLS 1.2 has as well, in the engine's own order of preference.
pub const CURVES: &[NamedGroup] = &[NamedGroup::X25519, NamedGroup::SECP256R1, NamedGroup::SECP384R1];

/// How the two sides come to share a secret, and which key of the server proves who it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyExchange {
    /// The client encrypts the secret with the server's RSA key (RFC 5246 §7.4.7.1).
    Rsa,
    /// Both sides send a fresh public key; the server signs its own with an RSA key (RFC 8422 §2.2).
    EcdheRsa,
    /// Both sides send a fresh public key; the server signs its own with a key on an elliptic curve (RFC 8422 §2.1).
    EcdheEcdsa,
    /// The suite leaves both open, as all suites of TLS 1.3 do: extensions negotiate them (RFC 9846 §4.3.8 and §4.3.3).
    Separate,
}

impl KeyExchange {
    /// Whether each side makes a key pair for this connection only.
    pub const fn is_ephemeral(self) -> bool {
        match self {
            Self::Rsa => false,
            Self::EcdheRsa | Self::EcdheEcdsa | Self::Separate => true,
        }
    }
}

/// The hash function of a suite, used in its PRF or HKDF, and over the handshake.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HandshakeHash {
    /// 32 bytes.
    Sha256,
    /// 48 bytes.
    Sha384,
}

impl HandshakeHash {
    /// OpenSSL's name for it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sha256 => "SHA256",
            Self::Sha384 => "SHA384",
        }
    }

    /// Its length in bytes.
    pub const fn length(self) -> usize {
        match self {
            Self::Sha256 => 32,
            Self::Sha384 => 48,
        }
    }
}

/// A MAC that suites with a block cipher use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MacAlgorithm {
    /// HMAC with SHA-1, 20 bytes.
    HmacSha1,
    /// HMAC with SHA-256, 32 bytes.
    HmacSha256,
    /// HMAC with SHA-384, 48 bytes.
    HmacSha384,
}

impl MacAlgorithm {
    /// Length of a MAC and of its key in bytes (RFC 5246 appendix C).
    pub const fn length(self) -> usize {
        match self {
            Self::HmacSha1 => 20,
            Self::HmacSha256 => 32,
            Self::HmacSha384 => 48,
        }
    }
}

/// How a suite protects records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordCipher {
    /// AES in Galois/Counter Mode (RFC 5288).
    Gcm,
    /// ChaCha20 with Poly1305 (RFC 7905, RFC 8439). Only suites with fresh keys have it.
    ChaCha20Poly1305,
    /// AES in Cipher Block Chaining mode with an HMAC (RFC 5246 §6.2.3.2).
    Cbc(MacAlgorithm),
}

const GCM: RecordCipher = RecordCipher::Gcm;
const CHACHA20: RecordCipher = RecordCipher::ChaCha20Poly1305;
const CBC_SHA1: RecordCipher = RecordCipher::Cbc(MacAlgorithm::HmacSha1);
const CBC_SHA256: RecordCipher = RecordCipher::Cbc(MacAlgorithm::HmacSha256);
const CBC_SHA384: RecordCipher = RecordCipher::Cbc(MacAlgorithm::HmacSha384);

/// What the key schedule needs to know about a suite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SuiteParameters {
    /// The suite.
    pub suite: CipherSuite,
    /// How the two sides come to share a secret.
    pub key_exchange: KeyExchange,
    /// The hash of its PRF or HKDF.
    pub hash: HandshakeHash,
    /// How it protects records.
    pub cipher: RecordCipher,
    /// Length of each write key in bytes.
    pub key_length: usize,
}

impl SuiteParameters {
    /// The suites that the engine can use, in its own order of preference: TLS 1.3 first, then forward secrecy, then
    /// authenticated encryption. The PRF of TLS 1.2 uses SHA-256 in all suites that name no other hash for it (RFC 5246 §5).
    #[rustfmt::skip]
    pub const SUPPORTED: &'static [Self] = &[
        Self::new(CipherSuite::TLS_AES_128_GCM_SHA256, KeyExchange::Separate, HandshakeHash::Sha256, GCM, 16),
        Self::new(CipherSuite::TLS_AES_256_GCM_SHA384, KeyExchange::Separate, HandshakeHash::Sha384, GCM, 32),
        Self::new(CipherSuite::TLS_CHACHA20_POLY1305_SHA256, KeyExchange::Separate, HandshakeHash::Sha256, CHACHA20, 32),
        Self::new(CipherSuite::TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256, KeyExchange::EcdheEcdsa, HandshakeHash::Sha256, GCM, 16),
        Self::new(CipherSuite::TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, KeyExchange::EcdheRsa, HandshakeHash::Sha256, GCM, 16),
        Self::new(CipherSuite::TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384, KeyExchange::EcdheEcdsa, HandshakeHash::Sha384, GCM, 32),
        Self::new(CipherSuite::TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384, KeyExchange::EcdheRsa, HandshakeHash::Sha384, GCM, 32),
        Self::new(CipherSuite::TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256, KeyExchange::EcdheEcdsa, HandshakeHash::Sha256, CHACHA20, 32),
        Self::new(CipherSuite::TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256, KeyExchange::EcdheRsa, HandshakeHash::Sha256, CHACHA20, 32),
        Self::new(CipherSuite::TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256, KeyExchange::EcdheEcdsa, HandshakeHash::Sha256, CBC_SHA256, 16),
        Self::new(CipherSuite::TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256, KeyExchange::EcdheRsa, HandshakeHash::Sha256, CBC_SHA256, 16),
        Self::new(CipherSuite::TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384, KeyExchange::EcdheEcdsa, HandshakeHash::Sha384, CBC_SHA384, 32),
        Self::new(CipherSuite::TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384, KeyExchange::EcdheRsa, HandshakeHash::Sha384, CBC_SHA384, 32),
        Self::new(CipherSuite::TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA, KeyExchange::EcdheEcdsa, HandshakeHash::Sha256, CBC_SHA1, 16),
        Self::new(CipherSuite::TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA, KeyExchange::EcdheRsa, HandshakeHash::Sha256, CBC_SHA1, 16),
        Self::new(CipherSuite::TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA, KeyExchange::EcdheEcdsa, HandshakeHash::Sha256, CBC_SHA1, 32),
        Self::new(CipherSuite::TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA, KeyExchange::EcdheRsa, HandshakeHash::Sha256, CBC_SHA1, 32),
        Self::new(CipherSuite::TLS_RSA_WITH_AES_128_GCM_SHA256, KeyExchange::Rsa, HandshakeHash::Sha256, GCM, 16),
        Self::new(CipherSuite::TLS_RSA_WITH_AES_256_GCM_SHA384, KeyExchange::Rsa, HandshakeHash::Sha384, GCM, 32),
        Self::new(CipherSuite::TLS_RSA_WITH_AES_128_CBC_SHA256, KeyExchange::Rsa, HandshakeHash::Sha256, CBC_SHA256, 16),
        Self::new(CipherSuite::TLS_RSA_WITH_AES_256_CBC_SHA256, KeyExchange::Rsa, HandshakeHash::Sha256, CBC_SHA256, 32),
        Self::new(CipherSuite::TLS_RSA_WITH_AES_128_CBC_SHA, KeyExchange::Rsa, HandshakeHash::Sha256, CBC_SHA1, 16),
        Self::new(CipherSuite::TLS_RSA_WITH_AES_256_CBC_SHA, KeyExchange::Rsa, HandshakeHash::Sha256, CBC_SHA1, 32),
    ];

    const fn new(
        suite: CipherSuite,
        key_exchange: KeyExchange,
        hash: HandshakeHash,
        cipher: RecordCipher,
        key_length: usize,
    ) -> Self {
        Self {
            suite,
            key_exchange,
            hash,
            cipher,
            key_length,
        }
    }

    /// The parameters of a suite; `None` if the engine cannot use it.
    pub fn of(suite: CipherSuite) -> Option<Self> {
        Self::SUPPORTED
            .iter()
            .copied()
            .find(|parameters| parameters.suite == suite)
    }

    /// All suites that the engine can use, in its own order of preference.
    pub fn suites() -> Vec<CipherSuite> {
        Self::SUPPORTED.iter().map(|parameters| parameters.suite).collect()
    }

    /// The suites of a version, in the engine's own order of preference.
    pub fn suites_of(version: ProtocolVersion) -> Vec<CipherSuite> {
        let of_version = Self::SUPPORTED
            .iter()
            .filter(|parameters| parameters.version() == version);
        of_version.map(|parameters| parameters.suite).collect()
    }

    /// The version that the suite belongs to: those of TLS 1.3 are of no use before, nor older ones in it (RFC 9846
    /// appendix B.4).
    pub const fn version(self) -> ProtocolVersion {
        match self.key_exchange {
            KeyExchange::Separate => ProtocolVersion::TLS_1_3,
            KeyExchange::Rsa | KeyExchange::EcdheRsa | KeyExchange::EcdheEcdsa => ProtocolVersion::TLS_1_2,
        }
    }

    /// The suites with this key exchange, in the engine's own order of preference.
    pub fn suites_with(key_exchange: KeyExchange) -> Vec<CipherSuite> {
        let with_it = Self::SUPPORTED
            .iter()
            .filter(|parameters| parameters.key_exchange == key_exchange);
        with_it.map(|parameters| parameters.suite).collect()
    }

    /// Length of each MAC key in bytes; 0 if the cipher itself authenticates.
    pub const fn mac_key_length(self) -> usize {
        match self.cipher {
            RecordCipher::Gcm | RecordCipher::ChaCha20Poly1305 => 0,
            RecordCipher::Cbc(mac) => mac.length(),
        }
    }

    /// Length in bytes of the part of the keys that nonces are made from, for each side; 0 for CBC, where each record
    /// has its own initialization vector.
    pub const fn implicit_nonce_length(self) -> usize {
        match (self.cipher, self.key_exchange) {
            (RecordCipher::Gcm | RecordCipher::ChaCha20Poly1305, KeyExchange::Separate)
            | (RecordCipher::ChaCha20Poly1305, _) => WRITE_IV_LENGTH,
            (RecordCipher::Gcm, _) => IMPLICIT_NONCE_LENGTH,
            (RecordCipher::Cbc(_), _) => 0,
        }
    }
}
