//! The version and the cipher suites that the engine supports, with the parts of each suite.

use crate::registry::{CipherSuite, ProtocolVersion};

/// The only version in which the engine can complete a handshake. A scenario may offer others; the
/// handshake then ends as between real peers without a common version.
pub const SPOKEN_VERSION: ProtocolVersion = ProtocolVersion::TLS_1_2;

/// Bytes of the part of a GCM nonce that comes from the key block (RFC 5288 §3).
pub const IMPLICIT_NONCE_LENGTH: usize = 4;

/// The hash function of a suite, used in its PRF and over the handshake.
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
}

/// A MAC that suites with a block cipher use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MacAlgorithm {
    /// HMAC with SHA-1, 20 bytes.
    HmacSha1,
    /// HMAC with SHA-256, 32 bytes.
    HmacSha256,
}

impl MacAlgorithm {
    /// Length of a MAC and of its key in bytes (RFC 5246 appendix C).
    pub const fn length(self) -> usize {
        match self {
            Self::HmacSha1 => 20,
            Self::HmacSha256 => 32,
        }
    }
}

/// How a suite protects records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordCipher {
    /// AES in Galois/Counter Mode (RFC 5288).
    Gcm,
    /// AES in Cipher Block Chaining mode with an HMAC (RFC 5246 §6.2.3.2).
    Cbc(MacAlgorithm),
}

/// What the key schedule needs to know about a suite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SuiteParameters {
    /// The suite.
    pub suite: CipherSuite,
    /// The hash of its PRF.
    pub hash: HandshakeHash,
    /// How it protects records.
    pub cipher: RecordCipher,
    /// Length of each write key in bytes.
    pub key_length: usize,
}

impl SuiteParameters {
    /// The suites that the engine can use, in its own order of preference.
    pub const SUPPORTED: &'static [Self] = &[
        Self::new(
            CipherSuite::TLS_RSA_WITH_AES_128_GCM_SHA256,
            HandshakeHash::Sha256,
            RecordCipher::Gcm,
            16,
        ),
        Self::new(
            CipherSuite::TLS_RSA_WITH_AES_256_GCM_SHA384,
            HandshakeHash::Sha384,
            RecordCipher::Gcm,
            32,
        ),
        // The PRF of TLS 1.2 uses SHA-256 in all suites that name no other hash for it (RFC 5246 §5).
        Self::new(
            CipherSuite::TLS_RSA_WITH_AES_128_CBC_SHA256,
            HandshakeHash::Sha256,
            RecordCipher::Cbc(MacAlgorithm::HmacSha256),
            16,
        ),
        Self::new(
            CipherSuite::TLS_RSA_WITH_AES_256_CBC_SHA256,
            HandshakeHash::Sha256,
            RecordCipher::Cbc(MacAlgorithm::HmacSha256),
            32,
        ),
        Self::new(
            CipherSuite::TLS_RSA_WITH_AES_128_CBC_SHA,
            HandshakeHash::Sha256,
            RecordCipher::Cbc(MacAlgorithm::HmacSha1),
            16,
        ),
        Self::new(
            CipherSuite::TLS_RSA_WITH_AES_256_CBC_SHA,
            HandshakeHash::Sha256,
            RecordCipher::Cbc(MacAlgorithm::HmacSha1),
            32,
        ),
    ];

    const fn new(suite: CipherSuite, hash: HandshakeHash, cipher: RecordCipher, key_length: usize) -> Self {
        Self {
            suite,
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

    /// Length of each MAC key in bytes; 0 if the cipher itself authenticates.
    pub const fn mac_key_length(self) -> usize {
        match self.cipher {
            RecordCipher::Gcm => 0,
            RecordCipher::Cbc(mac) => mac.length(),
        }
    }

    /// Length of each implicit nonce in bytes; 0 for CBC, where each record has its own
    /// initialization vector.
    pub const fn implicit_nonce_length(self) -> usize {
        match self.cipher {
            RecordCipher::Gcm => IMPLICIT_NONCE_LENGTH,
            RecordCipher::Cbc(_) => 0,
        }
    }
}
