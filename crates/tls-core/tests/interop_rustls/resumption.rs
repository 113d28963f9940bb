//! Second connections, with early data and without.

use std::io::{Read, Write};
use std::sync::Arc;

use rustls::HandshakeKind;
use timeline::registry::NamedGroup;
use tls_core::client::ClientConfiguration;
use tls_core::resumption::TicketKey;
use tls_core::server::{EarlyDataPolicy, ServerConfiguration};

use crate::lab::{new_client, new_server, random, server_identity};
use crate::talk::{Talk, client, client_config, provider, server, server_config};
use crate::tls13_support::{tls13_client, tls13_server};

const EARLY: &[u8] = b"in good time";

#[test]
fn rustls_resumes_with_our_ticket_and_sends_early_data() {
    let configuration = ServerConfiguration {
        ticket_key: TicketKey::generate(&mut random("tickets")).map(Arc::new),
        early_data: Some(EarlyDataPolicy {
            maximum: 1000,
            used_tickets: Some(Arc::default()),
        }),
        ..tls13_server()
    };
    let mut config = client_config(provider(&[NamedGroup::X25519.0], None), None);
    config.enable_early_data = true;
    let config = Arc::new(config);
    Talk::of(new_server(&configuration), client(&config)).assert_talks();

    let mut returning = client(&config);
    returning.early_data().unwrap().write_all(EARLY).unwrap();
    let mut talk = Talk::of(new_server(&configuration), returning);
    assert_eq!(talk.ours.take_received(), EARLY);
    talk.assert_talks();
    assert!(talk.ours.agreement().unwrap().is_resumed);
    assert_eq!(talk.theirs.handshake_kind(), Some(HandshakeKind::Resumed));
    let rustls::Connection::Client(theirs) = &talk.theirs else {
        panic!("rustls is the client")
    };
    assert!(theirs.is_early_data_accepted());

    // A server that takes none passes over them.
    let strict = ServerConfiguration {
        early_data: None,
        ..configuration
    };
    let mut returning = client(&config);
    returning.early_data().unwrap().write_all(EARLY).unwrap();
    let mut talk = Talk::of(new_server(&strict), returning);
    assert_eq!(talk.ours.take_received(), b"");
    talk.assert_talks();
    assert!(talk.ours.agreement().unwrap().is_resumed);
}

#[test]
fn our_client_resumes_with_the_ticket_of_rustls_and_sends_early_data() {
    for maximum in [0, 1000] {
        let mut config = server_config(provider(&[NamedGroup::X25519.0], None), &server_identity(), false);
        config.max_early_data_size = maximum;
        let config = Arc::new(config);
        let mut talk = Talk::of(new_client(&tls13_client()), server(&config));
        talk.assert_talks();
        let returning = ClientConfiguration {
            ticket: Some(talk.ours.saved_ticket().expect("rustls gives a ticket").clone()),
            early_data: EARLY.to_vec(),
            ..tls13_client()
        };
        let mut talk = Talk::of(new_client(&returning), server(&config));
        let rustls::Connection::Server(theirs) = &mut talk.theirs else {
            panic!("rustls is the server")
        };
        let mut early = Vec::new();
        if let Some(mut data) = theirs.early_data() {
            data.read_to_end(&mut early).unwrap();
        }
        assert_eq!(early, if maximum == 0 { &[] } else { EARLY });
        talk.assert_talks();
        let agreement = talk.ours.agreement().unwrap();
        assert!(agreement.is_resumed);
        assert_eq!(agreement.accepts_early_data, maximum > 0);
    }
}
