//! `max_fragment_length` (RFC 6066 §4).

use crate::field::fields;

fields! {
    MAX_FRAGMENT_LENGTH = "max-fragment-length", "RFC 6066", "4";
}
