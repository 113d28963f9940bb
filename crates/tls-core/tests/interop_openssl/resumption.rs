//! Session resumption by id and by ticket.

use std::process::Command;

use crate::child_process::ChildProcess;
use crate::example::serve;
use crate::folder::Folder;
use crate::lab_files::write_lab_files;
use crate::openssl::{SUITES, Suite, openssl, s_client, start_s_server, without_extended_master_secret};
use crate::our_client::connect;

/// Per visit: OpenSSL's option for the session, its output, and whether the session is resumed.
const VISITS: [(&str, &str, &str); 2] = [("-sess_out", "New, ", "no"), ("-sess_in", "Reused, ", "yes")];

fn start_our_server(folder: &Folder, arguments: &[&str]) -> (ChildProcess, String) {
    let root = folder.file("root.pem");
    serve(&[&["--echo", "--summary", "--write-ca", &root], arguments].concat())
}

/// Runs OpenSSL's client, which sends text, waits for the echo and closes.
fn talk(client: &mut Command) -> ChildProcess {
    let mut client = ChildProcess::start(client);
    client.write("here I am\n");
    client.wait_for("here I am");
    client.write("Q\n");
    client.wait_for_success();
    client
}

/// Connects OpenSSL's client to our server twice; the second time, it offers the saved session.
fn come_back_to_our_server(suite: &Suite, ours: &[&str], theirs: &[&str]) {
    let folder = Folder::new();
    let (mut server, address) = start_our_server(&folder, ours);
    for (option, line, resumed) in VISITS {
        let mut client = s_client(&folder, &address, suite.cipher);
        client.args([option, &folder.file("session.pem")]).args(theirs);
        talk(&mut client).wait_for(line);
        server.wait_for(&format!("resumed {resumed};"));
    }
}

/// Connects our client to OpenSSL's server twice.
fn come_back_to_openssl(suite: &Suite, ours: &[&str], theirs: &[&str]) -> ChildProcess {
    let folder = Folder::new();
    write_lab_files(&folder);
    let (_server, address) = start_s_server(&folder, suite.cipher, &[&["-rev", "-naccept", "2"], theirs].concat());
    let mut client = ChildProcess::start(
        connect(&folder, &address)
            .args(["--resume", "--send", "ma I ereh\n"])
            .args(ours),
    );
    client.wait_for_success();
    let answers = client.seen.iter().filter(|line| *line == "here I am");
    assert_eq!(answers.count(), 2, "{:?}", client.seen);
    client
}

#[test]
fn openssl_resumes_sessions_of_our_server_by_id_and_ticket() {
    for suite in [&SUITES[1], &SUITES[4]] {
        come_back_to_our_server(suite, &["--session-ids"], &["-no_ticket"]);
        come_back_to_our_server(suite, &["--tickets"], &[]);
    }
}

#[test]
fn our_client_resumes_sessions_of_openssl_by_id_and_ticket() {
    for suite in [&SUITES[1], &SUITES[4]] {
        for (ours, theirs) in [(&[][..], "-no_ticket"), (&["--tickets"], "-no_cache")] {
            let mut client = come_back_to_openssl(suite, ours, &[theirs]);
            client.wait_for("connect: the session was resumed");
            client.wait_for("resumed yes;");
        }
    }
}

#[test]
fn session_without_extended_master_secret_is_resumed_both_ways() {
    for (memory, ticket) in [("--session-ids", Some("-no_ticket")), ("--tickets", None)] {
        let folder = Folder::new();
        let (mut server, address) = start_our_server(&folder, &[memory]);
        for (option, line, resumed) in VISITS {
            let mut client = s_client(&folder, &address, SUITES[0].cipher);
            client.args([option, &folder.file("session.pem")]).args(ticket);
            talk(without_extended_master_secret(&mut client, &folder)).wait_for(line);
            server.wait_for(&format!(
                "extended master secret no; encrypt then MAC no; resumed {resumed};"
            ));
        }
    }
    let ours = ["--tickets", "--no-extended-master-secret"];
    let mut client = come_back_to_openssl(&SUITES[0], &ours, &[]);
    client.wait_for("connect: the session was resumed");
    client.wait_for("extended master secret no; encrypt then MAC no; resumed yes;");
}

/// RFC 7627 §5.3: if the client now offers the extension, the server does a full handshake.
#[test]
fn session_without_extended_master_secret_is_not_resumed_for_a_client_that_offers_it() {
    let folder = Folder::new();
    let (mut server, address) = start_our_server(&folder, &["--tickets", "--no-extended-master-secret"]);
    for option in ["-sess_out", "-sess_in"] {
        let mut client = s_client(&folder, &address, SUITES[0].cipher);
        client.args([option, &folder.file("session.pem")]);
        talk(&mut client).wait_for("New, ");
        server.wait_for("resumed no;");
    }
}

#[test]
fn unknown_session_gets_a_full_handshake() {
    let folder = Folder::new();
    write_lab_files(&folder);
    let files = [folder.file("chain.pem"), folder.file("key.pem")];
    let start = |memory| {
        let identity = ["--cert", &files[0], "--key", &files[1]];
        serve(&[&["--echo", "--summary", memory], &identity[..]].concat())
    };
    // Two servers, which share neither the cache nor the ticket key.
    for memory in ["--session-ids", "--tickets"] {
        for option in ["-sess_out", "-sess_in"] {
            let (mut server, address) = start(memory);
            let mut client = openssl("s_client", SUITES[0].cipher);
            client.args(["-tls1_2", "-connect", &address, option, &folder.file("session.pem")]);
            talk(&mut client).wait_for("New, ");
            server.wait_for("resumed no;");
        }
    }
}
