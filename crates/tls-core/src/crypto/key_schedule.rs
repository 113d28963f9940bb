//! From the pre-master secret to the keys that protect records (RFC 5246 §8.1 and §6.3, RFC 7627 §4).

use timeline::suites::{HandshakeHash, SuiteParameters};
use zeroize::Zeroizing;

use crate::crypto::prf::prf;

/// Bytes of a master secret.
pub const MASTER_SECRET_LENGTH: usize = 48;
/// Bytes of the `verify_data` in a Finished.
pub const VERIFY_DATA_LENGTH: usize = 12;

/// The label for deriving the key block (RFC 5246 §6.3).
pub const KEY_EXPANSION_LABEL: &[u8] = b"key expansion";

/// A master secret.
pub type MasterSecret = Zeroizing<[u8; MASTER_SECRET_LENGTH]>;

/// The inputs of a master secret besides the pre-master secret.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MasterSecretSeed<'a> {
    /// Both randoms (RFC 5246 §8.1).
    Randoms(&'a [u8; 32], &'a [u8; 32]),
    /// The hash of the handshake up to ClientKeyExchange (RFC 7627 §4).
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
    /// The key of the MAC, 0, 20, 32 or 48 bytes.
    pub mac_key: Zeroizing<Vec<u8>>,
    /// The write key, 16 or 32 bytes.
    pub key: Zeroizing<Vec<u8>>,
    /// The part of the nonces that comes from here: 0 or 4 bytes, or the write IV of 12.
    pub implicit_nonce: Zeroizing<Vec<u8>>,
}

/// The key block and its parts.
#[derive(Clone)]
pub struct KeyBlock {
    /// The whole block, 40 to 160 bytes.
    pub bytes: Zeroizing<Vec<u8>>,
    /// The client's keys.
    pub client_write: DirectionKeys,
    /// The server's keys.
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
    // The randoms are in the opposite order of the master secret's (RFC 5246 §6.3).
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

/// The label of a Finished. It differs by side, so that a peer cannot reflect one.
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
