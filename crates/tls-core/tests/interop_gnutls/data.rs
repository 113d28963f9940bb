//! Bulk data, and data in records of one byte.

use crate::bulk::{END, assert_contains, data, feed};
use crate::child_process::ChildProcess;
use crate::folder::Folder;
use crate::gnutls::{SUITES, gnutls_cli, start_gnutls_serv, start_our_server};
use crate::lab_files::write_lab_files;
use crate::our_client::connect;
use crate::tls13::TLS_1_3;

/// Sends data from GnuTLS's client to our server, which echoes it.
fn through_our_server(length: usize, priority: &str, ours: &[&str]) {
    let folder = Folder::new();
    let (mut server, address) = start_our_server(&folder, &[&["--once"], ours].concat());
    let data = data(length);
    let mut client = ChildProcess::start(&mut gnutls_cli(&folder, &address, priority));
    let input = feed(client.take_input(), &data);
    client.wait_for(END);
    // End of input makes the client close the connection.
    drop(input.join().unwrap());
    client.wait_for_success();
    server.wait_for_success();
    assert_contains(&client.seen, &data);
}

/// Sends data from our client to GnuTLS's server, which echoes it.
fn through_gnutls(length: usize, priority: &str, ours: &[&str]) {
    let folder = Folder::new();
    write_lab_files(&folder);
    let data = data(length);
    let file = folder.write("data", &data);
    let (_server, address) = start_gnutls_serv(&folder, priority, &["--quiet"]);
    let mut client = ChildProcess::start(connect(&folder, &address).args(["--send-file", &file]).args(ours));
    client.wait_for_success();
    assert_contains(&client.seen, &data);
}

#[test]
fn gnutls_serv_echoes_sixteen_megabytes() {
    through_gnutls(16 << 20, &SUITES[4].priority(), &[]);
}

/// GnuTLS's client writes each byte separately; 16 MB would take it most of a minute.
#[test]
fn our_server_echoes_a_megabyte_to_gnutls_cli() {
    through_our_server(1 << 20, &SUITES[0].priority(), &[]);
}

#[test]
fn gnutls_accepts_records_of_one_byte() {
    for suite in [&SUITES[0], &SUITES[2], &SUITES[5]] {
        through_our_server(3000, &suite.priority(), &["--fragment-length", "1"]);
        through_gnutls(3000, &suite.priority(), &["--fragment-length", "1"]);
    }
}

#[test]
fn data_and_records_of_one_byte_arrive_in_tls_1_3() {
    through_gnutls(16 << 20, TLS_1_3, &[]);
    through_our_server(1 << 20, TLS_1_3, &[]);
    through_our_server(3000, TLS_1_3, &["--fragment-length", "1"]);
    through_gnutls(3000, TLS_1_3, &["--fragment-length", "1"]);
}
