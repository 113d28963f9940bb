//! Making an RSA key of 2048 bits: this engine's search in pieces, the search of the `rsa` crate, and OpenSSL's. How
//! long one search takes is chance (it deviates by half of itself and more), so each has a seed of its own, and the mean of
//! many is to be looked at. Making a key again from its recipe stands beside them.

use std::process::Command;
use std::time::{Duration, Instant};

use criterion::Criterion;
use tls_core::crypto::random::RandomStream;
use tls_core::pki::generation::{KeyRebuild, KeySearch};

use crate::cpu_time::CpuTime;

const BITS: u32 = 2048;

/// New keys, and one made again.
pub fn generation(criterion: &mut Criterion<CpuTime>) {
    let mut group = criterion.benchmark_group("a new key of 2048 bits");
    group.sample_size(10).measurement_time(Duration::from_secs(20));
    let mut seed = 0;
    let mut next_seed = || {
        seed += 1;
        seed
    };
    group.bench_function("ours", |bencher| {
        bencher.iter(|| KeySearch::new(next_seed(), BITS).unwrap().finish().unwrap());
    });
    group.bench_function("rsa", |bencher| {
        bencher.iter(|| {
            let mut random = RandomStream::for_actor(next_seed(), "benchmark");
            rsa::RsaPrivateKey::new(&mut random, BITS as usize).unwrap()
        });
    });
    if openssl_key().is_some() {
        // Of another process: the time that passes, its start included.
        group.bench_function("OpenSSL", |bencher| {
            bencher.iter_custom(|iterations| {
                let start = Instant::now();
                for _ in 0..iterations {
                    openssl_key().unwrap();
                }
                start.elapsed()
            });
        });
    }
    group.finish();

    let recipe = KeySearch::new(1, BITS).unwrap().finish().unwrap();
    let mut group = criterion.benchmark_group("a key of 2048 bits made again");
    group.bench_function("ours", |bencher| {
        bencher.iter(|| KeyRebuild::new(recipe).unwrap().finish().unwrap())
    });
    group.finish();
}

/// `None` if there is no `openssl` command.
fn openssl_key() -> Option<Vec<u8>> {
    let key = Command::new("openssl").args(["genrsa", &BITS.to_string()]).output();
    key.ok()
        .filter(|output| output.status.success())
        .map(|output| output.stdout)
}
