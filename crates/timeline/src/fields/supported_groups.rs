//! `supported_groups` (RFC 8422 §5.1.1).

use crate::field::fields;

fields! {
    NAMED_GROUPS = "named-groups", "RFC 8422", "5.1.1";
    NAMED_GROUPS_LENGTH = "named-groups-length", "RFC 8422", "5.1.1";
    NAMED_GROUP = "named-group", "RFC 8422", "5.1.1";
}
