//! Every byte explained: whatever goes over the wire, and whatever stands behind it, consists of leaves that follow
//! each other from the first byte to the last; and what they say of certificates is what OpenSSL says.

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
