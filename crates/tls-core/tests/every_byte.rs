//! Annotations cover every byte: the leaves for wire data and for its decoded forms are contiguous
//! from the first byte to the last, and certificate fields match OpenSSL's output.

#[path = "every_byte/certificates.rs"]
mod certificates;
#[path = "support/certificates.rs"]
#[allow(dead_code, reason = "no certificate is changed here")]
mod certificates_of_lab;
#[path = "support/folder.rs"]
mod folder;
#[path = "support/leaves.rs"]
mod leaves;
#[path = "every_byte/openssl.rs"]
mod openssl;
#[path = "every_byte/records.rs"]
mod records;
#[path = "support/scenarios.rs"]
#[allow(dead_code, reason = "the sessions are made here")]
mod scenarios;
