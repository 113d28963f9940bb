//! `early_data` in a NewSessionTicket (RFC 9846 §4.3.10).

use crate::field::fields;

fields! {
    MAXIMUM_EARLY_DATA = "maximum-early-data", "RFC 9846", "4.3.10";
}
