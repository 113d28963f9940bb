//! Bytes on the wire: reading and writing each message, one file per message.
//!
//! Every message is read by [`codec`](crate::codec), which annotates each field on the way. Certificates in a message are
//! annotated by [`pki::annotation`](crate::pki::annotation).

pub mod alert;
pub mod certificate;
pub mod certificate_request;
pub mod certificate_verify;
pub mod client_hello;
pub mod client_key_exchange;
pub mod dialect;
mod ephemeral_public_key;
pub mod extension;
pub mod finished;
pub mod handshake;
pub mod inner_plaintext;
pub mod new_session_ticket;
pub mod record;
pub mod server_hello;
pub mod server_key_exchange;
pub mod tls13;
