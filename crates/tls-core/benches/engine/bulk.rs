//! Data in records of 16 KB, sealed at one end of an open connection and opened at the other: every kind of protection
//! of this engine, beside rustls and OpenSSL where they have it.

use criterion::{Criterion, Throughput};
use rustls::SupportedCipherSuite;
use rustls::crypto::ring::cipher_suite::{
    TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
};
use timeline::registry::CipherSuite;
use tls_core::crypto::random::RandomStream;

use crate::cpu_time::CpuTime;
use crate::lab::{Lab, Ours, Tracing};
use crate::openssl::OpenSsl;
use crate::rustls_peer::Rustls;

const MEBIBYTE: usize = 1 << 20;

/// What is measured beside each other under one name.
struct Case {
    name: String,
    ours: Ours,
    data: Vec<u8>,
    rustls: Option<SupportedCipherSuite>,
    /// The request to [`OpenSsl`], without the length.
    openssl: String,
}

/// AES-GCM with both lengths of key.
pub fn gcm(criterion: &mut Criterion<CpuTime>) {
    let suites = [
        (
            "AES-128-GCM",
            CipherSuite::TLS_RSA_WITH_AES_128_GCM_SHA256,
            TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
            "AES128-GCM-SHA256",
        ),
        (
            "AES-256-GCM",
            CipherSuite::TLS_RSA_WITH_AES_256_GCM_SHA384,
            TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
            "AES256-GCM-SHA384",
        ),
    ];
    let lab = Lab::new();
    for (name, suite, rustls, openssl) in suites {
        for mebibytes in [1, 16] {
            let case = Case {
                name: format!("{name}, {mebibytes} MiB"),
                ours: lab.ours(suite),
                data: vec![0; mebibytes * MEBIBYTE],
                rustls: Some(rustls),
                openssl: format!(r#""kind": "bulk", "suite": "{openssl}""#),
            };
            compare(criterion, &lab, case);
        }
    }
}

/// AES-CBC with HMAC, all four suites in both orders.
pub fn cbc(criterion: &mut Criterion<CpuTime>) {
    let suites = [
        (
            "AES-128-CBC, HMAC-SHA-1",
            CipherSuite::TLS_RSA_WITH_AES_128_CBC_SHA,
            "AES128-SHA",
        ),
        (
            "AES-256-CBC, HMAC-SHA-1",
            CipherSuite::TLS_RSA_WITH_AES_256_CBC_SHA,
            "AES256-SHA",
        ),
        (
            "AES-128-CBC, HMAC-SHA-256",
            CipherSuite::TLS_RSA_WITH_AES_128_CBC_SHA256,
            "AES128-SHA256",
        ),
        (
            "AES-256-CBC, HMAC-SHA-256",
            CipherSuite::TLS_RSA_WITH_AES_256_CBC_SHA256,
            "AES256-SHA256",
        ),
    ];
    let lab = Lab::new();
    for (name, suite, openssl) in suites {
        for (order, encrypt_then_mac) in [("MAC then encrypt", false), ("encrypt then MAC", true)] {
            let case = Case {
                name: format!("{name}, {order}, 1 MiB"),
                ours: lab.ours(suite).with_encrypt_then_mac(encrypt_then_mac),
                data: vec![0; MEBIBYTE],
                rustls: None,
                openssl: format!(r#""kind": "bulk", "suite": "{openssl}", "encrypt_then_mac": {encrypt_then_mac}"#),
            };
            compare(criterion, &lab, case);
        }
    }
}

/// Compression before AES-GCM.
pub fn deflate(criterion: &mut Criterion<CpuTime>) {
    let lab = Lab::new();
    let data = words(MEBIBYTE);
    // No TLS library compresses any more, so beside it stands zlib alone.
    let text = String::from_utf8_lossy(&data);
    let case = Case {
        name: "DEFLATE and AES-128-GCM, 1 MiB of words".to_owned(),
        ours: lab
            .ours(CipherSuite::TLS_RSA_WITH_AES_128_GCM_SHA256)
            .with_compression(),
        rustls: None,
        openssl: format!(r#""kind": "deflate", "text": {text:?}"#),
        data,
    };
    compare(criterion, &lab, case);
}

/// A text of made-up words: it shrinks to about a third, as prose does.
fn words(length: usize) -> Vec<u8> {
    let mut random = RandomStream::for_actor(1, "words");
    let vocabulary: Vec<Vec<u8>> = (0..4096)
        .map(|_| {
            let [word_length, letters @ ..] = random.array::<9>();
            let letters = letters.iter().take(2 + usize::from(word_length % 7));
            letters.map(|letter| b'a' + letter % 16).chain(*b" ").collect()
        })
        .collect();
    let mut text = Vec::with_capacity(length + 16);
    while text.len() < length {
        // The product of two random numbers: some words are far more frequent than others.
        let [first, second] = random.array::<2>();
        text.extend(&vocabulary[usize::from(first) * usize::from(second) / 16]);
    }
    text.truncate(length);
    text
}

fn compare(criterion: &mut Criterion<CpuTime>, lab: &Lab, case: Case) {
    let mut group = criterion.benchmark_group(&case.name);
    group.throughput(Throughput::Bytes(case.data.len() as u64));
    for (name, tracing) in [("ours", Tracing::Off), ("ours, traced", Tracing::On)] {
        let mut pair = case.ours.connect(tracing);
        group.bench_function(name, |bencher| bencher.iter(|| pair.transfer(&case.data)));
    }
    if let Some(suite) = case.rustls {
        let mut pair = Rustls::new(lab, suite, false).connect();
        group.bench_function("rustls", |bencher| bencher.iter(|| pair.transfer(&case.data)));
    }
    if OpenSsl::is_there() {
        let request = format!(r#"{{{}, "length": {}}}"#, case.openssl, case.data.len());
        let name = if case.openssl.contains("deflate") {
            "zlib"
        } else {
            "OpenSSL"
        };
        let mut openssl = None;
        group.bench_function(name, |bencher| {
            let openssl = openssl.get_or_insert_with(|| OpenSsl::start(lab, &request));
            bencher.iter_custom(|iterations| openssl.measure(iterations));
        });
    }
    group.finish();
}
