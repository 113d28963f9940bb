//! A connection between an endpoint of the engine and one of rustls, and what rustls needs to be set up.

use std::io::{Read, Write};
use std::sync::Arc;
use std::time::Duration;

use rustls::crypto::{CryptoProvider, SupportedKxGroup, aws_lc_rs};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer, ServerName, UnixTime};
use rustls::server::{WebPkiClientVerifier, danger::ClientCertVerifier};
use rustls::time_provider::TimeProvider;
use rustls::{ClientConfig, ClientConnection, NamedGroup, RootCertStore, ServerConfig, ServerConnection};
use tls_core::connection::{Connection, State};
use tls_core::pki::identity::Identity;

use crate::lab::{HOST_NAME, NOW, identity, server_identity};

/// A connection of two.
pub struct Talk<S: State> {
    pub ours: Connection<S>,
    pub theirs: rustls::Connection,
}

impl<S: State> Talk<S> {
    /// Runs the handshake. What rustls sends comes to the engine in pieces of so many bytes.
    pub fn of_pieces(ours: Connection<S>, theirs: impl Into<rustls::Connection>, piece: usize) -> Self {
        let mut talk = Self {
            ours,
            theirs: theirs.into(),
        };
        talk.exchange(piece);
        talk
    }

    /// Runs the handshake.
    pub fn of(ours: Connection<S>, theirs: impl Into<rustls::Connection>) -> Self {
        Self::of_pieces(ours, theirs, usize::MAX)
    }

    /// Carries bytes until neither side has any.
    pub fn exchange(&mut self, piece: usize) {
        loop {
            let mut there = Vec::new();
            while let Some(record) = self.ours.next_outgoing() {
                there.extend(record);
            }
            let mut left = there.as_slice();
            while !left.is_empty() {
                self.theirs.read_tls(&mut left).unwrap();
                self.theirs.process_new_packets().unwrap();
            }
            let mut back = Vec::new();
            while self.theirs.wants_write() {
                self.theirs.write_tls(&mut back).unwrap();
            }
            for bytes in back.chunks(piece) {
                self.ours.receive(bytes).unwrap();
            }
            if there.is_empty() && back.is_empty() {
                return;
            }
        }
    }

    /// Asserts that data arrive in both directions.
    pub fn assert_talks(&mut self) {
        self.ours.send(b"to rustls").unwrap();
        self.theirs.writer().write_all(b"from rustls").unwrap();
        self.exchange(usize::MAX);
        let mut heard = [0; b"to rustls".len()];
        self.theirs.reader().read_exact(&mut heard).unwrap();
        assert_eq!(&heard, b"to rustls");
        assert_eq!(self.ours.take_received(), b"from rustls");
    }
}

/// The clock of all sides.
#[derive(Debug)]
struct Clock;

impl TimeProvider for Clock {
    fn current_time(&self) -> Option<UnixTime> {
        Some(UnixTime::since_unix_epoch(Duration::from_secs(NOW.0)))
    }
}

/// The group with its number.
pub fn group(number: u16) -> &'static dyn SupportedKxGroup {
    let mut all = aws_lc_rs::ALL_KX_GROUPS.iter();
    *all.find(|group| group.name() == NamedGroup::from(number)).unwrap()
}

/// A provider with these groups, best first, and a suite; all suites if `None`.
pub fn provider(groups: &[u16], suite: Option<u16>) -> Arc<CryptoProvider> {
    let usual = aws_lc_rs::default_provider();
    let is_wanted = |number: u16| suite.is_none_or(|suite| suite == number);
    Arc::new(CryptoProvider {
        kx_groups: groups.iter().map(|number| group(*number)).collect(),
        cipher_suites: usual
            .cipher_suites
            .iter()
            .copied()
            .filter(|suite| is_wanted(suite.suite().into()))
            .collect(),
        ..usual
    })
}

fn roots() -> RootCertStore {
    let mut roots = RootCertStore::empty();
    roots.add(CertificateDer::from(identity().root.clone())).unwrap();
    roots
}

fn chain_and_key(identity: &Identity) -> (Vec<CertificateDer<'static>>, PrivateKeyDer<'static>) {
    let chain = identity.chain.iter().cloned().map(CertificateDer::from).collect();
    let pem = identity.key.to_pkcs8_pem().unwrap();
    let key = PrivatePkcs8KeyDer::from_pem_slice(pem.as_bytes()).unwrap();
    (chain, PrivateKeyDer::Pkcs8(key))
}

/// rustls' client of TLS 1.3, which trusts the lab's root.
pub fn client_config(provider: Arc<CryptoProvider>, own: Option<&Identity>) -> ClientConfig {
    let builder = ClientConfig::builder_with_details(provider, Arc::new(Clock))
        .with_protocol_versions(&[&rustls::version::TLS13])
        .unwrap()
        .with_root_certificates(roots());
    match own.map(chain_and_key) {
        Some((chain, key)) => builder.with_client_auth_cert(chain, key).unwrap(),
        None => builder.with_no_client_auth(),
    }
}

/// A connection of rustls' client.
pub fn client(config: &Arc<ClientConfig>) -> ClientConnection {
    ClientConnection::new(Arc::clone(config), ServerName::try_from(HOST_NAME).unwrap()).unwrap()
}

/// rustls' server of TLS 1.3 with the lab's identity; it may insist on a certificate of the lab's.
pub fn server_config(provider: Arc<CryptoProvider>, own: &Identity, asks: bool) -> ServerConfig {
    let (chain, key) = chain_and_key(own);
    let verifier = |asks: bool| -> Arc<dyn ClientCertVerifier> {
        match asks {
            true => WebPkiClientVerifier::builder_with_provider(Arc::new(roots()), Arc::clone(&provider))
                .build()
                .unwrap(),
            false => WebPkiClientVerifier::no_client_auth(),
        }
    };
    let verifier = verifier(asks);
    ServerConfig::builder_with_details(provider, Arc::new(Clock))
        .with_protocol_versions(&[&rustls::version::TLS13])
        .unwrap()
        .with_client_cert_verifier(verifier)
        .with_single_cert(chain, key)
        .unwrap()
}

/// A connection of rustls' server.
pub fn server(config: &Arc<ServerConfig>) -> ServerConnection {
    ServerConnection::new(Arc::clone(config)).unwrap()
}

/// A connection of rustls' server with the lab's RSA key.
pub fn usual_server(provider: Arc<CryptoProvider>) -> ServerConnection {
    server(&Arc::new(server_config(provider, &server_identity(), false)))
}
