//! The events of a session as plain data: everything that the lab's page shows.
//!
//! The engine (`tls-core`) writes it, the page reads it, and neither needs the other. There is no cryptography here,
//! and no parsing of bytes from the wire. A map, from the small to the large:
//!
//! - [`registry`]: the protocol's numbers with their names; [`specification`]: where each is specified; [`suites`]: the
//!   parts of each cipher suite.
//! - [`field`] and [`fields`]: what a span of bytes is, and the catalogue of all fields.
//! - [`actor`], [`quantity`], [`computation`], [`record`]: who, which value, how it is computed, which record carries
//!   it.
//! - [`negotiation`], [`validation`], [`rejection`], [`error`]: what was agreed on, what was checked, why an endpoint
//!   gave up.
//! - [`message`]: what records carry.
//! - [`event`]: one thing that an endpoint does.
//! - [`scenario`], [`host_name`] and [`fresh_key`]: the choices that determine a session, and their limits.
//! - [`signed`] and [`command`]: which part of a certificate is signed, and how to compute a value again with other
//!   tools.
//! - [`tape`]: what went over the wire, and what each endpoint says about it.
//! - [`growing`]: from there to the steps of a timeline, while the session goes on.
//! - [`recording`]: the same for an endpoint whose peer is not ours.
//! - [`timeline`]: what happened, as a list of steps; [`provenance`]: where the bytes of an input come from.
//! - [`detection`]: who noticed first that something was wrong, and by which check.
//! - [`work`]: the page's orders to the engine, and the engine's news.

#![forbid(unsafe_code)]
#![deny(missing_docs)]

pub mod actor;
mod builder;
pub mod command;
pub mod computation;
pub mod detection;
pub mod error;
pub mod event;
pub mod field;
pub mod fields;
pub mod fresh_key;
pub mod growing;
pub mod host_name;
mod keyed;
mod merge;
pub mod message;
pub mod negotiation;
pub mod provenance;
pub mod quantity;
pub mod record;
pub mod recording;
pub mod registry;
pub mod rejection;
pub mod scenario;
pub mod signed;
pub mod specification;
mod static_name;
pub mod suites;
pub mod tape;
pub mod time;
pub mod timeline;
pub mod validation;
pub mod work;

pub use actor::Actor;
pub use computation::{Computation, Operation, Outcome};
pub use detection::Detection;
pub use message::{HandshakeKind, Message, MessageKind};
pub use provenance::{HashedMessage, Origin};
pub use quantity::{Item, Quantity};
pub use record::{LayerTrace, RecordTrace};
pub use tape::{Cause, RecordId};
pub use timeline::{Action, Arrival, Part, Step, Timeline, Transfer};
