//! Whatever a peer sends, an endpoint neither panics nor hangs, ends for good when it ends, and says no more than
//! it may; and whatever a peer may do differently, it is understood.

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
