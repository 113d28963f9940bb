//! `record_size_limit` (RFC 8449 §4).

use crate::field::fields;

fields! {
    RECORD_SIZE_LIMIT = "record-size-limit", "RFC 8449", "4";
}
