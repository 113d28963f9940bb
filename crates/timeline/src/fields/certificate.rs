//! Certificate: a chain (RFC 5246 §7.4.2), in TLS 1.3 with what it answers (RFC 9846 §4.5.1).

use crate::field::fields;

fields! {
    REQUEST_CONTEXT = "certificate-request-context", "RFC 9846", "4.5.1";
    REQUEST_CONTEXT_LENGTH = "certificate-request-context-length", "RFC 9846", "4.5.1";
    REQUEST_CONTEXT_VALUE = "certificate-request-context-value", "RFC 9846", "4.5.1";
    CERTIFICATE_ENTRY = "certificate-entry", "RFC 9846", "4.5.1";
    CERTIFICATE_LIST = "certificate-list", "RFC 5246", "7.4.2";
    CERTIFICATE_LIST_LENGTH = "certificate-list-length", "RFC 5246", "7.4.2";
    CERTIFICATE = "certificate", "RFC 5246", "7.4.2";
    CERTIFICATE_LENGTH = "certificate-length", "RFC 5246", "7.4.2";
    CERTIFICATE_VALUE = "certificate-value", "RFC 5280", "4.1";
}
