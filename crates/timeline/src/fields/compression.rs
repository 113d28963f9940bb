//! A compressed record (RFC 1950, RFC 3749).

use crate::field::fields;

fields! {
    COMPRESSED_TEXT = "compressed-text", "RFC 3749", "2";
    ZLIB_METHOD = "zlib-method", "RFC 1950", "2.2";
    ZLIB_FLAGS = "zlib-flags", "RFC 1950", "2.2";
    DEFLATE_BLOCKS = "deflate-blocks", "RFC 1951", "3.2.3";
    FLUSH_MARKER = "deflate-flush-marker", "RFC 1951", "3.2.4";
}
