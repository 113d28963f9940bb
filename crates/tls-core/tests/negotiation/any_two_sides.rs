//! Any two configurations either connect, or fail for the predicted reason; then they connect
//! again.

use core::fmt;
use std::sync::{Arc, LazyLock};

use proptest::prelude::*;
use proptest::sample::subsequence;
use timeline::actor::Actor;
use timeline::error::ErrorKind;
use timeline::registry::{CompressionMethod, MaxFragmentLength, ProtocolVersion};
use timeline::suites::{KeyExchange, SuiteParameters};
use tls_core::client::ClientConfiguration;
use tls_core::resumption::{SessionCache, TicketKey};
use tls_core::server::{ClientAuthentication, ServerConfiguration};

use crate::lab::{Pair, client_configuration, client_identity, identity, random, server_configuration};

static TICKET_KEY: LazyLock<Arc<TicketKey>> =
    LazyLock::new(|| Arc::new(TicketKey::generate(&mut random("tickets")).unwrap()));

/// A client configuration whose Debug output omits keys.
struct ClientSide(ClientConfiguration);

/// A server configuration whose Debug output omits keys.
struct ServerSide(ServerConfiguration);

impl fmt::Debug for ClientSide {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let client = &self.0;
        formatter
            .debug_struct("Client")
            .field("cipher_suites", &client.cipher_suites)
            .field("compression_methods", &client.compression_methods)
            .field("application_protocols", &client.application_protocols)
            .field("extended_master_secret", &client.extended_master_secret)
            .field("encrypt_then_mac", &client.encrypt_then_mac)
            .field("session_tickets", &client.session_tickets)
            .field("max_fragment_length", &client.max_fragment_length)
            .field("record_size_limit", &client.record_size_limit)
            .field("fragment_length", &client.fragment_length)
            .field("is_known", &client.identity.is_some())
            .finish()
    }
}

impl fmt::Debug for ServerSide {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let server = &self.0;
        formatter
            .debug_struct("Server")
            .field("cipher_suites", &server.cipher_suites)
            .field("compression_methods", &server.compression_methods)
            .field("application_protocols", &server.application_protocols)
            .field("leader", &server.leader)
            .field("extended_master_secret", &server.extended_master_secret)
            .field("encrypt_then_mac", &server.encrypt_then_mac)
            .field("has_cache", &server.session_cache.is_some())
            .field("has_ticket_key", &server.ticket_key.is_some())
            .field("record_size_limit", &server.record_size_limit)
            .field("fragment_length", &server.fragment_length)
            .field("asks_for_certificate", &server.client_authentication.roots().is_some())
            .finish()
    }
}

fn suites() -> impl Strategy<Value = Vec<timeline::registry::CipherSuite>> {
    // Those for which the server has a certificate.
    let all = [KeyExchange::Rsa, KeyExchange::EcdheRsa]
        .map(SuiteParameters::suites_with)
        .concat();
    subsequence(all, 1..=6).prop_shuffle()
}

fn compression_methods() -> impl Strategy<Value = Vec<CompressionMethod>> {
    let (null, deflate) = (CompressionMethod::NULL, CompressionMethod::DEFLATE);
    prop_oneof![Just(vec![null]), Just(vec![null, deflate]), Just(vec![deflate, null])]
}

fn protocols() -> impl Strategy<Value = Vec<Vec<u8>>> {
    let known = ["h2", "http/1.1", "lab"].map(|name| name.as_bytes().to_vec());
    subsequence(known.to_vec(), 0..=3).prop_shuffle()
}

fn limit() -> impl Strategy<Value = Option<u16>> {
    proptest::option::of(64_u16..=1 << 14)
}

fn fragment_length() -> impl Strategy<Value = usize> {
    prop_oneof![Just(1 << 14), 20_usize..3000]
}

prop_compose! {
    fn client()(
        cipher_suites in suites(),
        compression_methods in compression_methods(),
        application_protocols in protocols(),
        [extended_master_secret, encrypt_then_mac, session_tickets, grease, is_fallback, is_known] in any::<[bool; 6]>(),
        max_fragment_length in proptest::option::of((1_u8..=4).prop_map(MaxFragmentLength)),
        record_size_limit in limit(),
        fragment_length in fragment_length(),
    ) -> ClientSide {
        ClientSide(ClientConfiguration {
            cipher_suites,
            compression_methods,
            application_protocols,
            extended_master_secret,
            encrypt_then_mac,
            session_tickets,
            grease,
            is_fallback,
            identity: is_known.then(|| client_identity().clone()),
            max_fragment_length,
            record_size_limit,
            fragment_length,
            ..client_configuration()
        })
    }
}

prop_compose! {
    fn server()(
        cipher_suites in suites(),
        compression_methods in compression_methods(),
        application_protocols in protocols(),
        [extended_master_secret, encrypt_then_mac, has_cache, has_ticket_key, leads] in any::<[bool; 5]>(),
        record_size_limit in limit(),
        fragment_length in fragment_length(),
        authentication in 0..3,
    ) -> ServerSide {
        let roots = vec![identity().root.clone()];
        ServerSide(ServerConfiguration {
            cipher_suites,
            compression_methods,
            application_protocols,
            extended_master_secret,
            encrypt_then_mac,
            session_cache: has_cache.then(|| Arc::new(SessionCache::default())),
            ticket_key: has_ticket_key.then(|| TICKET_KEY.clone()),
            leader: if leads { Actor::Server } else { Actor::Client },
            record_size_limit,
            fragment_length,
            client_authentication: match authentication {
                0 => ClientAuthentication::None,
                1 => ClientAuthentication::Optional(roots),
                _ => ClientAuthentication::Required(roots),
            },
            ..server_configuration()
        })
    }
}

/// The reason why these two cannot connect, if any.
fn obstacle(client: &ClientConfiguration, server: &ServerConfiguration) -> Option<ErrorKind> {
    let (offered, spoken) = (&client.application_protocols, &server.application_protocols);
    if !client
        .cipher_suites
        .iter()
        .any(|suite| server.cipher_suites.contains(suite))
    {
        Some(ErrorKind::NoCommonCipherSuite)
    } else if !offered.is_empty() && !spoken.is_empty() && !offered.iter().any(|name| spoken.contains(name)) {
        Some(ErrorKind::NoCommonApplicationProtocol)
    } else if matches!(server.client_authentication, ClientAuthentication::Required(_)) && client.identity.is_none() {
        Some(ErrorKind::MissingClientCertificate(ProtocolVersion::TLS_1_2))
    } else {
        None
    }
}

fn remembers(client: &ClientConfiguration, server: &ServerConfiguration) -> bool {
    server.session_cache.is_some() || (server.ticket_key.is_some() && client.session_tickets)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn two_sides_connect_twice_or_fail_as_predicted(ClientSide(client) in client(), ServerSide(server) in server()) {
        let mut first = Pair::connect(&client, &server);
        if let Some(obstacle) = obstacle(&client, &server) {
            let (of_client, of_server) = first.errors();
            let told = timeline::error::Error::from(obstacle.clone()).alert().map(ErrorKind::PeerAlert);
            prop_assert_eq!((of_client, of_server), (told, Some(obstacle)));
            return Ok(());
        }
        first.assert_talks();
        let of_client = first.client.agreement().unwrap();
        let of_server = first.server.agreement().unwrap();
        prop_assert_eq!(of_client.cipher_suite, of_server.cipher_suite);
        prop_assert_eq!(&of_client.application_protocol, &of_server.application_protocol);
        prop_assert_eq!(of_client.encrypt_then_mac, of_server.encrypt_then_mac);
        prop_assert_eq!(of_client.extended_master_secret, of_server.extended_master_secret);

        let session = first.client.saved_session().cloned();
        prop_assert_eq!(session.is_some(), remembers(&client, &server));
        let mut second = Pair::connect_later(&ClientConfiguration { resume: session.clone(), ..client.clone() }, &server);
        second.assert_talks();
        // A server that requests client authentication resumes only authenticated sessions. A
        // session without extended_master_secret is not resumed if the client now supports it (RFC
        // 7627 §5.3).
        let is_known = client.identity.is_some() || matches!(server.client_authentication, ClientAuthentication::None);
        let is_bound = session.as_ref().is_some_and(|session| session.extended_master_secret);
        let expected = session.is_some() && is_known && (is_bound || !client.extended_master_secret);
        prop_assert_eq!(second.client.agreement().unwrap().is_resumed, expected);
        prop_assert_eq!(second.server.agreement().unwrap().is_resumed, expected);
    }
}
