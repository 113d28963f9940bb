//! The target `record`: whole records with all that can be in them, and the record layer fed in pieces.

use timeline::actor::Actor;
use timeline::error::Error;
use timeline::field::Annotation;
use timeline::registry::{CipherSuite, CompressionMethod, ContentType, ProtocolVersion};
use timeline::suites::KeyExchange;
use timeline::suites::SuiteParameters;
use tls_core::codec::reader::Reader;
use tls_core::crypto::key_schedule::DirectionKeys;
use tls_core::crypto::random::RandomStream;
use tls_core::environment::Environment;
use tls_core::record_layer::{IncomingMessages, PlainRecord, Protection, RecordLayer};
use tls_core::trace::Trace;
use tls_core::wire::dialect::Dialect;
use tls_core::wire::record::{
    HEADER_LENGTH, MAXIMUM_PLAINTEXT, ProtectedLayout, RecordHeader, annotate_plaintext, annotate_record,
};

use super::leaves::assert_leaves_cover;
use super::script::Script;

/// The first byte says how the records are protected and in pieces of which length they arrive.
pub fn record(data: &[u8]) {
    let mut script = Script::new(data);
    let choice = script.byte();
    let bytes = script.rest();
    annotate(bytes);
    let piece_length = [1, 2, 7, 100, bytes.len().max(1)][usize::from(choice >> 3) % 5];
    let opened = open_all(bytes, choice % 8, piece_length);
    assert_eq!(
        opened,
        open_all(bytes, choice % 8, bytes.len().max(1)),
        "cutting changes what is read"
    );
}

fn annotate(bytes: &[u8]) {
    let covers = |annotation: Result<Annotation, _>, length: usize| {
        if let Ok(annotation) = annotation {
            assert_leaves_cover(&annotation, length);
        }
    };
    for protection in [
        None,
        Some(ProtectedLayout::Gcm),
        Some(ProtectedLayout::Cbc { mac_length: 0 }),
        Some(ProtectedLayout::Cbc { mac_length: 32 }),
    ] {
        covers(
            annotate_record(bytes, protection, Dialect::Tls12(KeyExchange::Rsa)),
            bytes.len(),
        );
    }
    if !bytes.is_empty() {
        for content_type in ContentType::KNOWN {
            covers(
                annotate_plaintext(bytes, *content_type, Dialect::Tls12(KeyExchange::Rsa)),
                bytes.len(),
            );
        }
    }
    if let Ok(header) = RecordHeader::read(&mut Reader::new(bytes)) {
        assert_eq!(header.to_bytes(), bytes[..HEADER_LENGTH]);
    }
}

/// What a record layer makes of bytes that arrive in pieces.
#[derive(Default, Debug, PartialEq)]
struct Opened {
    records: Vec<(ContentType, Vec<u8>)>,
    /// Whole handshake messages.
    messages: Vec<Vec<u8>>,
    /// What ended it.
    error: Option<Error>,
}

fn open_all(bytes: &[u8], way: u8, piece_length: usize) -> Opened {
    let mut layer = layer(way);
    let mut trace = match way % 2 {
        0 => Trace::on(),
        _ => Trace::off(),
    };
    let mut incoming = IncomingMessages::default();
    let mut opened = Opened::default();
    for piece in bytes.chunks(piece_length) {
        layer.feed(piece);
        if let Err(error) = read_ahead(&mut layer, &mut incoming, &mut trace, &mut opened) {
            opened.error = Some(error);
            break;
        }
    }
    opened
}

fn read_ahead(
    layer: &mut RecordLayer,
    incoming: &mut IncomingMessages,
    trace: &mut Trace,
    opened: &mut Opened,
) -> Result<(), Error> {
    while let Some(PlainRecord {
        content_type,
        plaintext,
    }) = layer.next_record(trace)?
    {
        assert!(plaintext.len() <= MAXIMUM_PLAINTEXT);
        match content_type {
            ContentType::HANDSHAKE => incoming.add_handshake_bytes(&plaintext),
            ContentType::ALERT => incoming.add_alert_bytes(&plaintext),
            _ => {}
        }
        opened.records.push((content_type, plaintext));
        while let Some(message) = incoming.next_handshake_message()? {
            opened.messages.push(message);
        }
        while let Some(alert) = incoming.next_alert() {
            assert_eq!(alert.len(), 2);
        }
    }
    Ok(())
}

fn layer(way: u8) -> RecordLayer {
    let mut layer = RecordLayer::new(MAXIMUM_PLAINTEXT);
    if let Some((protection, method)) = protection(way) {
        layer.protect_reading(protection, method);
    } else if way == 2 {
        layer.limit_fragments(512);
        layer.expect_version(ProtocolVersion::TLS_1_2);
    }
    layer
}

/// Protection with keys that say nothing; `None` for the ways that have none.
fn protection(way: u8) -> Option<(Protection, CompressionMethod)> {
    let (suite, encrypt_then_mac, method) = match way {
        0..3 => return None,
        3 => (
            CipherSuite::TLS_RSA_WITH_AES_128_GCM_SHA256,
            false,
            CompressionMethod::NULL,
        ),
        4 => (
            CipherSuite::TLS_RSA_WITH_AES_256_CBC_SHA,
            false,
            CompressionMethod::NULL,
        ),
        5 => (
            CipherSuite::TLS_RSA_WITH_AES_128_CBC_SHA256,
            true,
            CompressionMethod::NULL,
        ),
        6 => (
            CipherSuite::TLS_RSA_WITH_AES_128_CBC_SHA,
            true,
            CompressionMethod::DEFLATE,
        ),
        _ => (
            CipherSuite::TLS_RSA_WITH_AES_256_GCM_SHA384,
            false,
            CompressionMethod::DEFLATE,
        ),
    };
    let suite = SuiteParameters::of(suite)?;
    let keys = DirectionKeys {
        mac_key: vec![1; suite.mac_key_length()].into(),
        key: vec![2; suite.key_length].into(),
        implicit_nonce: vec![3; suite.implicit_nonce_length()].into(),
    };
    let protection = Protection::new(Actor::Client, suite, &keys, encrypt_then_mac, method);
    Some((protection.expect("the keys fit the suite"), method))
}

/// What the target reads without an error: records with these contents, protected in the given way.
pub fn sealed(way: u8, contents: &[(ContentType, &[u8])]) -> Vec<u8> {
    let mut layer = RecordLayer::new(MAXIMUM_PLAINTEXT);
    if let Some((protection, method)) = protection(way) {
        layer.protect_writing(protection, method);
    }
    let mut environment = Environment {
        random: &mut RandomStream::for_actor(13, "records"),
        trace: &mut Trace::off(),
    };
    for (content_type, content) in contents {
        let version = ProtocolVersion::TLS_1_2;
        let sent = layer.send(*content_type, version, content, &mut environment);
        sent.expect("the contents are short");
    }
    let records: Vec<_> = std::iter::from_fn(|| layer.next_outgoing()).collect();
    [vec![way], records.concat()].concat()
}
