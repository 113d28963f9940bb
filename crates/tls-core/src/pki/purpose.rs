//! The purpose of a validation, and the shortest RSA key that is accepted; used by validation and its callers.

/// Shortest accepted RSA modulus, in bits: required of public CAs since 2014, and the least with which
/// rustls-webpki verifies a signature.
pub const MINIMUM_KEY_BITS: u32 = 2048;

/// The purpose of a leaf.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose<'a> {
    /// A server whose RSA key encrypts pre-master secrets: keyEncipherment, serverAuth.
    Server {
        /// The host that the client wants to talk to.
        host_name: &'a str,
    },
    /// A client that proves its identity by a signature of any supported kind: digitalSignature,
    /// clientAuth. It has no host name.
    Client,
}
