//! Configurations for TLS 1.3, and a forger of its protected records.

use timeline::actor::Actor;
use timeline::quantity::Item;
use timeline::registry::{ContentType, ProtocolVersion};
use timeline::suites::{SuiteParameters, WRITE_IV_LENGTH};
use tls_core::client::ClientConfiguration;
use tls_core::crypto::hkdf;
use tls_core::crypto::key_schedule::DirectionKeys;
use tls_core::environment::Environment;
use tls_core::record_layer::Protection;
use tls_core::server::ServerConfiguration;
use tls_core::trace::Trace;
use tls_core::wire::handshake::HandshakeMessage;
use tls_core::wire::inner_plaintext::InnerPlaintext;
use tls_core::wire::record::RecordHeader;

use crate::lab::{Pair, client_configuration, random, server_configuration};

pub fn tls13_client() -> ClientConfiguration {
    ClientConfiguration {
        versions: vec![ProtocolVersion::TLS_1_3],
        cipher_suites: SuiteParameters::suites_of(ProtocolVersion::TLS_1_3),
        ..client_configuration()
    }
}

pub fn tls13_server() -> ServerConfiguration {
    ServerConfiguration {
        versions: vec![ProtocolVersion::TLS_1_3],
        cipher_suites: SuiteParameters::suites_of(ProtocolVersion::TLS_1_3),
        ..server_configuration()
    }
}

/// Makes protected records in the name of a side, with its keys.
pub struct Sealer {
    protection: Protection,
}

impl Sealer {
    /// Continues with the keys of a secret of this connection after `number` records.
    pub fn new(pair: &Pair, owner: Actor, item: Item, number: usize) -> Self {
        let secrets = pair.client.secrets().unwrap();
        let suite = SuiteParameters::of(pair.client.agreement().unwrap().cipher_suite).unwrap();
        let expand = |label, length| {
            let info = hkdf::label(length, label, &[]);
            hkdf::expand(suite.hash, secrets.secret(item).unwrap(), &info, length).unwrap()
        };
        let keys = DirectionKeys {
            mac_key: Default::default(),
            key: expand("key", suite.key_length),
            implicit_nonce: expand("iv", WRITE_IV_LENGTH),
        };
        let mut sealer = Self {
            protection: Protection::of_tls_1_3(owner, suite, keys).unwrap(),
        };
        for _ in 0..number {
            sealer.record(ContentType::APPLICATION_DATA, b"counted");
        }
        sealer
    }

    pub fn record(&mut self, content_type: ContentType, content: &[u8]) -> Vec<u8> {
        let inner = InnerPlaintext {
            content,
            content_type,
            padding: 0,
        };
        self.sealed(&inner.to_bytes())
    }

    /// Seals these bytes as they are.
    pub fn sealed(&mut self, inner: &[u8]) -> Vec<u8> {
        let header = |length| RecordHeader {
            content_type: ContentType::APPLICATION_DATA,
            version: ProtocolVersion::TLS_1_2,
            length,
        };
        let mut fragment = Vec::new();
        let mut environment = Environment {
            random: &mut random("forger"),
            trace: &mut Trace::off(),
        };
        self.protection
            .seal(header(inner.len()), inner, &mut fragment, &mut environment)
            .unwrap();
        [&header(fragment.len()).to_bytes()[..], &fragment].concat()
    }

    pub fn message(&mut self, message: &HandshakeMessage) -> Vec<u8> {
        self.record(ContentType::HANDSHAKE, &message.to_bytes())
    }
}
