//! rustls with the same key and chain; with ring, and for the hybrid with AWS-LC. It has no RSA key exchange, so its suites of
//! TLS 1.2 are those with an ephemeral key agreement signed with RSA; how they protect records is the same.

use std::io::{Read, Write};
use std::sync::Arc;

use rustls::client::{ClientConnection, Resumption};
use rustls::crypto::{CryptoProvider, ring};
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer, ServerName, pem::PemObject};
use rustls::server::ServerConnection;
use rustls::{ClientConfig, HandshakeKind, RootCertStore, ServerConfig, SupportedCipherSuite};

use crate::lab::{HOST_NAME, Lab};

/// rustls' client and server, ready to connect again and again.
pub struct Rustls {
    client: Arc<ClientConfig>,
    server: Arc<ServerConfig>,
}

impl Rustls {
    /// Sets both up for one suite and X25519. A client that resumes does so from its second connection on.
    pub fn new(lab: &Lab, suite: SupportedCipherSuite, resumes: bool) -> Self {
        let provider = CryptoProvider {
            cipher_suites: vec![suite],
            kx_groups: vec![ring::kx_group::X25519],
            ..ring::default_provider()
        };
        Self::with_provider(lab, provider, resumes)
    }

    /// Sets both up for what a provider has, in the version of its first suite.
    pub fn with_provider(lab: &Lab, provider: CryptoProvider, resumes: bool) -> Self {
        let version = provider.cipher_suites[0].version();
        let provider = Arc::new(provider);
        let mut roots = RootCertStore::empty();
        roots.add(CertificateDer::from(lab.identity.root.clone())).unwrap();
        let mut client = ClientConfig::builder_with_provider(Arc::clone(&provider))
            .with_protocol_versions(&[version])
            .unwrap()
            .with_root_certificates(roots)
            .with_no_client_auth();
        if !resumes {
            client.resumption = Resumption::disabled();
        }
        let chain = lab.identity.chain.iter().cloned().map(CertificateDer::from).collect();
        let key = lab.identity.key.to_pkcs8_pem().unwrap();
        let key = PrivatePkcs8KeyDer::from_pem_slice(key.as_bytes()).unwrap();
        let server = ServerConfig::builder_with_provider(provider)
            .with_protocol_versions(&[version])
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(chain, PrivateKeyDer::Pkcs8(key))
            .unwrap();
        Self {
            client: Arc::new(client),
            server: Arc::new(server),
        }
    }

    /// A whole handshake; both ends are open after it.
    pub fn connect(&self) -> Pair {
        let name = ServerName::try_from(HOST_NAME).unwrap();
        let mut client = ClientConnection::new(Arc::clone(&self.client), name).unwrap();
        let mut server = ServerConnection::new(Arc::clone(&self.server)).unwrap();
        client.set_buffer_limit(None);
        let mut wire = Vec::new();
        while client.is_handshaking() || server.is_handshaking() {
            while client.wants_write() {
                client.write_tls(&mut wire).unwrap();
            }
            receive(&mut wire, |bytes| {
                server.read_tls(bytes).unwrap();
                server.process_new_packets().unwrap();
            });
            while server.wants_write() {
                server.write_tls(&mut wire).unwrap();
            }
            receive(&mut wire, |bytes| {
                client.read_tls(bytes).unwrap();
                client.process_new_packets().unwrap();
            });
        }
        Pair { client, server, wire }
    }
}

/// Both ends of a connection.
pub struct Pair {
    client: ClientConnection,
    server: ServerConnection,
    wire: Vec<u8>,
}

impl Pair {
    /// Whether the session of an earlier connection was resumed.
    pub fn is_resumed(&self) -> bool {
        self.client.handshake_kind() == Some(HandshakeKind::Resumed)
    }

    /// Seals data at the client's end and opens it at the server's.
    pub fn transfer(&mut self, data: &[u8]) {
        self.client.writer().write_all(data).unwrap();
        let mut piece = [0; 1 << 14];
        let mut received = 0;
        while self.client.wants_write() {
            self.client.write_tls(&mut self.wire).unwrap();
            receive(&mut self.wire, |bytes| {
                self.server.read_tls(bytes).unwrap();
                let state = self.server.process_new_packets().unwrap();
                let mut left = state.plaintext_bytes_to_read();
                while left > 0 {
                    let length = self.server.reader().read(&mut piece).unwrap();
                    received += length;
                    left -= length;
                }
            });
        }
        assert_eq!(received, data.len());
    }
}

/// Hands over all bytes on the wire, in as many pieces as `read` takes them.
fn receive(wire: &mut Vec<u8>, mut read: impl FnMut(&mut &[u8])) {
    let mut bytes = wire.as_slice();
    while !bytes.is_empty() {
        read(&mut bytes);
    }
    wire.clear();
}
