//! `record_size_limit`.

use crate::field::fields;

fields! {
    RECORD_SIZE_LIMIT = "record-size-limit", "RFC 8449", "4";
}
