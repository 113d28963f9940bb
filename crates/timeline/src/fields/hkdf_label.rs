//! The bytes that go into HKDF-Expand (RFC 9846 §7.1).

use crate::field::fields;

fields! {
    HKDF_LABEL = "hkdf-label", "RFC 9846", "7.1";
    OUTPUT_LENGTH = "hkdf-label-output-length", "RFC 9846", "7.1";
    LABEL = "hkdf-label-label", "RFC 9846", "7.1";
    LABEL_LENGTH = "hkdf-label-label-length", "RFC 9846", "7.1";
    LABEL_VALUE = "hkdf-label-label-value", "RFC 9846", "7.1";
    CONTEXT = "hkdf-label-context", "RFC 9846", "7.1";
    CONTEXT_LENGTH = "hkdf-label-context-length", "RFC 9846", "7.1";
    CONTEXT_VALUE = "hkdf-label-context-value", "RFC 9846", "7.1";
}
