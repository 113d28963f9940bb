//! The cryptography of the protocol: thin layers over RustCrypto, each as the specification names it.

pub mod aead;
pub mod block_cipher;
pub mod cbc;
pub mod compression;
#[cfg(feature = "tls13")]
pub mod hkdf;
pub mod key_schedule;
pub mod mac;
pub mod prf;
pub mod random;
pub mod transcript;
