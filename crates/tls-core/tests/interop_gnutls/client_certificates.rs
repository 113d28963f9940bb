//! Client authentication: with a certificate, without one, and with an untrusted one.

use crate::child_process::ChildProcess;
use crate::folder::Folder;
use crate::gnutls::{RSA, gnutls_cli, say, start_gnutls_serv, talk};
use crate::lab_files::{CLIENT_NAME, write_lab_files};
use crate::our_client::connect;

/// Starts our server with the lab's files; it requests a client certificate.
fn start_our_server(folder: &Folder, arguments: &[&str]) -> (ChildProcess, String) {
    write_lab_files(folder);
    let [root, chain, key] = ["root.pem", "chain.pem", "key.pem"].map(|name| folder.file(name));
    let identity = ["--cert", &chain, "--key", &key, "--client-ca", &root];
    crate::example::serve(&[&["--echo", "--summary"], &identity[..], arguments].concat())
}

fn client(folder: &Folder, address: &str, certificate: Option<&str>) -> std::process::Command {
    let mut client = gnutls_cli(folder, address, RSA);
    client.args(["--verify-hostname", "lab.test"]);
    if let Some(certificate) = certificate {
        client
            .args(["--x509certfile", &folder.file(certificate)])
            .args(["--x509keyfile", &folder.file("key.pem")]);
    }
    client
}

#[test]
fn our_server_authenticates_gnutls_cli() {
    for switch in [None, Some("--require-client-certificate")] {
        let folder = Folder::new();
        let (mut server, address) = start_our_server(&folder, switch.as_slice());
        talk(&mut client(&folder, &address, Some("client.pem")), "it is me");
        server.wait_for(&format!("peer {CLIENT_NAME}"));
    }
}

#[test]
fn our_server_accepts_gnutls_without_certificate_only_if_optional() {
    let folder = Folder::new();
    let (mut server, address) = start_our_server(&folder, &[]);
    talk(&mut client(&folder, &address, None), "it is me");
    server.wait_for("peer none");

    let (mut server, address) = start_our_server(&folder, &["--require-client-certificate"]);
    let mut client = ChildProcess::start(&mut client(&folder, &address, None));
    assert!(!client.wait_for_end().success());
    client.wait_for("Handshake failed");
    server.wait_for("serve: ");
}

#[test]
fn our_server_rejects_gnutls_with_an_untrusted_certificate() {
    let folder = Folder::new();
    let (mut server, address) = start_our_server(&folder, &[]);
    let mut client = client(&folder, &address, Some("stranger.pem"));
    let mut client = ChildProcess::start(&mut client);
    assert!(!client.wait_for_end().success());
    server.wait_for("serve: ");
    server.wait_for(
        "the peer's certificate is not accepted: certificate 1 of 1 (CN=Alice,O=Handshake Lab): self-signed: ",
    );
}

/// Starts GnuTLS's server, which requests a client certificate, and our client.
fn gnutls_asks(folder: &Folder, asks: &[&str]) -> (ChildProcess, String) {
    write_lab_files(folder);
    let root = folder.file("root.pem");
    start_gnutls_serv(
        folder,
        RSA,
        &[&["--x509cafile", &root, "--verify-client-cert"], asks].concat(),
    )
}

#[test]
fn gnutls_serv_authenticates_our_client() {
    for asks in [&[][..], &["--require-client-cert"]] {
        let folder = Folder::new();
        let (mut server, address) = gnutls_asks(&folder, asks);
        let identity = ["--cert", &folder.file("client.pem"), "--key", &folder.file("key.pem")];
        say(connect(&folder, &address).args(identity), "it is me");
        server.wait_for("CN=Alice");
        server.wait_for("The certificate is trusted");
    }
}

#[test]
fn gnutls_serv_accepts_our_client_without_certificate_only_if_optional() {
    let folder = Folder::new();
    let (_server, address) = gnutls_asks(&folder, &[]);
    say(&mut connect(&folder, &address), "it is me");
    let (_server, address) = gnutls_asks(&folder, &["--require-client-cert"]);
    let mut client = ChildProcess::start(&mut connect(&folder, &address));
    assert!(!client.wait_for_end().success());
    client.wait_for("connect: the peer ended the connection with the alert ");
}
