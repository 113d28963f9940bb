//! Declined resumptions: a full handshake follows, or a failure where the specification forbids it.

use timeline::actor::Actor;
use timeline::error::ErrorKind;
use timeline::negotiation::ResumptionOutcome;
use timeline::registry::{CipherSuite, CompressionMethod, MaxFragmentLength};
use tls_core::client::ClientConfiguration;
use tls_core::resumption::{LIFETIME, SavedSession};
use tls_core::server::{ClientAuthentication, ServerConfiguration};
use tls_core::wire::client_hello::ClientHello;
use tls_core::wire::extension::Extension;
use tls_core::wire::handshake::HandshakeMessage;

use crate::lab::{
    NOW, Pair, client_identity, identity, issued, new_server, plain_message, server_configuration, strike,
};
use crate::{MEMORIES, Memory, client, first, outcome, resuming, server_with, ticket_key};

/// Asserts that a full handshake connects, with this resumption outcome.
fn assert_full(client: &ClientConfiguration, server: &ServerConfiguration, expected: ResumptionOutcome) {
    let mut pair = Pair::connect_later(client, server);
    pair.assert_talks();
    assert!(!pair.client.agreement().unwrap().is_resumed && !pair.server.agreement().unwrap().is_resumed);
    assert_eq!(outcome(&mut pair), expected);
    assert_eq!(pair.message_types(Actor::Server)[..3], [2, 11, 14]);
}

/// The server's answer to a changed hello that offers a session.
fn offered(
    client: &ClientConfiguration,
    server: &ServerConfiguration,
    session: &SavedSession,
    change: impl FnOnce(&mut ClientHello),
) -> (Option<ErrorKind>, Vec<u8>) {
    let offer = resuming(client, session);
    let mut hello = Pair::connect_later(&offer, server).client_hello();
    change(&mut hello);
    let ended = strike(
        new_server(server),
        &plain_message(&HandshakeMessage::ClientHello(hello)),
    );
    let types = ended.sent.iter().map(|record| record[5]).collect();
    (ended.error.map(|error| error.kind), types)
}

const FULL: [u8; 3] = [2, 11, 14];

#[test]
fn an_expired_session_is_not_offered_and_not_accepted() {
    for memory in MEMORIES {
        let server = server_with(memory);
        let (_, session) = first(&client(), &server);
        let end = NOW.plus(LIFETIME.into());
        assert_eq!(session.expires, end);
        let late_client = ClientConfiguration {
            now: end,
            ..resuming(&client(), &session)
        };
        assert_full(&late_client, &server, ResumptionOutcome::NotAsked);
        let late_server = ServerConfiguration {
            now: end,
            ..server.clone()
        };
        assert_full(
            &resuming(&client(), &session),
            &late_server,
            ResumptionOutcome::Declined,
        );
        // One second earlier, it would have been accepted.
        let just_in_time = ServerConfiguration {
            now: end.minus(1),
            ..server_with(memory)
        };
        let (_, session) = first(&client(), &just_in_time);
        let second = Pair::connect_later(&resuming(&client(), &session), &just_in_time);
        assert!(second.client.agreement().unwrap().is_resumed);
    }
}

#[test]
fn altered_ticket_leads_to_a_full_handshake() {
    let server = server_with(Memory::Ticket);
    let (_, session) = first(&client(), &server);
    for position in 0..session.ticket.len() {
        let mut ticket = session.ticket.clone();
        ticket[position] ^= 1;
        let (error, types) = offered(
            &client(),
            &server,
            &SavedSession {
                ticket,
                ..session.clone()
            },
            |_| {},
        );
        assert_eq!((error, types), (None, FULL.to_vec()), "byte {position}");
    }
    for ticket in [vec![0], vec![7; 16], vec![7; 43], vec![7; 44], vec![7; 1 << 15]] {
        let foreign = SavedSession {
            ticket,
            ..session.clone()
        };
        assert_full(&resuming(&client(), &foreign), &server, ResumptionOutcome::Declined);
    }
    // Longer ones would not fit into the hello.
    let too_long = SavedSession {
        ticket: vec![7; 65_535],
        ..session
    };
    assert_full(&resuming(&client(), &too_long), &server, ResumptionOutcome::NotAsked);
}

#[test]
fn sessions_of_another_server_are_unknown() {
    let (_, session) = first(&client(), &server_with(Memory::Id));
    assert_full(
        &resuming(&client(), &session),
        &server_with(Memory::Id),
        ResumptionOutcome::Declined,
    );
    let (_, session) = first(&client(), &server_with(Memory::Ticket));
    let other_key = ServerConfiguration {
        ticket_key: Some(ticket_key(2)),
        ..server_configuration()
    };
    assert_full(&resuming(&client(), &session), &other_key, ResumptionOutcome::Declined);
    assert_full(
        &resuming(&client(), &session),
        &server_configuration(),
        ResumptionOutcome::Declined,
    );
}

#[test]
fn a_session_with_another_host_is_not_offered() {
    for memory in MEMORIES {
        // A server with both names that would resume.
        let names = issued(|template| {
            let other = timeline::host_name::HostName::parse("other.test").unwrap();
            template.names.push(other.to_subject_alternative_name());
        });
        let server = ServerConfiguration {
            identities: vec![names],
            ..server_with(memory)
        };
        let (_, session) = first(&client(), &server);
        let other = ClientConfiguration {
            server_name: "other.test".to_owned(),
            ..resuming(&client(), &session)
        };
        assert_full(&other, &server, ResumptionOutcome::NotAsked);
        // The server would not resume either (RFC 6066 §3).
        let (error, types) = offered(&client(), &server, &session, |hello| {
            hello.extensions.as_mut().unwrap()[0] = Extension::ServerName(vec![b"other.test".to_vec()]);
        });
        assert_eq!((error, types), (None, FULL.to_vec()));
    }
}

#[test]
fn session_is_resumed_only_with_its_original_parameters() {
    let others = vec![CipherSuite::TLS_RSA_WITH_AES_256_CBC_SHA256];
    for memory in MEMORIES {
        let server = server_with(memory);
        let (_, session) = first(&client(), &server);
        let other_suites = ClientConfiguration {
            cipher_suites: others.clone(),
            ..resuming(&client(), &session)
        };
        assert_full(&other_suites, &server, ResumptionOutcome::NotAsked);
        let (error, types) = offered(&client(), &server, &session, |hello| {
            hello.cipher_suites.clone_from(&others)
        });
        assert_eq!((error, types), (None, FULL.to_vec()));
        let strict = ServerConfiguration {
            cipher_suites: others.clone(),
            ..server.clone()
        };
        assert_full(&resuming(&client(), &session), &strict, ResumptionOutcome::Declined);
        let limited = ClientConfiguration {
            max_fragment_length: Some(MaxFragmentLength(4)),
            ..resuming(&client(), &session)
        };
        assert_full(&limited, &server, ResumptionOutcome::Declined);
    }
}

#[test]
fn compression_that_is_no_longer_allowed_prevents_resumption() {
    let both = vec![CompressionMethod::DEFLATE, CompressionMethod::NULL];
    for memory in MEMORIES {
        let compressing = ServerConfiguration {
            compression_methods: both.clone(),
            ..server_with(memory)
        };
        let client = ClientConfiguration {
            compression_methods: both.clone(),
            ..client()
        };
        let (_, session) = first(&client, &compressing);
        let mut second = Pair::connect_later(&resuming(&client, &session), &compressing);
        second.assert_talks();
        assert_eq!(second.server_hello().compression_method, CompressionMethod::DEFLATE);
        let without = ServerConfiguration {
            compression_methods: vec![CompressionMethod::NULL],
            ..compressing
        };
        assert_full(&resuming(&client, &session), &without, ResumptionOutcome::Declined);
    }
}

#[test]
fn use_of_extended_master_secret_must_not_change() {
    for memory in MEMORIES {
        let server = server_with(memory);
        let plain_client = ClientConfiguration {
            extended_master_secret: false,
            ..client()
        };
        let plain_server = ServerConfiguration {
            extended_master_secret: false,
            ..server.clone()
        };
        let (_, with) = first(&client(), &server);
        let (_, without) = first(&plain_client, &server);
        assert!(with.extended_master_secret && !without.extended_master_secret);

        // Without the extension before, with it now: a full handshake. Without it both times: a
        // resumption.
        assert_full(&resuming(&client(), &without), &server, ResumptionOutcome::Declined);
        let second = Pair::connect_later(&resuming(&plain_client, &without), &server);
        assert!(second.client.agreement().unwrap().is_resumed);
        // With it before, without it now: the client does not offer the session, and a server
        // aborts the handshake.
        assert_full(&resuming(&plain_client, &with), &server, ResumptionOutcome::NotAsked);
        let (error, types) = offered(&client(), &server, &with, |hello| {
            hello
                .extensions
                .as_mut()
                .unwrap()
                .retain(|extension| *extension != Extension::ExtendedMasterSecret);
        });
        assert_eq!(error, Some(ErrorKind::ExtendedMasterSecretChanged));
        assert_eq!(types.len(), 1);
        // A server that has stopped supporting the extension.
        assert_full(&resuming(&client(), &with), &plain_server, ResumptionOutcome::Declined);
    }
}

#[test]
fn server_with_client_authentication_resumes_only_authenticated_sessions() {
    for memory in MEMORIES {
        let server = server_with(memory);
        let client = ClientConfiguration {
            identity: Some(client_identity().clone()),
            ..client()
        };
        let (_, anonymous) = first(&client, &server);
        let asking = ServerConfiguration {
            client_authentication: ClientAuthentication::Required(vec![identity().root.clone()]),
            ..server
        };
        let mut pair = Pair::connect_later(&resuming(&client, &anonymous), &asking);
        pair.assert_talks();
        assert_eq!(outcome(&mut pair), ResumptionOutcome::Declined);
        assert_eq!(
            pair.server.agreement().unwrap().peer_certificates,
            client_identity().chain
        );
        let known = pair.client.saved_session().unwrap().clone();
        let second = Pair::connect_later(&resuming(&client, &known), &asking);
        assert!(second.server.agreement().unwrap().is_resumed);
    }
}
