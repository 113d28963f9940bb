//! Any extension of a hello message (RFC 5246 §7.4.1.4).

use crate::field::fields;

fields! {
    EXTENSIONS = "extensions", "RFC 5246", "7.4.1.4";
    EXTENSIONS_LENGTH = "extensions-length", "RFC 5246", "7.4.1.4";
    EXTENSION = "extension", "RFC 5246", "7.4.1.4";
    EXTENSION_TYPE = "extension-type", "RFC 5246", "7.4.1.4";
    EXTENSION_DATA_LENGTH = "extension-data-length", "RFC 5246", "7.4.1.4";
    EXTENSION_DATA = "extension-data", "RFC 5246", "7.4.1.4";
}
