//! ClientKeyExchange with RSA (RFC 5246 §7.4.7.1).

use crate::field::fields;

fields! {
    EXCHANGE_KEYS = "client-key-exchange-keys", "RFC 5246", "7.4.7.1";
    ENCRYPTED_LENGTH = "encrypted-pre-master-secret-length", "RFC 5246", "7.4.7.1";
    ENCRYPTED = "encrypted-pre-master-secret", "RFC 5246", "7.4.7.1";
}
