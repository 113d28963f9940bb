//! Values from the peer are escaped on the user's terminal, so control sequences have no effect.

use std::net::TcpListener;

use crate::child_process::ChildProcess;
use crate::example::{example, serve};
use crate::peer::{accept, dial};

/// Colour, window title, line break, a one-byte C1 control, and a right-to-left override.
const ORDERS: &str = "\u{1b}[31m\u{1b}]0;title\u{7}\r\nserve: fine\u{9b}2J\u{202e}";

fn assert_harmless(said: &[String]) {
    for line in said {
        assert!(
            !line.contains(|character: char| character.is_control() || character == '\u{202e}'),
            "{line:?}"
        );
        assert!(!line.starts_with("serve: fine"), "{line:?}");
    }
    assert!(said.iter().any(|line| line.contains("\\u{9b}2J\\u{202e}")), "{said:#?}");
}

#[test]
fn values_from_a_client_are_escaped() {
    let (mut server, address) = serve(&["--once", "--trace", "--summary", "--alpn", "lab"]);
    let mut client = dial(&address, &[ORDERS.as_bytes(), b"\xff\xfe"]);
    client.flush();
    assert!(!server.wait_for_end().success());
    assert_harmless(&server.seen);
    assert!(
        server.seen.iter().any(|line| line.contains("\\xff\\xfe")),
        "{:#?}",
        server.seen
    );
}

/// The client's data goes to standard output unchanged, so this test sends none.
#[test]
fn values_from_a_server_are_escaped() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let mut client = ChildProcess::start(example("connect").args([&address, "--trace", "--summary"]));
    let mut server = accept(&listener, &format!("CN={}", ORDERS.replace(';', "\\;")));
    server.connection.close().unwrap();
    server.flush();
    client.wait_for_success();
    assert_harmless(&client.seen);
    let summary = client.wait_for("agreed: ");
    // The name is escaped according to RFC 4514 §2.4: its UTF-8 bytes in hexadecimal.
    assert!(summary.contains("\\c2\\9b2J\\e2\\80\\ae;"), "{summary}");
}
