//! What a chain is validated for, and the shortest RSA key that will do; used by validation and its callers.

/// Shortest RSA modulus that is accepted, in bits: what public CAs have had to use since 2014, and
/// the least that rustls-webpki verifies a signature with.
pub const MINIMUM_KEY_BITS: u32 = 2048;

/// What a leaf is to be used for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose<'a> {
    /// A server whose RSA key pre-master secrets are encrypted to: keyEncipherment, serverAuth.
    Server {
        /// The host that the client wants to talk to.
        host_name: &'a str,
    },
    /// A client that proves itself by a signature of any supported kind: digitalSignature,
    /// clientAuth. It has no host name.
    Client,
}
