//! The SSL/TLS engine of Handshake Lab: real endpoints whose every step can be inspected.
//!
//! It speaks TLS 1.3 (RFC 9846), and TLS 1.2 with RSA key exchange (RFC 5246) and ECDHE (RFC 8422), as a client and as a
//! server, and is tested against OpenSSL, GnuTLS and Wireshark. A map of the layers, from the bytes up:
//!
//! - [`codec`]: from bytes to values and back, annotated on the way.
//! - [`crypto`] and [`pki`]: the cryptography and the certificates; [`pki`] lists what it leaves out on purpose.
//! - [`wire`]: reading and writing each message.
//! - [`key_exchange`]: how the two sides come to share a secret.
//! - `tls13`: the key schedule of TLS 1.3, and what else its two sides share.
//! - [`record_layer`] and [`connection`]: what [`client`] and [`server`] share; both are sans-IO, so time,
//!   randomness and the transport come from outside.
//! - [`negotiation`] and [`resumption`]: what the two agree on, and what they keep of it for the next time.
//! - [`trace`]: what an endpoint does, recorded while it works.
//! - [`session`]: two endpoints and a link, which run a scenario and yield a timeline.
//! - [`export`]: files for other tools.
//!
//! The data of all this is in the crate [`timeline`]: the registries with the protocol's numbers, the catalogue of
//! fields, errors, scenarios, events and the timeline itself.
//!
//! The crate knows no page, no clock, no socket and no source of randomness of its own.
//!
//! # One handshake in memory
//!
//! ```
//! use timeline::time::UnixTime;
//! use tls_core::client::{Client, ClientConfiguration};
//! use tls_core::crypto::random::RandomStream;
//! use tls_core::pki::authority::{LabAuthority, ServerRequest};
//! use tls_core::server::{Server, ServerConfiguration};
//! use tls_core::trace::Trace;
//!
//! # fn main() -> Result<(), Box<dyn core::error::Error>> {
//! let now = UnixTime(1_790_000_000);
//! let request = ServerRequest { host_name: "lab.test", now };
//! let issued = LabAuthority::new()?.issue_server_chain(&request, &mut RandomStream::from_seed([1; 32]))?;
//!
//! let configuration = ClientConfiguration::new("lab.test", vec![issued.root.clone()], now);
//! let mut client = Client::new(configuration, RandomStream::from_seed([2; 32]), Trace::off())?;
//! let configuration = ServerConfiguration::new(issued.identity(), now);
//! let mut server = Server::new(configuration, RandomStream::from_seed([3; 32]), Trace::off())?;
//!
//! while !(client.is_open() && server.is_open()) {
//!     while let Some(record) = client.next_outgoing() {
//!         server.receive(&record)?;
//!     }
//!     while let Some(record) = server.next_outgoing() {
//!         client.receive(&record)?;
//!     }
//! }
//!
//! client.send(b"Hello, server!")?;
//! while let Some(record) = client.next_outgoing() {
//!     server.receive(&record)?;
//! }
//! assert_eq!(server.take_received(), b"Hello, server!");
//! # Ok(())
//! # }
//! ```

#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod client;
pub mod codec;
pub mod connection;
pub mod crypto;
pub mod environment;
pub mod export;
pub mod key_exchange;
pub mod negotiation;
pub mod pki;
pub mod record_layer;
pub mod resumption;
pub mod server;
pub mod session;
#[cfg(feature = "tls13")]
pub mod tls13;
pub mod trace;
pub mod wire;
