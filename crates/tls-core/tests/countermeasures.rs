//! Side channels that have broken TLS servers: [`pre_master_secret`] covers Bleichenbacher's attack
//! (1998) and its successors, [`block_ciphers`] Vaudenay's (2002) and Lucky Thirteen (2013).

#[path = "countermeasures/block_ciphers.rs"]
mod block_ciphers;
#[path = "support/lab.rs"]
#[allow(dead_code, reason = "shared with other tests")]
mod lab;
#[path = "countermeasures/pre_master_secret.rs"]
mod pre_master_secret;
