//! OpenSSL's programs, set up to agree with the lab.

use std::process::Command;

use crate::child_process::ChildProcess;
use crate::folder::Folder;

/// A suite by the specification's name and OpenSSL's, and whether the order of MAC and encryption can be chosen.
pub struct Suite {
    pub name: &'static str,
    pub cipher: &'static str,
    pub is_cbc: bool,
}

const fn suite(name: &'static str, cipher: &'static str, is_cbc: bool) -> Suite {
    Suite { name, cipher, is_cbc }
}

pub const SUITES: [Suite; 6] = [
    suite("TLS_RSA_WITH_AES_128_GCM_SHA256", "AES128-GCM-SHA256", false),
    suite("TLS_RSA_WITH_AES_256_GCM_SHA384", "AES256-GCM-SHA384", false),
    suite("TLS_RSA_WITH_AES_128_CBC_SHA256", "AES128-SHA256", true),
    suite("TLS_RSA_WITH_AES_256_CBC_SHA256", "AES256-SHA256", true),
    suite("TLS_RSA_WITH_AES_128_CBC_SHA", "AES128-SHA", true),
    suite("TLS_RSA_WITH_AES_256_CBC_SHA", "AES256-SHA", true),
];

/// A command of OpenSSL's for TLS 1.2 with these suites; more arguments may name another version.
pub fn openssl(command: &str, ciphers: &str) -> Command {
    let mut openssl = Command::new("openssl");
    // Distributions forbid RSA key exchange by a security level; level 0 is OpenSSL without an opinion.
    openssl.args([command, "-cipher", &format!("{ciphers}:@SECLEVEL=0")]);
    openssl
}

/// OpenSSL's client for a server of ours whose root is in the folder.
pub fn s_client(folder: &Folder, address: &str, ciphers: &str) -> Command {
    let mut client = openssl("s_client", ciphers);
    client
        .args(["-tls1_2", "-connect", address, "-servername", "localhost"])
        .args(["-CAfile", &folder.file("root.pem"), "-no-CApath", "-no-CAstore"])
        .args(["-verify_return_error", "-verify_hostname", "localhost"]);
    client
}

/// Starts OpenSSL's server with the lab's files, which are in the folder, and gives it with its address.
pub fn start_s_server(folder: &Folder, ciphers: &str, arguments: &[&str]) -> (ChildProcess, String) {
    start(s_server(folder, ciphers).arg("-tls1_2").args(arguments))
}

/// Starts a server of OpenSSL's and gives it with its address.
pub fn start(command: &mut Command) -> (ChildProcess, String) {
    let mut server = ChildProcess::start(command);
    let line = server.wait_for("ACCEPT ");
    (server, line["ACCEPT ".len()..].to_owned())
}

/// OpenSSL's server with the lab's files, for one connection unless the arguments that follow say otherwise.
pub fn s_server(folder: &Folder, ciphers: &str) -> Command {
    let mut server = openssl("s_server", ciphers);
    server
        .args(["-accept", "127.0.0.1:0", "-naccept", "1"])
        .args(["-cert", &folder.file("leaf.pem"), "-key", &folder.file("key.pem")])
        .args(["-cert_chain", &folder.file("intermediate.pem")]);
    server
}

/// Has a program of OpenSSL's do without the extended master secret, which no option of its does.
pub fn without_extended_master_secret<'a>(command: &'a mut Command, folder: &Folder) -> &'a mut Command {
    let configuration = "openssl_conf = start\n[start]\nssl_conf = tls\n[tls]\nsystem_default = defaults\n\
                         [defaults]\nOptions = -ExtendedMasterSecret\n";
    command.env("OPENSSL_CONF", folder.write("openssl.cnf", configuration))
}
