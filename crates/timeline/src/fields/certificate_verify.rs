//! CertificateVerify (RFC 5246 §7.4.8).

use crate::field::fields;

fields! {
    SIGNATURE_ALGORITHM = "certificate-verify-signature-algorithm", "RFC 5246", "7.4.8";
    SIGNATURE = "certificate-verify-signature", "RFC 5246", "4.7";
    SIGNATURE_LENGTH = "certificate-verify-signature-length", "RFC 5246", "4.7";
    SIGNATURE_VALUE = "certificate-verify-signature-value", "RFC 5246", "4.7";
}
