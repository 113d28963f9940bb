//! Certificates: issuing the lab's own, reading anyone's, and validating a chain as a list of
//! named checks whose evidence can be shown.
//!
//! | Module | Holds |
//! |---|---|
//! | [`private_key`] | an RSA private key, read from PEM or DER, and signing with it |
//! | [`template`] | what a certificate shall say, and [`template::issue`], which signs it |
//! | [`authority`] | the lab's root, intermediate and server certificates |
//! | [`certificate`] | a certificate taken apart |
//! | [`annotation`] | what each byte of a certificate is |
//! | [`generation`] | a fresh RSA key, searched for in short pieces of work |
//! | [`host_name`] | the name a client asked for, and whether a certificate covers it |
//! | [`identity`] | a chain and the private key of its first certificate |
//! | [`name_constraints`] | which names an authority may issue for |
//! | [`object_identifier`] | the names of what certificates refer to by numbers |
//! | [`pem`] | certificates out of text files |
//! | [`signature`] | the algorithms of signatures, in certificates and handshakes |
//! | [`path`] | which certificates lead from the leaf to a trusted root |
//! | [`report`] | the outcome: path, checks, failures, evidence |
//! | [`validate`] | running the checks |
//!
//! The server issues and sends a chain; the client validates it, or the server the client's; the
//! page draws the report.
//! Nothing here has a clock or a source of randomness: both are arguments.
//! Specified by RFC 5280 (certificates and path validation), RFC 9525 (host names) and
//! RFC 8017 (RSA), FIPS 186-5 (ECDSA) and RFC 8032 (Ed25519).

pub mod annotation;
pub mod authority;
pub mod certificate;
mod distinguished_name;
#[cfg(feature = "elliptic-curves")]
mod elliptic_curve;
pub mod error;
pub mod generation;
pub mod identity;
pub mod name_constraints;
pub mod object_identifier;
pub mod path;
mod path_checks;
pub mod pem;
pub mod private_key;
mod public_key;
mod recovered_block;
pub mod signature;
pub mod template;
mod time;
pub mod validate;
pub(crate) mod verification;

pub use ::timeline::host_name;
pub use ::timeline::time::UnixTime;
pub use ::timeline::validation as report;
pub use error::{Error, ErrorKind, Place};

/// A DER-encoded X.509 certificate, as it travels in the Certificate message.
pub type CertificateDer = Vec<u8>;
