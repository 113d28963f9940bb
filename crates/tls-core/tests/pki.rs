//! The lab's certificates and their validation, compared with two independent validators:
//! rustls-webpki and `openssl verify`.

#[path = "pki/agreement.rs"]
mod agreement;
#[path = "pki/draft.rs"]
mod draft;
#[path = "pki/failures.rs"]
mod failures;
#[path = "pki/file_forms.rs"]
mod file_forms;
#[path = "pki/foreign.rs"]
mod foreign;
#[path = "pki/generation.rs"]
mod generation;
#[path = "pki/handshake_signatures.rs"]
mod handshake_signatures;
#[path = "pki/host_names.rs"]
mod host_names;
#[path = "pki/issuing.rs"]
mod issuing;
#[path = "pki/key_files.rs"]
mod key_files;
#[path = "pki/lab.rs"]
mod lab;
#[path = "pki/limits.rs"]
mod limits;
#[path = "pki/names.rs"]
mod names;
#[path = "pki/oracle.rs"]
mod oracle;
#[path = "pki/paths.rs"]
mod paths;
#[path = "pki/pem_text.rs"]
mod pem_text;
#[path = "pki/public_keys.rs"]
mod public_keys;
#[path = "pki/rejections.rs"]
mod rejections;
#[path = "pki/robustness.rs"]
mod robustness;
#[path = "pki/test_key.rs"]
mod test_key;
#[path = "pki/twist.rs"]
mod twist;
#[path = "pki/twisted_chain.rs"]
mod twisted_chain;
