//! The forms of a record on its way through a block cipher (RFC 5246 §6.2.3.2).

use crate::field::fields;

fields! {
    PADDED_TEXT = "padded-text", "RFC 5246", "6.2.3.2";
    TEXT = "padded-text-content", "RFC 5246", "6.2.3.2";
    MAC = "padded-text-mac", "RFC 5246", "6.2.3.1";
    PADDING = "padded-text-padding", "RFC 5246", "6.2.3.2";
    PADDING_LENGTH = "padded-text-padding-length", "RFC 5246", "6.2.3.2";
}
