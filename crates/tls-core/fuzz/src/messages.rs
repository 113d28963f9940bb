//! The target `message`: handshake messages of every type, with all that hellos carry.

use timeline::fields::all_fields;
use timeline::suites::{HandshakeHash, KeyExchange};
use tls_core::codec::reader::Reader;
use tls_core::wire::dialect::Dialect;
use tls_core::wire::handshake::HandshakeMessage;

use super::leaves::assert_leaves_cover;

/// The dialects that differ in the form of their messages.
const DIALECTS: [Dialect; 4] = [
    Dialect::Undecided,
    Dialect::Tls12(KeyExchange::Rsa),
    Dialect::Tls12(KeyExchange::EcdheEcdsa),
    Dialect::Tls13(HandshakeHash::Sha256),
];

/// One handshake message after the other, as long as they can be read, in each dialect.
pub fn message(data: &[u8]) {
    for dialect in DIALECTS {
        let mut rest = data;
        while !rest.is_empty() {
            let Some(used) = read_one(rest, dialect) else { break };
            rest = &rest[used..];
        }
    }
}

/// Reads a message with and without annotating, and writes it again. Gives its length.
fn read_one(bytes: &[u8], dialect: Dialect) -> Option<usize> {
    let mut reader = Reader::new(bytes);
    let read = HandshakeMessage::read(&mut reader, dialect);
    let mut annotating = Reader::annotating(bytes);
    assert_eq!(
        HandshakeMessage::read(&mut annotating, dialect),
        read,
        "annotating reads something else"
    );
    let message = match read {
        Ok(message) => message,
        Err(error) => {
            assert!(error.position <= bytes.len(), "{error} is outside of the message");
            assert!(
                all_fields().any(|field| field.key == error.field),
                "{error} is in no field"
            );
            return None;
        }
    };
    let used = reader.position();
    assert_eq!(annotating.position(), used);
    let annotations = annotating.into_annotations();
    assert_eq!(annotations.len(), 1);
    assert_leaves_cover(&annotations[0], used);

    // What is read is not always what was written: a list may hold names of unknown types, which are passed over.
    // From then on it stays the same.
    let written = message.to_bytes();
    assert!(written.len() <= used, "writing adds something");
    let again = HandshakeMessage::read(&mut Reader::new(&written), dialect).expect("what was written can be read");
    assert_eq!(again, message);
    assert_eq!(again.to_bytes(), written);
    Some(used)
}
