//! The two example programs, run against each other and with invalid input from users and peers.

#[path = "examples/command_line.rs"]
mod command_line;
#[path = "examples/endings.rs"]
mod endings;
#[path = "examples/peer.rs"]
mod peer;
#[path = "examples/terminal.rs"]
mod terminal;

#[path = "support/child_process.rs"]
mod child_process;
#[path = "support/example.rs"]
mod example;
#[path = "support/folder.rs"]
mod folder;
#[path = "support/lab_files.rs"]
mod lab_files;

use std::net::TcpListener;
use std::{fs, thread};

use child_process::ChildProcess;
use example::{example, serve};
use folder::Folder;
use lab_files::{CLIENT_NAME, write_lab_files};
use timeline::suites::SuiteParameters;
use tls_core::pki::authority::LabAuthority;

/// Runs an example that must fail, and returns its output.
fn refused(name: &str, arguments: &[&str]) -> Vec<String> {
    let mut process = ChildProcess::start(example(name).args(arguments));
    assert!(!process.wait_for_end().success());
    std::mem::take(&mut process.seen)
}

#[test]
fn examples_interoperate_without_files() {
    for suite in SuiteParameters::suites() {
        let suite = suite.to_string();
        let (mut server, address) = serve(&["--once", "--server-name", "127.0.0.1", "--response", "good day"]);
        let mut client =
            ChildProcess::start(example("connect").args([&address, "--suite", &suite, "--send", "who is there?"]));
        client.wait_for_success();
        server.wait_for_success();
        assert_eq!(client.seen, ["good day"]);
    }
}

/// No other common program supports DEFLATE.
#[test]
fn examples_interoperate_with_every_option() {
    let folder = Folder::new();
    write_lab_files(&folder);
    let [root, chain, client, key] = ["root.pem", "chain.pem", "client.pem", "key.pem"].map(|name| folder.file(name));
    let text = "now and again, ".repeat(5000);
    let file = folder.write("text", &text);
    for memory in ["--tickets", "--session-ids"] {
        let both = [
            "--summary",
            "--alpn",
            "lab",
            "--compression",
            "deflate",
            "--compression",
            "null",
        ];
        let server = ["--echo", "--client-ca", &root, "--require-client-certificate", memory];
        let limits = ["--record-size-limit", "99", "--fragment-length", "7"];
        let (mut server, address) = serve(&[&both[..], &server, &limits, &["--cert", &chain, "--key", &key]].concat());
        let mut connect = example("connect");
        connect
            .args([
                &address,
                "--server-name",
                "lab.test",
                "--ca",
                &root,
                "--cert",
                &client,
                "--key",
                &key,
            ])
            .args(both)
            .args([
                "--suite",
                "TLS_RSA_WITH_AES_256_CBC_SHA",
                "--tickets",
                "--grease",
                "--resume",
            ])
            .args([
                "--max-fragment-length",
                "512",
                "--record-size-limit",
                "200",
                "--send-file",
                &file,
            ]);
        let mut client = ChildProcess::start(&mut connect);
        client.wait_for_success();
        let agreed = |resumed, peer| {
            format!(
                "agreed: suite TLS_RSA_WITH_AES_256_CBC_SHA; compression DEFLATE; application protocol lab; \
                 extended master secret yes; encrypt then MAC yes; resumed {resumed}; peer {peer}; group none"
            )
        };
        let (told, heard): (Vec<_>, Vec<_>) = client
            .seen
            .drain(..)
            .partition(|line| line.starts_with("agreed: ") || line.starts_with("connect: "));
        assert_eq!(
            told,
            [
                agreed("no", "CN=lab.test,O=Handshake Lab"),
                agreed("yes", "none"),
                "connect: the session was resumed".to_owned(),
            ]
        );
        assert!(heard == [text.repeat(2).trim_end()]);
        server.wait_for(&agreed("no", CLIENT_NAME));
        server.wait_for(&agreed("yes", "none"));
    }
}

#[test]
fn server_name_is_sent_in_ascii_and_not_for_addresses() {
    let asked_of = |server_name, options: &[&str]| {
        let serving = [
            "--once",
            "--trace",
            "--server-name",
            server_name,
            "--response",
            "good day",
        ];
        let (mut server, address) = serve(&serving);
        let mut client = ChildProcess::start(example("connect").args([&address, "--send", "x"]).args(options));
        client.wait_for("good day");
        client.wait_for_success();
        server.wait_for_success();
        let asked = server.seen.iter().find(|line| line.contains("server-name-value"));
        asked.map(|line| line.trim().to_owned())
    };
    for typed in ["Bücher.Example.", "bücher.example", "XN--bcher-kva.example"] {
        let asked = asked_of("bücher.example", &["--server-name", typed]);
        assert!(
            asked.is_some_and(|it| it.ends_with(": \"xn--bcher-kva.example\"")),
            "{typed}"
        );
    }
    assert_eq!(asked_of("127.0.0.1", &[]), None);
    assert_eq!(asked_of("::1", &["--server-name", "[::1]"]), None);
}

#[test]
fn failed_resumption_is_reported() {
    let arguments = ["--server-name", "127.0.0.1", "--resume", "--send", "who is there?"];
    let (_server, address) = serve(&["--server-name", "127.0.0.1", "--response", "good day\n"]);
    let mut said = refused("connect", &[&[address.as_str()], &arguments[..]].concat());
    // The relative order of stdout and stderr is undefined.
    said.sort();
    assert_eq!(
        said,
        [
            "connect: the server gave nothing to resume the session with",
            "good day"
        ]
    );
}

#[test]
fn one_file_may_hold_chain_and_keys_and_unreadable_roots_are_skipped() {
    let folder = Folder::new();
    write_lab_files(&folder);
    let read = |name: &str| fs::read_to_string(folder.file(name)).unwrap();
    let other_key = LabAuthority::new().unwrap().root_key.to_pkcs8_pem().unwrap();
    let both = [other_key.as_str(), &read("chain.pem"), &read("key.pem")].concat();
    let both = folder.write("both.pem", &both);
    let bad_root = "-----BEGIN CERTIFICATE-----\nMAMCAQE=\n-----END CERTIFICATE-----\n";
    let roots = folder.write("roots.pem", format!("{bad_root}{}", read("root.pem")));
    let (mut server, address) = serve(&["--once", "--cert", &both, "--key", &both, "--response", "good day"]);
    let arguments = [
        &address,
        "--ca",
        &roots,
        "--server-name",
        "lab.test",
        "--send",
        "who is there?",
    ];
    let mut client = ChildProcess::start(example("connect").args(arguments));
    client.wait_for_success();
    server.wait_for_success();
    client.seen.sort();
    assert_eq!(
        client.seen,
        [
            format!(
                "{roots}: left out: certificate 1 of 2: \
                 malformed-der in certificate at byte 2: expected SEQUENCE, found INTEGER"
            ),
            "good day".to_owned(),
        ]
    );
}

#[test]
fn reason_for_a_rejected_certificate_is_reported() {
    let (_server, address) = serve(&["--once", "--server-name", "lab.test"]);
    assert_eq!(
        refused("connect", &[&address, "--server-name", "shop.test"]),
        [
            "connect: the peer's certificate is not accepted: certificate 1 of 2 (CN=lab.test,O=Handshake Lab): \
             name-mismatch: asked name shop.test; presented names lab.test"
        ]
    );
}

#[test]
fn disappearing_peer_is_an_error() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let server = thread::spawn(move || {
        use std::io::Read;

        let (mut stream, _) = listener.accept().unwrap();
        // Reading the input first makes the close an orderly end instead of a reset.
        stream.read(&mut [0; 1 << 14]).unwrap()
    });
    assert_eq!(
        refused("connect", &[&address]),
        ["connect: the peer went away without close_notify: data may be missing"]
    );
    assert!(server.join().unwrap() > 0);
}
