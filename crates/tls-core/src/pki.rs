//! Certificates: issuing the lab's own, reading anyone's, and validating a chain as a list of
//! named checks whose evidence can be shown.
//!
//! | Module | Holds |
//! |---|---|
//! | [`private_key`] | a private key of any kind, from a file, and signing with it |
//! | [`rsa_key`] | an RSA private key |
//! | [`template`] | the contents of a certificate to issue, and [`template::issue`], which signs it |
//! | [`authority`] | the lab's root, intermediate and server certificates |
//! | [`certificate`] | a parsed certificate |
//! | [`annotation`] | what each byte of a certificate is |
//! | [`generation`] | a fresh RSA key, searched for in short pieces of work |
//! | [`identity`] | a chain and the private key of its first certificate |
//! | [`key_usage`] | what a certificate lets its key be used for |
//! | [`name_constraints`] | which names an authority may issue for |
//! | [`object_identifier`] | the names of the object identifiers in certificates |
//! | [`pem`] | reading certificates and keys from files, and writing certificates |
//! | [`signature`] | the algorithms of signatures, in certificates and handshakes |
//! | [`path`] | which certificates lead from the leaf to a trusted root |
//! | [`purpose`] | what a chain is validated for |
//! | [`validate`] | running the checks |
//!
//! The server issues and sends a chain, and the client validates it; with client certificates the other way round. The
//! page draws the [report](timeline::validation).
//!
//! Deliberately left out:
//! - certificate policies (RFC 5280 §6.1.2 and on): a critical certificatePolicies, policyMappings,
//!   policyConstraints or inhibitAnyPolicy is a critical extension that is not understood, and refused;
//! - revocation: neither lists (RFC 5280 §6.3) nor OCSP (RFC 6960) are asked, and Certificate Transparency (RFC
//!   6962) is not either;
//! - the NFKC normalization of names that RFC 5280 §7.1 asks for: case, spaces and types of strings are levelled;
//! - constraints on names of the kinds otherName, x400Address, ediPartyName and registeredID: a certificate that bears
//!   such a name below such a constraint is refused (RFC 5280 §4.2.1.10);
//! - common names as host names (RFC 9525 §2);
//! - signatures with MD5 or SHA-1, keys on other curves than P-256, P-384 and Ed25519, compressed points, RSA keys of
//!   less than 2048 bits, certificates of version 1 and 2 as intermediate authorities (RFC 5280 §6.1.4 (k));
//! - what OpenSSL's TRUSTED CERTIFICATE says about uses;
//! - encrypted private keys, and keys on other curves than P-256, P-384 and Ed25519.
//!
//! Nothing here has a clock or a source of randomness: both are arguments.
//! Specified by RFC 5280 (certificates and path validation), RFC 9525 (host names) and
//! RFC 8017 (RSA), FIPS 186-5 (ECDSA) and RFC 8032 (Ed25519).

pub mod annotation;
pub mod authority;
pub mod certificate;
mod certificate_extensions;
mod certificate_reader;
mod character_string;
mod der_reader;
mod distinguished_name;
#[cfg(feature = "elliptic-curves")]
mod elliptic_curve;
#[cfg(feature = "elliptic-curves")]
pub mod elliptic_curve_private_key;
pub mod error;
mod general_name;
// Only a crate that is built with fresh keys makes them.
#[cfg_attr(not(feature = "fresh-keys"), path = "pki/generation/absent.rs")]
pub mod generation;
pub mod identity;
pub mod key_usage;
pub mod name_constraints;
pub mod object_identifier;
pub mod path;
mod path_checks;
pub mod pem;
pub mod private_key;
pub(crate) mod public_key;
pub mod purpose;
mod recovered_block;
pub mod rsa_key;
pub mod signature;
pub mod template;
mod time;
pub mod validate;
pub(crate) mod verification;

pub use error::{Error, ErrorKind, Place};

/// A DER-encoded X.509 certificate, as it travels in the Certificate message.
pub type CertificateDer = Vec<u8>;
