//! Chains with different signature algorithms, and peers that accept some or all of them.

use crate::child_process::ChildProcess;
use crate::example::serve;
use crate::folder::Folder;
use crate::lab_files::{CLIENT_NAME, write_lab_files};
use crate::openssl::{SUITES, s_client, start_s_server};
use crate::our_client::connect;

const BOTH: &str = "RSA+SHA256:RSA+SHA384";

/// Runs OpenSSL's client, which accepts these signatures, against our server with the mixed chain.
fn shown_to_openssl(folder: &Folder, sigalgs: &str) -> [ChildProcess; 2] {
    write_lab_files(folder);
    let (certificates, key) = (folder.file("mixed-chain.pem"), folder.file("key.pem"));
    let (server, address) = serve(&["--once", "--echo", "--cert", &certificates, "--key", &key]);
    let mut client = s_client(folder, &address, SUITES[0].cipher);
    client.args(["-sigalgs", sigalgs, "-verify_hostname", "lab.test"]);
    let mut client = ChildProcess::start(&mut client);
    client.write("a line\n");
    [client, server]
}

#[test]
fn our_server_sends_openssl_only_a_chain_that_it_accepts() {
    let folder = Folder::new();
    let [mut client, mut server] = shown_to_openssl(&folder, BOTH);
    client.wait_for("a line");
    client.write("Q\n");
    client.wait_for_success();
    server.wait_for_success();
    // Each accepts only the leaf's signature, or only its issuer's.
    for sigalgs in ["RSA+SHA256", "RSA+SHA384"] {
        let [mut client, mut server] = shown_to_openssl(&folder, sigalgs);
        client.wait_for("alert handshake failure");
        assert!(!client.wait_for_end().success());
        server.wait_for(
            "serve: we cannot sign, and our certificates are not signed, with an algorithm that the client accepts",
        );
    }
}

/// Runs our client with a certificate against OpenSSL's server, which accepts these signatures and
/// does not require a certificate.
fn asked_by_openssl(folder: &Folder, sigalgs: &str) -> [ChildProcess; 2] {
    write_lab_files(folder);
    let root = folder.file("root.pem");
    let asks = ["-rev", "-CAfile", &root, "-verify", "3", "-client_sigalgs", sigalgs];
    let (server, address) = start_s_server(folder, SUITES[0].cipher, &asks);
    let mut client = connect(folder, &address);
    client.args(["--send", "em s'ti\n"]).args([
        "--cert",
        &folder.file("mixed-client.pem"),
        "--key",
        &folder.file("key.pem"),
    ]);
    let mut client = ChildProcess::start(&mut client);
    client.wait_for_success();
    client.wait_for("it's me");
    [client, server]
}

#[test]
fn our_client_sends_openssl_only_a_chain_that_it_accepts() {
    let subject = CLIENT_NAME
        .split_once(',')
        .map(|(name, _)| name.replace('=', " = "))
        .unwrap();
    let folder = Folder::new();
    let [_client, mut server] = asked_by_openssl(&folder, BOTH);
    server.wait_for(&subject);
    let [_client, mut server] = asked_by_openssl(&folder, "RSA+SHA256");
    server.wait_for_end();
    assert!(
        !server.seen.iter().any(|line| line.contains(&subject)),
        "{:?}",
        server.seen
    );
}
