//! Deterministic endpoints, a recorded session between them, and the invariants of an endpoint at
//! its end.

use std::sync::OnceLock;

use timeline::actor::Actor;
use timeline::error::{Error, ErrorKind};
use timeline::registry::{CipherSuite, ContentType};
use timeline::time::UnixTime;
use tls_core::client::{Client, ClientConfiguration};
use tls_core::connection::{Connection, State};
use tls_core::crypto::random::RandomStream;
use tls_core::pki::authority::LabIdentity;
use tls_core::server::{Server, ServerConfiguration};
use tls_core::trace::Trace;

use crate::certificates::issue_chain;

pub const SUITE: CipherSuite = CipherSuite::TLS_RSA_WITH_AES_128_GCM_SHA256;
const HOST_NAME: &str = "lab.test";
const NOW: UnixTime = UnixTime(1_790_000_000);

pub fn identity() -> &'static LabIdentity {
    static IDENTITY: OnceLock<LabIdentity> = OnceLock::new();
    IDENTITY.get_or_init(|| issue_chain(HOST_NAME, NOW))
}

pub fn client() -> Client {
    let configuration = ClientConfiguration {
        cipher_suites: vec![SUITE],
        ..ClientConfiguration::new(HOST_NAME, vec![identity().root.clone()], NOW)
    };
    // Tracing is on, because annotating parses the peer's bytes too.
    Client::new(configuration, RandomStream::for_actor(3, "client"), Trace::on()).unwrap()
}

pub fn server() -> Server {
    let configuration = ServerConfiguration {
        cipher_suites: vec![SUITE],
        ..ServerConfiguration::new(identity().identity(), NOW)
    };
    Server::new(configuration, RandomStream::for_actor(3, "server"), Trace::on()).unwrap()
}

pub fn outgoing<S: State>(connection: &mut Connection<S>) -> Vec<Vec<u8>> {
    std::iter::from_fn(|| connection.next_outgoing()).collect()
}

/// The records that an actor sends in a session of handshake, data in both directions and close.
/// New endpoints accept their peer's recording because they draw the same random values again.
pub fn recorded(from: Actor) -> &'static [Vec<u8>] {
    static RECORDED: OnceLock<[Vec<Vec<u8>>; 2]> = OnceLock::new();
    &RECORDED.get_or_init(record)[from as usize]
}

fn record() -> [Vec<Vec<u8>>; 2] {
    let (mut client, mut server) = (client(), server());
    let mut records = [Vec::new(), Vec::new()];
    let mut exchange = |client: &mut Client, server: &mut Server| loop {
        let (from_client, from_server) = (outgoing(client), outgoing(server));
        if from_client.is_empty() && from_server.is_empty() {
            return;
        }
        from_client.iter().for_each(|record| server.receive(record).unwrap());
        from_server.iter().for_each(|record| client.receive(record).unwrap());
        records[Actor::Client as usize].extend(from_client);
        records[Actor::Server as usize].extend(from_server);
    };
    exchange(&mut client, &mut server);
    client.send(b"from the client").unwrap();
    server.send(b"from the server").unwrap();
    exchange(&mut client, &mut server);
    client.close().unwrap();
    exchange(&mut client, &mut server);
    assert!(client.is_closed() && server.is_closed());
    records
}

/// Feeds an endpoint piece by piece, ends the transport, and checks the invariants of any endpoint.
/// Returns the error that ended it.
pub fn feed_to_the_end<S: State>(mut connection: Connection<S>, pieces: &[&[u8]]) -> Result<(), Error> {
    for piece in pieces {
        if let Err(error) = connection.receive(piece) {
            check_end(&mut connection, &error);
            return Err(error);
        }
    }
    outgoing(&mut connection);
    match connection.transport_ended() {
        Ok(()) => {
            assert!(connection.is_peer_closed());
            assert!(connection.is_closed());
            Ok(())
        }
        Err(error) => {
            assert_eq!(error.kind, ErrorKind::TruncatedConnection);
            check_end(&mut connection, &error);
            Err(error)
        }
    }
}

/// After a fatal error there is one alert, and then silence in both directions (RFC 5246 §7.2.2).
fn check_end<S: State>(connection: &mut Connection<S>, error: &Error) {
    let is_alert = |record: &Vec<u8>| record.first() == Some(&ContentType::ALERT.0);
    let sent = outgoing(connection);
    assert_eq!(sent.last().is_some_and(is_alert), error.alert().is_some(), "{error}");
    assert_eq!(connection.error(), Some(error));
    connection.take_received();

    for record in recorded(Actor::Client).iter().chain(recorded(Actor::Server)) {
        assert_eq!(connection.receive(record).as_ref(), Err(error));
    }
    assert_eq!(connection.transport_ended().as_ref(), Err(error));
    assert_eq!(
        connection.send(b"more").map_err(|error| error.kind),
        Err(ErrorKind::NotOpen)
    );
    assert_eq!(connection.close(), Ok(()));
    assert_eq!(outgoing(connection), [[0; 0]; 0]);
    assert!(connection.take_received().is_empty());
    assert!(connection.is_closed() && !connection.is_open());
}
