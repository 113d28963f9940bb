//! `cookie` (RFC 9846 §4.3.2).

use crate::field::fields;

fields! {
    COOKIE = "cookie", "RFC 9846", "4.3.2";
    COOKIE_LENGTH = "cookie-length", "RFC 9846", "4.3.2";
    COOKIE_VALUE = "cookie-value", "RFC 9846", "4.3.2";
}
