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
use timeline::registry::{AlertDescription, ProtocolVersion};
use timeline::suites::SuiteParameters;
use timeline::{Actor, HandshakeKind, Item, MessageKind, Timeline};
use tls_core::export::json::{self, Contents};
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

/// The timeline in a file.
fn timeline_in(file: &str) -> Timeline {
    match json::read(&fs::read_to_string(file).unwrap()).unwrap() {
        Contents::Timeline(timeline) => timeline,
        Contents::Scenario(_) => panic!("the file has no timeline"),
    }
}

/// The file tells what the client saw of a server that is not ours: it has the version, the messages and the resumption.
#[test]
fn connect_writes_a_timeline_that_the_page_reads() {
    for (version, picked, sealed) in [
        ("1.2", ProtocolVersion::TLS_1_2, HandshakeKind::Finished),
        ("1.3", ProtocolVersion::TLS_1_3, HandshakeKind::EncryptedExtensions),
    ] {
        let folder = Folder::new();
        let file = folder.file("session.json");
        let (_server, address) = serve(&["--server-name", "127.0.0.1", "--tickets", "--response", "good day"]);
        let arguments = [
            "--tls",
            version,
            "--tickets",
            "--resume",
            "--record",
            &file,
            "--send",
            "who is there?",
        ];
        ChildProcess::start(example("connect").arg(&address).args(arguments)).wait_for_success();
        let timeline = timeline_in(&file);
        assert_eq!(timeline.scenario, None);
        assert_eq!(timeline.host_name(), Some("127.0.0.1"));
        let steps = &timeline.steps;
        assert!(
            steps
                .iter()
                .skip(2)
                .filter(|step| step.connection == 0)
                .all(|step| step.version == Some(picked))
        );
        let sent = |connection, actor, kind| {
            let messages = steps
                .iter()
                .filter(move |step| step.connection == connection && step.actor == actor)
                .filter_map(|step| step.transfer());
            let mut of_kind = messages.filter(move |transfer| transfer.carries(MessageKind::Handshake(kind)));
            of_kind.next().is_some()
        };
        for connection in [0, 1] {
            assert!(sent(connection, Actor::Client, HandshakeKind::ClientHello));
            assert!(sent(connection, Actor::Server, HandshakeKind::ServerHello));
            assert!(sent(connection, Actor::Server, sealed), "{version} {connection}");
            assert_eq!(
                sent(connection, Actor::Server, HandshakeKind::Certificate),
                connection == 0
            );
            let is_resumed = steps
                .iter()
                .any(|step| step.connection == connection && step.is_resumed);
            assert_eq!(is_resumed, connection == 1);
        }
        let answers = steps.iter().flat_map(|step| &step.learned);
        let answers = answers.filter(|(actor, value)| *actor == Actor::Client && value.item == Item::Plaintext);
        assert_eq!(answers.filter(|(_, value)| value.bytes == b"good day").count(), 2);
    }
}

/// A handshake that fails is the one that somebody wants to look at.
#[test]
fn connect_writes_a_timeline_of_a_failure() {
    let folder = Folder::new();
    let file = folder.file("session.json");
    let (_server, address) = serve(&["--server-name", "elsewhere.test"]);
    let seen = refused("connect", &[&address, "--record", &file]);
    assert!(seen.concat().contains("certificate"), "{seen:?}");
    let timeline = timeline_in(&file);
    let (actor, error) = timeline.failure().unwrap();
    assert_eq!(
        (*actor, error.alert()),
        (Actor::Client, Some(AlertDescription::CERTIFICATE_UNKNOWN))
    );
}

#[test]
fn connect_says_at_once_that_it_cannot_write_a_timeline() {
    let seen = refused("connect", &["127.0.0.1:1", "--record", "/no/such/folder/session.json"]);
    assert_eq!(seen.len(), 1);
    assert!(
        seen[0].starts_with("connect: --record /no/such/folder/session.json: "),
        "{seen:?}"
    );
}
