//! The two examples as programs of their own: with each other, and with what their users and peers get wrong.

#[path = "support/child_process.rs"]
#[allow(dead_code, reason = "nothing is typed here")]
mod child_process;
#[path = "support/example.rs"]
mod example;
#[path = "support/folder.rs"]
mod folder;

use std::net::TcpListener;
use std::thread;

use child_process::ChildProcess;
use example::example;
use folder::Folder;
use tls_core::pki::authority::LabAuthority;

/// Runs an example that has to fail, and gives all that it says.
fn refused(name: &str, arguments: &[&str]) -> Vec<String> {
    let mut process = ChildProcess::start(example(name).args(arguments));
    assert!(!process.wait_for_end().success());
    std::mem::take(&mut process.seen)
}

#[test]
fn the_examples_understand_each_other_without_any_file() {
    for suite in ["TLS_RSA_WITH_AES_128_GCM_SHA256", "TLS_RSA_WITH_AES_256_GCM_SHA384"] {
        let mut server = ChildProcess::start(example("serve").args(["--listen", "127.0.0.1:0", "--once"]).args([
            "--server-name",
            "127.0.0.1",
            "--response",
            "good day",
        ]));
        let line = server.wait_for("listening on ");
        let address = &line["listening on ".len()..];
        let mut client =
            ChildProcess::start(example("connect").args([address, "--suite", suite, "--send", "who is there?"]));
        client.wait_for_success();
        server.wait_for_success();
        assert_eq!(client.seen, ["good day"]);
    }
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
            &["a:1", "--compression", "deflate"],
            "the compression method deflate is not supported".to_owned(),
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
