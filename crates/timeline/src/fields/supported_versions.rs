//! `supported_versions` (RFC 8446 §4.2.1).

use crate::field::fields;

fields! {
    VERSIONS = "supported-versions", "RFC 8446", "4.2.1";
    VERSIONS_LENGTH = "supported-versions-length", "RFC 8446", "4.2.1";
    VERSION = "supported-version", "RFC 8446", "4.2.1";
    SELECTED_VERSION = "selected-version", "RFC 8446", "4.2.1";
}
