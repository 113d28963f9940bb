//! How the two sides come to share a secret, one file per method. The [key schedule](crate::crypto::key_schedule)
//! derives the rest from that secret.

pub mod ecdhe;
// Only in a crate that is built with elliptic curves.
#[cfg_attr(not(feature = "elliptic-curves"), path = "key_exchange/groups/absent.rs")]
pub mod groups;
#[cfg(feature = "tls13")]
mod hybrid;
#[cfg(feature = "tls13")]
pub(crate) mod key_share;
#[cfg(feature = "tls13")]
pub mod ml_kem;
pub mod rsa;
pub(crate) mod signed_share;
