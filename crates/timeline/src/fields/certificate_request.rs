//! CertificateRequest (RFC 5246 §7.4.4).

use crate::field::fields;

fields! {
    CERTIFICATE_TYPES = "certificate-request-types", "RFC 5246", "7.4.4";
    CERTIFICATE_TYPES_LENGTH = "certificate-request-types-length", "RFC 5246", "7.4.4";
    CERTIFICATE_TYPE = "certificate-request-type", "RFC 5246", "7.4.4";
    SIGNATURE_ALGORITHMS = "certificate-request-signature-algorithms", "RFC 5246", "7.4.4";
    SIGNATURE_ALGORITHMS_LENGTH = "certificate-request-signature-algorithms-length", "RFC 5246", "7.4.4";
    SIGNATURE_ALGORITHM = "certificate-request-signature-algorithm", "RFC 5246", "7.4.1.4.1";
    AUTHORITIES = "certificate-request-authorities", "RFC 5246", "7.4.4";
    AUTHORITIES_LENGTH = "certificate-request-authorities-length", "RFC 5246", "7.4.4";
    AUTHORITY = "certificate-request-authority", "RFC 5246", "7.4.4";
    AUTHORITY_LENGTH = "certificate-request-authority-length", "RFC 5246", "7.4.4";
    AUTHORITY_NAME = "certificate-request-authority-name", "RFC 5280", "4.1.2.4";
}
