//! Session resumption by id (RFC 5246 §7.3) and by ticket (RFC 5077): which messages are left out,
//! and when a full handshake is done instead.

#[path = "resumption/declined.rs"]
mod declined;
#[path = "resumption/forgetting.rs"]
mod forgetting;
#[path = "support/lab.rs"]
#[allow(dead_code, reason = "shared with other tests")]
mod lab;

use std::sync::Arc;

use timeline::actor::Actor;
use timeline::event::Event;
use timeline::negotiation::ResumptionOutcome;
use timeline::registry::{ExtensionType, MaxFragmentLength};
use tls_core::client::ClientConfiguration;
use tls_core::crypto::random::RandomStream;
use tls_core::resumption::{SavedSession, SessionCache, TicketKey};
use tls_core::server::ServerConfiguration;
use tls_core::wire::extension::Extension;

use crate::lab::{NOW, Pair, client_configuration, server_configuration};

/// How the server resumes sessions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Memory {
    /// By an id in a cache.
    Id,
    /// By a ticket that the client keeps.
    Ticket,
}

/// Both ways.
pub const MEMORIES: [Memory; 2] = [Memory::Id, Memory::Ticket];

/// The ticket key of a server; each seed is a different server.
pub fn ticket_key(seed: u64) -> Arc<TicketKey> {
    Arc::new(TicketKey::generate(&mut RandomStream::for_actor(seed, "tickets")).unwrap())
}

/// A server that resumes sessions.
pub fn server_with(memory: Memory) -> ServerConfiguration {
    let server = server_configuration();
    match memory {
        Memory::Id => ServerConfiguration {
            session_cache: Some(Arc::new(SessionCache::default())),
            ..server
        },
        Memory::Ticket => ServerConfiguration {
            ticket_key: Some(ticket_key(1)),
            ..server
        },
    }
}

/// A client that accepts tickets.
pub fn client() -> ClientConfiguration {
    ClientConfiguration {
        session_tickets: true,
        ..client_configuration()
    }
}

/// The same client with a session to resume.
pub fn resuming(client: &ClientConfiguration, session: &SavedSession) -> ClientConfiguration {
    ClientConfiguration {
        resume: Some(session.clone()),
        ..client.clone()
    }
}

/// A first connection, still open, and the client's saved session.
pub fn first(client: &ClientConfiguration, server: &ServerConfiguration) -> (Pair, SavedSession) {
    let mut pair = Pair::connect_later(client, server);
    pair.assert_talks();
    assert!(!pair.client.agreement().unwrap().is_resumed);
    let session = pair.client.saved_session().expect("the server remembers").clone();
    (pair, session)
}

/// The server's decision on resumption.
pub fn outcome(pair: &mut Pair) -> ResumptionOutcome {
    let negotiation = pair.server.take_events().into_iter().find_map(|event| match event {
        Event::Negotiated(negotiation) => Some(negotiation.resumption),
        _ => None,
    });
    negotiation.expect("the server chose")
}

#[test]
fn a_resumed_session_leaves_out_certificate_and_key_exchange() {
    for memory in MEMORIES {
        let server = server_with(memory);
        let (first, session) = first(&client(), &server);
        let mut second = Pair::connect_later(&resuming(&client(), &session), &server);
        second.assert_talks();
        let expected = match memory {
            Memory::Id => ResumptionOutcome::BySessionId,
            Memory::Ticket => ResumptionOutcome::ByTicket,
        };
        assert_eq!(outcome(&mut second), expected);
        // Only ClientHello and ServerHello are unprotected.
        assert_eq!(second.message_types(Actor::Client), [1], "{memory:?}");
        assert_eq!(second.message_types(Actor::Server), [2], "{memory:?}");
        assert!(second.from_client.len() < first.from_client.len());
        // The server sends its Finished first (RFC 5246 §7.3, figure 2).
        assert_eq!(second.from_server[1][0], 20);
        for agreement in [second.client.agreement().unwrap(), second.server.agreement().unwrap()] {
            assert!(agreement.is_resumed && agreement.peer_certificates.is_empty());
        }
        assert_eq!(second.server_hello().session_id, second.client_hello().session_id);
    }
}

#[test]
fn master_secret_is_kept_and_keys_are_new() {
    for memory in MEMORIES {
        let server = server_with(memory);
        let (first, session) = first(&client(), &server);
        let mut second = Pair::connect_later(&resuming(&client(), &session), &server);
        second.assert_talks();
        let master = |pair: &Pair| pair.client.secrets().unwrap().master_secret().unwrap();
        assert_eq!(master(&first), master(&second));
        assert_eq!(
            second.server.secrets().unwrap().master_secret().unwrap(),
            master(&second)
        );
        let (before, now) = (first.keys(), second.keys());
        assert_ne!(before.client_write.key, now.client_write.key);
        assert_ne!(before.server_write.key, now.server_write.key);
        assert_ne!(before.client_write.key, now.server_write.key);
    }
}

#[test]
fn server_name_is_not_acknowledged_again_but_other_extensions_are_answered() {
    for memory in MEMORIES {
        let server = server_with(memory);
        let (_, session) = first(&client(), &server);
        let second = Pair::connect_later(&resuming(&client(), &session), &server);
        let hello = second.server_hello();
        let types: Vec<_> = hello.extensions().iter().map(Extension::extension_type).collect();
        let expected = [ExtensionType::EXTENDED_MASTER_SECRET, ExtensionType::RENEGOTIATION_INFO];
        assert_eq!(types, expected, "{memory:?}");
    }
}

#[test]
fn ticket_follows_the_clients_finished_and_is_opaque() {
    let (pair, session) = first(&client(), &server_with(Memory::Ticket));
    assert_eq!(pair.message_types(Actor::Server), [2, 11, 14, 4]);
    assert!(session.ticket.len() > 48 && session.session_id.is_empty());
    let secret = session.master_secret.as_slice();
    assert!(!session.ticket.windows(8).any(|window| secret.starts_with(window)));
    // A client without ticket support gets none (RFC 5077 §3.2).
    let without = Pair::connect_later(&client_configuration(), &server_with(Memory::Ticket));
    assert_eq!(without.message_types(Actor::Server), [2, 11, 14]);
    assert!(without.client.saved_session().is_none() && without.server.saved_session().is_none());
}

#[test]
fn session_can_be_resumed_repeatedly_without_extending_its_life() {
    for memory in MEMORIES {
        let server = server_with(memory);
        let (_, session) = first(&client(), &server);
        let later = ClientConfiguration {
            now: NOW.plus(1000),
            ..resuming(&client(), &session)
        };
        let second = Pair::connect_later(&later, &server);
        let again = second.client.saved_session().unwrap().clone();
        assert_eq!(again.expires, session.expires);
        let mut third = Pair::connect_later(&resuming(&client(), &again), &server);
        third.assert_talks();
        assert!(third.client.agreement().unwrap().is_resumed, "{memory:?}");
    }
}

#[test]
fn record_limits_are_the_sessions_or_renegotiated() {
    for memory in MEMORIES {
        // If both limits are requested, the newer one applies and is not part of the session.
        for record_size_limit in [None, Some(2000)] {
            let client = ClientConfiguration {
                max_fragment_length: Some(MaxFragmentLength(2)),
                record_size_limit,
                ..client()
            };
            let server = ServerConfiguration {
                record_size_limit,
                ..server_with(memory)
            };
            let (_, session) = first(&client, &server);
            let mut second = Pair::connect_later(&resuming(&client, &session), &server);
            second.assert_talks();
            assert!(second.client.agreement().unwrap().is_resumed, "{memory:?}");
        }
    }
}

#[test]
fn signature_algorithms_do_not_matter_in_a_resumption() {
    for memory in MEMORIES {
        let server = server_with(memory);
        let (_, session) = first(&client(), &server);
        let pair = Pair::connect_later(&resuming(&client(), &session), &server);
        let mut hello = pair.client_hello();
        for extension in hello.extensions.as_mut().unwrap() {
            if let Extension::SignatureAlgorithms(schemes) = extension {
                *schemes = vec![timeline::registry::SignatureScheme::ED25519];
            }
        }
        let message = tls_core::wire::handshake::HandshakeMessage::ClientHello(hello);
        let ended = lab::strike(lab::new_server(&server), &lab::plain_message(&message));
        assert_eq!(ended.error, None, "{memory:?}");
    }
}
