//! The lab's certificates and their validation, held against two independent validators:
//! rustls-webpki and `openssl verify`.

#[path = "pki/failures.rs"]
mod failures;
#[path = "pki/foreign.rs"]
mod foreign;
#[path = "pki/host_names.rs"]
mod host_names;
#[path = "pki/issuing.rs"]
mod issuing;
#[path = "pki/lab.rs"]
mod lab;
#[path = "pki/oracle.rs"]
mod oracle;
#[path = "pki/paths.rs"]
mod paths;
#[path = "pki/robustness.rs"]
mod robustness;
