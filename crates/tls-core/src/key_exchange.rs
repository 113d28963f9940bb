//! How the two sides come to share a secret, one file per method. The [key schedule](crate::crypto::key_schedule)
//! derives the rest from that secret.

pub mod rsa;
