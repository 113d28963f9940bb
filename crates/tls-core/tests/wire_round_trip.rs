//! Messages survive serialization, annotations cover each byte once, and invalid input is an error
//! with its offset, never a panic.

#[path = "support/leaves.rs"]
mod leaves;
#[path = "wire_round_trip/messages.rs"]
mod messages;

use leaves::assert_leaves_cover;
use messages::{any_message, message};
use proptest::collection::vec;
use proptest::prelude::*;
use timeline::error::DecodeError;
use timeline::fields::all_fields;
use timeline::suites::{HandshakeHash, KeyExchange};
use tls_core::codec::reader::Reader;
use tls_core::wire::client_key_exchange::ClientKeyExchange;
use tls_core::wire::dialect::Dialect;
use tls_core::wire::handshake::{HEADER_LENGTH, HandshakeMessage};

/// Reads a message with and without annotations, which must give the same result.
fn read(bytes: &[u8], dialect: Dialect) -> Result<HandshakeMessage, DecodeError> {
    let mut reader = Reader::new(bytes);
    let message = HandshakeMessage::read(&mut reader, dialect);
    let mut annotating = Reader::annotating(bytes);
    assert_eq!(HandshakeMessage::read(&mut annotating, dialect), message);
    match &message {
        Ok(_) => {
            let used = reader.position();
            assert_eq!(annotating.position(), used);
            let annotations = annotating.into_annotations();
            assert_eq!(annotations.len(), 1);
            assert_leaves_cover(&annotations[0], used);
        }
        Err(error) => {
            assert!(error.position <= bytes.len(), "{error} is outside of the message");
            assert!(
                all_fields().any(|field| field.key == error.field),
                "{error} is in no field"
            );
        }
    }
    message
}

/// The dialect in which a message has this form.
fn dialect_of(message: &HandshakeMessage) -> Dialect {
    if matches!(message, HandshakeMessage::Tls13(_)) {
        return Dialect::Tls13(HandshakeHash::Sha256);
    }
    Dialect::Tls12(match message {
        HandshakeMessage::ServerKeyExchange(_)
        | HandshakeMessage::ClientKeyExchange(ClientKeyExchange::PublicKey(_)) => KeyExchange::EcdheRsa,
        _ => KeyExchange::Rsa,
    })
}

/// All dialects that differ in form.
const DIALECTS: [Dialect; 4] = [
    Dialect::Undecided,
    Dialect::Tls12(KeyExchange::Rsa),
    Dialect::Tls12(KeyExchange::EcdheEcdsa),
    Dialect::Tls13(HandshakeHash::Sha384),
];

/// Corrects the message's length field.
fn with_length_of_body(mut message: Vec<u8>) -> Vec<u8> {
    let length = (message.len() - HEADER_LENGTH) as u32;
    message[1..HEADER_LENGTH].copy_from_slice(&length.to_be_bytes()[1..]);
    message
}

/// Whether any bytes are a valid body of such a message.
fn has_free_form(message: &HandshakeMessage) -> bool {
    matches!(message, HandshakeMessage::Other(..))
}

proptest! {
    #[test]
    fn message_survives_a_round_trip(message in message()) {
        let bytes = message.to_bytes();
        prop_assert_eq!(read(&bytes, dialect_of(&message)), Ok(message));
    }

    #[test]
    fn truncated_message_is_an_error_with_its_offset(message in message()) {
        let (bytes, dialect) = (message.to_bytes(), dialect_of(&message));
        for end in 0..bytes.len() {
            prop_assert!(read(&bytes[..end], dialect).is_err(), "cut at {}", end);
        }
    }

    #[test]
    fn truncated_body_is_an_error_or_a_valid_message(message in message()) {
        let (bytes, dialect) = (message.to_bytes(), dialect_of(&message));
        for end in HEADER_LENGTH..bytes.len() {
            let cut = with_length_of_body(bytes[..end].to_vec());
            match read(&cut, dialect) {
                // A hello may end before its extensions (RFC 5246 §7.4.1.2).
                Ok(HandshakeMessage::ClientHello(hello)) => prop_assert_eq!(hello.extensions, None),
                Ok(HandshakeMessage::ServerHello(hello)) => prop_assert_eq!(hello.extensions, None),
                Ok(other) => prop_assert!(has_free_form(&other), "cut at {}: {:?}", end, other),
                Err(error) => prop_assert!(error.position >= HEADER_LENGTH),
            }
        }
    }

    #[test]
    fn extra_byte_is_an_error_with_its_offset(message in message(), byte: u8) {
        let mut bytes = message.to_bytes();
        let length = bytes.len();
        bytes.push(byte);
        match read(&with_length_of_body(bytes), dialect_of(&message)) {
            Ok(longer) => prop_assert!(has_free_form(&longer), "{:?}", longer),
            Err(error) => prop_assert!((HEADER_LENGTH..=length + 1).contains(&error.position)),
        }
    }

    #[test]
    fn changed_message_is_read_or_refused(message in message(), places in vec((any::<prop::sample::Index>(), any::<u8>()), 1..4)) {
        let mut bytes = message.to_bytes();
        for (place, byte) in places {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        // `read` contains the checks.
        let dialect = dialect_of(&message);
        let _ = read(&bytes, dialect);
        let _ = read(&with_length_of_body(bytes), dialect);
    }

    #[test]
    fn arbitrary_bytes_are_read_or_refused(message in any_message()) {
        for dialect in DIALECTS {
            let _ = read(&message, dialect);
        }
    }
}
