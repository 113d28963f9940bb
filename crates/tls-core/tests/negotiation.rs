//! Negotiation: whole in-memory sessions with every suite and extension, and every combination of
//! configurations.

#[path = "negotiation/any_two_sides.rs"]
mod any_two_sides;
#[path = "negotiation/certificate_signatures.rs"]
mod certificate_signatures;
#[path = "negotiation/choices.rs"]
mod choices;
#[path = "negotiation/extensions.rs"]
mod extensions;
#[path = "support/lab.rs"]
#[allow(dead_code, reason = "shared with other tests")]
mod lab;
#[path = "negotiation/record_limits.rs"]
mod record_limits;
#[path = "negotiation/records.rs"]
mod records;
#[path = "negotiation/suites.rs"]
mod suites;
