//! `max_fragment_length`.

use crate::field::fields;

fields! {
    MAX_FRAGMENT_LENGTH = "max-fragment-length", "RFC 6066", "4";
}
