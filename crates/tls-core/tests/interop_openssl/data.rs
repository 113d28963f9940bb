//! Bulk data, records of every size, and a close by either side.

use crate::bulk::{END, assert_contains, data, feed};
use crate::child_process::ChildProcess;
use crate::example::serve;
use crate::folder::Folder;
use crate::lab_files::write_lab_files;
use crate::openssl::{SUITES, s_client, start, start_s_server};
use crate::our_client::connect;
use crate::tls13;

/// In the place of a suite of TLS 1.2.
const TLS_1_3: &str = "TLS 1.3";
/// 16 MB.
const MUCH: usize = 16 << 20;

/// Sends data from OpenSSL's client to our server, which echoes it.
fn through_our_server(length: usize, cipher: &str, ours: &[&str], theirs: &[&str]) {
    let folder = Folder::new();
    let root = folder.file("root.pem");
    let (mut server, address) = serve(&[&["--once", "--echo", "--write-ca", &root], ours].concat());
    let data = data(length);
    let mut command = match cipher {
        TLS_1_3 => tls13::s_client(&folder, &address),
        cipher => s_client(&folder, &address, cipher),
    };
    // Non-blocking mode lets the client read while its writes block.
    command.arg("-nbio").args(theirs);
    let mut client = ChildProcess::start(&mut command);
    let input = feed(client.take_input(), &data);
    client.wait_for(END);
    // End of input makes the client close the connection.
    drop(input.join().unwrap());
    client.wait_for_success();
    server.wait_for_success();
    assert_contains(&client.seen, &data);
}

/// Sends data from our client to OpenSSL's server, and the same amount back at the same time.
fn through_openssl(length: usize, cipher: &str, ours: &[&str], theirs: &[&str]) {
    let folder = Folder::new();
    write_lab_files(&folder);
    let data = data(length);
    let file = folder.write("data", &data);
    let (mut server, address) = match cipher {
        TLS_1_3 => start(tls13::s_server(&folder, "").args(theirs)),
        cipher => start_s_server(&folder, cipher, theirs),
    };
    let mut client = ChildProcess::start(connect(&folder, &address).args(["--send-file", &file]).args(ours));
    client.wait_for("agreed: ");
    let input = feed(server.take_input(), &data);
    client.wait_for_success();
    server.wait_for_success();
    drop(input.join().unwrap());
    assert_contains(&client.seen, &data);
    assert_contains(&server.seen, &data);
}

#[test]
fn our_server_echoes_sixteen_megabytes_to_openssl() {
    through_our_server(MUCH, SUITES[0].cipher, &[], &[]);
}

#[test]
fn our_client_exchanges_sixteen_megabytes_with_openssl() {
    through_openssl(MUCH, SUITES[4].cipher, &[], &[]);
}

#[test]
fn sixteen_megabytes_go_both_ways_in_tls_1_3() {
    let suite = ["-ciphersuites", "TLS_CHACHA20_POLY1305_SHA256"];
    through_our_server(MUCH, TLS_1_3, &[], &suite);
    through_openssl(MUCH, TLS_1_3, &[], &suite);
}

#[test]
fn openssl_accepts_records_of_one_byte() {
    through_our_server(3000, TLS_1_3, &["--fragment-length", "1"], &[]);
    through_openssl(3000, TLS_1_3, &["--fragment-length", "1"], &[]);
    for suite in [&SUITES[0], &SUITES[2], &SUITES[5]] {
        through_our_server(3000, suite.cipher, &["--fragment-length", "1"], &[]);
        through_openssl(3000, suite.cipher, &["--fragment-length", "1"], &[]);
    }
}

#[test]
fn short_records_from_openssl_are_accepted() {
    let short = ["-max_send_frag", "512", "-split_send_frag", "512"];
    for suite in [&SUITES[0], &SUITES[2], &SUITES[5]] {
        through_our_server(100_000, suite.cipher, &[], &short);
        through_openssl(100_000, suite.cipher, &[], &short);
    }
}

#[test]
fn either_side_may_close_first() {
    // Our server closes first, and OpenSSL waits for that.
    let folder = Folder::new();
    let root = folder.file("root.pem");
    let (mut server, address) = serve(&["--once", "--trace", "--response", "farewell\n", "--write-ca", &root]);
    let mut client = ChildProcess::start(s_client(&folder, &address, SUITES[0].cipher).arg("-ign_eof"));
    client.write("hello\n");
    client.wait_for("farewell");
    client.wait_for_success();
    client.wait_for("closed");
    server.wait_for_success();

    // OpenSSL's client closes first.
    let (mut server, address) = serve(&["--once", "--trace", "--echo", "--write-ca", &root]);
    let mut client = ChildProcess::start(s_client(&folder, &address, SUITES[0].cipher).arg("-trace"));
    client.wait_for("Verify return code: 0 (ok)");
    client.write("Q\n");
    client.wait_for_success();
    server.wait_for("the peer's alert: close_notify");
    server.wait_for_success();

    // OpenSSL's server closes first.
    write_lab_files(&folder);
    let (mut server, address) = start_s_server(&folder, SUITES[0].cipher, &["-www"]);
    let request = ["--trace", "--until-close", "--send", "GET / HTTP/1.0\r\n\r\n"];
    let mut client = ChildProcess::start(connect(&folder, &address).args(request));
    client.wait_for_success();
    client.wait_for("New, TLSv1.2, Cipher is AES128-GCM-SHA256");
    let position = |text: &str| client.seen.iter().position(|line| line.starts_with(text));
    let heard = position("the peer's alert: close_notify");
    assert!(heard.is_some() && heard < position("sent alert"), "{:?}", client.seen);
    server.wait_for_success();

    // Our client closes first.
    let (mut server, address) = start_s_server(&folder, SUITES[0].cipher, &["-rev"]);
    let mut client = ChildProcess::start(connect(&folder, &address).args(["--trace", "--send", "olleh\n"]));
    client.wait_for_success();
    let position = |text: &str| client.seen.iter().position(|line| line.starts_with(text));
    let said = position("sent alert").unwrap();
    // OpenSSL may or may not answer.
    let heard = position("the peer's alert: close_notify");
    assert!(heard.is_none_or(|heard| said < heard), "{:?}", client.seen);
    server.wait_for_success();
}
