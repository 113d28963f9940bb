//! Version, suite, compression and application protocol: chosen from both configurations by the
//! leading side's preference; without a common value, the candidates are shown.

use timeline::actor::Actor;
use timeline::error::ErrorKind;
use timeline::event::Event;
use timeline::negotiation::{Negotiation, ResumptionOutcome};
use timeline::registry::{AlertDescription, CipherSuite, CompressionMethod, ProtocolVersion};
use tls_core::client::{Client, ClientConfiguration};
use tls_core::server::{Server, ServerConfiguration};
use tls_core::wire::client_hello::ClientHello;
use tls_core::wire::extension::Extension;
use tls_core::wire::handshake::HandshakeMessage;

use crate::lab::{Pair, client_configuration, new_server, plain_message, server_configuration, strike};

const GCM_128: CipherSuite = CipherSuite::TLS_RSA_WITH_AES_128_GCM_SHA256;
const GCM_256: CipherSuite = CipherSuite::TLS_RSA_WITH_AES_256_GCM_SHA384;
const CBC_128: CipherSuite = CipherSuite::TLS_RSA_WITH_AES_128_CBC_SHA;

/// The negotiation that the server recorded.
fn negotiated(server: &mut Server) -> Negotiation {
    let mut found = None;
    for event in server.take_events() {
        match event {
            Event::Negotiated(negotiation) => found = Some(negotiation),
            Event::Failed(_) => assert!(found.is_some(), "the choice is shown before it fails"),
            _ => {}
        }
    }
    found.expect("the server chose")
}

fn names(names: &[&str]) -> Vec<Vec<u8>> {
    names.iter().map(|name| name.as_bytes().to_vec()).collect()
}

#[test]
fn leading_side_chooses_the_suite() {
    let client = ClientConfiguration {
        cipher_suites: vec![CBC_128, GCM_128, GCM_256],
        ..client_configuration()
    };
    for (leader, expected) in [(Actor::Client, GCM_128), (Actor::Server, GCM_256)] {
        let server = ServerConfiguration {
            cipher_suites: vec![GCM_256, GCM_128],
            leader,
            ..server_configuration()
        };
        let mut pair = Pair::connect(&client, &server);
        pair.assert_talks();
        let choice = negotiated(&mut pair.server).cipher_suite;
        assert_eq!(choice.offered, [CBC_128, GCM_128, GCM_256]);
        assert_eq!(choice.supported, [GCM_256, GCM_128]);
        assert_eq!(choice.chosen, Some(expected));
        assert_eq!(pair.server_hello().cipher_suite, expected);
    }
}

#[test]
fn leading_side_chooses_the_compression_method() {
    let (deflate, null) = (CompressionMethod::DEFLATE, CompressionMethod::NULL);
    let client = ClientConfiguration {
        compression_methods: vec![null, deflate],
        ..client_configuration()
    };
    for (leader, expected) in [(Actor::Client, null), (Actor::Server, deflate)] {
        let server = ServerConfiguration {
            compression_methods: vec![deflate, null],
            leader,
            ..server_configuration()
        };
        let mut pair = Pair::connect(&client, &server);
        pair.assert_talks();
        assert_eq!(pair.server_hello().compression_method, expected);
    }
    let without_null = ServerConfiguration {
        compression_methods: vec![deflate],
        ..server_configuration()
    };
    let random = crate::lab::random("server");
    let error = Server::new(without_null, random, tls_core::trace::Trace::off()).err();
    assert!(matches!(error.unwrap().kind, ErrorKind::Configuration(_)));
}

#[test]
fn leading_side_chooses_the_application_protocol() {
    let client = ClientConfiguration {
        application_protocols: names(&["http/1.1", "h2"]),
        ..client_configuration()
    };
    for (leader, expected) in [(Actor::Client, "http/1.1"), (Actor::Server, "h2")] {
        let server = ServerConfiguration {
            application_protocols: names(&["h2", "http/1.1", "acme-tls/1"]),
            leader,
            ..server_configuration()
        };
        let mut pair = Pair::connect(&client, &server);
        pair.assert_talks();
        let expected = Some(expected.as_bytes().to_vec());
        assert_eq!(pair.client.agreement().unwrap().application_protocol, expected);
        assert_eq!(pair.server.agreement().unwrap().application_protocol, expected);
    }
}

#[test]
fn unknown_application_protocols_are_ignored() {
    for (of_client, of_server) in [(&["h2"][..], &[][..]), (&[], &["h2"])] {
        let client = ClientConfiguration {
            application_protocols: names(of_client),
            ..client_configuration()
        };
        let server = ServerConfiguration {
            application_protocols: names(of_server),
            ..server_configuration()
        };
        let mut pair = Pair::connect(&client, &server);
        pair.assert_talks();
        assert_eq!(pair.client.agreement().unwrap().application_protocol, None);
    }
}

#[test]
fn nothing_in_common_is_recorded_and_has_its_own_alert() {
    let protocols = |names_of_them| names(names_of_them);
    let client = ClientConfiguration {
        cipher_suites: vec![GCM_128],
        application_protocols: protocols(&["h2"]),
        ..client_configuration()
    };
    let without_suite = ServerConfiguration {
        cipher_suites: vec![GCM_256],
        ..server_configuration()
    };
    let without_protocol = ServerConfiguration {
        application_protocols: protocols(&["http/1.1"]),
        ..server_configuration()
    };
    let mut pair = Pair::connect(&client, &without_suite);
    assert_eq!(negotiated(&mut pair.server).cipher_suite.chosen, None);
    let told = Some(ErrorKind::PeerAlert(AlertDescription::HANDSHAKE_FAILURE));
    assert_eq!(pair.errors(), (told, Some(ErrorKind::NoCommonCipherSuite)));

    let mut pair = Pair::connect(&client, &without_protocol);
    let negotiation = negotiated(&mut pair.server);
    assert_eq!(negotiation.application_protocol.chosen, None);
    assert_eq!(negotiation.application_protocol.offered, names(&["h2"]));
    assert_eq!(negotiation.resumption, ResumptionOutcome::NotAsked);
    let told = Some(ErrorKind::PeerAlert(AlertDescription::NO_APPLICATION_PROTOCOL));
    assert_eq!(pair.errors(), (told, Some(ErrorKind::NoCommonApplicationProtocol)));
}

#[test]
fn client_of_other_versions_gets_an_alert_and_the_reason_is_recorded() {
    let (ssl_3, tls_1_0, tls_1_1, tls_1_3) = (
        ProtocolVersion::SSL_3_0,
        ProtocolVersion::TLS_1_0,
        ProtocolVersion::TLS_1_1,
        ProtocolVersion::TLS_1_3,
    );
    for (versions, offered) in [
        (vec![ssl_3], vec![ssl_3]),
        (vec![tls_1_0], vec![tls_1_0, ssl_3]),
        (vec![tls_1_1], vec![tls_1_1, tls_1_0, ssl_3]),
        (vec![tls_1_3], vec![tls_1_3]),
    ] {
        let client = ClientConfiguration {
            versions,
            ..client_configuration()
        };
        let mut pair = Pair::connect(&client, &server_configuration());
        let choice = negotiated(&mut pair.server).version;
        let own = vec![ProtocolVersion::TLS_1_2];
        assert_eq!((&choice.offered, &choice.supported), (&offered, &own));
        assert_eq!(choice.chosen, None);
        let told = Some(ErrorKind::PeerAlert(AlertDescription::PROTOCOL_VERSION));
        let of_peer = offered;
        assert_eq!(pair.errors(), (told, Some(ErrorKind::NoCommonVersion { of_peer, own })));
    }
}

#[test]
fn server_of_other_versions_sends_an_alert_too() {
    let server = ServerConfiguration {
        versions: vec![ProtocolVersion::TLS_1_3],
        ..server_configuration()
    };
    let mut pair = Pair::connect(&client_configuration(), &server);
    let choice = negotiated(&mut pair.server).version;
    assert_eq!(choice.supported, [ProtocolVersion::TLS_1_3]);
    assert_eq!(choice.chosen, None);
    let told = Some(ErrorKind::PeerAlert(AlertDescription::PROTOCOL_VERSION));
    assert_eq!(pair.errors().0, told);
}

#[test]
fn newer_versions_beside_ours_are_ignored() {
    let versions = vec![ProtocolVersion::TLS_1_2, ProtocolVersion::TLS_1_3];
    let client = ClientConfiguration {
        versions: versions.clone(),
        ..client_configuration()
    };
    let mut pair = Pair::connect(&client, &server_configuration());
    pair.assert_talks();
    assert_eq!(pair.client_hello().version, ProtocolVersion::TLS_1_2);
    assert_eq!(pair.server_hello().version, ProtocolVersion::TLS_1_2);
    // A future client that sends no supported_versions (RFC 5246 §E.1).
    let mut hello = pair.client_hello();
    hello.version = ProtocolVersion(0x0305);
    hello.extensions = None;
    let ended = strike(
        new_server(&server_configuration()),
        &plain_message(&HandshakeMessage::ClientHello(hello)),
    );
    assert_eq!(ended.error, None);
    assert_eq!(ended.sent[0][9..11], [3, 3]);
}

fn fallback(server: &ServerConfiguration, change: impl FnOnce(&mut ClientHello)) -> Option<ErrorKind> {
    let client = ClientConfiguration {
        is_fallback: true,
        ..client_configuration()
    };
    let mut hello = Pair::connect(&client, &server_configuration()).client_hello();
    assert!(hello.cipher_suites.contains(&CipherSuite::TLS_FALLBACK_SCSV));
    change(&mut hello);
    let record = plain_message(&HandshakeMessage::ClientHello(hello));
    strike(new_server(server), &record).error.map(|error| error.kind)
}

#[test]
fn fallback_is_inappropriate_only_with_a_newer_common_version() {
    let inappropriate = |version| Some(ErrorKind::InappropriateFallback(version));
    assert_eq!(fallback(&server_configuration(), |_| {}), None);
    let old = ProtocolVersion::TLS_1_1;
    let back = fallback(&server_configuration(), |hello| hello.version = old);
    assert_eq!(back, inappropriate(old));

    let newer = ServerConfiguration {
        versions: vec![ProtocolVersion::TLS_1_2, ProtocolVersion::TLS_1_3],
        ..server_configuration()
    };
    assert_eq!(fallback(&newer, |_| {}), inappropriate(ProtocolVersion::TLS_1_2));
    // A GREASE value is not a version, however large (RFC 8701 §4).
    let with_grease = fallback(&newer, |hello| {
        let versions = vec![ProtocolVersion(0xfafa), ProtocolVersion::TLS_1_2];
        let extensions = hello.extensions.as_mut().unwrap();
        extensions.push(Extension::SupportedVersions(versions));
    });
    assert_eq!(with_grease, inappropriate(ProtocolVersion::TLS_1_2));
}

#[test]
fn configuration_that_does_not_fit_into_a_hello_is_refused() {
    let too_many = vec![vec![b'x'; 255]; 65];
    let with_protocols = |application_protocols| ClientConfiguration {
        application_protocols,
        ..client_configuration()
    };
    let with_name = |server_name: String| ClientConfiguration {
        server_name,
        ..client_configuration()
    };
    for configuration in [
        with_protocols(too_many.clone()),
        with_protocols(vec![Vec::new()]),
        with_protocols(vec![vec![b'x'; 256]]),
        with_name(String::new()),
        with_name("x".repeat(256)),
    ] {
        let random = crate::lab::random("client");
        let error = Client::new(configuration, random, tls_core::trace::Trace::off()).err();
        assert!(matches!(error.unwrap().kind, ErrorKind::Configuration(_)));
    }
    let server = ServerConfiguration {
        application_protocols: too_many,
        ..server_configuration()
    };
    let error = Server::new(server, crate::lab::random("server"), tls_core::trace::Trace::off()).err();
    assert!(matches!(error.unwrap().kind, ErrorKind::Configuration(_)));
}
