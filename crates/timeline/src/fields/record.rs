//! Records, in which every byte travels (RFC 5246 §6.2).

use crate::field::fields;

fields! {
    RECORD = "record", "RFC 5246", "6.2.1";
    CONTENT_TYPE = "record-content-type", "RFC 5246", "6.2.1";
    RECORD_VERSION = "record-version", "RFC 5246", "6.2.1";
    FRAGMENT_LENGTH = "record-fragment-length", "RFC 5246", "6.2.1";
    FRAGMENT = "record-fragment", "RFC 5246", "6.2.1";
    EXPLICIT_NONCE = "record-explicit-nonce", "RFC 5288", "3";
    CIPHERTEXT = "record-ciphertext", "RFC 5246", "6.2.3.3";
    AUTHENTICATION_TAG = "record-authentication-tag", "RFC 5116", "5.1";
    INITIALIZATION_VECTOR = "record-initialization-vector", "RFC 5246", "6.2.3.2";
    MAC = "record-mac", "RFC 7366", "3";
    PLAINTEXT = "plaintext", "RFC 5246", "6.2.1";
    CHANGE_CIPHER_SPEC = "change-cipher-spec", "RFC 5246", "7.1";
    HANDSHAKE_FRAGMENT = "handshake-fragment", "RFC 5246", "6.2.1";
    ALERT_FRAGMENT = "alert-fragment", "RFC 5246", "6.2.1";
    APPLICATION_DATA = "application-data", "RFC 5246", "10";
    UNREADABLE_FRAGMENT = "unreadable-fragment", "RFC 5246", "7.2.2";
}
