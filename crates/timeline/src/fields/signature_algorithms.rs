//! `signature_algorithms` (RFC 5246 §7.4.1.4.1).

use crate::field::fields;

fields! {
    SIGNATURE_SCHEMES = "signature-schemes", "RFC 5246", "7.4.1.4.1";
    SIGNATURE_SCHEMES_LENGTH = "signature-schemes-length", "RFC 5246", "7.4.1.4.1";
    SIGNATURE_SCHEME = "signature-scheme", "RFC 5246", "7.4.1.4.1";
}
