//! Failed negotiations and refused requests, with the correct alert.

use crate::child_process::ChildProcess;
use crate::folder::Folder;
use crate::gnutls::{RSA, SUITES, gnutls_cli, start_gnutls_serv, start_our_server, talk};
use crate::lab_files::write_lab_files;
use crate::our_client::connect;

#[test]
fn no_common_suite_is_reported_both_ways() {
    let folder = Folder::new();
    let (_server, address) = start_our_server(&folder, &["--suite", SUITES[0].name]);
    let mut client = ChildProcess::start(&mut gnutls_cli(&folder, &address, &SUITES[1].priority()));
    assert!(!client.wait_for_end().success());
    client.wait_for("Received alert [40]: Handshake failed");

    write_lab_files(&folder);
    let (_server, address) = start_gnutls_serv(&folder, &SUITES[0].priority(), &[]);
    let mut client = ChildProcess::start(connect(&folder, &address).args(["--suite", SUITES[1].name]));
    assert!(!client.wait_for_end().success());
    client.wait_for("connect: the peer ended the connection with the alert handshake_failure");
}

#[test]
fn clients_of_other_versions_get_protocol_version() {
    let folder = Folder::new();
    let (_server, address) = start_our_server(&folder, &[]);
    let mut client = ChildProcess::start(&mut gnutls_cli(&folder, &address, "NORMAL:-VERS-ALL:+VERS-TLS1.1:+RSA"));
    assert!(!client.wait_for_end().success());
    client.wait_for("Received alert [70]: Error in protocol version");
}

/// GnuTLS sends handshake_failure where RFC 5246 §E.1 requires protocol_version.
#[test]
fn tls_1_3_server_rejects_our_client_of_tls_1_2() {
    let folder = Folder::new();
    write_lab_files(&folder);
    let (_server, address) = start_gnutls_serv(&folder, "NORMAL:-VERS-ALL:+VERS-TLS1.3", &[]);
    let mut client = ChildProcess::start(connect(&folder, &address).args(["--tls", "1.2"]));
    assert!(!client.wait_for_end().success());
    client.wait_for("connect: the peer ended the connection with the alert ");
}

#[test]
fn our_client_rejects_tls_1_1_server() {
    let folder = Folder::new();
    write_lab_files(&folder);
    let (_server, address) = start_gnutls_serv(&folder, "NORMAL:-VERS-ALL:+VERS-TLS1.1:+RSA", &[]);
    let mut client = ChildProcess::start(&mut connect(&folder, &address));
    assert!(!client.wait_for_end().success());
    client.wait_for("connect: no protocol version in common: the peer speaks TLS 1.1, we speak TLS 1.3, TLS 1.2");
}

#[test]
fn fallback_is_refused_if_our_server_supports_a_newer_version() {
    let folder = Folder::new();
    let (_server, address) = start_our_server(&folder, &[]);
    let mut client = ChildProcess::start(&mut gnutls_cli(&folder, &address, &format!("{RSA}:%FALLBACK_SCSV")));
    assert!(!client.wait_for_end().success());
    client.wait_for("Received alert [86]: Inappropriate fallback");
    let (_server, address) = start_our_server(&folder, &["--tls", "1.2"]);
    talk(
        &mut gnutls_cli(&folder, &address, &format!("{RSA}:%FALLBACK_SCSV")),
        "nothing newer",
    );
}

#[test]
fn gnutls_cli_gets_no_renegotiation() {
    let folder = Folder::new();
    let (_server, address) = start_our_server(&folder, &[]);
    let mut client = ChildProcess::start(gnutls_cli(&folder, &address, RSA).arg("--inline-commands"));
    client.write("first\n");
    client.wait_for("first");
    client.write("^renegotiate^\n");
    // It then still waits for a ServerHello.
    client.wait_for("Received alert [100]: No renegotiation is allowed");
}

/// Data that GnuTLS's server had already sent still arrives; the alert then ends its echo mode.
#[test]
fn our_client_continues_after_refusing_renegotiation() {
    let folder = Folder::new();
    write_lab_files(&folder);
    let (mut server, address) = start_gnutls_serv(&folder, RSA, &[]);
    // In echo mode, GnuTLS treats this line as a command. Each line gets its own record.
    let text = "**REHANDSHAKE**\n".to_owned() + &"one more line..\n".repeat(8);
    let file = folder.write("lines", &text);
    let options = ["--fragment-length", "16", "--trace", "--send-file", &file];
    let mut client = ChildProcess::start(connect(&folder, &address).args(options));
    client.wait_for_success();
    server.wait_for("Sending rehandshake request");
    client.wait_for("one more line..");
    let position = |text: &str| client.seen.iter().position(|line| line.contains(text));
    let refused = position("alert-description: no_renegotiation").unwrap();
    let later = &client.seen[refused..];
    assert!(
        later.iter().any(|line| line.starts_with("received application_data")),
        "{later:?}"
    );
}
