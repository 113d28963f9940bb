//! The engine beside rustls, in memory: TLS 1.3 in both directions, with each suite, group and kind of key.

#[path = "interop_rustls/connections.rs"]
mod connections;
#[path = "support/lab.rs"]
#[allow(dead_code, reason = "shared with other tests")]
mod lab;
#[path = "interop_rustls/resumption.rs"]
mod resumption;
#[path = "interop_rustls/talk.rs"]
mod talk;
#[path = "support/tls13.rs"]
#[allow(dead_code, reason = "shared with other tests")]
mod tls13_support;
