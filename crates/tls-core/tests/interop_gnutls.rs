//! The examples against GnuTLS's client and server, in both directions.

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

#[path = "interop_gnutls/client_certificates.rs"]
mod client_certificates;
#[path = "interop_gnutls/data.rs"]
mod data;
#[path = "interop_gnutls/extensions.rs"]
mod extensions;
#[path = "interop_gnutls/gnutls.rs"]
mod gnutls;
#[path = "interop_gnutls/refusals.rs"]
mod refusals;
#[path = "interop_gnutls/resumption.rs"]
mod resumption;
#[path = "interop_gnutls/suites.rs"]
mod suites;
#[path = "interop_gnutls/tls13.rs"]
mod tls13;
