//! The targets `certificate` and `pem`: reading certificates, and validating chains of them.

use tls_core::pki::CertificateDer;
use tls_core::pki::annotation::annotate_certificate;
use tls_core::pki::certificate::ParsedCertificate;
use tls_core::pki::pem::read_pem_certificates;
use tls_core::pki::private_key::PrivateKey;
use tls_core::pki::purpose::Purpose;
use tls_core::pki::validate::{ValidationRequest, validate};

use super::leaves::assert_leaves_cover;
use super::script::Script;
use super::surroundings::{HOST_NAME, NOW, Surroundings};
use timeline::suites::KeyExchange;

/// How long the data of a genuine certificate is written: its number instead of it.
const GENUINE: usize = 0;

/// The first byte says what for, then come the certificates: two bytes of length and so many of DER, or a length of
/// zero and the number of a genuine one.
pub fn certificate(data: &[u8]) {
    let genuine = genuine_certificates();
    let mut script = Script::new(data);
    let purpose = match script.byte() % 2 {
        0 => Purpose::Server {
            host_name: HOST_NAME,
            key_exchange: KeyExchange::Rsa,
        },
        _ => Purpose::Client,
    };
    let mut chain = Vec::new();
    while !script.is_over() {
        chain.push(match script.number() {
            GENUINE => genuine[usize::from(script.byte()) % genuine.len()].clone(),
            length => script.bytes(length).to_vec(),
        });
    }
    for der in &chain {
        read(der);
    }
    let validation = validate(&ValidationRequest {
        chain: &chain,
        roots: std::slice::from_ref(&Surroundings::get().server.root),
        purpose,
        now: NOW,
    });
    if validation.verdict().is_ok() {
        for certificate in &validation.report.path {
            assert!(
                genuine.contains(&&certificate.der),
                "a certificate that nobody issued is accepted: {}",
                certificate.subject
            );
        }
        assert!(validation.report.path.len() > 1 || chain.first() == Some(genuine[2]));
    }
}

/// Every certificate that is genuine: the server's, the intermediate's, the root's and the client's.
pub fn genuine_certificates() -> [&'static CertificateDer; 4] {
    let surroundings = Surroundings::get();
    [
        &surroundings.server.chain[0],
        &surroundings.server.chain[1],
        &surroundings.server.root,
        &surroundings.client.chain[0],
    ]
}

fn read(der: &[u8]) {
    if let Some(annotation) = annotate_certificate(der) {
        assert_leaves_cover(&annotation, der.len());
    }
    if let Ok(certificate) = ParsedCertificate::from_der(der) {
        assert_eq!(certificate.der, der);
        assert!(
            der.windows(certificate.tbs_bytes().len())
                .any(|bytes| bytes == certificate.tbs_bytes())
        );
        assert!(!certificate.tbs_bytes().is_empty());
        assert!(certificate.subject_der().is_some());
    }
}

/// A file of certificates, and one with a private key.
pub fn pem(data: &[u8]) {
    if let Ok(certificates) = read_pem_certificates(data) {
        for der in certificates {
            assert!(ParsedCertificate::from_der(&der).is_ok());
        }
    }
    if let Ok(key) = PrivateKey::from_pem(data) {
        let written = key.to_pkcs8_pem().expect("a key of two primes can be written");
        let again = PrivateKey::from_pem(written.as_bytes()).expect("what was written can be read");
        assert_eq!(again.public_key_der(), key.public_key_der());
    }
}
