//! `application_layer_protocol_negotiation` (RFC 7301 §3.1).

use crate::field::fields;

fields! {
    PROTOCOL_NAMES = "application-protocols", "RFC 7301", "3.1";
    PROTOCOL_NAMES_LENGTH = "application-protocols-length", "RFC 7301", "3.1";
    PROTOCOL_NAME = "application-protocol", "RFC 7301", "3.1";
    PROTOCOL_NAME_LENGTH = "application-protocol-length", "RFC 7301", "3.1";
    PROTOCOL_NAME_VALUE = "application-protocol-value", "RFC 7301", "3.1";
}
