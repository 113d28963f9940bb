//! TLS 1.3 with every suite, group and kind of key, and what can come before and after.

use std::fs;
use std::process::Command;

use crate::child_process::ChildProcess;
use crate::example::serve;
use crate::folder::Folder;
use crate::lab_files::write_lab_files;
use crate::openssl::start;
use crate::our_client::connect;

const SUITES: [&str; 3] = [
    "TLS_AES_128_GCM_SHA256",
    "TLS_AES_256_GCM_SHA384",
    "TLS_CHACHA20_POLY1305_SHA256",
];
/// The groups, as OpenSSL and as IANA name them. Before version 3.5, OpenSSL has no hybrid.
const GROUPS: [(&str, &str); 3] = [("X25519", "x25519"), ("P-256", "secp256r1"), ("P-384", "secp384r1")];

/// A suite and a group: each suite once, and each group once.
fn exchanges() -> impl Iterator<Item = (&'static str, (&'static str, &'static str))> {
    let suites = SUITES.iter().map(|suite| (*suite, GROUPS[0]));
    suites.chain(GROUPS[1..].iter().map(|group| (SUITES[0], *group)))
}

/// OpenSSL's client of TLS 1.3 for our server, whose root is in the folder.
pub fn s_client(folder: &Folder, address: &str) -> Command {
    let mut client = Command::new("openssl");
    client
        .args(["s_client", "-tls1_3", "-connect", address, "-servername", "localhost"])
        .args(["-CAfile", &folder.file("root.pem"), "-no-CApath", "-no-CAstore"])
        .args(["-verify_return_error", "-verify_hostname", "localhost"]);
    client
}

/// OpenSSL's server of TLS 1.3 with the lab's files, for one connection unless later arguments override this.
pub fn s_server(folder: &Folder, suffix: &str) -> Command {
    let mut server = Command::new("openssl");
    server
        .args(["s_server", "-tls1_3", "-accept", "127.0.0.1:0", "-naccept", "1"])
        .args(["-cert", &folder.file(&format!("leaf{suffix}.pem"))])
        .args(["-key", &folder.file(&format!("key{suffix}.pem"))])
        .args(["-cert_chain", &folder.file(&format!("intermediate{suffix}.pem"))]);
    server
}

/// The lines of a key log that both programs write, sorted.
fn secrets(path: &str) -> Vec<String> {
    let text = fs::read_to_string(path).unwrap();
    let mut lines: Vec<_> = text
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(str::to_lowercase)
        .collect();
    lines.sort();
    lines
}

#[test]
fn openssl_s_client_agrees_with_our_server() {
    for (suite, (theirs, ours)) in exchanges() {
        let folder = Folder::new();
        let (mut server, address) = serve(&[
            "--once",
            "--summary",
            "--response",
            "Good day, OpenSSL!\n",
            "--write-ca",
            &folder.file("root.pem"),
            "--keylog",
            &folder.file("ours.keys"),
        ]);
        let mut client = ChildProcess::start(
            s_client(&folder, &address)
                .args(["-ciphersuites", suite, "-groups", theirs])
                .args(["-keylogfile", &folder.file("theirs.keys")]),
        );
        client.wait_for("Verify return code: 0 (ok)");
        client.write("Good day, lab!\n");
        client.wait_for("Good day, OpenSSL!");
        client.wait_for_success();
        server.wait_for_success();
        client.wait_for(&format!("New, TLSv1.3, Cipher is {suite}"));
        server.wait_for(&format!("agreed: suite {suite};"));
        server.wait_for(&format!("group {ours}"));
        let secrets = [folder.file("ours.keys"), folder.file("theirs.keys")].map(|path| secrets(&path));
        assert_eq!(secrets[0], secrets[1]);
        assert_eq!(secrets[0].len(), 5, "{secrets:?}");
    }
}

#[test]
fn our_server_signs_with_the_key_that_the_client_can_verify() {
    for (signatures, kind) in [
        ("ecdsa_secp256r1_sha256:rsa_pkcs1_sha256", "ECDSA"),
        ("ed25519:rsa_pkcs1_sha256", "ed25519"),
        ("rsa_pss_rsae_sha256:rsa_pkcs1_sha256", "RSA-PSS"),
    ] {
        let folder = Folder::new();
        let (mut server, address) = serve(&["--once", "--echo", "--write-ca", &folder.file("root.pem")]);
        let mut client = ChildProcess::start(s_client(&folder, &address).args(["-sigalgs", signatures]));
        client.wait_for("Verify return code: 0 (ok)");
        client.write("Q\n");
        client.wait_for_success();
        server.wait_for_success();
        client.wait_for(&format!("Peer signature type: {kind}"));
    }
}

#[test]
fn our_client_agrees_with_openssl_s_server() {
    let folder = Folder::new();
    write_lab_files(&folder);
    let of_suites = exchanges().map(|(suite, group)| (suite, group, ""));
    let of_keys = ["-ecdsa-p256", "-ed25519"].map(|suffix| (SUITES[0], GROUPS[0], suffix));
    for (suite, (theirs, ours), suffix) in of_suites.chain(of_keys) {
        let (mut server, address) =
            start(s_server(&folder, suffix).args(["-rev", "-ciphersuites", suite, "-groups", theirs]));
        let mut client = ChildProcess::start(connect(&folder, &address).args(["--send", "!bal ,yad dooG\n"]));
        client.wait_for_success();
        client.wait_for("Good day, lab!");
        client.wait_for(&format!("agreed: suite {suite};"));
        client.wait_for(&format!("group {ours}"));
        server.wait_for_success();
    }
}

#[test]
fn wrong_guess_of_the_group_costs_a_second_hello_both_ways() {
    let folder = Folder::new();
    let root = folder.file("root.pem");
    let (mut server, address) = serve(&[
        "--once",
        "--echo",
        "--summary",
        "--group",
        "secp384r1",
        "--write-ca",
        &root,
    ]);
    let mut client = ChildProcess::start(s_client(&folder, &address).args(["-msg", "-groups", "X25519:P-384"]));
    client.write("once more\n");
    client.wait_for("once more");
    client.write("Q\n");
    client.wait_for_success();
    server.wait_for_success();
    server.wait_for("group secp384r1");
    let hellos = client.seen.iter().filter(|line| line.ends_with("ClientHello")).count();
    assert_eq!(hellos, 2, "{:#?}", client.seen);

    write_lab_files(&folder);
    let (mut server, address) = start(s_server(&folder, "").args(["-rev", "-msg", "-groups", "P-384"]));
    let mut client = ChildProcess::start(connect(&folder, &address).args(["--send", "erom ecno\n"]));
    client.wait_for_success();
    client.wait_for("once more");
    client.wait_for("group secp384r1");
    server.wait_for_success();
    let hellos = server.seen.iter().filter(|line| line.ends_with("ClientHello")).count();
    assert_eq!(hellos, 2, "{:#?}", server.seen);
}

#[test]
fn sessions_are_resumed_by_tickets_both_ways() {
    let folder = Folder::new();
    let root = folder.file("root.pem");
    let (mut server, address) = serve(&["--echo", "--summary", "--tickets", "--write-ca", &root]);
    for (option, line, resumed) in [("-sess_out", "New, ", "no"), ("-sess_in", "Reused, ", "yes")] {
        let mut client = ChildProcess::start(s_client(&folder, &address).args([option, &folder.file("session.pem")]));
        client.wait_for(line);
        // The ticket comes with the answer.
        client.write("here I am\n");
        client.wait_for("here I am");
        client.write("Q\n");
        client.wait_for_success();
        server.wait_for(&format!("resumed {resumed};"));
    }

    write_lab_files(&folder);
    let (_server, address) = start(s_server(&folder, "").args(["-rev", "-naccept", "2"]));
    let mut client =
        ChildProcess::start(connect(&folder, &address).args(["--tickets", "--resume", "--send", "ma I ereh\n"]));
    client.wait_for_success();
    client.wait_for("connect: the session was resumed");
}

#[test]
fn client_certificates_of_every_kind_are_accepted_both_ways() {
    let folder = Folder::new();
    write_lab_files(&folder);
    let root = folder.file("root.pem");
    for suffix in ["", "-ecdsa-p256", "-ed25519"] {
        let certificate = folder.file(&format!("client{suffix}.pem"));
        let (name, key) = match suffix {
            "" => ("Alice", folder.file("key.pem")),
            suffix => ("A learner", folder.file(&format!("client-key{suffix}.pem"))),
        };
        let (mut server, address) =
            start(s_server(&folder, "").args(["-rev", "-Verify", "3", "-verify_return_error", "-CAfile", &root]));
        let mut client = ChildProcess::start(connect(&folder, &address).args([
            "--cert",
            &certificate,
            "--key",
            &key,
            "--send",
            "dennigis\n",
        ]));
        client.wait_for_success();
        client.wait_for("siginned");
        server.wait_for(&format!("CN = {name}"));

        let (mut server, address) = serve(&[
            "--once",
            "--summary",
            "--echo",
            "--client-ca",
            &root,
            "--require-client-certificate",
        ]);
        let mut client = ChildProcess::start(
            Command::new("openssl")
                .args(["s_client", "-tls1_3", "-connect", &address, "-CAfile", &root])
                .args(["-cert", &certificate, "-key", &key, "-cert_chain", &certificate]),
        );
        client.write("signed\n");
        client.wait_for("signed");
        client.write("Q\n");
        client.wait_for_success();
        server.wait_for_success();
        server.wait_for(&format!("peer CN={name}"));
    }
}

#[test]
fn client_without_a_required_certificate_is_told_so() {
    let folder = Folder::new();
    write_lab_files(&folder);
    let root = folder.file("root.pem");
    let (mut server, address) = serve(&["--once", "--client-ca", &root, "--require-client-certificate"]);
    let mut client = ChildProcess::start(
        Command::new("openssl").args(["s_client", "-tls1_3", "-connect", &address, "-CAfile", &root]),
    );
    client.wait_for("alert certificate required");
    assert!(!server.wait_for_end().success());
    server.wait_for("serve: the client showed no certificate");
}

#[test]
fn keys_are_updated_whoever_asks() {
    let folder = Folder::new();
    let root = folder.file("root.pem");
    let (mut server, address) = serve(&["--once", "--echo", "--trace", "--write-ca", &root]);
    let mut client = ChildProcess::start(s_client(&folder, &address).arg("-msg"));
    client.write("before\n");
    client.wait_for("before");
    // Both update their keys, then only the client.
    client.write("K\n");
    client.wait_for("KEYUPDATE");
    client.write("between\n");
    client.wait_for("between");
    let updates = |client: &ChildProcess| client.seen.iter().filter(|line| line.ends_with("KeyUpdate")).count();
    assert_eq!(updates(&client), 2, "{:#?}", client.seen);
    client.seen.clear();
    client.write("k\n");
    client.wait_for("KEYUPDATE");
    client.write("after\n");
    client.wait_for("after");
    client.write("Q\n");
    client.wait_for_success();
    server.wait_for_success();
    assert_eq!(updates(&client), 1, "{:#?}", client.seen);
}

#[test]
fn padded_records_are_read() {
    let folder = Folder::new();
    let root = folder.file("root.pem");
    let (mut server, address) = serve(&["--once", "--echo", "--write-ca", &root]);
    let mut client = ChildProcess::start(s_client(&folder, &address).args(["-record_padding", "512"]));
    client.write("hidden length\n");
    client.wait_for("hidden length");
    client.write("Q\n");
    client.wait_for_success();
    server.wait_for_success();
}

#[test]
fn newest_common_version_is_spoken_with_openssl() {
    let folder = Folder::new();
    let root = folder.file("root.pem");
    let (_server, address) = serve(&["--echo", "--write-ca", &root]);
    for (switch, version) in [("-no_tls1_3", "TLSv1.2"), ("-no_tls1", "TLSv1.3")] {
        let mut client = ChildProcess::start(
            Command::new("openssl")
                .args(["s_client", switch, "-connect", &address, "-CAfile", &root])
                .args(["-cipher", "ALL:@SECLEVEL=0"]),
        );
        client.wait_for(&format!("New, {version}, Cipher is "));
        client.write("Q\n");
        client.wait_for_success();
    }
}

#[test]
fn early_data_arrive_both_ways_and_once_per_ticket() {
    let folder = Folder::new();
    let root = folder.file("root.pem");
    let early = folder.file("early.txt");
    fs::write(&early, "in good time\n").unwrap();
    let (_server, address) = serve(&["--echo", "--tickets", "--early-data", "1000", "--write-ca", &root]);
    let session = folder.file("session.pem");
    for (arguments, line) in [
        (["-sess_out", &session].as_slice(), "Early data was not sent"),
        (
            &["-sess_in", &session, "-early_data", &early],
            "Early data was accepted",
        ),
        // Whoever has copied the ticket and the data is too late.
        (
            &["-sess_in", &session, "-early_data", &early],
            "Early data was rejected",
        ),
    ] {
        let mut client = ChildProcess::start(s_client(&folder, &address).args(arguments));
        client.wait_for(line);
        if line.ends_with("accepted") {
            client.wait_for("in good time");
        }
        client.write("here I am\n");
        client.wait_for("here I am");
        client.write("Q\n");
        client.wait_for_success();
    }

    write_lab_files(&folder);
    let accepting = ["-early_data", "-max_early_data", "1000"];
    for (options, taken) in [(accepting.as_slice(), "took"), (&[], "did not take")] {
        let (mut server, address) = start(s_server(&folder, "").args(["-naccept", "2"]).args(options));
        let mut client = ChildProcess::start(connect(&folder, &address).args([
            "--tickets",
            "--resume",
            "--send",
            "late\n",
            "--early-data",
            "in good time\n",
        ]));
        server.wait_for("late");
        server.write("first answer\n");
        client.wait_for("first answer");
        server.seen.clear();
        server.wait_for("in good time");
        server.wait_for("late");
        server.write("second answer\n");
        client.wait_for("second answer");
        client.wait_for(&format!("connect: the server {taken} the early data"));
        client.wait_for("connect: the session was resumed");
        client.wait_for_success();
        server.wait_for_success();
        let is_received = server.seen.iter().any(|line| line == "Early data received:");
        assert_eq!(is_received, taken == "took", "{:#?}", server.seen);
    }
}

#[test]
fn session_is_kept_in_a_file_between_two_runs() {
    let folder = Folder::new();
    write_lab_files(&folder);
    for version in ["1.2", "1.3"] {
        let (_server, address) = start(
            Command::new("openssl")
                .args(["s_server", "-accept", "127.0.0.1:0", "-naccept", "2", "-rev"])
                .args(["-cert", &folder.file("leaf.pem"), "-key", &folder.file("key.pem")])
                .args(["-cert_chain", &folder.file("intermediate.pem")]),
        );
        let file = format!("--resume={}", folder.file(&format!("session-{version}")));
        for is_second in [false, true] {
            let options = ["--tls", version, "--tickets", &file, "--send", "ereh niaga\n"];
            let mut client = ChildProcess::start(connect(&folder, &address).args(options));
            client.wait_for_success();
            client.wait_for("again here");
            let told = client
                .seen
                .iter()
                .any(|line| line == "connect: the session was resumed");
            assert_eq!(told, is_second, "{version}: {:#?}", client.seen);
        }
    }
    let strange = folder.write("strange", "something else\n");
    let mut client = ChildProcess::start(connect(&folder, "127.0.0.1:1").arg(format!("--resume={strange}")));
    assert!(!client.wait_for_end().success());
    client.wait_for("this is not a file that connect has written");
}
