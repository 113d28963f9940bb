//! `ec_point_formats` (RFC 8422 §5.1.2).

use crate::field::fields;

fields! {
    POINT_FORMATS = "ec-point-formats", "RFC 8422", "5.1.2";
    POINT_FORMATS_LENGTH = "ec-point-formats-length", "RFC 8422", "5.1.2";
    POINT_FORMAT = "ec-point-format", "RFC 8422", "5.1.2";
}
