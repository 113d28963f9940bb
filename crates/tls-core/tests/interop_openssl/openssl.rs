//! OpenSSL's programs, configured to interoperate with the lab.

use std::process::Command;

use crate::child_process::ChildProcess;
use crate::folder::Folder;

/// A suite: the specification's name, OpenSSL's name, and whether its MAC order is negotiable.
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

/// An OpenSSL command for TLS 1.2 with these suites; further arguments may select another version.
pub fn openssl(command: &str, ciphers: &str) -> Command {
    let mut openssl = Command::new("openssl");
    // Distributions forbid RSA key exchange by a security level; level 0 allows everything.
    openssl.args([command, "-cipher", &format!("{ciphers}:@SECLEVEL=0")]);
    openssl
}

/// OpenSSL's client for our server, whose root is in the folder.
pub fn s_client(folder: &Folder, address: &str, ciphers: &str) -> Command {
    let mut client = openssl("s_client", ciphers);
    client
        .args(["-tls1_2", "-connect", address, "-servername", "localhost"])
        .args(["-CAfile", &folder.file("root.pem"), "-no-CApath", "-no-CAstore"])
        .args(["-verify_return_error", "-verify_hostname", "localhost"]);
    client
}

/// Starts OpenSSL's server with the lab's files from the folder. Returns it with its address.
pub fn start_s_server(folder: &Folder, ciphers: &str, arguments: &[&str]) -> (ChildProcess, String) {
    start(s_server(folder, ciphers).arg("-tls1_2").args(arguments))
}

/// Starts an OpenSSL server. Returns it with its address.
pub fn start(command: &mut Command) -> (ChildProcess, String) {
    let mut server = ChildProcess::start(command);
    let line = server.wait_for("ACCEPT ");
    (server, line["ACCEPT ".len()..].to_owned())
}

/// OpenSSL's server with the lab's files, for one connection unless later arguments override this.
pub fn s_server(folder: &Folder, ciphers: &str) -> Command {
    let mut server = openssl("s_server", ciphers);
    server
        .args(["-accept", "127.0.0.1:0", "-naccept", "1"])
        .args(["-cert", &folder.file("leaf.pem"), "-key", &folder.file("key.pem")])
        .args(["-cert_chain", &folder.file("intermediate.pem")]);
    server
}

/// Disables extended_master_secret in an OpenSSL program by a configuration file, since no option
/// does.
pub fn without_extended_master_secret<'a>(command: &'a mut Command, folder: &Folder) -> &'a mut Command {
    let configuration = "openssl_conf = start\n[start]\nssl_conf = tls\n[tls]\nsystem_default = defaults\n\
                         [defaults]\nOptions = -ExtendedMasterSecret\n";
    command.env("OPENSSL_CONF", folder.write("openssl.cnf", configuration))
}
