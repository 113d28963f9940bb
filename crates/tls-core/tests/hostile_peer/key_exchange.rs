//! The server tells nobody whether an encrypted pre-master secret was well-formed (RFC 5246 §7.4.7.1): otherwise
//! it would decrypt for anyone who asks often enough (Bleichenbacher 1998).

use rsa::BoxedUint;
use rsa::hazmat::rsa_encrypt;
use tls_core::crypto::pre_master_secret::{encrypt, generate};
use tls_core::crypto::random::RandomStream;
use tls_core::error::ErrorKind;
use tls_core::registry::{AlertDescription, ProtocolVersion};
use tls_core::trace::Actor;

use crate::endpoints::{identity, outgoing, plain_alert, recorded, server};

/// What the server sends after each record of a client whose encrypted pre-master secret is this one.
fn answers(encrypted: &[u8]) -> Vec<Vec<Vec<u8>>> {
    let [hello, _, change_cipher_spec, finished, ..] = recorded(Actor::Client) else {
        panic!("a client sends more")
    };
    let length = u16::try_from(encrypted.len()).unwrap();
    let of = |length: u16| length.to_be_bytes();
    let key_exchange = [
        &[22, 3, 3],
        &of(length + 6)[..],
        &[16, 0],
        &of(length + 2)[..],
        &of(length)[..],
        encrypted,
    ]
    .concat();

    let mut server = server();
    let records = [hello, &key_exchange, change_cipher_spec, finished];
    let answers = records.map(|record| {
        let result = server.receive(record);
        if record == finished {
            assert_eq!(result.map_err(|error| error.kind), Err(ErrorKind::BadRecordMac));
        } else {
            assert_eq!(result, Ok(()));
        }
        outgoing(&mut server)
    });
    answers.to_vec()
}

fn encrypt_block(block: &[u8]) -> Vec<u8> {
    let key = identity().key.public_key();
    let number = BoxedUint::from_be_slice(block, 2048).unwrap();
    let bytes = rsa_encrypt(key, &number).unwrap().to_be_bytes();
    bytes[bytes.len() - 256..].to_vec()
}

#[test]
fn a_malformed_pre_master_secret_gets_the_answers_of_a_well_formed_wrong_one() {
    let key = identity().key.public_key();
    let mut random = RandomStream::for_actor(99, "attacker");
    let secret = generate(ProtocolVersion::TLS_1_2, &mut random);
    let well_formed = encrypt(&secret, key, &mut random).unwrap();

    let expected = answers(&well_formed.ciphertext);
    let [flight, after_key_exchange, after_switch, alert] = expected.as_slice() else {
        panic!("four records were fed")
    };
    assert_eq!(flight.as_slice(), &recorded(Actor::Server)[..3]);
    assert!(after_key_exchange.is_empty() && after_switch.is_empty());
    assert_eq!(alert.len(), 1);
    assert_eq!(plain_alert(&alert[0]), Some(AlertDescription::BAD_RECORD_MAC));

    let block = |changes: &[(usize, u8)]| {
        let mut block = well_formed.padded.to_vec();
        for (position, value) in changes {
            block[*position] = *value;
        }
        encrypt_block(&block)
    };
    let no_separator: Vec<_> = (207..256).map(|position| (position, 1)).collect();
    for (what, encrypted) in [
        ("block type 1", block(&[(1, 1)])),
        ("a leading byte", block(&[(0, 1)])),
        ("padding that ends at once", block(&[(2, 0)])),
        ("padding that ends after seven bytes", block(&[(9, 0)])),
        ("a secret of 49 bytes", block(&[(206, 0), (207, 3)])),
        ("a secret of 47 bytes", block(&[(207, 1), (208, 0)])),
        ("no separator", block(&no_separator)),
        ("TLS 1.1 in it", block(&[(209, 2)])),
        ("SSL 3.0 in it", block(&[(209, 0)])),
        ("zero", vec![0; 256]),
        ("one", [vec![0; 255], vec![1]].concat()),
        ("no number below the modulus", vec![0xff; 256]),
        ("one byte too few", vec![1; 255]),
        ("one byte too many", vec![1; 257]),
        ("nothing", Vec::new()),
    ] {
        assert_eq!(answers(&encrypted), expected, "{what}");
    }
}
