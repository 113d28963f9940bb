//! What a CertificateVerify of TLS 1.3 signs (RFC 9846 §4.5.2).

use crate::field::fields;

fields! {
    SIGNED_CONTENT = "signed-content", "RFC 9846", "4.5.2";
    SPACES = "signed-content-spaces", "RFC 9846", "4.5.2";
    CONTEXT = "signed-content-context", "RFC 9846", "4.5.2";
    SEPARATOR = "signed-content-separator", "RFC 9846", "4.5.2";
    TRANSCRIPT_HASH = "signed-content-transcript-hash", "RFC 9846", "4.5.2";
}
