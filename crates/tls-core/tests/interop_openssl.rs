//! The examples against OpenSSL's own client and server: both directions, each suite, data both ways, the
//! certificates, the key log and a clean end.

#[path = "support/child_process.rs"]
mod child_process;
#[path = "support/example.rs"]
mod example;
#[path = "support/folder.rs"]
mod folder;

use std::fs;
use std::process::Command;
use std::time::SystemTime;

use child_process::ChildProcess;
use der::pem::LineEnding;
use example::example;
use folder::Folder;
use tls_core::crypto::random::RandomStream;
use tls_core::pki::UnixTime;
use tls_core::pki::authority::{LabAuthority, ServerRequest};

/// The specification's name and OpenSSL's.
const SUITES: [(&str, &str); 2] = [
    ("TLS_RSA_WITH_AES_128_GCM_SHA256", "AES128-GCM-SHA256"),
    ("TLS_RSA_WITH_AES_256_GCM_SHA384", "AES256-GCM-SHA384"),
];

fn openssl(command: &str, cipher: &str) -> Command {
    let mut openssl = Command::new("openssl");
    // Distributions forbid RSA key exchange by a security level; level 0 is OpenSSL without an opinion.
    let cipher = format!("{cipher}:@SECLEVEL=0");
    openssl.args([command, "-tls1_2", "-cipher", cipher.as_str()]);
    openssl
}

/// Starts the lab's server and gives it with its address.
fn serve(arguments: &[&str]) -> (ChildProcess, String) {
    let mut server = ChildProcess::start(example("serve").args(["--listen", "127.0.0.1:0"]).args(arguments));
    let line = server.wait_for("listening on ");
    (server, line["listening on ".len()..].to_owned())
}

fn write_lab_identity(folder: &Folder) {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap();
    let request = ServerRequest {
        host_name: "lab.test",
        now: UnixTime(since.as_secs()),
    };
    let mut random = RandomStream::for_actor(1, "authority");
    let identity = LabAuthority::new()
        .unwrap()
        .issue_server_chain(&request, &mut random)
        .unwrap();
    let pem = |der: &[u8]| der::pem::encode_string("CERTIFICATE", LineEnding::LF, der).unwrap();
    folder.write("root.pem", pem(&identity.root));
    folder.write("leaf.pem", pem(&identity.chain[0]));
    folder.write("intermediate.pem", pem(&identity.chain[1]));
    folder.write(
        "chain.pem",
        identity.chain.iter().map(|der| pem(der)).collect::<String>(),
    );
    folder.write("key.pem", identity.key.to_pkcs8_pem().unwrap().as_bytes());
}

fn start_openssl_server(folder: &Folder, cipher: &str) -> (ChildProcess, String) {
    let mut server = ChildProcess::start(
        openssl("s_server", cipher)
            .args(["-accept", "127.0.0.1:0", "-naccept", "1"])
            .args(["-cert", &folder.file("leaf.pem"), "-key", &folder.file("key.pem")])
            .args(["-cert_chain", &folder.file("intermediate.pem")])
            .args(["-keylogfile", &folder.file("server.keys")]),
    );
    let line = server.wait_for("ACCEPT ");
    (server, line["ACCEPT ".len()..].to_owned())
}

/// The lines of a key log that hold master secrets; OpenSSL writes pre-master secrets too.
fn keys(path: &str) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap();
    text.lines()
        .filter(|line| line.starts_with("CLIENT_RANDOM "))
        .map(str::to_lowercase)
        .collect()
}

fn hexadecimal(text: &str) -> String {
    base16ct::lower::encode_string(text.as_bytes())
}

#[test]
fn openssl_s_client_talks_to_our_server_and_accepts_its_certificates() {
    for (suite, cipher) in SUITES {
        let folder = Folder::new();
        let (mut server, address) = serve(&[
            "--once",
            "--trace",
            "--suite",
            suite,
            "--response",
            "Good day, OpenSSL!\n",
            "--write-ca",
            &folder.file("root.pem"),
            "--keylog",
            &folder.file("ours.keys"),
        ]);
        let mut client = ChildProcess::start(
            openssl("s_client", cipher)
                .args(["-connect", &address, "-servername", "localhost"])
                .args(["-CAfile", &folder.file("root.pem"), "-no-CApath", "-no-CAstore"])
                .args(["-verify_return_error", "-verify_hostname", "localhost"])
                .args(["-keylogfile", &folder.file("theirs.keys")]),
        );
        client.wait_for("Verify return code: 0 (ok)");
        client.write("Good day, lab!\n");
        client.wait_for("Good day, OpenSSL!");
        // OpenSSL 3 fails if the connection ends without close_notify.
        client.wait_for_success();
        server.wait_for_success();

        for line in [
            "Verification: OK",
            "Verified peername: localhost",
            "Extended master secret: yes",
            "Secure Renegotiation IS supported",
            "closed",
            &format!("New, TLSv1.2, Cipher is {cipher}"),
        ] {
            client.wait_for(line);
        }
        server.wait_for(&format!("gives plaintext: {}", hexadecimal("Good day, lab!\n")));
        server.wait_for("the peer's alert: close_notify");
        assert_eq!(keys(&folder.file("ours.keys")), keys(&folder.file("theirs.keys")));
    }
}

#[test]
fn our_client_talks_to_openssl_s_server() {
    for (suite, cipher) in SUITES {
        let folder = Folder::new();
        write_lab_identity(&folder);
        let (mut server, address) = start_openssl_server(&folder, cipher);
        let mut client = ChildProcess::start(
            example("connect")
                .args([&address, "--server-name", "lab.test", "--trace"])
                .args(["--ca", &folder.file("root.pem"), "--suite", suite])
                .args(["--keylog", &folder.file("ours.keys"), "--send", "Good day, OpenSSL!\n"]),
        );
        server.wait_for(&format!("CIPHER is {cipher}"));
        server.wait_for("Good day, OpenSSL!");
        server.write("Good day, lab!\n");
        client.wait_for_success();
        server.wait_for_success();

        assert!(
            client.seen.iter().any(|line| line == "Good day, lab!"),
            "{:?}",
            client.seen
        );
        client.wait_for("computed derive-extended-master-secret");
        client.wait_for("the peer's alert: close_notify");
        assert!(
            !server.seen.iter().any(|line| line.contains("ERROR")),
            "{:?}",
            server.seen
        );
        assert_eq!(keys(&folder.file("ours.keys")), keys(&folder.file("server.keys")));
    }
}

#[test]
fn our_client_refuses_a_certificate_for_another_name_with_its_alert() {
    let folder = Folder::new();
    write_lab_identity(&folder);
    let (mut server, address) = start_openssl_server(&folder, SUITES[0].1);
    let mut client = ChildProcess::start(
        example("connect")
            .args([&address, "--server-name", "other.test", "--send", "x"])
            .args(["--ca", &folder.file("root.pem")]),
    );
    assert!(!client.wait_for_end().success());
    assert_eq!(
        client.seen,
        ["connect: the peer's certificate is not accepted: name-mismatch"]
    );
    server.wait_for("alert certificate unknown");
}

#[test]
fn openssl_refuses_our_certificate_for_another_name() {
    let folder = Folder::new();
    let (mut server, address) = serve(&["--once", "--write-ca", &folder.file("root.pem")]);
    let mut client = ChildProcess::start(
        openssl("s_client", SUITES[0].1)
            .args(["-connect", &address, "-CAfile", &folder.file("root.pem")])
            .args(["-verify_return_error", "-verify_hostname", "other.test"]),
    );
    client.wait_for("hostname mismatch");
    assert!(!client.wait_for_end().success());
    assert!(!server.wait_for_end().success());
    server.wait_for("serve: the peer ended the connection with the alert bad_certificate");
}

#[test]
fn nothing_in_common_is_told_to_openssl_as_handshake_failure() {
    let (mut server, address) = serve(&["--once", "--suite", SUITES[0].0]);
    let mut client = ChildProcess::start(openssl("s_client", SUITES[1].1).args(["-connect", &address]));
    client.wait_for("alert handshake failure");
    assert!(!client.wait_for_end().success());
    assert!(!server.wait_for_end().success());
    server.wait_for("serve: no cipher suite in common");
}

#[test]
fn the_server_goes_on_after_bad_clients_and_beside_a_silent_one() {
    use std::io::{Read, Write};
    use std::net::TcpStream;

    let folder = Folder::new();
    let (mut server, address) = serve(&["--write-ca", &folder.file("root.pem")]);
    let _silent = TcpStream::connect(&address).unwrap();
    let mut bad = TcpStream::connect(&address).unwrap();
    bad.write_all(b"GET / HTTP/1.0\r\n\r\n").unwrap();
    let mut answer = Vec::new();
    // The rest of the request was never read, so the connection may end with a reset.
    let _ = bad.read_to_end(&mut answer);
    assert_eq!(answer, [21, 3, 3, 0, 2, 2, 10]);
    server.wait_for("this is no TLS record");

    let mut client = ChildProcess::start(
        example("connect")
            .args([
                &address,
                "--server-name",
                "localhost",
                "--send",
                "GET / HTTP/1.0\r\n\r\n",
            ])
            .args(["--ca", &folder.file("root.pem")]),
    );
    client.wait_for_success();
    client.wait_for("Hello from Handshake Lab!");
}
