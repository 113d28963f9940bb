//! `supported_versions` (RFC 9846 §4.3.1).

use crate::field::fields;

fields! {
    VERSIONS = "supported-versions", "RFC 9846", "4.3.1";
    VERSIONS_LENGTH = "supported-versions-length", "RFC 9846", "4.3.1";
    VERSION = "supported-version", "RFC 9846", "4.3.1";
    SELECTED_VERSION = "selected-version", "RFC 9846", "4.3.1";
}
