//! `renegotiation_info` (RFC 5746 §3.2).

use crate::field::fields;

fields! {
    RENEGOTIATED_CONNECTION = "renegotiated-connection", "RFC 5746", "3.2";
    RENEGOTIATED_CONNECTION_LENGTH = "renegotiated-connection-length", "RFC 5746", "3.2";
    RENEGOTIATED_CONNECTION_VALUE = "renegotiated-connection-value", "RFC 5746", "3.2";
}
