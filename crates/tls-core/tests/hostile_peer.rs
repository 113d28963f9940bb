//! Whatever a peer sends, an endpoint neither panics nor hangs, never resumes after its end, and
//! sends no more than allowed. Every permitted variation of a peer's behaviour is accepted.

#[path = "support/certificates.rs"]
#[allow(dead_code, reason = "no certificate is changed here")]
mod certificates;
#[path = "hostile_peer/endpoints.rs"]
mod endpoints;
#[path = "hostile_peer/faults.rs"]
mod faults;
#[path = "hostile_peer/input.rs"]
mod input;
#[path = "hostile_peer/reframing.rs"]
mod reframing;
