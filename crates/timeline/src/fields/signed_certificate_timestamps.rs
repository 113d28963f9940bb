//! The list of signed certificate timestamps, in certificates and in ServerHello (RFC 6962 §3.3).

use crate::field::fields;

fields! {
    TIMESTAMPS = "signed-certificate-timestamps", "RFC 6962", "3.3";
    TIMESTAMPS_LENGTH = "signed-certificate-timestamps-length", "RFC 6962", "3.3";
    TIMESTAMP = "signed-certificate-timestamp", "RFC 6962", "3.3";
    TIMESTAMP_LENGTH = "signed-certificate-timestamp-length", "RFC 6962", "3.3";
    TIMESTAMP_VALUE = "signed-certificate-timestamp-value", "RFC 6962", "3.2";
}
