//! Failed negotiations and refused requests, with the correct alert and without harm to other
//! connections.

use std::io::{Read, Write};
use std::net::TcpStream;

use crate::child_process::ChildProcess;
use crate::example::{example, serve};
use crate::folder::Folder;
use crate::lab_files::write_lab_files;
use crate::openssl::{SUITES, openssl, s_client, s_server, start, start_s_server};
use crate::our_client::connect;

/// Runs OpenSSL's client against our server. Both fail. Returns them with their complete output.
fn refused(ours: &[&str], ciphers: &str, theirs: &[&str]) -> [ChildProcess; 2] {
    let (mut server, address) = serve(&[&["--once"], ours].concat());
    let mut client = ChildProcess::start(openssl("s_client", ciphers).args(["-connect", &address]).args(theirs));
    assert!(!client.wait_for_end().success());
    assert!(!server.wait_for_end().success());
    [client, server]
}

#[test]
fn no_common_suite_is_a_handshake_failure_for_openssl() {
    let [mut client, mut server] = refused(&["--suite", SUITES[0].name], SUITES[1].cipher, &["-tls1_2"]);
    client.wait_for("alert handshake failure");
    server.wait_for("serve: no cipher suite in common");
}

#[test]
fn clients_of_other_versions_get_protocol_version() {
    for (switch, version) in [("-tls1", "TLS 1.0"), ("-tls1_1", "TLS 1.1")] {
        let [mut client, mut server] = refused(&[], "ALL", &[switch]);
        client.wait_for("alert protocol version");
        let line = server.wait_for("serve: no protocol version in common");
        assert!(line.contains(version), "{line}");
    }
}

/// Both sides explain the lab's limitations where a peer hits them.
const EXPLANATION: &str = "this engine offers TLS 1.3, and TLS 1.2 with ECDHE or RSA key exchange";

#[test]
fn tls_1_3_server_sends_our_client_protocol_version() {
    let folder = Folder::new();
    write_lab_files(&folder);
    let (mut server, address) = start(s_server(&folder, "ALL").arg("-tls1_3"));
    let mut client = ChildProcess::start(connect(&folder, &address).args(["--tls", "1.2"]));
    assert!(!client.wait_for_end().success());
    let line = client.wait_for("connect: the peer ended the connection with the alert protocol_version");
    assert!(line.contains(EXPLANATION), "{line}");
    server.wait_for("unsupported protocol");
}

#[test]
fn server_with_another_key_exchange_sends_our_client_handshake_failure() {
    let folder = Folder::new();
    write_lab_files(&folder);
    let cipher = "DHE-RSA-AES128-GCM-SHA256";
    let (mut server, address) = start_s_server(&folder, cipher, &[]);
    let mut client = ChildProcess::start(&mut connect(&folder, &address));
    assert!(!client.wait_for_end().success());
    let line = client.wait_for("connect: the peer ended the connection with the alert handshake_failure");
    assert!(line.contains(EXPLANATION), "{line}");
    server.wait_for("no shared cipher");
}

#[test]
fn client_with_another_key_exchange_is_explained() {
    let [mut client, mut server] = refused(&[], "DHE-RSA-AES128-GCM-SHA256", &["-tls1_2"]);
    client.wait_for("alert handshake failure");
    let line = server.wait_for("serve: no cipher suite in common");
    assert!(line.contains(EXPLANATION), "{line}");
}

/// A later alert has a different cause.
#[test]
fn server_that_requires_a_certificate_is_not_explained_by_its_suites() {
    let folder = Folder::new();
    write_lab_files(&folder);
    let (_server, address) = start_s_server(&folder, SUITES[0].cipher, &["-Verify", "1"]);
    let mut client = ChildProcess::start(&mut connect(&folder, &address));
    assert!(!client.wait_for_end().success());
    let line = client.wait_for("connect: the peer ended the connection with the alert");
    assert!(!line.contains(EXPLANATION), "{line}");
}

/// Such a server chooses its own version. The client refuses it, in a record that the server can
/// read.
#[test]
fn our_client_sends_protocol_version_to_tls_1_1_server() {
    let folder = Folder::new();
    write_lab_files(&folder);
    let (mut server, address) = start(s_server(&folder, "ALL").arg("-tls1_1"));
    // An offer of TLS 1.3 too would name all versions, and this server would answer with an alert.
    let options = ["--trace", "--tls", "1.2"];
    let mut client = ChildProcess::start(connect(&folder, &address).args(options));
    assert!(!client.wait_for_end().success());
    client.wait_for("connect: no protocol version in common: the peer speaks TLS 1.1, we speak TLS 1.2");
    client.wait_for("alert-description: protocol_version");
    server.wait_for("alert protocol version");
}

#[test]
fn fallback_to_an_older_version_is_refused_both_ways() {
    let [mut client, mut server] = refused(&[], SUITES[0].cipher, &["-tls1_2", "-fallback_scsv"]);
    client.wait_for("alert inappropriate fallback");
    server.wait_for("as if we spoke nothing newer");

    let folder = Folder::new();
    write_lab_files(&folder);
    // Without an explicit version, it also supports TLS 1.3.
    let (mut server, address) = start(&mut s_server(&folder, SUITES[0].cipher));
    let mut client = ChildProcess::start(connect(&folder, &address).args(["--fallback", "--tls", "1.2"]));
    assert!(!client.wait_for_end().success());
    client.wait_for("connect: the peer ended the connection with the alert inappropriate_fallback");
    server.wait_for("inappropriate fallback");
}

#[test]
fn fallback_signal_at_the_highest_version_is_accepted_both_ways() {
    let folder = Folder::new();
    let root = folder.file("root.pem");
    let (mut server, address) = serve(&["--once", "--echo", "--tls", "1.2", "--write-ca", &root]);
    let mut client = ChildProcess::start(s_client(&folder, &address, SUITES[0].cipher).arg("-fallback_scsv"));
    client.write("nothing newer\n");
    client.wait_for("nothing newer");
    client.write("Q\n");
    client.wait_for_success();
    server.wait_for_success();

    write_lab_files(&folder);
    let (_server, address) = start_s_server(&folder, SUITES[0].cipher, &["-rev"]);
    let mut client = ChildProcess::start(connect(&folder, &address).args(["--fallback", "--send", "rewen gnihton\n"]));
    client.wait_for_success();
    client.wait_for("nothing newer");
}

/// OpenSSL treats the refusal as fatal and sends an alert; `interop_gnutls` shows that a connection
/// can continue.
#[test]
fn openssl_gets_no_renegotiation() {
    let folder = Folder::new();
    let (mut server, address) = serve(&["--once", "--echo", "--write-ca", &folder.file("root.pem")]);
    let mut client = ChildProcess::start(&mut s_client(&folder, &address, SUITES[0].cipher));
    client.write("first\n");
    client.wait_for("first");
    client.write("R\n");
    client.wait_for("RENEGOTIATING");
    client.wait_for("no renegotiation");
    assert!(!server.wait_for_end().success());
    server.wait_for("the peer ended the connection with the alert handshake_failure");

    write_lab_files(&folder);
    let (mut server, address) = start_s_server(&folder, SUITES[0].cipher, &[]);
    let mut client = ChildProcess::start(&mut connect(&folder, &address));
    server.wait_for("CIPHER is");
    server.write("first\n");
    client.wait_for("first");
    server.write("R\n");
    server.wait_for("no renegotiation");
    assert!(!client.wait_for_end().success());
    client.wait_for("the peer ended the connection with the alert handshake_failure");
}

#[test]
fn server_continues_after_bad_clients_and_beside_a_silent_one() {
    let folder = Folder::new();
    let (mut server, address) = serve(&["--write-ca", &folder.file("root.pem")]);
    let _silent = TcpStream::connect(&address).unwrap();
    let mut bad = TcpStream::connect(&address).unwrap();
    bad.write_all(b"GET / HTTP/1.0\r\n\r\n").unwrap();
    let mut answer = Vec::new();
    bad.read_to_end(&mut answer).unwrap();
    assert_eq!(answer, [21, 3, 3, 0, 2, 2, 10]);
    server.wait_for("this is no TLS record");

    let mut client = ChildProcess::start(example("connect").args([&address, "--server-name", "localhost"]).args([
        "--ca",
        &folder.file("root.pem"),
        "--send",
        "GET / HTTP/1.0\r\n\r\n",
    ]));
    client.wait_for_success();
    client.wait_for("Hello from Handshake Lab!");
}
