//! ClientKeyExchange: with RSA (RFC 5246 §7.4.7.1), or with an ephemeral key on an elliptic curve (RFC 8422 §5.7).

use crate::field::fields;

fields! {
    EXCHANGE_KEYS = "client-key-exchange-keys", "RFC 5246", "7.4.7.1";
    ENCRYPTED_LENGTH = "encrypted-pre-master-secret-length", "RFC 5246", "7.4.7.1";
    ENCRYPTED = "encrypted-pre-master-secret", "RFC 5246", "7.4.7.1";
    PUBLIC_KEY = "client-key-exchange-public-key", "RFC 8422", "5.7";
    PUBLIC_KEY_LENGTH = "client-key-exchange-public-key-length", "RFC 8422", "5.7";
}
