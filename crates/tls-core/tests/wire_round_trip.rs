//! Messages survive being written and read, each byte of them is explained once, and what is not a message is an
//! error with its place, never a panic.

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
use tls_core::codec::reader::Reader;
use tls_core::wire::handshake::{HEADER_LENGTH, HandshakeMessage};

/// Reads one message with and without annotating, which must come to the same.
fn read(bytes: &[u8]) -> Result<HandshakeMessage, DecodeError> {
    let mut reader = Reader::new(bytes);
    let message = HandshakeMessage::read(&mut reader);
    let mut annotating = Reader::annotating(bytes);
    assert_eq!(HandshakeMessage::read(&mut annotating), message);
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

/// The message with its length corrected to what follows.
fn with_length_of_body(mut message: Vec<u8>) -> Vec<u8> {
    let length = (message.len() - HEADER_LENGTH) as u32;
    message[1..HEADER_LENGTH].copy_from_slice(&length.to_be_bytes()[1..]);
    message
}

/// Whether any body at all is a body of such a message.
fn has_free_form(message: &HandshakeMessage) -> bool {
    matches!(message, HandshakeMessage::Other(..))
}

proptest! {
    #[test]
    fn a_message_is_read_as_it_was_written(message in message()) {
        let bytes = message.to_bytes();
        prop_assert_eq!(read(&bytes), Ok(message));
    }

    #[test]
    fn a_message_cut_anywhere_is_an_error_at_its_place(message in message()) {
        let bytes = message.to_bytes();
        for end in 0..bytes.len() {
            prop_assert!(read(&bytes[..end]).is_err(), "cut at {}", end);
        }
    }

    #[test]
    fn a_body_cut_anywhere_is_an_error_or_what_its_bytes_say(message in message()) {
        let bytes = message.to_bytes();
        for end in HEADER_LENGTH..bytes.len() {
            let cut = with_length_of_body(bytes[..end].to_vec());
            match read(&cut) {
                // A hello may end before its extensions (RFC 5246 §7.4.1.2).
                Ok(HandshakeMessage::ClientHello(hello)) => prop_assert_eq!(hello.extensions, None),
                Ok(HandshakeMessage::ServerHello(hello)) => prop_assert_eq!(hello.extensions, None),
                Ok(other) => prop_assert!(has_free_form(&other), "cut at {}: {:?}", end, other),
                Err(error) => prop_assert!(error.position >= HEADER_LENGTH),
            }
        }
    }

    #[test]
    fn a_byte_too_many_is_an_error_at_its_place(message in message(), byte: u8) {
        let mut bytes = message.to_bytes();
        let length = bytes.len();
        bytes.push(byte);
        match read(&with_length_of_body(bytes)) {
            Ok(longer) => prop_assert!(has_free_form(&longer), "{:?}", longer),
            Err(error) => prop_assert!((HEADER_LENGTH..=length + 1).contains(&error.position)),
        }
    }

    #[test]
    fn a_changed_message_is_read_or_refused(message in message(), places in vec((any::<prop::sample::Index>(), any::<u8>()), 1..4)) {
        let mut bytes = message.to_bytes();
        for (place, byte) in places {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        // The checks are in `read`.
        let _ = read(&bytes);
        let _ = read(&with_length_of_body(bytes));
    }

    #[test]
    fn bytes_of_any_kind_are_read_or_refused(message in any_message()) {
        let _ = read(&message);
    }
}
