//! Extensions that the engine does not use, but whose form it knows.

use crate::field::fields;

fields! {
    STATUS_TYPE = "certificate-status-type", "RFC 6066", "8";
    RESPONDER_IDS = "ocsp-responder-ids", "RFC 6066", "8";
    RESPONDER_IDS_LENGTH = "ocsp-responder-ids-length", "RFC 6066", "8";
    RESPONDER_ID = "ocsp-responder-id", "RFC 6066", "8";
    RESPONDER_ID_LENGTH = "ocsp-responder-id-length", "RFC 6066", "8";
    RESPONDER_ID_VALUE = "ocsp-responder-id-value", "RFC 6066", "8";
    REQUEST_EXTENSIONS = "ocsp-request-extensions", "RFC 6066", "8";
    REQUEST_EXTENSIONS_LENGTH = "ocsp-request-extensions-length", "RFC 6066", "8";
    REQUEST_EXTENSIONS_VALUE = "ocsp-request-extensions-value", "RFC 6066", "8";
    PADDING = "hello-padding", "RFC 7685", "3";
    COMPRESSION_ALGORITHMS = "certificate-compression-algorithms", "RFC 8879", "3";
    COMPRESSION_ALGORITHMS_LENGTH = "certificate-compression-algorithms-length", "RFC 8879", "3";
    COMPRESSION_ALGORITHM = "certificate-compression-algorithm", "RFC 8879", "3";
    TRUST_ANCHORS = "trust-anchors", "draft-ietf-tls-trust-anchor-ids", "5.1";
    TRUST_ANCHORS_LENGTH = "trust-anchors-length", "draft-ietf-tls-trust-anchor-ids", "5.1";
    TRUST_ANCHOR = "trust-anchor", "draft-ietf-tls-trust-anchor-ids", "4";
    TRUST_ANCHOR_LENGTH = "trust-anchor-length", "draft-ietf-tls-trust-anchor-ids", "4";
    TRUST_ANCHOR_VALUE = "trust-anchor-value", "draft-ietf-tls-trust-anchor-ids", "4";
}
