//! The same messages in different records: split, coalesced, protected or not (RFC 5246 §6.2.1).

use proptest::prelude::*;
use timeline::actor::Actor;
use timeline::event::Event;
use timeline::registry::{AlertDescription, CompressionMethod, ContentType, ProtocolVersion};
use timeline::suites::SuiteParameters;
use tls_core::client::Client;
use tls_core::connection::{Connection, State};
use tls_core::crypto::key_schedule::{KeyBlock, key_block};
use tls_core::crypto::random::RandomStream;
use tls_core::environment::Environment;
use tls_core::record_layer::{PlainRecord, Protection, RecordLayer};
use tls_core::server::Server;
use tls_core::trace::Trace;
use tls_core::wire::record::{HEADER_LENGTH, MAXIMUM_PLAINTEXT};

use crate::endpoints::{SUITE, client, outgoing, recorded, server};

/// Opens one actor's records and seals their content again in fragments of another size.
struct Reframer {
    from: Actor,
    reader: RecordLayer,
    writer: RecordLayer,
    /// Bytes of handshake messages or data per new record.
    size: usize,
}

impl Reframer {
    fn new(from: Actor, size: usize) -> Self {
        Self {
            from,
            reader: RecordLayer::new(MAXIMUM_PLAINTEXT),
            writer: RecordLayer::new(MAXIMUM_PLAINTEXT),
            size,
        }
    }

    /// Reframes the records of one flight. `keys` are the session's, once it has any.
    fn reframe(&mut self, flight: &[Vec<u8>], keys: Option<&KeyBlock>) -> Vec<Vec<u8>> {
        let mut collected = Vec::new();
        for record in flight {
            self.reader.feed(record);
            let PlainRecord {
                content_type,
                plaintext,
            } = self.reader.next_record(&mut Trace::off()).unwrap().unwrap();
            if content_type == ContentType::HANDSHAKE {
                collected.extend(plaintext);
                continue;
            }
            self.write(ContentType::HANDSHAKE, &std::mem::take(&mut collected));
            self.write(content_type, &plaintext);
            if content_type == ContentType::CHANGE_CIPHER_SPEC {
                let keys = keys.expect("keys before ChangeCipherSpec");
                let keys = match self.from {
                    Actor::Client => &keys.client_write,
                    Actor::Server => &keys.server_write,
                };
                let protection = || {
                    let suite = SuiteParameters::of(SUITE).unwrap();
                    Protection::new(self.from, suite, keys, false, CompressionMethod::NULL).unwrap()
                };
                self.reader.protect_reading(protection(), CompressionMethod::NULL);
                self.writer.protect_writing(protection(), CompressionMethod::NULL);
            }
        }
        self.write(ContentType::HANDSHAKE, &collected);
        std::iter::from_fn(|| self.writer.next_outgoing()).collect()
    }

    /// Protects a message that the endpoint itself would not send.
    fn inject(&mut self, content_type: ContentType, content: &[u8]) -> Vec<u8> {
        self.write(content_type, content);
        std::iter::from_fn(|| self.writer.next_outgoing()).flatten().collect()
    }

    fn write(&mut self, content_type: ContentType, content: &[u8]) {
        // Alerts are never split in practice; a ChangeCipherSpec has only one byte.
        let size = match content_type {
            ContentType::ALERT => content.len().max(1),
            _ => self.size,
        };
        for fragment in content.chunks(size) {
            let version = ProtocolVersion::TLS_1_2;
            let mut environment = Environment {
                random: &mut RandomStream::for_actor(3, "reframer"),
                trace: &mut Trace::off(),
            };
            let sent = self.writer.send(content_type, version, fragment, &mut environment);
            sent.unwrap();
        }
    }
}

/// A client and a server with a reframer in each direction.
struct ReframedSession {
    client: Client,
    server: Server,
    from_client: Reframer,
    from_server: Reframer,
    /// The number of records that arrived.
    records: usize,
}

impl ReframedSession {
    fn new(size: usize) -> Self {
        Self {
            client: client(),
            server: server(),
            from_client: Reframer::new(Actor::Client, size),
            from_server: Reframer::new(Actor::Server, size),
            records: 0,
        }
    }

    fn exchange(&mut self) {
        loop {
            let keys = self.keys();
            let there = carry(&mut self.client, &mut self.from_client, &mut self.server, keys.as_ref());
            let keys = self.keys();
            let back = carry(&mut self.server, &mut self.from_server, &mut self.client, keys.as_ref());
            self.records += there + back;
            if there + back == 0 {
                return;
            }
        }
    }

    fn keys(&self) -> Option<KeyBlock> {
        let secrets = self.client.secrets()?;
        // The recorded session used the same seed, so its ServerHello has the same server random.
        let hello = &recorded(Actor::Server)[0];
        let server_random = hello[11..43].try_into().unwrap();
        let parameters = SuiteParameters::of(SUITE).unwrap();
        Some(key_block(
            parameters,
            &secrets.master_secret().unwrap(),
            &secrets.client_random,
            &server_random,
        ))
    }
}

fn carry<S: State, T: State>(
    from: &mut Connection<S>,
    reframer: &mut Reframer,
    to: &mut Connection<T>,
    keys: Option<&KeyBlock>,
) -> usize {
    let records = reframer.reframe(&outgoing(from), keys);
    for record in &records {
        to.receive(record).unwrap();
    }
    records.len()
}

fn talk(size: usize) -> usize {
    let mut session = ReframedSession::new(size);
    session.exchange();
    assert!(session.client.is_open() && session.server.is_open());
    session.client.send(b"from the client").unwrap();
    session.server.send(b"from the server").unwrap();
    session.exchange();
    assert_eq!(session.server.take_received(), b"from the client");
    assert_eq!(session.client.take_received(), b"from the server");
    session.client.close().unwrap();
    session.exchange();
    assert!(session.client.is_closed() && session.server.is_closed());
    session.records
}

#[test]
fn session_succeeds_in_records_of_one_byte() {
    assert!(talk(1) > 2000);
}

#[test]
fn session_succeeds_with_several_messages_per_record() {
    // ClientHello; three messages of the server; three records of the client; two of the server; 2
    // of data; 2 alerts.
    assert_eq!(talk(1 << 14), 1 + 1 + 3 + 2 + 2 + 2);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn session_succeeds_in_records_of_any_size(size in 2_usize..3000) {
        talk(size);
    }
}

#[test]
fn many_small_records_in_one_read_are_accepted() {
    let mut session = ReframedSession::new(1);
    session.exchange();
    session.client.send(&vec![b'x'; 20_000]).unwrap();
    let records = session.from_client.reframe(&outgoing(&mut session.client), None);
    assert_eq!(records.len(), 20_000);
    session.server.receive(&records.concat()).unwrap();
    assert_eq!(session.server.take_received().len(), 20_000);
}

#[test]
fn renegotiation_is_refused_once_and_the_session_continues() {
    let mut session = ReframedSession::new(1 << 14);
    session.exchange();
    let hello_request = [0; 4];
    let client_hello = &recorded(Actor::Client)[0][HEADER_LENGTH..];
    for alerts in [1, 0, 0] {
        let request = session.from_server.inject(ContentType::HANDSHAKE, &hello_request);
        session.client.receive(&request).unwrap();
        let refusal = outgoing(&mut session.client);
        assert_eq!(refusal.len(), alerts);
        let refusal = session.from_client.reframe(&refusal, None).concat();
        session.server.receive(&refusal).unwrap();

        let hello = session.from_client.inject(ContentType::HANDSHAKE, client_hello);
        session.server.receive(&hello).unwrap();
        let refusal = outgoing(&mut session.server);
        assert_eq!(refusal.len(), alerts);
        let refusal = session.from_server.reframe(&refusal, None).concat();
        session.client.receive(&refusal).unwrap();
    }
    for events in [session.client.take_events(), session.server.take_events()] {
        let is_refusal = |event: &&Event| matches!(event, Event::AlertReceived(AlertDescription::NO_RENEGOTIATION));
        assert_eq!(events.iter().filter(is_refusal).count(), 1);
    }
    session.client.send(b"from the client").unwrap();
    session.exchange();
    assert_eq!(session.server.take_received(), b"from the client");
}
