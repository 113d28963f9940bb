//! TLS 1.3 between two endpoints of the engine: every way to connect, and what comes after (RFC 9846).

#[path = "tls13/connections.rs"]
mod connections;
#[path = "tls13/early_data.rs"]
mod early_data;
#[path = "support/lab.rs"]
#[allow(dead_code, reason = "shared with other tests")]
mod lab;
#[path = "tls13/open.rs"]
mod open;
#[path = "tls13/resumption.rs"]
mod resumption;
#[path = "support/tls13.rs"]
#[allow(dead_code, reason = "shared with other tests")]
mod tls13_support;
#[path = "tls13/versions.rs"]
mod versions;
