//! Chains that fill the longest Certificate message with content that is most expensive to parse
//! and verify. None is genuine: each is either fully read, or rejected only after much of it was
//! read.

use crate::surroundings::Surroundings;

/// The size of a chain, in bytes, that just fits into the longest message.
const ROOM: usize = (1 << 16) - 100;

const SEQUENCE: u8 = 0x30;
const SET: u8 = 0x31;
const OBJECT_IDENTIFIER: u8 = 6;
const INTEGER: u8 = 2;
const BIT_STRING: u8 = 3;
const OCTET_STRING: u8 = 4;
const UTF8_STRING: u8 = 12;
const UTC_TIME: u8 = 23;

const SHA256_WITH_RSA: [u8; 13] = [6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 13, 1, 1, 11, 5, 0];
const RSA: [u8; 13] = [6, 9, 0x2a, 0x86, 0x48, 0x86, 0xf7, 13, 1, 1, 1, 5, 0];
const SUBJECT_ALTERNATIVE_NAME: [u8; 5] = [6, 3, 0x55, 0x1d, 17];
const NAME_CONSTRAINTS: [u8; 5] = [6, 3, 0x55, 0x1d, 30];
const EXTENDED_KEY_USAGE: [u8; 5] = [6, 3, 0x55, 0x1d, 37];

/// The Certificate message for a chain.
pub fn certificate_message(chain: &[Vec<u8>]) -> Vec<u8> {
    let with_length = |bytes: &[u8]| [&(bytes.len() as u32).to_be_bytes()[1..], bytes].concat();
    let list: Vec<u8> = chain.iter().flat_map(|der| with_length(der)).collect();
    [&[11][..], &with_length(&with_length(&list))].concat()
}

/// Each chain with a description.
pub fn all_kinds() -> Vec<(&'static str, Vec<Vec<u8>>)> {
    let genuine = &Surroundings::get().server.chain;
    vec![
        ("certificates of one byte", vec![vec![0]; ROOM / 4]),
        ("a certificate of nothing", vec![vec![0; ROOM]]),
        (
            "the genuine one, over and over",
            genuine.iter().cycle().take(60).cloned().collect(),
        ),
        (
            "a name of many parts",
            vec![
                Draft {
                    subject: many_parts(),
                    ..Draft::new()
                }
                .der(),
            ],
        ),
        (
            "a name of one part with many values",
            vec![
                Draft {
                    subject: many_values(false),
                    ..Draft::new()
                }
                .der(),
            ],
        ),
        (
            "many values, the greatest first",
            vec![
                Draft {
                    subject: many_values(true),
                    ..Draft::new()
                }
                .der(),
            ],
        ),
        (
            "many extensions",
            vec![
                Draft {
                    extensions: many_extensions(),
                    ..Draft::new()
                }
                .der(),
            ],
        ),
        (
            "many host names",
            vec![
                Draft {
                    extensions: many_host_names(),
                    ..Draft::new()
                }
                .der(),
            ],
        ),
        (
            "many constraints",
            vec![
                Draft {
                    extensions: many_constraints(),
                    ..Draft::new()
                }
                .der(),
            ],
        ),
        (
            "many usages",
            vec![
                Draft {
                    extensions: many_usages(),
                    ..Draft::new()
                }
                .der(),
            ],
        ),
        ("nested deeply", vec![nested()]),
        (
            "a long key",
            vec![
                Draft {
                    modulus_length: ROOM - 2000,
                    ..Draft::new()
                }
                .der(),
            ],
        ),
        (
            "a long exponent",
            vec![
                Draft {
                    exponent: vec![0x7f; 1000],
                    ..Draft::new()
                }
                .der();
                30
            ],
        ),
        ("keys as long as they may be", same_names(1024, vec![1, 0, 1])),
        (
            "keys with the greatest exponents",
            same_names(1024, vec![1, 0xff, 0xff, 0xff, 0xff]),
        ),
        ("keys that all may have signed", same_names(256, vec![1, 0, 1])),
    ]
}

fn tlv(tag: u8, content: &[u8]) -> Vec<u8> {
    let length = content.len();
    let length = match length {
        0..0x80 => vec![length as u8],
        0x80..0x100 => vec![0x81, length as u8],
        0x100..0x1_0000 => vec![0x82, (length >> 8) as u8, length as u8],
        _ => vec![0x83, (length >> 16) as u8, (length >> 8) as u8, length as u8],
    };
    [&[tag], &length[..], content].concat()
}

struct Draft {
    issuer: Vec<u8>,
    subject: Vec<u8>,
    serial_number: u8,
    modulus_length: usize,
    exponent: Vec<u8>,
    extensions: Vec<u8>,
}

impl Draft {
    fn new() -> Self {
        Self {
            issuer: name(b"a"),
            subject: name(b"b"),
            serial_number: 1,
            modulus_length: 256,
            exponent: vec![1, 0, 1],
            extensions: Vec::new(),
        }
    }

    fn der(&self) -> Vec<u8> {
        let mut modulus = vec![0xab; self.modulus_length];
        modulus.insert(0, 0);
        let key = tlv(
            SEQUENCE,
            &[tlv(INTEGER, &modulus), tlv(INTEGER, &self.exponent)].concat(),
        );
        let key = [&[0][..], &key].concat();
        let validity = [tlv(UTC_TIME, b"250101000000Z"), tlv(UTC_TIME, b"400101000000Z")].concat();
        let extensions = match self.extensions.as_slice() {
            [] => Vec::new(),
            extensions => tlv(0xa3, &tlv(SEQUENCE, extensions)),
        };
        let tbs = [
            vec![0xa0, 3, 2, 1, 2],
            tlv(INTEGER, &[self.serial_number]),
            tlv(SEQUENCE, &SHA256_WITH_RSA),
            self.issuer.clone(),
            tlv(SEQUENCE, &validity),
            self.subject.clone(),
            tlv(SEQUENCE, &[tlv(SEQUENCE, &RSA), tlv(BIT_STRING, &key)].concat()),
            extensions,
        ];
        let mut signature = vec![0x17; self.modulus_length.min(1024)];
        signature.insert(0, 0);
        let parts = [
            tlv(SEQUENCE, &tbs.concat()),
            tlv(SEQUENCE, &SHA256_WITH_RSA),
            tlv(BIT_STRING, &signature),
        ];
        tlv(SEQUENCE, &parts.concat())
    }
}

fn attribute(arc: [u8; 2], value: &[u8]) -> Vec<u8> {
    let identifier = [&[0x55][..], &arc].concat();
    tlv(
        SEQUENCE,
        &[tlv(OBJECT_IDENTIFIER, &identifier), tlv(UTF8_STRING, value)].concat(),
    )
}

fn name(common_name: &[u8]) -> Vec<u8> {
    tlv(SEQUENCE, &tlv(SET, &attribute([4, 3], common_name)))
}

/// As many distinct minimal items as fit.
fn many(item: impl Fn(u16) -> Vec<u8>) -> Vec<u8> {
    let length = item(0).len();
    let count = (ROOM - 1000) / length;
    (0..count as u16).flat_map(item).collect()
}

fn many_parts() -> Vec<u8> {
    tlv(SEQUENCE, &many(|_| tlv(SET, &attribute([4, 3], b""))))
}

fn many_values(is_descending: bool) -> Vec<u8> {
    let value = |number: u16| {
        let number = match is_descending {
            true => 0x3fff - number,
            false => number,
        };
        attribute([4, 3], &[(number >> 7) as u8 & 0x7f, number as u8 & 0x7f])
    };
    tlv(SEQUENCE, &tlv(SET, &many(value)))
}

fn extension(identifier: &[u8], value: &[u8]) -> Vec<u8> {
    tlv(SEQUENCE, &[identifier, &tlv(OCTET_STRING, value)].concat())
}

fn many_extensions() -> Vec<u8> {
    many(|number| {
        let identifier = [6, 4, 0x55, 0x1d, 0x80 | (number >> 7) as u8, number as u8 & 0x7f];
        // Critical extensions must be kept.
        tlv(
            SEQUENCE,
            &[&identifier[..], &[1, 1, 0xff], &tlv(OCTET_STRING, b"")].concat(),
        )
    })
}

fn many_host_names() -> Vec<u8> {
    let names = many(|_| tlv(0x82, b"a"));
    extension(&SUBJECT_ALTERNATIVE_NAME, &tlv(SEQUENCE, &names))
}

fn many_constraints() -> Vec<u8> {
    let subtrees = many(|_| tlv(SEQUENCE, &tlv(0x82, b"b")));
    extension(&NAME_CONSTRAINTS, &tlv(SEQUENCE, &tlv(0xa0, &subtrees)))
}

fn many_usages() -> Vec<u8> {
    extension(
        &EXTENDED_KEY_USAGE,
        &tlv(SEQUENCE, &many(|_| tlv(OBJECT_IDENTIFIER, &[0x55]))),
    )
}

fn nested() -> Vec<u8> {
    let mut der = Vec::new();
    while der.len() < ROOM - 10 {
        der = tlv(SEQUENCE, &der);
    }
    der
}

/// Certificates with the same subject and issuer, so that each may have signed any other.
fn same_names(modulus_length: usize, exponent: Vec<u8>) -> Vec<Vec<u8>> {
    let draft = |serial_number| Draft {
        issuer: name(b"a"),
        subject: name(b"a"),
        serial_number,
        modulus_length,
        exponent: exponent.clone(),
        ..Draft::new()
    };
    let length = draft(1).der().len() + 3;
    let count = (ROOM / length).min(32);
    (1..=count as u8).map(|number| draft(number).der()).collect()
}
