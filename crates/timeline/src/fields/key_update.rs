//! KeyUpdate (RFC 9846 §4.7.3).

use crate::field::fields;

fields! {
    REQUEST_UPDATE = "key-update-request", "RFC 9846", "4.7.3";
}
