//! Suites, groups, certificates, HelloRetryRequest, client authentication.

use timeline::error::ErrorKind;
use timeline::message::HELLO_RETRY_REQUEST_RANDOM;
use timeline::quantity::Item;
use timeline::registry::{AlertDescription, NamedGroup, ProtocolVersion, SignatureScheme};
use timeline::scenario::KeyKind;
use timeline::suites::{SUPPORTED_GROUPS, SuiteParameters};
use tls_core::client::ClientConfiguration;
use tls_core::pki::authority::ServerRequest;
use tls_core::pki::identity::Identity;
use tls_core::server::{ClientAuthentication, ServerConfiguration};

use crate::lab::{HOST_NAME, NOW, Pair, authority, client_identity, identity, random, server_identity};
use crate::tls13_support::{tls13_client, tls13_server};

/// An identity of the server with this kind of key.
fn identity_with(kind: KeyKind) -> Identity {
    let request = ServerRequest {
        host_name: HOST_NAME,
        now: NOW,
    };
    authority()
        .issue_server_with(kind, &request, &mut random("issuing"))
        .unwrap()
}

#[test]
fn every_suite_connects_in_every_group() {
    for suite in SuiteParameters::suites_of(ProtocolVersion::TLS_1_3) {
        for group in SUPPORTED_GROUPS {
            let client = ClientConfiguration {
                cipher_suites: vec![suite],
                groups: vec![*group],
                ..tls13_client()
            };
            let mut pair = Pair::connect(&client, &tls13_server());
            pair.assert_talks();
            for agreement in [pair.client.agreement(), pair.server.agreement()] {
                let agreement = agreement.unwrap();
                assert_eq!(
                    (agreement.version, agreement.cipher_suite, agreement.group),
                    (ProtocolVersion::TLS_1_3, suite, Some(*group))
                );
            }
            let [of_client, of_server] = [pair.client.secrets(), pair.server.secrets()].map(Option::unwrap);
            assert_eq!(of_client.client_random, of_server.client_random);
            for item in [
                Item::ClientHandshakeTrafficSecret,
                Item::ServerHandshakeTrafficSecret,
                Item::ClientApplicationTrafficSecret,
                Item::ServerApplicationTrafficSecret,
                Item::ExporterSecret,
            ] {
                assert!(of_client.secret(item).is_some(), "{item:?}");
                assert_eq!(of_client.secret(item), of_server.secret(item), "{item:?}");
            }
        }
    }
}

#[test]
fn server_shows_the_certificate_that_the_client_can_check() {
    let all = [KeyKind::EcdsaP256, KeyKind::Ed25519, KeyKind::Rsa];
    for kind in all {
        let alone = ServerConfiguration {
            identities: vec![identity_with(kind)],
            ..tls13_server()
        };
        Pair::connect(&tls13_client(), &alone).assert_talks();
    }
    // With several, the first that fits.
    let several = ServerConfiguration {
        identities: all.map(identity_with).to_vec(),
        ..tls13_server()
    };
    let mut pair = Pair::connect(&tls13_client(), &several);
    pair.assert_talks();
    let shown = &pair.client.agreement().unwrap().peer_certificates[0];
    assert_eq!(*shown, several.identities[0].chain[0]);
}

#[test]
fn group_without_a_half_costs_a_second_hello() {
    let client = ClientConfiguration {
        groups: vec![NamedGroup::X25519, NamedGroup::SECP384R1],
        ..tls13_client()
    };
    let server = ServerConfiguration {
        groups: vec![NamedGroup::SECP384R1],
        ..tls13_server()
    };
    let mut pair = Pair::connect(&client, &server);
    pair.assert_talks();
    assert_eq!(pair.client.agreement().unwrap().group, Some(NamedGroup::SECP384R1));
    assert_eq!(pair.server_hello().random, HELLO_RETRY_REQUEST_RANDOM);
    // ClientHello, ChangeCipherSpec, ClientHello, then protected ones.
    let types: Vec<_> = pair.from_client.iter().map(|record| record[0]).take(4).collect();
    assert_eq!(types, [22, 20, 22, 23]);

    // A client without any half asks for it on purpose.
    let client = ClientConfiguration {
        key_shares: Some(Vec::new()),
        ..tls13_client()
    };
    let mut pair = Pair::connect(&client, &tls13_server());
    pair.assert_talks();
    assert_eq!(pair.server_hello().random, HELLO_RETRY_REQUEST_RANDOM);
}

#[test]
fn server_can_demand_a_cookie() {
    let server = ServerConfiguration {
        requires_cookie: true,
        ..tls13_server()
    };
    let mut pair = Pair::connect(&tls13_client(), &server);
    pair.assert_talks();
    assert_eq!(pair.server_hello().random, HELLO_RETRY_REQUEST_RANDOM);
    let server = ServerConfiguration {
        groups: vec![NamedGroup::SECP256R1],
        ..server
    };
    Pair::connect(&tls13_client(), &server).assert_talks();
}

#[test]
fn without_a_group_in_common_there_is_no_connection() {
    let client = ClientConfiguration {
        groups: vec![NamedGroup::X25519],
        ..tls13_client()
    };
    let server = ServerConfiguration {
        groups: vec![NamedGroup::SECP256R1],
        ..tls13_server()
    };
    let told = ErrorKind::PeerAlert(AlertDescription::HANDSHAKE_FAILURE);
    assert_eq!(
        Pair::connect(&client, &server).errors(),
        (Some(told), Some(ErrorKind::NoCommonGroup))
    );
}

#[test]
fn client_shows_its_certificate_if_asked() {
    let roots = || vec![identity().root.clone()];
    let with = ClientConfiguration {
        identity: Some(client_identity().clone()),
        ..tls13_client()
    };
    let asking = |client_authentication| ServerConfiguration {
        client_authentication,
        ..tls13_server()
    };
    for authentication in [
        ClientAuthentication::Optional(roots()),
        ClientAuthentication::Required(roots()),
    ] {
        let mut pair = Pair::connect(&with, &asking(authentication));
        pair.assert_talks();
        let shown = &pair.server.agreement().unwrap().peer_certificates;
        assert_eq!(*shown, client_identity().chain);
    }
    // Without one, the answer is an empty list.
    Pair::connect(&tls13_client(), &asking(ClientAuthentication::Optional(roots()))).assert_talks();
    let mut pair = Pair::connect(&tls13_client(), &asking(ClientAuthentication::Required(roots())));
    pair.exchange();
    let told = ErrorKind::PeerAlert(AlertDescription::CERTIFICATE_REQUIRED);
    assert_eq!(
        pair.errors(),
        (
            Some(told),
            Some(ErrorKind::MissingClientCertificate(ProtocolVersion::TLS_1_3))
        )
    );
}

#[test]
fn certificate_verify_is_never_signed_with_pkcs1() {
    let schemes = server_identity().key.schemes_in(ProtocolVersion::TLS_1_3);
    assert_eq!(schemes.first(), Some(&SignatureScheme::RSA_PSS_RSAE_SHA256));
    assert!(!schemes.contains(&SignatureScheme::RSA_PKCS1_SHA256));
    assert!(
        server_identity()
            .key
            .schemes_in(ProtocolVersion::TLS_1_2)
            .contains(&SignatureScheme::RSA_PKCS1_SHA256)
    );
}
