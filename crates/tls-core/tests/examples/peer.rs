//! A peer built on the lab's engine, which a test controls step by step.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::time::SystemTime;

use timeline::time::UnixTime;
use tls_core::client::{Client, ClientConfiguration, ClientState};
use tls_core::connection::{Connection, State};
use tls_core::crypto::random::RandomStream;
use tls_core::pki::authority::LabAuthority;
use tls_core::server::{Server, ServerConfiguration, ServerState};
use tls_core::trace::Trace;

use crate::lab_files::certificates::issue_changed;

/// An endpoint and its socket.
pub struct Peer<S: State> {
    pub stream: TcpStream,
    pub connection: Connection<S>,
}

impl<S: State> Peer<S> {
    fn open(mut self) -> Self {
        self.flush();
        let mut buffer = [0; 1 << 14];
        while !self.connection.is_open() {
            let length = self.stream.read(&mut buffer).unwrap();
            assert_ne!(length, 0, "the example has gone");
            self.connection.receive(&buffer[..length]).unwrap();
            self.flush();
        }
        self
    }

    /// Returns all pending records.
    pub fn outgoing(&mut self) -> Vec<Vec<u8>> {
        std::iter::from_fn(|| self.connection.next_outgoing()).collect()
    }

    /// Writes all pending records at once.
    pub fn flush(&mut self) {
        let records = self.outgoing();
        self.stream.write_all(&records.concat()).unwrap();
    }

    /// Closes with unread input, which resets the connection.
    pub fn reset(self) {
        assert_ne!(self.stream.peek(&mut [0]).unwrap(), 0, "the example has said nothing");
    }
}

fn now() -> UnixTime {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap();
    UnixTime(since.as_secs())
}

/// Accepts a connection from an example and completes the handshake as a server with a certificate
/// for 127.0.0.1 and this subject.
pub fn accept(listener: &TcpListener, subject: &str) -> Peer<ServerState> {
    let identity = issue_changed("127.0.0.1", now(), |template| template.subject = subject.to_owned());
    let configuration = ServerConfiguration::new(identity, now());
    let (stream, _) = listener.accept().unwrap();
    let connection = Server::new(configuration, RandomStream::for_actor(1, "server"), Trace::off()).unwrap();
    Peer { stream, connection }.open()
}

/// Connects to an example that serves `localhost`, as a client with these application protocols
/// that has sent nothing yet.
pub fn dial(address: &str, application_protocols: &[&[u8]]) -> Peer<ClientState> {
    let mut random = RandomStream::for_actor(1, "authority");
    let root = LabAuthority::new().unwrap().issue_root(now(), &mut random).unwrap();
    let configuration = ClientConfiguration {
        application_protocols: application_protocols.iter().map(|name| name.to_vec()).collect(),
        ..ClientConfiguration::new("localhost", vec![root], now())
    };
    let stream = TcpStream::connect(address).unwrap();
    let connection = Client::new(configuration, RandomStream::for_actor(1, "client"), Trace::off()).unwrap();
    Peer { stream, connection }
}

/// Connects like [`dial`] and completes the handshake.
pub fn dial_and_open(address: &str) -> Peer<ClientState> {
    dial(address, &[]).open()
}
