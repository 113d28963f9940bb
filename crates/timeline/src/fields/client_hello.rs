//! ClientHello (RFC 5246 §7.4.1.2).

use crate::field::fields;

fields! {
    CLIENT_VERSION = "client-hello-version", "RFC 5246", "7.4.1.2";
    RANDOM = "client-hello-random", "RFC 5246", "7.4.1.2";
    SESSION_ID = "client-hello-session-id", "RFC 5246", "7.4.1.2";
    SESSION_ID_LENGTH = "client-hello-session-id-length", "RFC 5246", "7.4.1.2";
    SESSION_ID_VALUE = "client-hello-session-id-value", "RFC 5246", "7.4.1.2";
    CIPHER_SUITES = "client-hello-cipher-suites", "RFC 5246", "7.4.1.2";
    CIPHER_SUITES_LENGTH = "client-hello-cipher-suites-length", "RFC 5246", "7.4.1.2";
    CIPHER_SUITE = "client-hello-cipher-suite", "RFC 5246", "A.5";
    COMPRESSION_METHODS = "client-hello-compression-methods", "RFC 5246", "7.4.1.2";
    COMPRESSION_METHODS_LENGTH = "client-hello-compression-methods-length", "RFC 5246", "7.4.1.2";
    COMPRESSION_METHOD = "client-hello-compression-method", "RFC 3749", "2";
}
