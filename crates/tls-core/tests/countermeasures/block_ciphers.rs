//! Malformed padding and a wrong MAC are indistinguishable to the sender (RFC 5246 §6.2.3.2, RFC
//! 7366 §3): same error, and same alert in a record of the same length, with and without a trace.
//! Unit tests beside the code check that the MAC covers the same number of blocks in both cases.

use timeline::actor::Actor;
use timeline::error::ErrorKind;
use timeline::registry::{AlertDescription, CompressionMethod, ContentType, ProtocolVersion};
use timeline::suites::{KeyExchange, MacAlgorithm, RecordCipher, SuiteParameters};
use tls_core::client::ClientConfiguration;
use tls_core::crypto::random::RandomStream;
use tls_core::environment::Environment;
use tls_core::record_layer::Protection;
use tls_core::server::{Server, ServerConfiguration};
use tls_core::trace::Trace;
use tls_core::wire::record::RecordHeader;

use crate::lab::{Recording, assert_fatal, client_configuration, outgoing, random, server_configuration, strike};

fn suites() -> Vec<SuiteParameters> {
    let all = SuiteParameters::SUPPORTED.iter().copied();
    let has_other_mac = |suite: &SuiteParameters| suite.cipher == RecordCipher::Cbc(MacAlgorithm::HmacSha384);
    all.filter(|suite| matches!(suite.cipher, RecordCipher::Cbc(_)))
        .filter(|suite| suite.key_exchange == KeyExchange::Rsa || has_other_mac(suite))
        .filter(|suite| suite.key_exchange != KeyExchange::EcdheEcdsa)
        .collect()
}

fn recording(suite: SuiteParameters, encrypt_then_mac: bool) -> Recording {
    let client = ClientConfiguration {
        cipher_suites: vec![suite.suite],
        encrypt_then_mac,
        ..client_configuration()
    };
    let server = ServerConfiguration {
        cipher_suites: vec![suite.suite],
        ..server_configuration()
    };
    Recording::of(client, server)
}

/// The same server without a trace, which takes a different code path to open records.
fn untraced(recording: &Recording) -> Server {
    let mut server = Server::new(recording.server.clone(), random("server"), Trace::off()).unwrap();
    for record in &recording.pair.from_client[..4] {
        server.receive(record).unwrap();
    }
    outgoing(&mut server);
    server
}

#[test]
fn answer_is_the_same_for_every_change_of_a_record() {
    assert_eq!(suites().len(), 5);
    for suite in suites() {
        for encrypt_then_mac in [false, true] {
            let recording = recording(suite, encrypt_then_mac);
            let genuine = recording.forger(Actor::Client, 4).record(23, &[b'x'; 40]);
            // The last block but one determines the padding; earlier blocks determine the text and
            // the MAC.
            let length = genuine.len();
            let behind: usize = if encrypt_then_mac {
                recording.pair.keys().client_write.mac_key.len()
            } else {
                0
            };
            let padding = length - behind - 17;
            let mut positions = vec![
                padding,
                padding - 1,
                padding - 15,
                length - 1,
                length - 17,
                5,
                20,
                21,
                37,
            ];
            positions.extend((22..length).step_by(9));
            let mut answers = Vec::new();
            for position in positions {
                for mask in [1, 0x80] {
                    let mut record = genuine.clone();
                    record[position] ^= mask;
                    let what = format!("{} byte {position}", suite.suite);
                    let ended = strike(recording.server_after(4), &record);
                    assert_fatal(&ended, AlertDescription::BAD_RECORD_MAC, &what);
                    assert_eq!(ended.error.map(|error| error.kind), Some(ErrorKind::BadRecordMac));
                    answers.push(ended.sent);
                    if mask == 1 {
                        let mut server = untraced(&recording);
                        assert_eq!(
                            server.receive(&record).map_err(|error| error.kind),
                            Err(ErrorKind::BadRecordMac)
                        );
                        answers.push(outgoing(&mut server));
                    }
                }
            }
            assert_eq!(answers[0].len(), 1);
            answers.dedup();
            assert_eq!(answers.len(), 1, "{} {encrypt_then_mac}", suite.suite);
        }
    }
}

/// The client's write protection with known keys, at its first record.
fn protection(suite: SuiteParameters, encrypt_then_mac: bool) -> Protection {
    let master_secret = zeroize::Zeroizing::new([3; 48]);
    let keys = tls_core::crypto::key_schedule::key_block(suite, &master_secret, &[1; 32], &[2; 32]);
    let method = CompressionMethod::NULL;
    Protection::new(Actor::Client, suite, &keys.client_write, encrypt_then_mac, method).unwrap()
}

fn header(length: usize) -> RecordHeader {
    RecordHeader {
        content_type: ContentType::APPLICATION_DATA,
        version: ProtocolVersion::TLS_1_2,
        length,
    }
}

#[test]
fn every_bad_padding_length_is_a_bad_record_mac() {
    for suite in suites() {
        for text_length in [0, 1, 40, 300] {
            let text = vec![b'x'; text_length];
            let mut random = RandomStream::for_actor(9, "padding");
            let mut fragment = Vec::new();
            protection(suite, false)
                .seal(
                    header(text_length),
                    &text,
                    &mut fragment,
                    &mut Environment {
                        random: &mut random,
                        trace: &mut Trace::off(),
                    },
                )
                .unwrap();
            // Flipping a bit of one ciphertext block flips the same bit of the next block's
            // plaintext.
            let position = fragment.len() - 17;
            for mask in 1..=255 {
                let mut fragment = fragment.clone();
                fragment[position] ^= mask;
                for mut trace in [Trace::off(), Trace::on()] {
                    let opened = protection(suite, false).open(header(fragment.len()), &fragment, &mut trace);
                    let error = opened.err().map(|error| error.kind);
                    assert_eq!(error, Some(ErrorKind::BadRecordMac), "{} {mask}", suite.suite);
                }
            }
        }
    }
}

#[test]
fn records_of_partial_or_too_few_blocks_are_a_bad_record_mac() {
    for suite in suites() {
        for encrypt_then_mac in [false, true] {
            for length in 0..=130 {
                for mut trace in [Trace::off(), Trace::on()] {
                    let fragment = vec![0x5a; length];
                    let opened = protection(suite, encrypt_then_mac).open(header(length), &fragment, &mut trace);
                    let error = opened.err().map(|error| error.kind);
                    assert_eq!(error, Some(ErrorKind::BadRecordMac), "{} {length} bytes", suite.suite);
                }
            }
        }
    }
}
