//! The SSL/TLS engine of Handshake Lab: real endpoints whose every step can be looked at.
//!
//! A map of the layers, from the bytes up:
//!
//! - [`registry`]: the protocol's numbers with their names and specifications.
//! - [`wire`]: reading, writing and annotating each message.
//! - [`crypto`] and [`pki`]: the cryptography and the certificates.
//! - [`record_layer`] and [`connection`]: what [`client`] and [`server`] share; both are sans-IO, so time,
//!   randomness and the transport come from outside.
//! - [`trace`]: what an endpoint did, recorded while it does it.
//! - [`scenario`], [`session`], [`timeline`]: two endpoints, a link, and what happened as a list of steps.
//! - [`export`]: what leaves the lab.
//!
//! The crate knows no page, no clock, no socket and no source of randomness of its own.

pub mod client;
pub mod connection;
pub mod crypto;
pub mod error;
pub mod export;
pub mod negotiation;
pub mod pki;
pub mod record_layer;
pub mod registry;
pub mod resumption;
pub mod scenario;
pub mod server;
pub mod session;
pub mod timeline;
pub mod trace;
pub mod wire;
