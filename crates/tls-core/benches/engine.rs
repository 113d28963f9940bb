//! How fast the engine is, with rustls, rustls-webpki and OpenSSL measured beside it: `cargo xtask bench`. What the
//! numbers mean is told in `docs/benchmarks.md`.

#[path = "engine/bulk.rs"]
mod bulk;
#[path = "engine/certificates.rs"]
mod certificates;
#[path = "engine/cpu_time.rs"]
mod cpu_time;
#[path = "engine/handshake.rs"]
mod handshake;
#[path = "engine/keys.rs"]
mod keys;
#[path = "engine/lab.rs"]
mod lab;
#[path = "engine/openssl.rs"]
mod openssl;
#[path = "engine/rustls.rs"]
mod rustls_peer;

use criterion::{Criterion, criterion_group, criterion_main};

criterion_group!(
    name = benches;
    config = Criterion::default().with_measurement(cpu_time::CpuTime);
    targets =
        handshake::full,
        handshake::resumed,
        handshake::ephemeral,
        certificates::validation,
        bulk::gcm,
        bulk::cbc,
        bulk::deflate,
        keys::generation
);
criterion_main!(benches);
