//! An ephemeral public key: a point on a curve of NIST's (SEC 1 §2.3.3), or the coordinate that X25519 uses (RFC 7748
//! §5).

use crate::field::fields;

fields! {
    POINT_FORM = "curve-point-form", "RFC 8422", "5.4.1";
    POINT_X = "curve-point-x", "RFC 8422", "5.4.1";
    POINT_Y = "curve-point-y", "RFC 8422", "5.4.1";
    COORDINATE = "curve-coordinate", "RFC 7748", "5";
}
