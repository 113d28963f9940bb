//! The two examples as programs of their own: with each other, and with what their users and peers get wrong.

#[path = "support/child_process.rs"]
#[allow(dead_code, reason = "nothing is typed here")]
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
use tls_core::crypto::key_schedule::SuiteParameters;
use tls_core::pki::authority::LabAuthority;

/// Runs an example that has to fail, and gives all that it says.
fn refused(name: &str, arguments: &[&str]) -> Vec<String> {
    let mut process = ChildProcess::start(example(name).args(arguments));
    assert!(!process.wait_for_end().success());
    std::mem::take(&mut process.seen)
}

#[test]
fn the_examples_understand_each_other_without_any_file() {
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

/// No other program that is easily had speaks DEFLATE.
#[test]
fn the_examples_agree_on_everything_that_can_be_asked_for() {
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
                 extended master secret yes; encrypt then MAC yes; resumed {resumed}; peer {peer}"
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
fn what_cannot_be_resumed_is_told() {
    let arguments = ["--server-name", "127.0.0.1", "--resume", "--send", "who is there?"];
    let (_server, address) = serve(&["--server-name", "127.0.0.1", "--response", "good day\n"]);
    let mut said = refused("connect", &[&[address.as_str()], &arguments[..]].concat());
    // The two outputs have no order between them.
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
fn what_is_asked_wrongly_is_answered_in_one_line() {
    let folder = Folder::new();
    let empty = folder.write("empty.pem", "");
    let key = LabAuthority::new().unwrap().root_key.to_pkcs8_pem().unwrap();
    let other_key = folder.write("key.pem", key.as_bytes());
    let missing = folder.file("missing.pem");
    let suites = "TLS_RSA_WITH_AES_128_GCM_SHA256, TLS_RSA_WITH_AES_256_GCM_SHA384, \
                  TLS_RSA_WITH_AES_128_CBC_SHA256, TLS_RSA_WITH_AES_256_CBC_SHA256, \
                  TLS_RSA_WITH_AES_128_CBC_SHA, TLS_RSA_WITH_AES_256_CBC_SHA";
    for (arguments, answer) in [
        (&[][..], "the address HOST:PORT is missing".to_owned()),
        (&["localhost"], "localhost has no port".to_owned()),
        (&["a:1", "b:2"], "b:2 is one address too many".to_owned()),
        (&["a:1", "--send"], "--send needs a value".to_owned()),
        (
            &["a:1", "--send", ""],
            "--send takes the text to send, and this one is empty".to_owned(),
        ),
        (&["a:1", "--verbose"], "there is no option --verbose".to_owned()),
        (
            &["a:1", "--suite", "RC4-MD5"],
            format!("the suite RC4-MD5 is not supported; these are: {suites}"),
        ),
        (
            &["a:1", "--compression", "lzs"],
            "the compression method lzs is not supported; these are: null, DEFLATE".to_owned(),
        ),
        (
            &["a:1", "--compression", "deflate"],
            "--compression null has to be among the methods".to_owned(),
        ),
        (
            &["a:1", "--version", "TLS 2.0"],
            "the version TLS 2.0 is not supported; these are: SSL 3.0, TLS 1.0, TLS 1.1, TLS 1.2, TLS 1.3".to_owned(),
        ),
        (
            &["a:1", "--alpn", ""],
            "--alpn takes the name of a protocol, 1 to 255 bytes".to_owned(),
        ),
        (
            &["a:1", "--fragment-length", "0"],
            "--fragment-length takes a number from 1 to 16384, not 0".to_owned(),
        ),
        (
            &["a:1", "--record-size-limit", "many"],
            "--record-size-limit takes a number from 64 to 16384, not many".to_owned(),
        ),
        (
            &["a:1", "--max-fragment-length", "600"],
            "--max-fragment-length takes 512, 1024, 2048 or 4096, not 600".to_owned(),
        ),
        (
            &["a:1", "--cert", &empty],
            "--cert and --key are needed together".to_owned(),
        ),
        (
            &["a:1", "--send-file", &missing],
            format!("{missing}: No such file or directory (os error 2)"),
        ),
        (
            &["a:1", "--ca", &empty],
            format!("{empty}: there is no certificate in it"),
        ),
        (
            &["a:1", "--ca", &missing],
            format!("{missing}: No such file or directory (os error 2)"),
        ),
    ] {
        assert_eq!(refused("connect", arguments), [format!("connect: {answer}")]);
    }
    let listen = ["--listen", "127.0.0.1:0"];
    for (arguments, answer) in [
        (&["--once"][..], "--listen ADDRESS is missing".to_owned()),
        (&["x"], "there is no option x".to_owned()),
        (
            &[&listen[..], &["--key", &other_key]].concat(),
            "--cert and --key are needed together".to_owned(),
        ),
        (
            &[&listen[..], &["--require-client-certificate"]].concat(),
            "--require-client-certificate needs --client-ca".to_owned(),
        ),
        (
            &[&listen[..], &["--client-ca", &empty]].concat(),
            format!("{empty}: there is no certificate in it"),
        ),
        (
            &[&listen[..], &["--fragment-length", "16385"]].concat(),
            "--fragment-length takes a number from 1 to 16384, not 16385".to_owned(),
        ),
        (
            &[&listen[..], &["--grease"]].concat(),
            "there is no option --grease".to_owned(),
        ),
        (
            &[&listen[..], &["--cert", &empty, "--key", &other_key]].concat(),
            format!("{empty}: there is no certificate in it"),
        ),
    ] {
        assert_eq!(refused("serve", arguments), [format!("serve: {answer}")]);
    }
}

#[test]
fn a_key_that_is_not_the_certificate_s_is_refused() {
    let folder = Folder::new();
    let root = folder.file("root.pem");
    let mut server =
        ChildProcess::start(example("serve").args(["--listen", "127.0.0.1:0", "--write-ca", root.as_str()]));
    server.wait_for("listening on ");
    let key = LabAuthority::new().unwrap().server_key.to_pkcs8_pem().unwrap();
    let key = folder.write("key.pem", key.as_bytes());
    assert_eq!(
        refused("serve", &["--listen", "127.0.0.1:0", "--cert", &root, "--key", &key]),
        [format!(
            "serve: {key}: this is not the key of the first certificate in {root}"
        )]
    );
}

#[test]
fn one_file_may_hold_chain_and_keys_and_a_root_that_cannot_be_read_is_left_out() {
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
fn why_a_certificate_is_not_accepted_is_told() {
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
fn a_peer_that_goes_away_is_an_error() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let server = thread::spawn(move || {
        use std::io::Read;

        let (mut stream, _) = listener.accept().unwrap();
        // Reading what came lets the connection end with an end and not with a reset.
        stream.read(&mut [0; 1 << 14]).unwrap()
    });
    assert_eq!(
        refused("connect", &[&address]),
        ["connect: the peer went away without close_notify: data may be missing"]
    );
    assert!(server.join().unwrap() > 0);
}
