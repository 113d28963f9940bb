//! ServerHello (RFC 5246 §7.4.1.3).

use crate::field::fields;

fields! {
    SERVER_VERSION = "server-hello-version", "RFC 5246", "7.4.1.3";
    RANDOM = "server-hello-random", "RFC 5246", "7.4.1.3";
    SESSION_ID = "server-hello-session-id", "RFC 5246", "7.4.1.3";
    SESSION_ID_LENGTH = "server-hello-session-id-length", "RFC 5246", "7.4.1.3";
    SESSION_ID_VALUE = "server-hello-session-id-value", "RFC 5246", "7.4.1.3";
    CIPHER_SUITE = "server-hello-cipher-suite", "RFC 5246", "7.4.1.3";
    COMPRESSION_METHOD = "server-hello-compression-method", "RFC 5246", "7.4.1.3";
}
