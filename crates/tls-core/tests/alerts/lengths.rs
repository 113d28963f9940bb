//! A message shorter or longer than its fields is always a decode_error (RFC 5246 §7.2.2).

use timeline::actor::Actor;
use timeline::registry::{AlertDescription, CipherSuite, ExtensionType};
use tls_core::connection::{Connection, State};
use tls_core::wire::client_hello::ClientHello;
use tls_core::wire::extension::Extension;
use tls_core::wire::handshake::HandshakeMessage;

use crate::lab::{Recording, assert_fatal, new_server, plain, server_configuration, strike};
use crate::{FULL, PLAIN};

/// Resizes a message's body: truncates it, or pads it with zeros.
fn resized(message: &[u8], length: usize) -> Vec<u8> {
    let mut resized = message.to_vec();
    resized.resize(4 + length, 0);
    resized[1..4].copy_from_slice(&u32::try_from(length).unwrap().to_be_bytes()[1..]);
    resized
}

/// Sends each of the first messages of `from` to its peer in every other length, skipping the
/// middle of long messages, which is one long field. Returns the message types and lengths that
/// were accepted.
fn accepted_lengths<S: State>(from: Actor, victim: fn(&Recording, usize) -> Connection<S>) -> Vec<(u8, usize)> {
    let messages = FULL.pair.records(from).iter().take_while(|record| record[0] == 22);
    let mut accepted = Vec::new();
    for (count, record) in messages.enumerate() {
        let message = &record[5..];
        let length = message.len() - 4;
        let lengths = (0..length).filter(|cut| *cut < 100 || length - cut < 3);
        for other in lengths.chain([length + 1, length + 2]) {
            let ended = strike(victim(&FULL, count), &plain(22, &resized(message, other)));
            match ended.error {
                None => accepted.push((message[0], other)),
                Some(_) => {
                    let what = format!("message {} of {other} in place of {length} bytes", message[0]);
                    assert_fatal(&ended, AlertDescription::DECODE_ERROR, &what);
                }
            }
        }
    }
    accepted
}

/// The length of a hello's body without its extensions, which is a complete hello by itself (RFC
/// 5246 §7.4.1.2).
fn length_without_extensions(hello: &HandshakeMessage) -> usize {
    hello.to_bytes().len() - 4
}

#[test]
fn client_message_of_the_wrong_length_is_a_decode_error() {
    let hello = HandshakeMessage::ClientHello(ClientHello {
        extensions: None,
        ..FULL.pair.client_hello()
    });
    let accepted = accepted_lengths(Actor::Client, Recording::server_after);
    assert_eq!(accepted, [(1, length_without_extensions(&hello))]);
}

#[test]
fn server_message_of_the_wrong_length_is_a_decode_error() {
    let mut hello = FULL.pair.server_hello();
    hello.extensions = None;
    let hello = HandshakeMessage::ServerHello(hello);
    let accepted = accepted_lengths(Actor::Server, Recording::client_after);
    assert_eq!(accepted, [(2, length_without_extensions(&hello))]);
}

#[test]
fn truncated_hello_of_more_than_64_kilobytes_is_a_decode_error() {
    let mut hello = PLAIN.pair.client_hello();
    hello.cipher_suites.resize((1 << 15) - 1, CipherSuite(0x1301));
    let padding = Extension::Other(ExtensionType::PADDING, vec![0; 60_000]);
    hello.extensions.as_mut().unwrap().push(padding);
    let message = HandshakeMessage::ClientHello(hello).to_bytes();
    let cut = resized(&message, message.len() - 5);
    let records: Vec<u8> = cut.chunks(1 << 14).flat_map(|part| plain(22, part)).collect();
    let ended = strike(new_server(&server_configuration()), &records);
    assert_fatal(
        &ended,
        AlertDescription::DECODE_ERROR,
        "a long hello without its last byte",
    );
}
