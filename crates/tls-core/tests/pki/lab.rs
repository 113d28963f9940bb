//! A chain to modify: the lab's three templates and keys, issued after a test has changed them.

use chacha20::ChaCha20Rng;
use chacha20::rand_core::SeedableRng;
use timeline::suites::KeyExchange;
use timeline::time::UnixTime;
use timeline::validation::{Failure, Report};
use tls_core::pki::CertificateDer;
use tls_core::pki::authority::{LabAuthority, ServerRequest};
use tls_core::pki::purpose::Purpose;
use tls_core::pki::rsa_key::RsaKey;
use tls_core::pki::template::{CertificateTemplate, issue};
use tls_core::pki::validate::{ValidationRequest, validate};

use crate::oracle;

pub const HOST: &str = "www.example.test";

/// 2026-01-01T00:00:00Z.
pub const NOW: UnixTime = UnixTime(1_767_225_600);

pub fn rng() -> ChaCha20Rng {
    ChaCha20Rng::from_seed([7; 32])
}

pub fn authority() -> LabAuthority {
    LabAuthority::new().expect("the lab's keys are readable")
}

/// Everything that determines a chain and its validation.
pub struct Lab {
    pub root: CertificateTemplate,
    pub intermediate: CertificateTemplate,
    pub leaf: CertificateTemplate,
    pub keys: LabAuthority,
    pub host: &'static str,
    pub now: UnixTime,
}

impl Lab {
    pub fn new() -> Self {
        let request = ServerRequest {
            host_name: HOST,
            now: NOW,
        };
        Self {
            root: LabAuthority::root_template(NOW),
            intermediate: LabAuthority::intermediate_template(NOW),
            leaf: LabAuthority::server_template(&request).expect("the host name is one"),
            keys: authority(),
            host: HOST,
            now: NOW,
        }
    }

    pub fn issue(&self) -> Case {
        let keys = &self.keys;
        let one = |template, subject: &RsaKey, issuer| {
            issue(template, subject.public_key(), issuer, &mut rng()).expect("it can be issued")
        };
        Case {
            chain: vec![
                one(&self.leaf, &keys.server_key, &keys.intermediate_key),
                one(&self.intermediate, &keys.intermediate_key, &keys.root_key),
            ],
            roots: vec![one(&self.root, &keys.root_key, &keys.root_key)],
            purpose: Purpose::Server {
                host_name: self.host,
                key_exchange: KeyExchange::Rsa,
            },
            now: self.now,
        }
    }
}

/// A chain as received, and the inputs of its validation.
pub struct Case {
    pub chain: Vec<CertificateDer>,
    pub roots: Vec<CertificateDer>,
    pub purpose: Purpose<'static>,
    pub now: UnixTime,
}

impl Case {
    pub fn report(&self) -> Report {
        validate(&ValidationRequest {
            chain: &self.chain,
            roots: &self.roots,
            purpose: self.purpose,
            now: self.now,
        })
        .report
    }

    pub fn failure(&self) -> Option<Failure> {
        self.report().failure()
    }

    /// Asserts that we, rustls-webpki and OpenSSL accept the chain.
    pub fn assert_accepted(&self) {
        assert_eq!(self.failure(), None);
        assert_eq!(oracle::webpki(self), Ok(()));
        assert_eq!(oracle::openssl(self), Ok(()));
    }

    /// Asserts that we report `failure` first, and that both oracles reject too.
    pub fn assert_rejected(&self, failure: Failure) {
        assert_eq!(self.failure(), Some(failure));
        assert!(oracle::webpki(self).is_err(), "webpki accepts");
        assert!(oracle::openssl(self).is_err(), "openssl accepts");
    }
}
