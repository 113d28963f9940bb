//! Client authentication: with a certificate, without one, and with an untrusted one.

use crate::child_process::ChildProcess;
use crate::example::serve;
use crate::folder::Folder;
use crate::lab_files::{CLIENT_NAME, write_lab_files};
use crate::openssl::{SUITES, openssl, start_s_server};
use crate::our_client::connect;

const REQUIRED: &[&str] = &["--require-client-certificate"];

/// Runs OpenSSL's client, with or without a certificate, against our server, which requests one.
fn openssl_with(folder: &Folder, certificate: Option<&str>, arguments: &[&str]) -> [ChildProcess; 2] {
    write_lab_files(folder);
    let root = folder.file("root.pem");
    let (server, address) = serve(&[&["--once", "--echo", "--summary", "--client-ca", &root], arguments].concat());
    let mut client = openssl("s_client", SUITES[0].cipher);
    client.args(["-tls1_2", "-connect", &address]);
    if let Some(certificate) = certificate {
        client
            .args(["-cert", &folder.file(certificate), "-key", &folder.file("key.pem")])
            .args(["-cert_chain", &folder.file("intermediate.pem")]);
    }
    let mut client = ChildProcess::start(&mut client);
    client.write("it's me\n");
    [client, server]
}

fn talks([mut client, mut server]: [ChildProcess; 2]) -> [ChildProcess; 2] {
    client.wait_for("it's me");
    client.write("Q\n");
    client.wait_for_success();
    server.wait_for_success();
    [client, server]
}

fn fails([mut client, mut server]: [ChildProcess; 2]) -> [ChildProcess; 2] {
    assert!(!client.wait_for_end().success());
    assert!(!server.wait_for_end().success());
    [client, server]
}

#[test]
fn our_server_authenticates_openssl_s_client() {
    for arguments in [REQUIRED, &[]] {
        let folder = Folder::new();
        let [mut client, mut server] = talks(openssl_with(&folder, Some("client.pem"), arguments));
        client.wait_for("Acceptable client certificate CA names");
        client.wait_for("CN = Handshake Lab Root CA");
        server.wait_for(&format!("peer {CLIENT_NAME}"));
    }
}

#[test]
fn our_server_accepts_openssl_without_certificate_only_if_optional() {
    let folder = Folder::new();
    let [_, mut server] = talks(openssl_with(&folder, None, &[]));
    server.wait_for("peer none");
    let [mut client, mut server] = fails(openssl_with(&folder, None, REQUIRED));
    client.wait_for("alert handshake failure");
    server.wait_for("serve: ");
}

#[test]
fn our_server_rejects_openssl_with_an_untrusted_certificate() {
    for arguments in [REQUIRED, &[]] {
        let folder = Folder::new();
        let [mut client, mut server] = fails(openssl_with(&folder, Some("stranger.pem"), arguments));
        client.wait_for("alert");
        server.wait_for("serve: the peer's certificate is not accepted: ");
    }
}

/// Runs our client against OpenSSL's server, which requests a certificate.
fn openssl_asks(folder: &Folder, asks: &[&str], certificate: Option<&str>) -> [ChildProcess; 2] {
    write_lab_files(folder);
    let root = folder.file("root.pem");
    let (server, address) = start_s_server(
        folder,
        SUITES[0].cipher,
        &[&["-rev", "-CAfile", &root, "-verify_return_error"], asks].concat(),
    );
    let mut client = connect(folder, &address);
    client.args(["--send", "em s'ti\n"]);
    if let Some(certificate) = certificate {
        client.args(["--cert", &folder.file(certificate), "--key", &folder.file("key.pem")]);
    }
    [ChildProcess::start(&mut client), server]
}

#[test]
fn openssl_s_server_authenticates_our_client() {
    for asks in [["-verify", "3"], ["-Verify", "3"]] {
        let folder = Folder::new();
        let [mut client, mut server] = openssl_asks(&folder, &asks, Some("client.pem"));
        client.wait_for_success();
        client.wait_for("it's me");
        server.wait_for("CN = Alice");
    }
}

#[test]
fn openssl_s_server_accepts_our_client_without_certificate_only_if_optional() {
    let folder = Folder::new();
    let [mut client, _server] = openssl_asks(&folder, &["-verify", "3"], None);
    client.wait_for_success();
    client.wait_for("it's me");
    let [mut client, mut server] = openssl_asks(&folder, &["-Verify", "3"], None);
    assert!(!client.wait_for_end().success());
    client.wait_for("connect: the peer ended the connection with the alert handshake_failure");
    server.wait_for("peer did not return a certificate");
}

#[test]
fn openssl_s_server_rejects_our_client_with_an_untrusted_certificate() {
    let folder = Folder::new();
    let [mut client, mut server] = openssl_asks(&folder, &["-Verify", "3"], Some("stranger.pem"));
    assert!(!client.wait_for_end().success());
    client.wait_for("connect: the peer ended the connection with the alert ");
    server.wait_for("certificate verify failed");
}
