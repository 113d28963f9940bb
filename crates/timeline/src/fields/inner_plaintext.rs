//! What a record of TLS 1.3 seals (RFC 9846 §5.2 and §5.4).

use crate::field::fields;

fields! {
    INNER_PLAINTEXT = "inner-plaintext", "RFC 9846", "5.2";
    CONTENT = "inner-plaintext-content", "RFC 9846", "5.2";
    CONTENT_TYPE = "inner-plaintext-content-type", "RFC 9846", "5.2";
    PADDING = "inner-plaintext-padding", "RFC 9846", "5.4";
}
