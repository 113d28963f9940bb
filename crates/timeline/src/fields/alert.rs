//! Alert (RFC 5246 §7.2).

use crate::field::fields;

fields! {
    ALERT = "alert", "RFC 5246", "7.2";
    LEVEL = "alert-level", "RFC 5246", "7.2";
    DESCRIPTION = "alert-description", "RFC 5246", "7.2";
}
