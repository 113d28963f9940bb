//! Negotiation by extensions: application protocols and record lengths; also hellos without
//! extensions.

use crate::child_process::ChildProcess;
use crate::folder::Folder;
use crate::gnutls::{RSA, SUITES, gnutls_cli, say, start_gnutls_serv, start_our_server, talk};
use crate::lab_files::write_lab_files;
use crate::our_client::connect;

#[test]
fn application_protocol_is_negotiated_both_ways() {
    let folder = Folder::new();
    let (mut server, address) = start_our_server(&folder, &["--alpn", "h2", "--alpn", "http/1.1"]);
    let mut client = talk(gnutls_cli(&folder, &address, RSA).args(["--alpn", "http/1.1"]), "hello");
    client.wait_for("- Application protocol: http/1.1");
    server.wait_for("application protocol http/1.1;");

    let mut client = ChildProcess::start(gnutls_cli(&folder, &address, RSA).args(["--alpn", "imap"]));
    assert!(!client.wait_for_end().success());
    client.wait_for("No supported application protocol could be negotiated");
    server.wait_for("no application protocol in common");

    write_lab_files(&folder);
    let (_server, address) = start_gnutls_serv(&folder, RSA, &["--alpn", "http/1.1", "--alpn-fatal"]);
    let mut client = say(
        connect(&folder, &address).args(["--alpn", "h2", "--alpn", "http/1.1"]),
        "hello",
    );
    client.wait_for("application protocol http/1.1;");
    let mut client = ChildProcess::start(connect(&folder, &address).args(["--alpn", "h2"]));
    assert!(!client.wait_for_end().success());
    client.wait_for("connect: the peer ended the connection with the alert no_application_protocol");
}

/// The lengths of the data records in our trace, in bytes, including headers.
fn data_records(lines: &[String], direction: &str) -> Vec<usize> {
    let prefix = format!("{direction} application_data, ");
    let lengths = lines
        .iter()
        .filter_map(|line| line.strip_prefix(&prefix)?.strip_suffix(" bytes"));
    lengths.map(|length| length.parse().unwrap()).collect()
}

/// Record header, explicit nonce and tag.
const OVERHEAD: usize = 5 + 8 + 16;

/// GnuTLS 3.7 also applies its limit to unprotected records, unlike RFC 8449 §4, so our server
/// fragments its handshake messages accordingly. Its client drops whatever does not fit into the
/// first record.
#[test]
fn records_keep_to_record_size_limit_between_gnutls_cli_and_our_server() {
    let folder = Folder::new();
    let ours = [
        "--once",
        "--trace",
        "--record-size-limit",
        "600",
        "--fragment-length",
        "600",
    ];
    let (mut server, address) = start_our_server(&folder, &ours);
    let mut client = gnutls_cli(&folder, &address, &SUITES[0].priority());
    let mut client = ChildProcess::start(client.args(["--recordsize", "700"]));
    client.write(&format!("{}\n", "x".repeat(3000)));
    server.wait_for("sent application_data");
    drop(client.take_input());
    client.wait_for_success();
    client.wait_for(&"x".repeat(600));
    server.wait_for_success();
    server.wait_for("record-size-limit: 700");
    assert_eq!(data_records(&server.seen, "received"), [600 + OVERHEAD]);
}

#[test]
fn records_keep_to_record_size_limit_between_our_client_and_gnutls_serv() {
    let folder = Folder::new();
    write_lab_files(&folder);
    let (_server, address) = start_gnutls_serv(&folder, &SUITES[0].priority(), &["--recordsize", "700"]);
    let file = folder.write("line", "x".repeat(3000) + "\n");
    let ours = ["--trace", "--record-size-limit", "600", "--send-file", &file];
    let mut client = ChildProcess::start(connect(&folder, &address).args(ours));
    client.wait_for_success();
    assert_eq!(data_records(&client.seen, "sent").iter().max(), Some(&(700 + OVERHEAD)));
    assert_eq!(
        data_records(&client.seen, "received").iter().max(),
        Some(&(600 + OVERHEAD))
    );
}

/// GnuTLS 3.7's server accepts the limit but exceeds it in every record that it sends (OpenSSL's
/// client fails with it too), so it gets nothing long to echo.
#[test]
fn our_records_keep_to_max_fragment_length_with_gnutls_serv() {
    let folder = Folder::new();
    write_lab_files(&folder);
    let (_server, address) = start_gnutls_serv(&folder, &SUITES[0].priority(), &[]);
    let file = folder.write("lines", "a line of thirty-one characters\n".repeat(100));
    let ours = ["--trace", "--max-fragment-length", "512", "--send-file", &file];
    let mut client = ChildProcess::start(connect(&folder, &address).args(ours));
    client.wait_for_success();
    client.wait_for("max-fragment-length");
    let records = data_records(&client.seen, "sent");
    assert_eq!(records.iter().max(), Some(&(512 + OVERHEAD)), "{records:?}");
}

#[test]
fn client_without_extensions_is_served() {
    let folder = Folder::new();
    let (mut server, address) = start_our_server(&folder, &[]);
    for suite in [&SUITES[0], &SUITES[4]] {
        server.seen.clear();
        let priority = format!("{}:%NO_EXTENSIONS", suite.priority());
        talk(&mut gnutls_cli(&folder, &address, &priority), "as in 1999");
        server.wait_for("extended master secret no; encrypt then MAC no;");
    }
}

#[test]
fn gnutls_ignores_unknown_values() {
    let folder = Folder::new();
    write_lab_files(&folder);
    let (_server, address) = start_gnutls_serv(&folder, RSA, &[]);
    say(connect(&folder, &address).args(["--grease", "--fallback"]), "hello");
}
