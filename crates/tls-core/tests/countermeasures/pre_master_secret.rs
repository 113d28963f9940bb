//! A server answers every malformed encrypted pre-master secret like a well-formed wrong one, byte
//! for byte and step for step (RFC 5246 §7.4.7.1).

use rsa::BoxedUint;
use rsa::hazmat::rsa_encrypt;
use rsa::traits::PublicKeyParts;
use timeline::error::ErrorKind;
use timeline::event::Event;
use timeline::registry::{AlertDescription, ProtocolVersion};
use tls_core::key_exchange::rsa::{decrypt, encrypt, generate};
use tls_core::pki::authority::{LabAuthority, ServerRequest};
use tls_core::pki::identity::Identity;
use tls_core::pki::private_key::PrivateKey;
use tls_core::pki::rsa_key::RsaKey;
use tls_core::pki::template::issue;
use tls_core::server::ServerConfiguration;
use tls_core::wire::client_key_exchange::ClientKeyExchange;
use tls_core::wire::handshake::HandshakeMessage;

use crate::lab::{
    HOST_NAME, NOW, Pair, authority, client_configuration, identity, new_server, outgoing, plain, plain_message,
    random, sent_alerts, server_configuration,
};

/// A server and an attacker who knows its certificate.
struct Attack {
    server: ServerConfiguration,
    hello: Vec<u8>,
    /// A well-formed block with no zero byte in its padding, whose secret belongs to no session.
    block: Vec<u8>,
    key: RsaKey,
}

/// Everything that an attacker can observe of the server, and more.
#[derive(Debug, PartialEq, Eq)]
struct Behaviour {
    /// The server's output after each of the attacker's records.
    answers: Vec<Vec<Vec<u8>>>,
    /// The server's steps, in order.
    steps: Vec<String>,
    /// The error that ended the connection.
    error: Option<ErrorKind>,
}

impl Attack {
    fn on(key: RsaKey) -> Self {
        let request = ServerRequest {
            host_name: HOST_NAME,
            now: NOW,
        };
        let template = LabAuthority::server_template(&request).unwrap();
        let issuer = &authority().intermediate_key;
        let certificate = issue(&template, key.public_key(), issuer, &mut random("issuing")).unwrap();
        let server = ServerConfiguration {
            identities: vec![Identity {
                chain: vec![certificate, identity().chain[1].clone()],
                key: key.clone().into(),
            }],
            ..server_configuration()
        };
        let mut pair = Pair::connect(&client_configuration(), &server);
        pair.assert_talks();
        let mut random = random("attacker");
        let secret = generate(ProtocolVersion::TLS_1_2, &mut random);
        let block = encrypt(&secret, key.public_key(), &mut random).unwrap().padded;
        Self {
            hello: pair.from_client.swap_remove(0),
            block: block.to_vec(),
            key,
            server,
        }
    }

    /// The index of the zero byte that separates padding and secret in a well-formed block.
    fn separator(&self) -> usize {
        self.block.len() - 49
    }

    fn encrypted(&self, change: impl FnOnce(&mut [u8])) -> Vec<u8> {
        let mut block = self.block.clone();
        change(&mut block);
        let key = self.key.public_key();
        let number = BoxedUint::from_be_slice(&block, key.n_bits_precision()).unwrap();
        let bytes = rsa_encrypt(key, &number).unwrap().to_be_bytes();
        bytes[bytes.len() - block.len()..].to_vec()
    }

    fn behaviour(&self, encrypted: Vec<u8>) -> Behaviour {
        let key_exchange = HandshakeMessage::ClientKeyExchange(ClientKeyExchange::Encrypted(encrypted));
        let mut server = new_server(&self.server);
        let mut error = None;
        let finished = plain(22, &[7; 40]);
        let answers = [&self.hello, &plain_message(&key_exchange), &plain(20, &[1]), &finished].map(|record| {
            assert_eq!(error, None, "only Finished fails");
            error = server.receive(record).err().map(|error| error.kind);
            outgoing(&mut server)
        });
        let events = server.take_events();
        assert_eq!(sent_alerts(&events).len(), 1);
        Behaviour {
            answers: answers.to_vec(),
            steps: events.iter().map(step).collect(),
            error,
        }
    }

    /// Every kind of malformed block, with only every `stride`th of the many equivalent positions.
    fn malformed(&self, stride: usize) -> Vec<(String, Vec<u8>)> {
        let (separator, length) = (self.separator(), self.block.len());
        let mut cases = Vec::new();
        let mut add = |what: String, encrypted| cases.push((what, encrypted));
        for value in [1, 2, 0x40] {
            add(format!("{value} in front"), self.encrypted(|block| block[0] = value));
        }
        for value in [0, 1, 3, 0xff] {
            add(format!("block type {value}"), self.encrypted(|block| block[1] = value));
        }
        for position in (2..separator).step_by(3 * stride) {
            add(
                format!("padding that ends at {position}"),
                self.encrypted(|block| block[position] = 0),
            );
        }
        for position in (2..length).step_by(stride).filter(|position| *position != separator) {
            let only_separator = self.encrypted(|block| {
                block[2..].iter_mut().for_each(|byte| *byte |= 1);
                block[position] = 0;
            });
            add(format!("the only zero at {position}"), only_separator);
        }
        add(
            "no zero at all".to_owned(),
            self.encrypted(|block| block[2..].iter_mut().for_each(|byte| *byte |= 1)),
        );
        for version in [
            0x0000, 0x0002, 0x0300, 0x0301, 0x0302, 0x0304, 0x0203, 0x0403, 0xffff_u16,
        ] {
            let other = self.encrypted(|block| block[separator + 1..][..2].copy_from_slice(&version.to_be_bytes()));
            add(format!("version {version:04x}"), other);
        }
        add("a block of zeros".to_owned(), self.encrypted(|block| block.fill(0)));
        add("a block that is 1".to_owned(), [vec![0; length - 1], vec![1]].concat());
        let modulus = self.key.modulus();
        let last = |by: i16| {
            let mut number = modulus.clone();
            let byte = number.last_mut().unwrap();
            *byte = u8::try_from(i16::from(*byte) + by).unwrap();
            number
        };
        for (what, encrypted) in [
            ("the modulus less 1", last(-1)),
            ("the modulus", last(0)),
            ("the modulus and more", vec![0xff; length]),
            ("nothing", Vec::new()),
            ("one byte", vec![1]),
            ("48 bytes", vec![7; 48]),
            ("one byte too few", vec![1; length - 1]),
            ("one byte too many", vec![0; length + 1]),
            (
                "a zero in front of a good one",
                [vec![0], self.encrypted(|_| {})].concat(),
            ),
            ("twice the length", vec![1; 2 * length]),
        ] {
            add(what.to_owned(), encrypted);
        }
        cases
    }

    fn assert_tells_nothing(&self, stride: usize) -> usize {
        let expected = self.behaviour(self.encrypted(|_| {}));
        assert_eq!(expected.error, Some(ErrorKind::BadRecordMac));
        assert_eq!(
            expected.answers[3],
            [plain(21, &[2, AlertDescription::BAD_RECORD_MAC.0])]
        );
        assert!(expected.answers[1].is_empty() && expected.answers[2].is_empty());
        let cases = self.malformed(stride);
        let count = cases.len();
        for (what, encrypted) in cases {
            assert_eq!(self.behaviour(encrypted), expected, "{what}");
        }
        count
    }
}

/// Describes a step without its values, which are random.
fn step(event: &Event) -> String {
    match event {
        Event::Sent(record) => format!("sent {} bytes", record.bytes.len()),
        // The attacker knows the length of its own record.
        Event::Received(record) => format!("received {}", record.content_type),
        Event::Learned(quantity) => format!("learned {} bytes of {}", quantity.bytes.len(), quantity.item.key()),
        Event::Computed(computation) => format!("computed {}", computation.operation.key()),
        Event::Negotiated(_) => "negotiated".to_owned(),
        Event::Validated { .. } => "validated".to_owned(),
        Event::Failed(error) => format!("failed: {error}"),
        Event::AlertReceived(alert) => format!("got {alert}"),
    }
}

fn long_key() -> RsaKey {
    let key = PrivateKey::from_pem(include_str!("../pki/keys/rsa-3072.pem")).unwrap();
    key.into_rsa().unwrap()
}

#[test]
fn server_with_2048_bits_reveals_nothing() {
    let count = Attack::on(identity().key.clone()).assert_tells_nothing(1);
    assert!(count > 330, "{count} malformed secrets");
}

#[test]
fn server_with_3072_bits_reveals_nothing() {
    let count = Attack::on(long_key()).assert_tells_nothing(11);
    assert!(count > 50, "{count} malformed secrets");
}

#[test]
fn every_secret_draws_the_same_number_of_random_bytes() {
    for (key, stride) in [(identity().key.clone(), 13), (long_key(), 60)] {
        let attack = Attack::on(key.clone());
        // The next output of the stream shows its position.
        let next_after = |encrypted: &[u8]| {
            let mut random = random("server");
            let decryption = decrypt(encrypted, &key, ProtocolVersion::TLS_1_2, &mut random);
            (decryption.well_formed, random.array::<32>())
        };
        let (is_well_formed, next) = next_after(&attack.encrypted(|_| {}));
        assert!(is_well_formed);
        for (what, encrypted) in attack.malformed(stride) {
            assert_eq!(next_after(&encrypted), (false, next), "{what}");
        }
    }
}

#[test]
fn substitute_secret_is_different_each_time() {
    let key = &identity().key;
    let mut random = random("server");
    let mut secrets: Vec<_> = (0..20)
        .map(|_| {
            decrypt(&[0; 256], key, ProtocolVersion::TLS_1_2, &mut random)
                .secret
                .to_vec()
        })
        .collect();
    secrets.sort();
    secrets.dedup();
    assert_eq!(secrets.len(), 20);
}
