//! Handshake messages: a type, a length, a body (RFC 5246 §7.4).

use crate::field::fields;

fields! {
    HANDSHAKE = "handshake", "RFC 5246", "7.4";
    HANDSHAKE_TYPE = "handshake-type", "RFC 5246", "7.4";
    HANDSHAKE_LENGTH = "handshake-length", "RFC 5246", "7.4";
    HANDSHAKE_BODY = "handshake-body", "RFC 5246", "7.4";
}
