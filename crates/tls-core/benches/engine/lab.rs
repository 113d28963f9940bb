//! What all peers are given: one chain of certificates, one RSA-2048 key, one suite; and this engine, set up with it.

use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use timeline::registry::{CipherSuite, CompressionMethod, NamedGroup};
use timeline::suites::SuiteParameters;
use timeline::time::UnixTime;
use tls_core::client::{Client, ClientConfiguration};
use tls_core::connection::{Connection, State};
use tls_core::crypto::random::RandomStream;
use tls_core::pki::authority::{LabAuthority, LabIdentity, ServerRequest};
use tls_core::resumption::{SavedSession, SessionCache};
use tls_core::server::{Server, ServerConfiguration};
use tls_core::trace::Trace;

/// The host that every client asks for.
pub const HOST_NAME: &str = "example.test";

/// Certificates that are valid now: OpenSSL's clock cannot be set.
pub struct Lab {
    /// The server's certificate, the intermediate, the root, and the server's key.
    pub identity: LabIdentity,
    /// When they were made.
    pub now: UnixTime,
}

impl Lab {
    /// Issues the certificates.
    pub fn new() -> Self {
        let now = UnixTime(SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs());
        let request = ServerRequest {
            host_name: HOST_NAME,
            now,
        };
        let mut random = RandomStream::for_actor(1, "authority");
        let authority = LabAuthority::new().unwrap();
        Self {
            identity: authority.issue_server_chain(&request, &mut random).unwrap(),
            now,
        }
    }

    /// This engine's client and server for one suite.
    pub fn ours(&self, suite: CipherSuite) -> Ours {
        let mut client = ClientConfiguration::new(HOST_NAME, vec![self.identity.root.clone()], self.now);
        client.cipher_suites = vec![suite];
        let mut server = ServerConfiguration::new(self.identity.identity(), self.now);
        server.session_cache = Some(Arc::new(SessionCache::default()));
        Ours { client, server }
    }
}

/// Whether this engine records what it does.
#[derive(Clone, Copy)]
pub enum Tracing {
    /// As on a real network.
    Off,
    /// As on the page.
    On,
}

impl Tracing {
    fn trace(self) -> Trace {
        match self {
            Self::Off => Trace::off(),
            Self::On => Trace::on(),
        }
    }
}

/// This engine's client and server, ready to connect again and again.
pub struct Ours {
    client: ClientConfiguration,
    server: ServerConfiguration,
}

impl Ours {
    /// Offers and accepts DEFLATE.
    pub fn with_compression(mut self) -> Self {
        let methods = vec![CompressionMethod::DEFLATE, CompressionMethod::NULL];
        self.client.compression_methods = methods.clone();
        self.server.compression_methods = methods;
        self
    }

    /// Agrees in one group, and speaks the version of the suite.
    pub fn with_group(mut self, group: NamedGroup) -> Self {
        let version = SuiteParameters::of(self.client.cipher_suites[0]).unwrap().version();
        (self.client.groups, self.server.groups) = (vec![group], vec![group]);
        (self.client.versions, self.server.versions) = (vec![version], vec![version]);
        self
    }

    /// Says whether CBC records are encrypted before their MAC is made.
    pub fn with_encrypt_then_mac(mut self, encrypt_then_mac: bool) -> Self {
        self.client.encrypt_then_mac = encrypt_then_mac;
        self
    }

    /// Resumes this session from now on.
    pub fn resuming(mut self, session: SavedSession) -> Self {
        self.client.resume = Some(session);
        self
    }

    /// A whole handshake; both ends are open after it.
    pub fn connect(&self, tracing: Tracing) -> Pair {
        let random = |actor| RandomStream::for_actor(7, actor);
        let client = Client::new(self.client.clone(), random("client"), tracing.trace()).unwrap();
        let server = Server::new(self.server.clone(), random("server"), tracing.trace()).unwrap();
        let mut pair = Pair { client, server };
        while carry(&mut pair.client, &mut pair.server) | carry(&mut pair.server, &mut pair.client) {}
        assert!(pair.client.is_open() && pair.server.is_open());
        pair
    }
}

/// Both ends of a connection.
pub struct Pair {
    /// The one that sends.
    pub client: Client,
    /// The one that receives.
    pub server: Server,
}

impl Pair {
    /// Seals data at the client's end and opens it at the server's, record by record.
    pub fn transfer(&mut self, data: &[u8]) {
        self.client.send(data).unwrap();
        let mut received = 0;
        while carry(&mut self.client, &mut self.server) {
            received += self.server.take_received().len();
            // With tracing on somebody looks at each event, once.
            drop(self.server.take_events());
        }
        drop(self.client.take_events());
        assert_eq!(received, data.len());
    }
}

/// Carries one record, if there is one.
fn carry<A: State, B: State>(from: &mut Connection<A>, to: &mut Connection<B>) -> bool {
    let Some(record) = from.next_outgoing() else {
        return false;
    };
    to.receive(&record).unwrap();
    true
}
