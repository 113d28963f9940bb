//! `key_share` (RFC 9846 §4.3.8), with the two parts of a hybrid's (RFC 10024 §3).

use crate::field::fields;

fields! {
    KEY_SHARES = "key-shares", "RFC 9846", "4.3.8";
    KEY_SHARES_LENGTH = "key-shares-length", "RFC 9846", "4.3.8";
    KEY_SHARE = "key-share", "RFC 9846", "4.3.8";
    KEY_SHARE_GROUP = "key-share-group", "RFC 9846", "4.3.8";
    KEY_EXCHANGE = "key-share-key-exchange", "RFC 9846", "4.3.8";
    KEY_EXCHANGE_LENGTH = "key-share-key-exchange-length", "RFC 9846", "4.3.8";
    KEY_EXCHANGE_VALUE = "key-share-key-exchange-value", "RFC 9846", "4.3.8";
    ENCAPSULATION_KEY = "key-share-encapsulation-key", "RFC 10024", "3";
    ENCAPSULATED_SECRET = "key-share-encapsulated-secret", "RFC 10024", "3";
    SELECTED_GROUP = "key-share-selected-group", "RFC 9846", "4.3.8";
}
