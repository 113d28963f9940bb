//! The pre-master secret and the block that it is padded to (RFC 5246 §7.4.7.1, RFC 8017 §7.2.1).

use crate::field::fields;

fields! {
    PADDED_BLOCK = "padded-block", "RFC 8017", "7.2.1";
    BLOCK_TYPE = "padded-block-type", "RFC 8017", "7.2.1";
    PADDING = "padded-block-padding", "RFC 8017", "7.2.1";
    SEPARATOR = "padded-block-separator", "RFC 8017", "7.2.1";
    OFFERED_VERSION = "pre-master-secret-version", "RFC 5246", "7.4.7.1";
    RANDOM = "pre-master-secret-random", "RFC 5246", "7.4.7.1";
}
