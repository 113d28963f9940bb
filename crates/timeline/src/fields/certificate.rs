//! Certificate: a chain (RFC 5246 §7.4.2).

use crate::field::fields;

fields! {
    CERTIFICATE_LIST = "certificate-list", "RFC 5246", "7.4.2";
    CERTIFICATE_LIST_LENGTH = "certificate-list-length", "RFC 5246", "7.4.2";
    CERTIFICATE = "certificate", "RFC 5246", "7.4.2";
    CERTIFICATE_LENGTH = "certificate-length", "RFC 5246", "7.4.2";
    CERTIFICATE_VALUE = "certificate-value", "RFC 5280", "4.1";
}
