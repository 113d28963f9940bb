//! GnuTLS's programs, configured to interoperate with the lab.

use std::net::{Ipv4Addr, TcpListener};
use std::process::Command;

use crate::child_process::ChildProcess;
use crate::example::serve;
use crate::folder::Folder;

/// A suite: the specification's name, and GnuTLS's names of cipher and MAC.
pub struct Suite {
    pub name: &'static str,
    pub cipher: &'static str,
    pub mac: &'static str,
}

const fn suite(name: &'static str, cipher: &'static str, mac: &'static str) -> Suite {
    Suite { name, cipher, mac }
}

pub const SUITES: [Suite; 6] = [
    suite("TLS_RSA_WITH_AES_128_GCM_SHA256", "AES-128-GCM", "AEAD"),
    suite("TLS_RSA_WITH_AES_256_GCM_SHA384", "AES-256-GCM", "AEAD"),
    suite("TLS_RSA_WITH_AES_128_CBC_SHA256", "AES-128-CBC", "SHA256"),
    suite("TLS_RSA_WITH_AES_256_CBC_SHA256", "AES-256-CBC", "SHA256"),
    suite("TLS_RSA_WITH_AES_128_CBC_SHA", "AES-128-CBC", "SHA1"),
    suite("TLS_RSA_WITH_AES_256_CBC_SHA", "AES-256-CBC", "SHA1"),
];

/// TLS 1.2 with RSA key exchange.
pub const RSA: &str = "NORMAL:-VERS-ALL:+VERS-TLS1.2:-KX-ALL:+RSA";

impl Suite {
    pub fn is_cbc(&self) -> bool {
        self.mac != "AEAD"
    }

    /// What has GnuTLS use this suite only.
    pub fn priority(&self) -> String {
        format!("{RSA}:-CIPHER-ALL:+{}:-MAC-ALL:+{}", self.cipher, self.mac)
    }
}

/// GnuTLS's client for our server, whose root is in the folder.
pub fn gnutls_cli(folder: &Folder, address: &str, priority: &str) -> Command {
    let (host, port) = address.split_once(':').unwrap();
    let mut client = Command::new("gnutls-cli");
    client
        .args(["--port", port, "--priority", priority])
        .args(["--sni-hostname", "localhost", "--verify-hostname", "localhost"])
        .args(["--x509cafile", &folder.file("root.pem"), host]);
    client
}

/// Starts our server in echo mode.
pub fn start_our_server(folder: &Folder, arguments: &[&str]) -> (ChildProcess, String) {
    let root = folder.file("root.pem");
    serve(&[&["--echo", "--summary", "--write-ca", &root], arguments].concat())
}

/// Runs GnuTLS's client, which sends text to our server, waits for the echo and closes.
pub fn talk(client: &mut Command, text: &str) -> ChildProcess {
    let mut client = ChildProcess::start(client);
    client.write(&format!("{text}\n"));
    client.wait_for(text);
    drop(client.take_input());
    client.wait_for_success();
    client
}

/// Starts GnuTLS's server in echo mode, line by line, with the lab's files from the folder. Returns
/// it with its address.
pub fn start_gnutls_serv(folder: &Folder, priority: &str, arguments: &[&str]) -> (ChildProcess, String) {
    start_gnutls_serv_with(&folder.file("chain.pem"), &folder.file("key.pem"), priority, arguments)
}

/// The same with these files.
pub fn start_gnutls_serv_with(chain: &str, key: &str, priority: &str, arguments: &[&str]) -> (ChildProcess, String) {
    // The server cannot report an assigned port, so it gets one that was free a moment ago.
    let listener = TcpListener::bind((Ipv4Addr::UNSPECIFIED, 0)).unwrap();
    let port = listener.local_addr().unwrap().port().to_string();
    drop(listener);
    let mut server = ChildProcess::start(
        Command::new("gnutls-serv")
            .args(["--echo", "--port", &port, "--priority", priority])
            .args(["--x509certfile", chain])
            .args(["--x509keyfile", key])
            .args(arguments),
    );
    server.wait_for(&format!("listening on IPv4 0.0.0.0 port {port}...done"));
    (server, format!("127.0.0.1:{port}"))
}

/// Runs our client, which sends text and waits for the echo.
pub fn say(client: &mut Command, text: &str) -> ChildProcess {
    let mut client = ChildProcess::start(client.args(["--send", &format!("{text}\n")]));
    client.wait_for_success();
    client.wait_for(text);
    client
}
