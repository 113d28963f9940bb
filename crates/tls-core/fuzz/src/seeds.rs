//! What the corpora began with: genuine sessions and what is in them, in the form that each target reads.

use timeline::actor::Actor;
use timeline::registry::{CompressionMethod, ContentType};
use tls_core::crypto::compression::Compressor;

use super::action::Action;
use super::certificates::genuine_certificates;
use super::recording::{Line, Recording, WAYS};
use super::records::sealed;

/// One file of a corpus.
pub struct Seed {
    /// The target that reads it.
    pub target: &'static str,
    /// The name of the file.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// All seeds that can be computed; the corpora hold more, from other programs and from fuzzing.
pub fn seeds() -> Vec<Seed> {
    let mut seeds = Vec::new();
    for way in 0..WAYS {
        for (target, peer) in [("client", Actor::Server), ("server", Actor::Client)] {
            seeds.extend(sessions(target, way, Recording::of(way).lines(peer).len()));
            seeds.push(messages(way, peer));
            seeds.push(records(way, peer));
        }
    }
    seeds.extend(protected_records());
    seeds.extend(certificates());
    seeds.extend(compressed());
    seeds.extend(blocks());
    let of_tls_1_3 = super::tls13::seeds().into_iter();
    seeds.extend(of_tls_1_3.map(|(name, bytes)| seed("tls13", name, bytes)));
    seeds
}

fn seed(target: &'static str, name: String, bytes: Vec<u8>) -> Seed {
    Seed { target, name, bytes }
}

/// Scripts that reach every state of an endpoint, and what can be done there.
fn sessions(target: &'static str, way: usize, lines: usize) -> Vec<Seed> {
    let all = [Action::NextLines as u8, 31];
    let joined = [Action::Joined as u8].repeat(lines);
    let cut = [Action::Cut as u8, 0, 3].repeat(lines);
    let open = [Action::NextLines as u8, lines as u8 - 3];
    let warning = [Action::Record as u8, 1, 2, 1, 90];
    let hello_request = [Action::Message as u8, 0, 0];
    let data = [Action::Record as u8, 3, 3, b'a', b'b', b'c'];
    // The block of a DEFLATE stream that is stored: no more compression than none (RFC 1951 §3.2.4).
    let stored = [Action::Record as u8, 0x83, 6, 0, 1, 0, 0xfe, 0xff, b'a'];
    let empty = [Action::Record as u8, 3, 0];
    let mut scripts = vec![
        ("whole", all.to_vec()),
        ("joined", joined),
        ("cut", cut),
        ("pieces", [&[Action::Pieces as u8, 0, 7][..], &all].concat()),
        ("replayed", [&open[..], &[Action::Replayed as u8]].concat()),
        ("warnings", [&open[..], &warning.repeat(6)].concat()),
        (
            "hello-requests",
            [&hello_request[..], &open, &hello_request.repeat(3), &all].concat(),
        ),
        ("data", [&open[..], &data, &empty.repeat(3), &data, &all].concat()),
        ("empty", [&open[..], &empty.repeat(40)].concat()),
        (
            "answers",
            [&open[..], &[Action::Send as u8, 9, Action::Close as u8], &all].concat(),
        ),
        ("raw", [&open[..], &[Action::Raw as u8, 5, 23, 3, 3, 0, 0]].concat()),
        ("stored", [&open[..], &data, &stored, &stored[..4]].concat()),
        ("again", [&open[..], &[Action::Repeated as u8, 3], &all].concat()),
    ];
    for action in [Action::Altered, Action::AlteredOnTheWay, Action::Skip, Action::Lost] {
        for before in 0..lines as u8 {
            let name = match action {
                Action::Altered => "altered",
                Action::AlteredOnTheWay => "altered-on-the-way",
                Action::Skip => "skipped",
                _ => "lost",
            };
            // Skip and Lost take no arguments; what follows is then said.
            let position = [action as u8, 0, before.wrapping_mul(11), 1];
            let script = [&[Action::NextLines as u8, before][..], &position, &all].concat();
            scripts.push((name, script));
        }
    }
    let number = |(index, (name, script)): (usize, (&str, Vec<u8>))| {
        // Whether somebody looks on, and whether it is run again the other way.
        let choice = way as u8 + 0x40 * ((way + index) % 4) as u8;
        seed(
            target,
            format!("way-{way}-{name}-{index}"),
            [vec![choice], script].concat(),
        )
    };
    scripts.into_iter().enumerate().map(number).collect()
}

fn messages(way: usize, peer: Actor) -> Seed {
    let lines = Recording::of(way).lines(peer).iter();
    let handshake = lines.filter(|line| line.content_type == ContentType::HANDSHAKE);
    let bytes = handshake.flat_map(|line| line.plaintext.clone()).collect();
    seed("message", format!("way-{way}-{peer:?}"), bytes)
}

fn records(way: usize, peer: Actor) -> Seed {
    let lines = Recording::of(way).lines(peer);
    let contents: Vec<_> = lines
        .iter()
        .map(
            |Line {
                 content_type,
                 plaintext,
                 ..
             }| (*content_type, plaintext.as_slice()),
        )
        .collect();
    seed("record", format!("way-{way}-{peer:?}"), sealed(0, &contents))
}

fn protected_records() -> Vec<Seed> {
    let contents = [
        (ContentType::HANDSHAKE, &[0, 0, 0, 0, 14, 0, 0, 0][..]),
        (ContentType::CHANGE_CIPHER_SPEC, &[1]),
        (ContentType::ALERT, &[1, 90]),
        (ContentType::APPLICATION_DATA, b"data and data and data and data"),
    ];
    let protected = |way| seed("record", format!("protected-{way}"), sealed(way, &contents));
    (0..8).map(protected).collect()
}

/// Chains of genuine certificates, and the certificates themselves.
fn certificates() -> Vec<Seed> {
    let number = |number: u8| [0, 0, number];
    let mut seeds = vec![
        seed(
            "certificate",
            "chain-server".into(),
            [&[0][..], &number(0), &number(1)].concat(),
        ),
        seed(
            "certificate",
            "chain-client".into(),
            [&[1][..], &number(3), &number(1)].concat(),
        ),
        seed(
            "certificate",
            "chain-with-root".into(),
            [&[0][..], &number(0), &number(2), &number(1)].concat(),
        ),
        seed(
            "certificate",
            "chain-incomplete".into(),
            [&[0][..], &number(0)].concat(),
        ),
    ];
    for (index, der) in genuine_certificates().into_iter().enumerate() {
        let chain = |der: &[u8]| {
            let length = (der.len() as u16).to_be_bytes();
            [&[0][..], &length, der, &number(1)].concat()
        };
        seeds.push(seed("certificate", format!("der-{index}"), chain(der)));
        // In the serial number, and at the end of the signature: nothing but the signature says that it is wrong.
        for (name, position) in [("serial", 20), ("signature", der.len() - 1)] {
            let mut forged = der.clone();
            forged[position] ^= 1;
            seeds.push(seed("certificate", format!("forged-{name}-{index}"), chain(&forged)));
        }
    }
    seeds
}

fn compressed() -> Vec<Seed> {
    let texts = [
        &b"It is the length that gives the text away. "[..],
        b"",
        &[0; 100],
        b"It is the length",
    ];
    let with_length = |mark: u16, bytes: &[u8]| [&(mark | bytes.len() as u16).to_be_bytes()[..], bytes].concat();
    let mut compressor = Compressor::new(CompressionMethod::DEFLATE).expect("the method is known");
    let fragments = texts.map(|text| compressor.compress(text).expect("DEFLATE adds little"));
    let raw: Vec<u8> = fragments.iter().flat_map(|fragment| with_length(0, fragment)).collect();
    let genuine: Vec<u8> = texts.iter().flat_map(|text| with_length(0x8000, text)).collect();
    // Sixteen thousand zeros take a few bytes.
    let mut bomb = Compressor::new(CompressionMethod::DEFLATE).expect("the method is known");
    let bomb = bomb.compress(&[0; 100_000]).expect("DEFLATE adds little");
    vec![
        seed("compression", "null".into(), [vec![0], genuine.clone()].concat()),
        seed("compression", "genuine".into(), [vec![1], genuine].concat()),
        seed("compression", "fragments".into(), [vec![1], raw].concat()),
        seed("compression", "bomb".into(), [vec![1], with_length(0, &bomb)].concat()),
    ]
}

fn blocks() -> Vec<Seed> {
    let mut seeds = Vec::new();
    for choice in 0x10..0x18 {
        for (name, mask, padding_length) in [("genuine", 0, 15), ("long", 0, 255), ("forged", 1, 3)] {
            let script = [&[choice, 0, 5][..], &[mask], b"hello", &[padding_length], &[3; 4]].concat();
            seeds.push(seed("block_cipher_record", format!("{name}-{choice}"), script));
        }
        let raw = [&[choice & 0xf][..], &[7; 80]].concat();
        seeds.push(seed("block_cipher_record", format!("raw-{choice}"), raw));
    }
    seeds
}
