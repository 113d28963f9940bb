//! What attackers learned from servers that said too much: nothing here. [`pre_master_secret`] is about Bleichenbacher
//! (1998) and what came after, [`block_ciphers`] about Vaudenay (2002) and Lucky Thirteen (2013).

#[path = "countermeasures/block_ciphers.rs"]
mod block_ciphers;
#[path = "support/lab.rs"]
#[allow(dead_code, reason = "shared with other tests")]
mod lab;
#[path = "countermeasures/pre_master_secret.rs"]
mod pre_master_secret;
