//! Validating a chain of three certificates (leaf, intermediate, trusted root), each signed with RSA: this engine's
//! report of all its checks, beside the verdict of rustls-webpki.

use std::time::Duration;

use criterion::Criterion;
use rustls_pki_types::{CertificateDer, ServerName, UnixTime};
use tls_core::pki::purpose::Purpose;
use tls_core::pki::validate::{ValidationRequest, validate};
use webpki::{EndEntityCert, KeyUsage, anchor_from_trusted_cert};

use crate::cpu_time::CpuTime;
use crate::lab::{HOST_NAME, Lab};
use timeline::suites::KeyExchange;

/// The whole chain, from DER to verdict.
pub fn validation(criterion: &mut Criterion<CpuTime>) {
    let lab = Lab::new();
    let mut group = criterion.benchmark_group("validation of three certificates");
    group.bench_function("ours", |bencher| bencher.iter(|| validate_here(&lab)));
    group.bench_function("rustls-webpki", |bencher| bencher.iter(|| validate_with_webpki(&lab)));
    group.finish();
}

fn validate_here(lab: &Lab) {
    let report = validate(&ValidationRequest {
        chain: &lab.identity.chain,
        roots: core::slice::from_ref(&lab.identity.root),
        purpose: Purpose::Server {
            host_name: HOST_NAME,
            key_exchange: KeyExchange::Rsa,
        },
        now: lab.now,
    });
    assert!(report.verdict().is_ok());
}

fn validate_with_webpki(lab: &Lab) {
    let root = CertificateDer::from(lab.identity.root.as_slice());
    let anchors = [anchor_from_trusted_cert(&root).unwrap()];
    let chain: Vec<_> = lab
        .identity
        .chain
        .iter()
        .map(|der| CertificateDer::from(der.as_slice()))
        .collect();
    let leaf = EndEntityCert::try_from(&chain[0]).unwrap();
    leaf.verify_for_usage(
        webpki::ALL_VERIFICATION_ALGS,
        &anchors,
        &chain[1..],
        UnixTime::since_unix_epoch(Duration::from_secs(lab.now.0)),
        KeyUsage::server_auth(),
        None,
        None,
    )
    .unwrap();
    leaf.verify_is_valid_for_subject_name(&ServerName::try_from(HOST_NAME).unwrap())
        .unwrap();
}
