//! Session resumption by id and by ticket.

use crate::folder::Folder;
use crate::gnutls::{RSA, SUITES, gnutls_cli, say, start_gnutls_serv, start_our_server, talk};
use crate::lab_files::write_lab_files;
use crate::our_client::connect;

#[test]
fn gnutls_resumes_sessions_of_our_server_by_id_and_ticket() {
    for suite in [&SUITES[1], &SUITES[4]] {
        for (memory, ticket) in [("--session-ids", Some("--noticket")), ("--tickets", None)] {
            let folder = Folder::new();
            let (mut server, address) = start_our_server(&folder, &[memory]);
            let mut client = gnutls_cli(&folder, &address, &suite.priority());
            let mut client = talk(client.arg("--resume").args(ticket), "here I am");
            client.wait_for("*** This is a resumed session");
            server.wait_for("resumed yes;");
        }
    }
}

#[test]
fn gnutls_does_a_full_handshake_if_our_server_resumes_nothing() {
    let folder = Folder::new();
    let (mut server, address) = start_our_server(&folder, &[]);
    let mut client = talk(gnutls_cli(&folder, &address, RSA).arg("--resume"), "here I am");
    client.wait_for("- Connecting again- trying to resume previous session");
    server.wait_for("resumed no;");
    server.seen.clear();
    server.wait_for("resumed no;");
}

#[test]
fn our_client_resumes_sessions_of_gnutls_by_id_and_ticket() {
    for suite in [&SUITES[1], &SUITES[4]] {
        for (ours, theirs) in [(None, "--noticket"), (Some("--tickets"), "--nodb")] {
            let folder = Folder::new();
            write_lab_files(&folder);
            let (mut server, address) = start_gnutls_serv(&folder, &suite.priority(), &[theirs]);
            let mut client = say(connect(&folder, &address).arg("--resume").args(ours), "here I am");
            client.wait_for("connect: the session was resumed");
            assert_eq!(client.seen.iter().filter(|line| *line == "here I am").count(), 2);
            server.wait_for("*** This is a resumed session");
        }
    }
}
