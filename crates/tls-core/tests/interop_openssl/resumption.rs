//! Sessions that are taken up again, by id and by ticket.

use crate::child_process::ChildProcess;
use crate::example::serve;
use crate::folder::Folder;
use crate::lab_files::write_lab_files;
use crate::openssl::{SUITES, Suite, connect, s_client, start_s_server};

/// Lets OpenSSL's client connect, keep the session and come back with it.
fn come_back_to_our_server(suite: &Suite, ours: &[&str], theirs: &[&str]) {
    let folder = Folder::new();
    let (mut server, address) =
        serve(&[&["--echo", "--summary", "--write-ca", &folder.file("root.pem")], ours].concat());
    for (option, line, resumed) in [("-sess_out", "New, ", "no"), ("-sess_in", "Reused, ", "yes")] {
        let mut client = ChildProcess::start(
            s_client(&folder, &address, suite.cipher)
                .args([option, &folder.file("session.pem")])
                .args(theirs),
        );
        client.write("here I am\n");
        client.wait_for("here I am");
        client.write("Q\n");
        client.wait_for_success();
        client.wait_for(line);
        server.wait_for(&format!("resumed {resumed};"));
    }
}

/// Lets our client connect to OpenSSL's server twice.
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
fn openssl_resumes_by_id_and_by_ticket_what_our_server_remembers() {
    for suite in [&SUITES[1], &SUITES[4]] {
        come_back_to_our_server(suite, &["--session-ids"], &["-no_ticket"]);
        come_back_to_our_server(suite, &["--tickets"], &[]);
    }
}

#[test]
fn our_client_resumes_by_id_and_by_ticket_what_openssl_remembers() {
    for suite in [&SUITES[1], &SUITES[4]] {
        for (ours, theirs) in [(&[][..], "-no_ticket"), (&["--tickets"], "-no_cache")] {
            let mut client = come_back_to_openssl(suite, ours, &[theirs]);
            client.wait_for("connect: the session was resumed");
            client.wait_for("resumed yes;");
        }
    }
}

#[test]
fn a_session_with_the_classical_master_secret_is_resumed_by_openssl_too() {
    come_back_to_our_server(
        &SUITES[0],
        &["--session-ids", "--no-extended-master-secret"],
        &["-no_ticket"],
    );
    let ours = ["--tickets", "--no-extended-master-secret"];
    let mut client = come_back_to_openssl(&SUITES[0], &ours, &[]);
    client.wait_for("connect: the session was resumed");
}

#[test]
fn what_a_server_does_not_remember_is_a_full_handshake_again() {
    let folder = Folder::new();
    write_lab_files(&folder);
    let files = [folder.file("chain.pem"), folder.file("key.pem")];
    let start = |memory| {
        let identity = ["--cert", &files[0], "--key", &files[1]];
        serve(&[&["--echo", "--summary", memory], &identity[..]].concat())
    };
    // Two servers: neither the cache nor the ticket key of the one is the other's.
    for memory in ["--session-ids", "--tickets"] {
        for option in ["-sess_out", "-sess_in"] {
            let (mut server, address) = start(memory);
            let mut client = ChildProcess::start(crate::openssl::openssl("s_client", SUITES[0].cipher).args([
                "-tls1_2",
                "-connect",
                &address,
                option,
                &folder.file("session.pem"),
            ]));
            client.write("here I am\n");
            client.wait_for("here I am");
            client.write("Q\n");
            client.wait_for_success();
            client.wait_for("New, ");
            server.wait_for("resumed no;");
        }
    }
}
