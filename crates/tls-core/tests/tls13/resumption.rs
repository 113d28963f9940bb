//! Resumption by the pre-shared key of a ticket (RFC 9846 §2.2).

use std::sync::Arc;

use timeline::registry::{CipherSuite, NamedGroup, PskKeyExchangeMode};
use timeline::suites::SuiteParameters;
use timeline::time::UnixTime;
use tls_core::client::ClientConfiguration;
use tls_core::resumption::{LIFETIME, TicketKey};
use tls_core::server::{ClientAuthentication, ServerConfiguration};

use crate::lab::{NOW, Pair, client_identity, identity, random};
use crate::tls13_support::{tls13_client, tls13_server};

fn issuing() -> ServerConfiguration {
    ServerConfiguration {
        ticket_key: Some(Arc::new(TicketKey::generate(&mut random("tickets")).unwrap())),
        ..tls13_server()
    }
}

/// The client with a ticket from a first connection.
fn returning(client: &ClientConfiguration, server: &ServerConfiguration) -> ClientConfiguration {
    let mut pair = Pair::connect(client, server);
    pair.assert_talks();
    assert!(!pair.client.agreement().unwrap().is_resumed);
    ClientConfiguration {
        ticket: Some(pair.client.saved_ticket().expect("the server gives a ticket").clone()),
        ..client.clone()
    }
}

/// Whether a second connection is resumed; it works in any case.
fn is_resumed(client: &ClientConfiguration, server: &ServerConfiguration) -> bool {
    let mut pair = Pair::connect_later(client, server);
    pair.assert_talks();
    let [of_client, of_server] = [pair.client.agreement(), pair.server.agreement()].map(Option::unwrap);
    assert_eq!(of_client.is_resumed, of_server.is_resumed);
    assert_eq!(of_client.group, of_server.group);
    of_client.is_resumed
}

#[test]
fn ticket_stands_for_the_certificate() {
    for suite in SuiteParameters::suites_of(timeline::registry::ProtocolVersion::TLS_1_3) {
        let client = ClientConfiguration {
            cipher_suites: vec![suite],
            ..tls13_client()
        };
        let server = issuing();
        let again = returning(&client, &server);
        let mut pair = Pair::connect_later(&again, &server);
        pair.assert_talks();
        assert!(pair.client.agreement().unwrap().is_resumed);
        assert!(pair.client.agreement().unwrap().group.is_some());
        assert!(pair.client.agreement().unwrap().peer_certificates.is_empty());
        // The resumed connection gives a ticket as well.
        let next = ClientConfiguration {
            ticket: pair.client.saved_ticket().cloned(),
            ..again
        };
        assert!(is_resumed(&next, &server));
    }
}

#[test]
fn pre_shared_key_can_do_without_a_key_exchange_if_both_want() {
    let client = ClientConfiguration {
        psk_modes: vec![PskKeyExchangeMode::PSK_KE, PskKeyExchangeMode::PSK_DHE_KE],
        ..tls13_client()
    };
    let server = ServerConfiguration {
        accepts_psk_only: true,
        ..issuing()
    };
    let mut pair = Pair::connect_later(&returning(&client, &server), &server);
    pair.assert_talks();
    let agreement = pair.client.agreement().unwrap();
    assert_eq!((agreement.is_resumed, agreement.group), (true, None));
    // A server that insists on a key exchange gets one.
    let strict = issuing();
    let mut pair = Pair::connect_later(&returning(&client, &strict), &strict);
    pair.assert_talks();
    let agreement = pair.client.agreement().unwrap();
    assert!(agreement.is_resumed && agreement.group.is_some());
}

#[test]
fn ticket_survives_a_hello_retry_request() {
    let server = issuing();
    let client = returning(&tls13_client(), &server);
    let server = ServerConfiguration {
        groups: vec![NamedGroup::SECP384R1],
        ..server
    };
    assert!(is_resumed(&client, &server));
}

#[test]
fn ticket_that_does_not_fit_leads_to_a_full_handshake() {
    let server = issuing();
    let client = returning(&tls13_client(), &server);
    assert!(is_resumed(&client, &server));
    let other_key = ServerConfiguration {
        ticket_key: TicketKey::generate(&mut random("other tickets")).map(Arc::new),
        ..server.clone()
    };
    assert!(!is_resumed(&client, &other_key));
    let late = UnixTime(NOW.0 + u64::from(LIFETIME));
    let too_late = ServerConfiguration {
        now: late,
        ..server.clone()
    };
    assert!(!is_resumed(&client, &too_late));
    let other_hash = ServerConfiguration {
        cipher_suites: vec![CipherSuite::TLS_AES_256_GCM_SHA384],
        ..server.clone()
    };
    assert!(!is_resumed(&client, &other_hash));
    let other_host = ClientConfiguration {
        ticket: client.ticket.clone().map(|mut ticket| {
            ticket.server_name = Some("other.test".to_owned());
            ticket
        }),
        ..client.clone()
    };
    assert!(!is_resumed(&other_host, &server));
    let mut changed = client.ticket.clone().unwrap();
    *changed.ticket.last_mut().unwrap() ^= 1;
    let changed = ClientConfiguration {
        ticket: Some(changed),
        ..client
    };
    assert!(!is_resumed(&changed, &server));
}

#[test]
fn server_that_wants_a_certificate_takes_only_the_ticket_of_a_client_that_showed_one() {
    let asking = ServerConfiguration {
        client_authentication: ClientAuthentication::Required(vec![identity().root.clone()]),
        ..issuing()
    };
    let known = ClientConfiguration {
        identity: Some(client_identity().clone()),
        ..tls13_client()
    };
    assert!(is_resumed(&returning(&known, &asking), &asking));
    let not_asking = issuing();
    let unknown = returning(&known, &not_asking);
    assert!(!is_resumed(&unknown, &asking));
}
