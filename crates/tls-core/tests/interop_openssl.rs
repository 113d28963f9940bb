//! The examples against OpenSSL's client and server, in both directions.

#[path = "support/bulk.rs"]
mod bulk;
#[path = "support/child_process.rs"]
mod child_process;
#[path = "support/example.rs"]
mod example;
#[path = "support/folder.rs"]
mod folder;
#[path = "support/lab_files.rs"]
mod lab_files;
#[path = "support/our_client.rs"]
mod our_client;

#[path = "interop_openssl/certificate_signatures.rs"]
mod certificate_signatures;
#[path = "interop_openssl/certificates.rs"]
mod certificates;
#[path = "interop_openssl/client_certificates.rs"]
mod client_certificates;
#[path = "interop_openssl/data.rs"]
mod data;
#[path = "interop_openssl/extensions.rs"]
mod extensions;
#[path = "interop_openssl/key_exchange.rs"]
mod key_exchange;
#[path = "interop_openssl/openssl.rs"]
mod openssl;
#[path = "interop_openssl/refusals.rs"]
mod refusals;
#[path = "interop_openssl/resumption.rs"]
mod resumption;
#[path = "interop_openssl/suites.rs"]
mod suites;
#[path = "interop_openssl/tls13.rs"]
mod tls13;
