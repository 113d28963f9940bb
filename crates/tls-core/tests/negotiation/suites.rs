//! Whole sessions with each suite, both MAC orders and both kinds of master secret, with and
//! without compression.

use timeline::computation::Operation;
use timeline::event::Event;
use timeline::registry::{CipherSuite, CompressionMethod, ProtocolVersion};
use timeline::suites::{RecordCipher, SuiteParameters};
use tls_core::client::ClientConfiguration;
use tls_core::server::ServerConfiguration;

use crate::lab::{Pair, client_configuration, identities_for, server_configuration};

#[test]
fn every_suite_carries_data_in_every_combination() {
    let mut sessions = 0;
    for suite in SuiteParameters::suites_of(ProtocolVersion::TLS_1_2) {
        for extended_master_secret in [true, false] {
            for encrypt_then_mac in [true, false] {
                for compression_method in [CompressionMethod::NULL, CompressionMethod::DEFLATE] {
                    let client = ClientConfiguration {
                        cipher_suites: vec![suite],
                        compression_methods: vec![compression_method, CompressionMethod::NULL],
                        extended_master_secret,
                        encrypt_then_mac,
                        ..client_configuration()
                    };
                    let server = ServerConfiguration {
                        cipher_suites: vec![suite],
                        identities: identities_for(suite),
                        compression_methods: vec![compression_method, CompressionMethod::NULL],
                        ..server_configuration()
                    };
                    let mut pair = Pair::connect(&client, &server);
                    pair.assert_talks();
                    let cipher = SuiteParameters::of(suite).unwrap().cipher;
                    let is_cbc = matches!(cipher, RecordCipher::Cbc(_));
                    for agreement in [pair.client.agreement().unwrap(), pair.server.agreement().unwrap()] {
                        assert_eq!(agreement.cipher_suite, suite);
                        assert_eq!(agreement.compression_method, compression_method);
                        assert_eq!(agreement.extended_master_secret, extended_master_secret);
                        assert_eq!(agreement.encrypt_then_mac, encrypt_then_mac && is_cbc, "{suite}");
                    }
                    pair.client.close().unwrap();
                    pair.exchange();
                    assert!(pair.client.is_closed() && pair.server.is_closed());
                    sessions += 1;
                }
            }
        }
    }
    assert_eq!(sessions, 20 * 8);
}

#[test]
fn mac_orders_match_their_specifications() {
    for (encrypt_then_mac, expected) in [
        (false, [Operation::DecryptBlocks, Operation::CheckRecordMac]),
        (true, [Operation::CheckRecordMac, Operation::DecryptBlocks]),
    ] {
        let client = ClientConfiguration {
            cipher_suites: vec![CipherSuite::TLS_RSA_WITH_AES_256_CBC_SHA256],
            encrypt_then_mac,
            ..client_configuration()
        };
        let mut pair = Pair::connect(&client, &server_configuration());
        pair.server.take_events();
        pair.client.send(b"data").unwrap();
        pair.exchange();
        let opening: Vec<_> = pair
            .server
            .take_events()
            .into_iter()
            .filter_map(|event| match event {
                Event::Computed(computation) if computation.operation.opens() => Some(computation.operation),
                _ => None,
            })
            .collect();
        assert_eq!(opening, expected);
    }
}

#[test]
fn compression_remembers_earlier_records() {
    let methods = vec![CompressionMethod::DEFLATE, CompressionMethod::NULL];
    let client = ClientConfiguration {
        compression_methods: methods.clone(),
        ..client_configuration()
    };
    let server = ServerConfiguration {
        compression_methods: methods,
        ..server_configuration()
    };
    let mut pair = Pair::connect(&client, &server);
    // Text without repetitions for DEFLATE.
    let text: Vec<u8> = (0..200_u32).map(|number| (number * number * 31 % 251) as u8).collect();
    let lengths = [(); 3].map(|()| {
        pair.client.send(&text).unwrap();
        pair.exchange();
        assert_eq!(pair.server.take_received(), text);
        pair.from_client.last().unwrap().len()
    });
    assert!(lengths[1] * 2 < lengths[0] && lengths[2] <= lengths[1], "{lengths:?}");
    // A record of maximal length, and one that compresses to almost nothing.
    for data in [vec![b'a'; 1 << 14], text.repeat(200)] {
        pair.client.send(&data).unwrap();
        pair.exchange();
        assert_eq!(pair.server.take_received(), data);
    }
}
