//! Both ends of a handshake in memory: this engine with its trace off and on, rustls, OpenSSL.

use std::time::Duration;

use criterion::Criterion;
use rustls::crypto::ring::cipher_suite::{TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, TLS13_AES_128_GCM_SHA256};
use rustls::crypto::{CryptoProvider, aws_lc_rs};
use timeline::registry::{CipherSuite, NamedGroup};

use crate::cpu_time::CpuTime;
use crate::lab::{Lab, Ours, Tracing};
use crate::openssl::OpenSsl;
use crate::rustls_peer::Rustls;

const SUITE: CipherSuite = CipherSuite::TLS_RSA_WITH_AES_128_GCM_SHA256;

/// A handshake with a key exchange.
pub fn full(criterion: &mut Criterion<CpuTime>) {
    let lab = Lab::new();
    let rustls = Rustls::new(&lab, TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, false);
    assert!(!rustls.connect().is_resumed());
    compare(criterion, &lab, "full handshake", &lab.ours(SUITE), &rustls, false);
}

/// A handshake that resumes a session by its id.
pub fn resumed(criterion: &mut Criterion<CpuTime>) {
    let lab = Lab::new();
    let rustls = Rustls::new(&lab, TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, true);
    rustls.connect();
    assert!(rustls.connect().is_resumed());
    let ours = lab.ours(SUITE);
    let session = ours.connect(Tracing::Off).client.saved_session().unwrap().clone();
    let ours = ours.resuming(session);
    let pair = ours.connect(Tracing::Off);
    assert!(pair.client.agreement().unwrap().is_resumed);
    compare(criterion, &lab, "resumed handshake", &ours, &rustls, true);
}

/// Handshakes with the very same suite and group on both sides.
pub fn ephemeral(criterion: &mut Criterion<CpuTime>) {
    let lab = Lab::new();
    let hybrid = CryptoProvider {
        cipher_suites: vec![aws_lc_rs::cipher_suite::TLS13_AES_128_GCM_SHA256],
        kx_groups: vec![aws_lc_rs::kx_group::X25519MLKEM768],
        ..aws_lc_rs::default_provider()
    };
    let cases = [
        (
            "ECDHE handshake, X25519",
            CipherSuite::TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
            NamedGroup::X25519,
            Rustls::new(&lab, TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256, false),
        ),
        (
            "TLS 1.3 handshake, X25519",
            CipherSuite::TLS_AES_128_GCM_SHA256,
            NamedGroup::X25519,
            Rustls::new(&lab, TLS13_AES_128_GCM_SHA256, false),
        ),
        (
            "TLS 1.3 handshake, X25519MLKEM768",
            CipherSuite::TLS_AES_128_GCM_SHA256,
            NamedGroup::X25519_ML_KEM_768,
            Rustls::with_provider(&lab, hybrid, false),
        ),
    ];
    for (name, suite, named_group, rustls) in cases {
        let ours = lab.ours(suite).with_group(named_group);
        let agreed = ours.connect(Tracing::Off).client.agreement().unwrap().clone();
        assert_eq!((agreed.cipher_suite, agreed.group), (suite, Some(named_group)));
        let mut group = criterion.benchmark_group(name);
        group.measurement_time(Duration::from_secs(8));
        group.bench_function("ours", |bencher| bencher.iter(|| ours.connect(Tracing::Off)));
        group.bench_function("rustls", |bencher| bencher.iter(|| rustls.connect()));
        group.finish();
    }
}

fn compare(criterion: &mut Criterion<CpuTime>, lab: &Lab, name: &str, ours: &Ours, rustls: &Rustls, is_resumed: bool) {
    let mut group = criterion.benchmark_group(name);
    group.measurement_time(Duration::from_secs(8));
    group.bench_function("ours", |bencher| bencher.iter(|| ours.connect(Tracing::Off)));
    group.bench_function("ours, traced", |bencher| {
        bencher.iter(|| {
            let mut pair = ours.connect(Tracing::On);
            (pair.client.take_events(), pair.server.take_events())
        });
    });
    group.bench_function("rustls", |bencher| bencher.iter(|| rustls.connect()));
    if OpenSsl::is_there() {
        let request = format!(r#"{{"kind": "handshake", "suite": "AES128-GCM-SHA256", "resumed": {is_resumed}}}"#);
        let mut openssl = None;
        group.bench_function("OpenSSL", |bencher| {
            let openssl = openssl.get_or_insert_with(|| OpenSsl::start(lab, &request));
            bencher.iter_custom(|iterations| openssl.measure(iterations));
        });
    }
    group.finish();
}
