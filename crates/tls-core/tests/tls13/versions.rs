//! Which version two sides come to, and how a client notices that somebody made them take an older one.

use timeline::error::ErrorKind;
use timeline::registry::{AlertDescription, NamedGroup, ProtocolVersion, is_grease};
use timeline::suites::{SUPPORTED_GROUPS, SuiteParameters};
use tls_core::client::ClientConfiguration;
use tls_core::codec::reader::Reader;
use tls_core::server::ServerConfiguration;
use tls_core::wire::dialect::Dialect;
use tls_core::wire::extension::Extension;
use tls_core::wire::handshake::HandshakeMessage;

use crate::lab::{Pair, client_configuration, new_client, new_server, outgoing, plain_message, server_configuration};
use crate::tls13_support::{tls13_client, tls13_server};

const BOTH: [ProtocolVersion; 2] = [ProtocolVersion::TLS_1_2, ProtocolVersion::TLS_1_3];

fn client_of_both() -> ClientConfiguration {
    ClientConfiguration {
        versions: BOTH.to_vec(),
        cipher_suites: SuiteParameters::suites(),
        ..client_configuration()
    }
}

fn server_of_both() -> ServerConfiguration {
    ServerConfiguration {
        versions: BOTH.to_vec(),
        cipher_suites: SuiteParameters::suites(),
        ..server_configuration()
    }
}

#[test]
fn newest_common_version_is_spoken() {
    let version = |client: &ClientConfiguration, server: &ServerConfiguration| {
        let mut pair = Pair::connect(client, server);
        pair.assert_talks();
        pair.client.agreement().unwrap().version
    };
    assert_eq!(version(&client_of_both(), &server_of_both()), ProtocolVersion::TLS_1_3);
    assert_eq!(
        version(&client_of_both(), &server_configuration()),
        ProtocolVersion::TLS_1_2
    );
    assert_eq!(
        version(&client_configuration(), &server_of_both()),
        ProtocolVersion::TLS_1_2
    );
    assert_eq!(version(&tls13_client(), &server_of_both()), ProtocolVersion::TLS_1_3);
    assert_eq!(version(&client_of_both(), &tls13_server()), ProtocolVersion::TLS_1_3);
}

#[test]
fn sides_without_a_common_version_part() {
    let told = ErrorKind::PeerAlert(AlertDescription::PROTOCOL_VERSION);
    for (client, server) in [
        (tls13_client(), server_configuration()),
        (client_configuration(), tls13_server()),
    ] {
        let (of_client, of_server) = Pair::connect(&client, &server).errors();
        assert_eq!(of_client, Some(told.clone()));
        assert!(
            matches!(of_server, Some(ErrorKind::NoCommonVersion { .. })),
            "{of_server:?}"
        );
    }
}

#[test]
fn version_without_a_suite_is_not_offered() {
    // The suites are those of RSA key exchange.
    let client = ClientConfiguration {
        versions: BOTH.to_vec(),
        ..client_configuration()
    };
    let pair = Pair::connect(&client, &server_of_both());
    let offers_versions = |extension: &Extension| matches!(extension, Extension::SupportedVersions(_));
    assert!(!pair.client_hello().extensions().iter().any(offers_versions));
    assert_eq!(pair.client.agreement().unwrap().version, ProtocolVersion::TLS_1_2);
}

#[test]
fn client_notices_that_its_newest_version_was_taken_away() {
    let mut client = new_client(&client_of_both());
    let mut server = new_server(&server_of_both());
    let hello = outgoing(&mut client).remove(0);
    let message = HandshakeMessage::read(
        &mut tls_core::codec::reader::Reader::new(&hello[5..]),
        Default::default(),
    );
    let Ok(HandshakeMessage::ClientHello(mut hello)) = message else {
        panic!("no ClientHello");
    };
    // Somebody takes the extension away that offers TLS 1.3.
    let extensions = hello.extensions.as_mut().unwrap();
    extensions.retain(|extension| !matches!(extension, Extension::SupportedVersions(_)));
    server
        .receive(&plain_message(&HandshakeMessage::ClientHello(hello)))
        .unwrap();
    let answer = outgoing(&mut server).remove(0);
    let error = client.receive(&answer).unwrap_err();
    assert_eq!(error.kind, ErrorKind::Downgrade(ProtocolVersion::TLS_1_3));
    assert_eq!(error.alert(), Some(AlertDescription::ILLEGAL_PARAMETER));
}

#[test]
fn every_list_of_a_hello_with_grease_begins_with_a_number_that_means_nothing() {
    let client = ClientConfiguration {
        grease: true,
        ..client_of_both()
    };
    // The second server asks for another half: the hello that answers keeps its lists (RFC 8701 §3.1).
    for groups in [SUPPORTED_GROUPS.to_vec(), vec![NamedGroup::SECP384R1]] {
        let server = ServerConfiguration {
            groups,
            ..server_of_both()
        };
        let mut pair = Pair::connect(&client, &server);
        pair.assert_talks();
        assert_eq!(pair.client.agreement().unwrap().version, ProtocolVersion::TLS_1_3);
        let hello = pair.client_hello();
        let mut offered = vec![hello.cipher_suites[0].0];
        let mut with_half = None;
        for extension in hello.extensions() {
            match extension {
                Extension::SupportedGroups(groups) => offered.push(groups[0].0),
                Extension::SupportedVersions(versions) => offered.push(versions[0].0),
                Extension::SignatureAlgorithms(schemes) => offered.push(schemes[0].0),
                Extension::KeyShares(shares) => with_half = Some(shares[0].group.0),
                _ => {}
            }
        }
        assert_eq!(offered.len(), 4);
        assert!(offered.iter().all(|number| is_grease(*number)), "{offered:04x?}");
        assert!(
            offered.contains(&with_half.unwrap()),
            "a half is of a group that is offered"
        );
    }
}

#[test]
fn second_hello_without_a_wish_for_a_half_keeps_all_of_them() {
    let client = ClientConfiguration {
        grease: true,
        ..client_of_both()
    };
    let server = ServerConfiguration {
        requires_cookie: true,
        ..server_of_both()
    };
    let mut pair = Pair::connect(&client, &server);
    pair.assert_talks();
    let halves = |record: &[u8]| match HandshakeMessage::read(&mut Reader::new(&record[5..]), Dialect::default()) {
        Ok(HandshakeMessage::ClientHello(hello)) => {
            let mut extensions = hello.extensions().iter().cloned();
            extensions.find(|extension| matches!(extension, Extension::KeyShares(_)))
        }
        other => panic!("{other:?}"),
    };
    let mut hellos = pair.from_client.iter().filter(|record| record[0] == 22);
    let [first, second] = [(); 2].map(|()| halves(hellos.next().unwrap()));
    assert!(first.is_some());
    assert_eq!(first, second);
}
