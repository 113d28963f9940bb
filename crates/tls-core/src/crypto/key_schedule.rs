//! From the pre-master secret to the keys that protect records (RFC 5246 §8.1 and §6.3, RFC 7627 §4).

use zeroize::Zeroizing;

use crate::crypto::prf::prf;
use crate::crypto::transcript::HandshakeHash;
use crate::registry::CipherSuite;

/// Bytes of a master secret.
pub const MASTER_SECRET_LENGTH: usize = 48;
/// Bytes of the `verify_data` in a Finished.
pub const VERIFY_DATA_LENGTH: usize = 12;
/// Bytes of the part of a GCM nonce that comes from the key block (RFC 5288 §3).
pub const IMPLICIT_NONCE_LENGTH: usize = 4;

/// A master secret.
pub type MasterSecret = Zeroizing<[u8; MASTER_SECRET_LENGTH]>;

/// What a suite needs of the key schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SuiteParameters {
    /// The suite.
    pub suite: CipherSuite,
    /// The hash of its PRF.
    pub hash: HandshakeHash,
    /// Bytes of each write key.
    pub key_length: usize,
}

impl SuiteParameters {
    /// The suites that the engine can use, in its own order of preference.
    pub const SUPPORTED: &'static [Self] = &[
        Self {
            suite: CipherSuite::TLS_RSA_WITH_AES_128_GCM_SHA256,
            hash: HandshakeHash::Sha256,
            key_length: 16,
        },
        Self {
            suite: CipherSuite::TLS_RSA_WITH_AES_256_GCM_SHA384,
            hash: HandshakeHash::Sha384,
            key_length: 32,
        },
    ];

    /// The parameters of a suite; `None` if the engine cannot use it.
    pub fn of(suite: CipherSuite) -> Option<Self> {
        Self::SUPPORTED
            .iter()
            .copied()
            .find(|parameters| parameters.suite == suite)
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

/// Derives the master secret.
pub fn master_secret(hash: HandshakeHash, pre_master_secret: &[u8], seed: MasterSecretSeed<'_>) -> MasterSecret {
    let mut secret = Zeroizing::new([0; MASTER_SECRET_LENGTH]);
    let (label, seed): (&[u8], Vec<u8>) = match seed {
        MasterSecretSeed::Randoms(client, server) => (b"master secret", [*client, *server].concat()),
        MasterSecretSeed::SessionHash(session_hash) => (b"extended master secret", session_hash.to_vec()),
    };
    prf(hash, pre_master_secret, label, &seed, secret.as_mut_slice());
    secret
}

/// The keys of one direction.
#[derive(Clone)]
pub struct DirectionKeys {
    /// The write key, 16 or 32 bytes.
    pub key: Zeroizing<Vec<u8>>,
    /// The implicit part of the nonce, 4 bytes.
    pub implicit_nonce: [u8; IMPLICIT_NONCE_LENGTH],
}

/// The key block and what it is cut into.
#[derive(Clone)]
pub struct KeyBlock {
    /// All of it, 40 or 72 bytes.
    pub bytes: Zeroizing<Vec<u8>>,
    /// What the client protects with.
    pub client_write: DirectionKeys,
    /// What the server protects with.
    pub server_write: DirectionKeys,
}

/// Derives the key block and cuts it up: client key, server key, client nonce, server nonce.
pub fn key_block(
    parameters: SuiteParameters,
    master_secret: &MasterSecret,
    client_random: &[u8; 32],
    server_random: &[u8; 32],
) -> KeyBlock {
    let key_length = parameters.key_length;
    let mut bytes = Zeroizing::new(vec![0; 2 * (key_length + IMPLICIT_NONCE_LENGTH)]);
    // The randoms stand the other way round than in the master secret (RFC 5246 §6.3).
    let seed = [*server_random, *client_random].concat();
    prf(
        parameters.hash,
        master_secret.as_slice(),
        b"key expansion",
        &seed,
        &mut bytes,
    );
    let (keys, nonces) = bytes.split_at(2 * key_length);
    let (client_key, server_key) = keys.split_at(key_length);
    let direction = |key: &[u8], nonce: &[u8]| {
        let mut implicit_nonce = [0; IMPLICIT_NONCE_LENGTH];
        implicit_nonce.copy_from_slice(nonce);
        DirectionKeys {
            key: Zeroizing::new(key.to_vec()),
            implicit_nonce,
        }
    };
    let client_write = direction(client_key, &nonces[..IMPLICIT_NONCE_LENGTH]);
    let server_write = direction(server_key, &nonces[IMPLICIT_NONCE_LENGTH..]);
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
