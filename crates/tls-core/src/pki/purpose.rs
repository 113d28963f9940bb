//! The purpose of a validation, and the shortest RSA key that is accepted; used by validation and its callers.

use timeline::suites::KeyExchange;

/// Shortest accepted RSA modulus, in bits: required of public CAs since 2014, and the least with which
/// rustls-webpki verifies a signature.
pub const MINIMUM_KEY_BITS: u32 = 2048;

/// The purpose of a leaf.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose<'a> {
    /// A server: serverAuth, and keyEncipherment if its RSA key encrypts pre-master secrets, or digitalSignature if its
    /// key signs (RFC 5246 §7.4.2, RFC 8422 §2).
    Server {
        /// The host that the client wants to talk to.
        host_name: &'a str,
        /// What the key is for.
        key_exchange: KeyExchange,
    },
    /// A client that proves its identity by a signature of any supported kind: digitalSignature,
    /// clientAuth. It has no host name.
    Client,
}
