//! Full handshakes, and what follows in an open connection.

use std::sync::Arc;

use timeline::registry::{CipherSuite, KeyUpdateRequest, NamedGroup, ProtocolVersion};
use timeline::suites::{SUPPORTED_GROUPS, SuiteParameters};
use tls_core::client::ClientConfiguration;
use tls_core::server::{ClientAuthentication, ServerConfiguration};

use crate::lab::{client_identity, identities_for, identity, new_client, new_server, server_identity};
use crate::talk::{Talk, client, client_config, provider, server, server_config, usual_server};
use crate::tls13_support::{tls13_client, tls13_server};

const X25519: u16 = NamedGroup::X25519.0;

fn suites() -> Vec<CipherSuite> {
    SuiteParameters::suites_of(ProtocolVersion::TLS_1_3)
}

/// Every suite with X25519, and the first with every group.
fn exchanges() -> Vec<(CipherSuite, NamedGroup)> {
    let with_x25519 = suites().into_iter().map(|suite| (suite, NamedGroup::X25519));
    let first = suites()[0];
    let groups = SUPPORTED_GROUPS.iter().map(|group| (first, *group));
    with_x25519.chain(groups).collect()
}

#[test]
fn our_client_agrees_with_rustls_on_every_suite_and_group() {
    for (suite, group) in exchanges() {
        let theirs = usual_server(provider(&[group.0], Some(suite.0)));
        let configuration = ClientConfiguration {
            groups: vec![group],
            ..tls13_client()
        };
        let mut talk = Talk::of(new_client(&configuration), theirs);
        talk.assert_talks();
        let agreement = talk.ours.agreement().unwrap();
        assert_eq!((agreement.cipher_suite, agreement.group), (suite, Some(group)));
        let named = talk.theirs.negotiated_key_exchange_group().unwrap().name();
        assert_eq!(u16::from(named), group.0);
    }
}

#[test]
fn our_server_agrees_with_rustls_on_every_suite_and_group() {
    for (suite, group) in exchanges() {
        let config = Arc::new(client_config(provider(&[group.0], Some(suite.0)), None));
        let mut talk = Talk::of(new_server(&tls13_server()), client(&config));
        talk.assert_talks();
        let agreement = talk.ours.agreement().unwrap();
        assert_eq!((agreement.cipher_suite, agreement.group), (suite, Some(group)));
    }
}

#[test]
fn bytes_that_come_one_by_one_are_understood() {
    let groups = SUPPORTED_GROUPS.iter().map(|group| group.0).collect::<Vec<_>>();
    let mut talk = Talk::of_pieces(new_client(&tls13_client()), usual_server(provider(&groups, None)), 1);
    talk.assert_talks();
    let config = Arc::new(client_config(provider(&groups, None), None));
    let mut talk = Talk::of_pieces(new_server(&tls13_server()), client(&config), 1);
    talk.assert_talks();
}

#[test]
fn keys_on_a_curve_sign_for_both_sides() {
    let identity = identities_for(CipherSuite::TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256).remove(0);
    let config = Arc::new(server_config(provider(&[X25519], None), &identity, false));
    Talk::of(new_client(&tls13_client()), server(&config)).assert_talks();
    let configuration = ServerConfiguration {
        identities: vec![identity],
        ..tls13_server()
    };
    let config = Arc::new(client_config(provider(&[X25519], None), None));
    Talk::of(new_server(&configuration), client(&config)).assert_talks();
}

#[test]
fn wrong_guess_of_the_group_costs_a_second_hello() {
    let secp384r1 = NamedGroup::SECP384R1;
    let theirs = usual_server(provider(&[secp384r1.0], None));
    let mut talk = Talk::of(new_client(&tls13_client()), theirs);
    talk.assert_talks();
    assert_eq!(talk.ours.agreement().unwrap().group, Some(secp384r1));

    let config = Arc::new(client_config(provider(&[X25519, secp384r1.0], None), None));
    for (groups, requires_cookie) in [(vec![secp384r1], false), (SUPPORTED_GROUPS.to_vec(), true)] {
        let configuration = ServerConfiguration {
            groups,
            requires_cookie,
            ..tls13_server()
        };
        Talk::of(new_server(&configuration), client(&config)).assert_talks();
    }
}

#[test]
fn client_shows_its_certificate_to_the_other_side() {
    let provider = provider(&[X25519], None);
    let config = Arc::new(server_config(Arc::clone(&provider), &server_identity(), true));
    let configuration = ClientConfiguration {
        identity: Some(client_identity().clone()),
        ..tls13_client()
    };
    let mut talk = Talk::of(new_client(&configuration), server(&config));
    talk.assert_talks();
    assert_eq!(
        talk.theirs.peer_certificates().unwrap()[0].as_ref(),
        client_identity().chain[0]
    );

    let config = Arc::new(client_config(provider, Some(client_identity())));
    let configuration = ServerConfiguration {
        client_authentication: ClientAuthentication::Required(vec![identity().root.clone()]),
        ..tls13_server()
    };
    let mut talk = Talk::of(new_server(&configuration), client(&config));
    talk.assert_talks();
    assert_eq!(
        talk.ours.agreement().unwrap().peer_certificates,
        client_identity().chain
    );
}

#[test]
fn either_side_goes_on_with_new_keys() {
    let mut talk = Talk::of(new_client(&tls13_client()), usual_server(provider(&[X25519], None)));
    for request in [
        KeyUpdateRequest::UPDATE_NOT_REQUESTED,
        KeyUpdateRequest::UPDATE_REQUESTED,
    ] {
        talk.ours.update_keys(request).unwrap();
        talk.assert_talks();
    }
    talk.theirs.refresh_traffic_keys().unwrap();
    talk.assert_talks();
}

#[test]
fn long_data_and_the_end_of_them_arrive() {
    use std::io::Write;
    let configuration = ClientConfiguration {
        record_padding: 100,
        ..tls13_client()
    };
    let mut talk = Talk::of(new_client(&configuration), usual_server(provider(&[X25519], None)));
    talk.assert_talks();
    let data: Vec<u8> = (0..200_000_u32).map(|number| number as u8).collect();
    talk.theirs.set_buffer_limit(None);
    talk.theirs.writer().write_all(&data).unwrap();
    talk.theirs.send_close_notify();
    talk.exchange(1000);
    assert_eq!(talk.ours.take_received(), data);
    assert!(talk.ours.is_peer_closed());
    // Each direction is closed by itself (RFC 9846 §6.1).
    assert!(!talk.ours.is_closed());
    talk.ours.close().unwrap();
    talk.exchange(1000);
    assert!(talk.ours.is_closed());
}

#[test]
fn sixteen_megabytes_go_both_ways() {
    use std::io::{Read, Write};
    let data: Vec<u8> = (0..16_u32 << 20).map(|number| (number >> 8) as u8).collect();
    let mut talk = Talk::of(new_client(&tls13_client()), usual_server(provider(&[X25519], None)));
    talk.theirs.set_buffer_limit(None);
    talk.theirs.writer().write_all(&data).unwrap();
    talk.exchange(1 << 20);
    assert!(talk.ours.take_received() == data);
    let mut heard = vec![0; 1 << 14];
    for piece in data.chunks(1 << 14) {
        talk.ours.send(piece).unwrap();
        talk.exchange(1 << 20);
        talk.theirs.reader().read_exact(&mut heard).unwrap();
        assert!(heard == piece);
    }
}

#[test]
fn records_of_one_byte_arrive() {
    let configuration = ClientConfiguration {
        fragment_length: 1,
        ..tls13_client()
    };
    Talk::of(new_client(&configuration), usual_server(provider(&[X25519], None))).assert_talks();
    let configuration = ServerConfiguration {
        fragment_length: 1,
        ..tls13_server()
    };
    let config = Arc::new(client_config(provider(&[X25519], None), None));
    Talk::of(new_server(&configuration), client(&config)).assert_talks();
}
