//! From the pre-master secret to the keys that protect records (RFC 5246 §8.1 and §6.3, RFC 7627 §4).

use zeroize::Zeroizing;

use crate::crypto::mac::MacAlgorithm;
use crate::crypto::prf::prf;
use crate::crypto::transcript::HandshakeHash;
use crate::registry::CipherSuite;

/// Bytes of a master secret.
pub const MASTER_SECRET_LENGTH: usize = 48;
/// Bytes of the `verify_data` in a Finished.
pub const VERIFY_DATA_LENGTH: usize = 12;
/// Bytes of the part of a GCM nonce that comes from the key block (RFC 5288 §3).
pub const IMPLICIT_NONCE_LENGTH: usize = 4;

/// The label that the key block is derived with (RFC 5246 §6.3).
pub const KEY_EXPANSION_LABEL: &[u8] = b"key expansion";

/// A master secret.
pub type MasterSecret = Zeroizing<[u8; MASTER_SECRET_LENGTH]>;

/// How a suite protects records.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecordCipher {
    /// AES in Galois/Counter Mode (RFC 5288).
    Gcm,
    /// AES in Cipher Block Chaining mode with an HMAC (RFC 5246 §6.2.3.2).
    Cbc(MacAlgorithm),
}

/// What a suite needs of the key schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SuiteParameters {
    /// The suite.
    pub suite: CipherSuite,
    /// The hash of its PRF.
    pub hash: HandshakeHash,
    /// How it protects records.
    pub cipher: RecordCipher,
    /// Bytes of each write key.
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

    /// Bytes of each MAC key; none where the cipher itself authenticates.
    pub const fn mac_key_length(self) -> usize {
        match self.cipher {
            RecordCipher::Gcm => 0,
            RecordCipher::Cbc(mac) => mac.length(),
        }
    }

    /// Bytes of each implicit nonce; none in CBC, where each record brings its own initialization vector.
    pub const fn implicit_nonce_length(self) -> usize {
        match self.cipher {
            RecordCipher::Gcm => IMPLICIT_NONCE_LENGTH,
            RecordCipher::Cbc(_) => 0,
        }
    }
}

/// The label that a master secret is derived with, and what else goes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MasterSecretSeed<'a> {
    /// Both randoms (RFC 5246 §8.1).
    Randoms(&'a [u8; 32], &'a [u8; 32]),
    /// The hash over the handshake up to ClientKeyExchange (RFC 7627 §4).
    SessionHash(&'a [u8]),
}

impl MasterSecretSeed<'_> {
    /// The label's bytes.
    pub const fn label(self) -> &'static [u8] {
        match self {
            Self::Randoms(..) => b"master secret",
            Self::SessionHash(_) => b"extended master secret",
        }
    }
}

/// Derives the master secret.
pub fn master_secret(hash: HandshakeHash, pre_master_secret: &[u8], seed: MasterSecretSeed<'_>) -> MasterSecret {
    let mut secret = Zeroizing::new([0; MASTER_SECRET_LENGTH]);
    let bytes = match seed {
        MasterSecretSeed::Randoms(client, server) => [*client, *server].concat(),
        MasterSecretSeed::SessionHash(session_hash) => session_hash.to_vec(),
    };
    prf(hash, pre_master_secret, seed.label(), &bytes, secret.as_mut_slice());
    secret
}

/// The keys of one direction.
#[derive(Clone)]
pub struct DirectionKeys {
    /// The key of the MAC, 0, 20 or 32 bytes.
    pub mac_key: Zeroizing<Vec<u8>>,
    /// The write key, 16 or 32 bytes.
    pub key: Zeroizing<Vec<u8>>,
    /// The implicit part of the nonce, 0 or 4 bytes.
    pub implicit_nonce: Zeroizing<Vec<u8>>,
}

/// The key block and what it is cut into.
#[derive(Clone)]
pub struct KeyBlock {
    /// All of it, 40 to 128 bytes.
    pub bytes: Zeroizing<Vec<u8>>,
    /// What the client protects with.
    pub client_write: DirectionKeys,
    /// What the server protects with.
    pub server_write: DirectionKeys,
}

/// Derives the key block and cuts it up: the client's and the server's MAC keys, write keys, nonces (RFC 5246 §6.3).
pub fn key_block(
    parameters: SuiteParameters,
    master_secret: &MasterSecret,
    client_random: &[u8; 32],
    server_random: &[u8; 32],
) -> KeyBlock {
    let lengths = [
        parameters.mac_key_length(),
        parameters.key_length,
        parameters.implicit_nonce_length(),
    ];
    let mut bytes = Zeroizing::new(vec![0; 2 * lengths.iter().sum::<usize>()]);
    // The randoms stand the other way round than in the master secret (RFC 5246 §6.3).
    let seed = [*server_random, *client_random].concat();
    prf(
        parameters.hash,
        master_secret.as_slice(),
        KEY_EXPANSION_LABEL,
        &seed,
        &mut bytes,
    );
    let mut rest = bytes.as_slice();
    let mut cut = |length: usize| {
        let (part, others) = rest.split_at(length);
        rest = others;
        Zeroizing::new(part.to_vec())
    };
    let [client_write, server_write] = {
        let [mac_keys, keys, nonces] = lengths.map(|length| [cut(length), cut(length)]);
        let [client_mac_key, server_mac_key] = mac_keys;
        let [client_key, server_key] = keys;
        let [client_nonce, server_nonce] = nonces;
        [
            (client_mac_key, client_key, client_nonce),
            (server_mac_key, server_key, server_nonce),
        ]
        .map(|(mac_key, key, implicit_nonce)| DirectionKeys {
            mac_key,
            key,
            implicit_nonce,
        })
    };
    KeyBlock {
        bytes,
        client_write,
        server_write,
    }
}

/// Whose Finished it is: the label differs, so that neither can be sent back as the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FinishedLabel {
    /// `client finished`.
    Client,
    /// `server finished`.
    Server,
}

impl FinishedLabel {
    /// The label's bytes.
    pub const fn bytes(self) -> &'static [u8] {
        match self {
            Self::Client => b"client finished",
            Self::Server => b"server finished",
        }
    }
}

/// Computes the `verify_data` of a Finished (RFC 5246 §7.4.9).
pub fn verify_data(
    hash: HandshakeHash,
    master_secret: &MasterSecret,
    label: FinishedLabel,
    handshake_hash: &[u8],
) -> [u8; VERIFY_DATA_LENGTH] {
    let mut data = [0; VERIFY_DATA_LENGTH];
    prf(hash, master_secret.as_slice(), label.bytes(), handshake_hash, &mut data);
    data
}
