//! The command lines of the examples: the help text, and clear errors at startup.

use timeline::suites::SuiteParameters;
use tls_core::pki::authority::LabAuthority;

use crate::child_process::ChildProcess;
use crate::example::{example, serve};
use crate::folder::Folder;
use crate::refused;

#[test]
fn help_describes_every_option() {
    for (name, some) in [
        (
            "connect",
            ["--send-file <FILE>", "--max-fragment-length <N>", "--keylog <FILE>"],
        ),
        (
            "serve",
            ["--listen <ADDRESS:PORT>", "--write-ca <FILE>", "--client-preference"],
        ),
    ] {
        for switch in ["--help", "-h"] {
            let mut help = ChildProcess::start(example(name).arg(switch));
            help.wait_for_success();
            let options: Vec<_> = help
                .seen
                .iter()
                .map(|line| line.trim())
                .filter(|line| line.starts_with('-'))
                .collect();
            for option in some {
                assert!(
                    options.iter().any(|line| line.starts_with(option)),
                    "{option}: {options:#?}"
                );
            }
            for line in options {
                let text = line.split_once("  ").map(|(_, text)| text.trim());
                assert!(text.is_some_and(|text| text.len() > 9), "{name}: {line}");
            }
        }
    }
}

#[test]
fn connect_rejects_invalid_arguments_in_one_line_at_startup() {
    let folder = Folder::new();
    let empty = folder.write("empty.pem", "");
    let missing = folder.file("missing.pem");
    let here = folder.file(".");
    // Nothing listens at the address, so the errors must come before connecting.
    for (arguments, answer) in [
        (&["--send"][..], "'--send <TEXT>'"),
        (&["--send", ""], "there is nothing to send in it"),
        (&["--verbose"], "unexpected argument '--verbose'"),
        (&["--sumary"], "a similar argument exists: '--summary'"),
        (
            &["--max-fragment-length", "600"],
            "it has to be 512, 1024, 2048 or 4096",
        ),
        (&["--send-file", &missing], "missing.pem: No such file or directory"),
        (&["--send-file", &here], "is a directory"),
        (
            &["--send-file", "/dev/stdin", "--resume"],
            "--resume sends it twice, and it can be read only once",
        ),
        (
            &["--send", "x", "--send-file", &empty],
            "'--send <TEXT>' cannot be used with '--send-file <FILE>'",
        ),
        (&["--ca", &empty], "empty.pem: there is no certificate in it"),
        (&["--ca", &missing], "missing.pem: No such file or directory"),
        (&["--server-name", ""], &no_host("")),
        (&["--server-name", "a..b"], &no_host("a..b")),
        (&["b:2"], "unexpected argument 'b:2'"),
    ] {
        assert_refused("connect", &[&["127.0.0.1:1"], arguments].concat(), answer);
    }
    for (address, answer) in [
        ("localhost", "the port is missing"),
        ("localhost:https", "https is no port"),
        ("localhost:65536", "65536 is no port"),
        (":443", "the host is missing"),
        ("a b:1", &no_host("a b")),
        ("bücher test:1", &no_host("bücher test")),
        ("[::1:1", &no_host("[::1")),
    ] {
        assert_refused("connect", &[address], answer);
    }
    assert_refused("connect", &[], "<HOST:PORT>");
}

#[test]
fn serve_rejects_invalid_arguments_in_one_line_at_startup() {
    let folder = Folder::new();
    let empty = folder.write("empty.pem", "");
    let missing = folder.file("missing.pem");
    let nowhere = folder.file("nowhere/file");
    let here = folder.file(".");
    for (arguments, answer) in [
        (&["--require-client-certificate"][..], "--client-ca <FILE>"),
        (&["--client-ca", &empty], "empty.pem: there is no certificate in it"),
        (&["--client-ca", &missing], "missing.pem: No such file or directory"),
        (&["--write-ca", &nowhere], "nowhere/file: No such file or directory"),
        (&["--write-ca", &here], "directory"),
        (&["--server-name", "-"], &no_host("-")),
        (&["--response", "x", "--echo"], "cannot be used with"),
        (&["--grease"], "unexpected argument '--grease'"),
        (&["x"], "unexpected argument 'x'"),
    ] {
        assert_refused("serve", &[&["--listen", "127.0.0.1:0"], arguments].concat(), answer);
    }
    for (arguments, answer) in [
        (&["--once"][..], "--listen <ADDRESS:PORT>"),
        (&["--listen", "4433"], "--listen 4433: "),
        (&["--listen", "127.0.0.1:port"], "--listen 127.0.0.1:port: "),
    ] {
        assert_refused("serve", arguments, answer);
    }
}

#[test]
fn both_examples_reject_invalid_arguments_in_one_line_at_startup() {
    let folder = Folder::new();
    let empty = folder.write("empty.pem", "");
    let nowhere = folder.file("nowhere/file");
    let here = folder.file(".");
    let names: Vec<_> = SuiteParameters::suites().iter().map(ToString::to_string).collect();
    let suites = names.join(", ");
    for (example, front) in [
        ("connect", &["127.0.0.1:1"][..]),
        ("serve", &["--listen", "127.0.0.1:0"]),
    ] {
        for (arguments, answer) in [
            (
                &["--suite", "RC4-MD5"][..],
                format!("not supported; these are: {suites}"),
            ),
            (
                &["--compression", "lzs"],
                "not supported; these are: null, DEFLATE".to_owned(),
            ),
            (
                &["--compression", "deflate"],
                "--compression null has to be among the methods".to_owned(),
            ),
            (
                &["--tls", "2.0"],
                "not supported; these are: SSL 3.0, TLS 1.0, TLS 1.1, TLS 1.2, TLS 1.3".to_owned(),
            ),
            (&["--alpn", ""], "the name of a protocol has 1 to 255 bytes".to_owned()),
            (&["--fragment-length", "0"], "0 is not in 1..=16384".to_owned()),
            (&["--fragment-length", "16385"], "16385 is not in 1..=16384".to_owned()),
            (
                &["--record-size-limit", "many"],
                "'many' for '--record-size-limit <N>'".to_owned(),
            ),
            (
                &["--keylog", &nowhere],
                "nowhere/file: No such file or directory".to_owned(),
            ),
            (&["--keylog", &here], "Is a directory".to_owned()),
            (&["--cert", &empty], "--cert and --key are needed together".to_owned()),
            (&["--key", &empty], "--cert and --key are needed together".to_owned()),
            (
                &["--cert", &empty, "--key", &empty],
                "empty.pem: there is no certificate in it".to_owned(),
            ),
        ] {
            assert_refused(example, &[front, arguments].concat(), &answer);
        }
    }
}

/// The error for an invalid host.
fn no_host(typed: &str) -> String {
    format!("{typed:?} is neither a host name, like www.example.org, nor an IP address, like 192.0.2.1 or ::1")
}

/// Asserts that an example fails with this one line, before it listens or connects.
fn assert_refused(name: &str, arguments: &[&str], answer: &str) {
    let said = refused(name, arguments);
    assert_eq!(said.len(), 1, "{arguments:?}: {said:#?}");
    let is_clear = said[0].starts_with(&format!("{name}: ")) && said[0].contains(answer);
    assert!(is_clear, "{arguments:?}: {said:#?}");
}

#[test]
fn occupied_port_leaves_no_file_behind() {
    let folder = Folder::new();
    let (_server, address) = serve(&[]);
    let root = folder.file("root.pem");
    assert_refused("serve", &["--listen", &address, "--write-ca", &root], "in use");
    assert!(!std::fs::exists(root).unwrap());
}

#[test]
fn key_that_does_not_match_the_certificate_is_refused() {
    let folder = Folder::new();
    let root = folder.file("root.pem");
    let (_server, _) = serve(&["--write-ca", &root]);
    let key = LabAuthority::new().unwrap().server_key.to_pkcs8_pem().unwrap();
    let key = folder.write("key.pem", key.as_bytes());
    let answer = format!("{key}: this is not the key of the first certificate in {root}");
    assert_refused(
        "serve",
        &["--listen", "127.0.0.1:0", "--cert", &root, "--key", &key],
        &answer,
    );
    assert_refused("connect", &["127.0.0.1:1", "--cert", &root, "--key", &key], &answer);
}

/// The start of the echoed file is printed before the rest of the file exists.
#[test]
fn a_file_is_sent_piece_by_piece() {
    let (_server, address) = serve(&["--echo", "--server-name", "127.0.0.1"]);
    let mut client = ChildProcess::start(example("connect").args([&address, "--send-file", "/dev/stdin"]));
    client.write(&"piece by piece\n".repeat(10_000));
    client.wait_for("piece by piece");
    client.write("the end\n");
    drop(client.take_input());
    client.wait_for_success();
    assert_eq!(client.seen.len(), 10_001);
    client.wait_for("the end");
}
