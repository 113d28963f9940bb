//! Negotiation by extensions: application protocols and record lengths.

use crate::child_process::ChildProcess;
use crate::example::serve;
use crate::folder::Folder;
use crate::lab_files::write_lab_files;
use crate::openssl::{SUITES, s_client, start_s_server};
use crate::our_client::connect;

/// Exchanges text between OpenSSL's client and our server.
fn talk_to_our_server(ours: &[&str], theirs: &[&str]) -> [ChildProcess; 2] {
    let folder = Folder::new();
    let root = folder.file("root.pem");
    let (mut server, address) = serve(&[&["--once", "--echo", "--summary", "--write-ca", &root], ours].concat());
    let mut client = ChildProcess::start(s_client(&folder, &address, SUITES[0].cipher).args(theirs));
    let text = "a line that is longer than one short record ".repeat(30);
    client.write(&format!("{text}\n"));
    client.wait_for(text.trim_end());
    client.write("Q\n");
    client.wait_for_success();
    server.wait_for_success();
    [client, server]
}

/// Exchanges text between our client and OpenSSL's server.
fn talk_to_openssl(ours: &[&str], theirs: &[&str]) -> [ChildProcess; 2] {
    let folder = Folder::new();
    write_lab_files(&folder);
    let (mut server, address) = start_s_server(&folder, SUITES[0].cipher, &[&["-trace"], theirs].concat());
    let text = "a line that is longer than one short record ".repeat(30);
    let mut client = ChildProcess::start(
        connect(&folder, &address)
            .args(["--send", &format!("{text}\n")])
            .args(ours),
    );
    server.wait_for("ApplicationData");
    server.write("a good day to you, too\n");
    client.wait_for("a good day to you, too");
    client.wait_for_success();
    server.wait_for_success();
    [client, server]
}

#[test]
fn application_protocol_is_negotiated_both_ways() {
    let [mut client, mut server] =
        talk_to_our_server(&["--alpn", "h2", "--alpn", "http/1.1"], &["-alpn", "spdy,http/1.1"]);
    client.wait_for("ALPN protocol: http/1.1");
    server.wait_for("application protocol http/1.1;");

    let [mut client, mut server] = talk_to_openssl(&["--alpn", "h2", "--alpn", "http/1.1"], &["-alpn", "http/1.1,x"]);
    client.wait_for("application protocol http/1.1;");
    server.wait_for("ALPN protocols selected: http/1.1");
}

#[test]
fn no_common_application_protocol_is_reported_both_ways() {
    let folder = Folder::new();
    let (mut server, address) = serve(&["--once", "--alpn", "h2", "--write-ca", &folder.file("root.pem")]);
    let mut client = ChildProcess::start(s_client(&folder, &address, SUITES[0].cipher).args(["-alpn", "http/1.1"]));
    client.wait_for("alert no application protocol");
    assert!(!client.wait_for_end().success());
    assert!(!server.wait_for_end().success());
    server.wait_for("serve: no application protocol in common");

    write_lab_files(&folder);
    let (mut server, address) = start_s_server(&folder, SUITES[0].cipher, &["-alpn", "http/1.1"]);
    let mut client = ChildProcess::start(connect(&folder, &address).args(["--alpn", "h2"]));
    assert!(!client.wait_for_end().success());
    client.wait_for("connect: the peer ended the connection with the alert no_application_protocol");
    server.wait_for("no application protocol");
}

#[test]
fn openssl_s_protocol_offer_is_ignored_if_we_have_none() {
    let [mut client, _] = talk_to_our_server(&[], &["-alpn", "http/1.1"]);
    client.wait_for("No ALPN negotiated");
    let [mut client, _] = talk_to_openssl(&["--alpn", "http/1.1"], &[]);
    client.wait_for("application protocol none;");
}

/// The lengths of the data records in one direction, from OpenSSL's `-trace`.
fn data_records(process: &ChildProcess, direction: &str) -> Vec<usize> {
    let lines = &process.seen;
    // The previous record's content may precede this on the same line.
    let begins = lines.iter().enumerate().filter(|(_, line)| line.ends_with(direction));
    begins
        .filter(|(index, _)| {
            lines
                .get(index + 3)
                .is_some_and(|line| line.contains("Content Type = ApplicationData"))
        })
        .map(|(index, _)| {
            let length = lines[index + 4].trim().strip_prefix("Length = ").unwrap();
            length.parse().unwrap()
        })
        .collect()
}

#[test]
fn records_keep_to_max_fragment_length_both_ways() {
    for length in ["512", "1024"] {
        let [client, _] = talk_to_our_server(&[], &["-maxfraglen", length, "-trace"]);
        // Explicit nonce and tag add to the length.
        let longest = length.parse::<usize>().unwrap() + 8 + 16;
        for direction in ["Sent Record", "Received Record"] {
            let records = data_records(&client, direction);
            assert!(records.contains(&longest), "{direction}: {records:?}");
            assert!(
                records.iter().all(|record| *record <= longest),
                "{direction}: {records:?}"
            );
        }
        let [_, server] = talk_to_openssl(&["--max-fragment-length", length], &[]);
        let records = data_records(&server, "Received Record");
        assert!(records.contains(&longest), "{records:?}");
        assert!(records.iter().all(|record| *record <= longest), "{records:?}");
    }
}

#[test]
fn openssl_ignores_unknown_extensions() {
    talk_to_openssl(&["--grease", "--record-size-limit", "100"], &[]);
}
