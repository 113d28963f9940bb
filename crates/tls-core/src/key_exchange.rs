//! How the two sides come to share a secret, one file per method. What follows from the secret is the
//! [key schedule](crate::crypto::key_schedule)'s.

pub mod rsa;
