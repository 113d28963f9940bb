//! Disabled tracing costs nothing: no data is copied for a trace alone.

#[path = "support/certificates.rs"]
#[allow(dead_code, reason = "no certificate is changed here")]
mod certificates;

use allocation_counter::{AllocationInfo, measure};
use timeline::event::Event;
use timeline::registry::CipherSuite;
use timeline::suites::{KeyExchange, SuiteParameters};
use timeline::time::UnixTime;
use tls_core::client::{Client, ClientConfiguration};
use tls_core::connection::{Connection, State};
use tls_core::crypto::random::RandomStream;
use tls_core::server::{Server, ServerConfiguration};
use tls_core::trace::Trace;

use self::certificates::issue_chain;

const NOW: UnixTime = UnixTime(1_790_000_000);
const HOST_NAME: &str = "example.test";
const RECORD_LENGTH: u64 = 1 << 14;

fn configurations(suite: CipherSuite) -> (ClientConfiguration, ServerConfiguration) {
    let lab = issue_chain(HOST_NAME, NOW);
    let mut client = ClientConfiguration::new(HOST_NAME, vec![lab.root.clone()], NOW);
    let version = SuiteParameters::of(suite).unwrap().version();
    client.versions = vec![version];
    client.cipher_suites = vec![suite];
    let mut server = ServerConfiguration::new(lab.identity(), NOW);
    server.versions = vec![version];
    (client, server)
}

fn connect(client: &ClientConfiguration, server: &ServerConfiguration, trace: fn() -> Trace) -> (Client, Server) {
    let random = |actor| RandomStream::for_actor(1, actor);
    let mut client = Client::new(client.clone(), random("client"), trace()).unwrap();
    let mut server = Server::new(server.clone(), random("server"), trace()).unwrap();
    while carry(&mut client, &mut server) | carry(&mut server, &mut client) {}
    assert!(client.is_open() && server.is_open());
    (client, server)
}

fn carry<A: State, B: State>(from: &mut Connection<A>, to: &mut Connection<B>) -> bool {
    let Some(record) = from.next_outgoing() else {
        return false;
    };
    to.receive(&record).unwrap();
    true
}

#[test]
fn untraced_record_is_copied_once_at_each_end() {
    for suite in [
        CipherSuite::TLS_RSA_WITH_AES_128_GCM_SHA256,
        CipherSuite::TLS_RSA_WITH_AES_256_GCM_SHA384,
    ] {
        let (client, server) = configurations(suite);
        let (mut client, mut server) = connect(&client, &server, Trace::off);
        let data = vec![7; RECORD_LENGTH as usize];
        // The first record grows the queues.
        client.send(&data).unwrap();
        carry(&mut client, &mut server);
        drop(server.take_received());
        for _ in 0..3 {
            let sending = measure(|| client.send(&data).unwrap());
            assert_eq!(sending.count_total, 1, "{suite}");
            assert!(sending.bytes_total < RECORD_LENGTH + 100, "{suite}: {sending:?}");
            let record = client.next_outgoing().unwrap();
            let receiving = measure(|| server.receive(&record).unwrap());
            assert_eq!(receiving.count_total, 1, "{suite}");
            assert_eq!(receiving.bytes_total, RECORD_LENGTH, "{suite}");
            assert_eq!(server.take_received(), data);
        }
    }
}

/// The allocations for these events.
fn cost_of(events: &[Event]) -> AllocationInfo {
    measure(|| drop(events.to_vec()))
}

#[test]
fn untraced_handshake_allocates_no_part_of_its_trace() {
    // The others need another certificate.
    let with_rsa = |it: &&SuiteParameters| it.key_exchange != KeyExchange::EcdheEcdsa;
    for parameters in SuiteParameters::SUPPORTED.iter().filter(with_rsa) {
        let (client, server) = configurations(parameters.suite);
        let connected = |trace| {
            let mut pair = None;
            let cost = measure(|| pair = Some(connect(&client, &server, trace)));
            (cost, pair.unwrap())
        };
        let (untraced, (mut silent_client, mut silent_server)) = connected(Trace::off);
        assert!(silent_client.take_events().is_empty() && silent_server.take_events().is_empty());
        let (traced, (mut client, mut server)) = connected(Trace::on);
        let events = [client.take_events(), server.take_events()].concat();
        // Allocations that were moved into the trace would be missing from the difference.
        let trace = cost_of(&events);
        assert!(trace.count_total > 100, "{trace:?}");
        assert!(
            traced.count_total - untraced.count_total >= trace.count_total,
            "{traced:?} {untraced:?} {trace:?}"
        );
        assert!(
            traced.bytes_total - untraced.bytes_total >= trace.bytes_total,
            "{traced:?} {untraced:?} {trace:?}"
        );
    }
}
