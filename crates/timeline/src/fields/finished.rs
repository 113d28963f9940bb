//! Finished (RFC 5246 §7.4.9).

use crate::field::fields;

fields! {
    VERIFY_DATA = "finished-verify-data", "RFC 5246", "7.4.9";
}
