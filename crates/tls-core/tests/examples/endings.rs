//! How connections of the examples end: received data is never lost, and errors are reported.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::ExitStatus;
use std::thread;
use std::time::Duration;

use tls_core::server::ServerState;

use crate::child_process::ChildProcess;
use crate::example::{example, serve};
use crate::peer::{Peer, accept, dial_and_open};

/// Returns the output of `connect` when the server ends in this way with unread input.
fn ended(end: impl FnOnce(&mut Peer<ServerState>)) -> (ExitStatus, Vec<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let mut client = ChildProcess::start(example("connect").args([&address, "--send", "who is there?"]));
    let mut server = accept(&listener, "CN=127.0.0.1");
    server.stream.peek(&mut [0]).unwrap();
    end(&mut server);
    server.reset();
    let status = client.wait_for_end();
    (status, std::mem::take(&mut client.seen))
}

/// The answer to close_notify need not arrive (RFC 5246 §7.2.1).
#[test]
fn data_before_close_notify_is_complete_even_if_the_connection_then_breaks() {
    for _ in 0..20 {
        let (status, said) = ended(|server| {
            server.connection.send(b"all of it\n").unwrap();
            server.connection.close().unwrap();
            server.flush();
        });
        assert_eq!(said, ["all of it"]);
        assert!(status.success());
        let (status, said) = ended(|server| {
            server.connection.close().unwrap();
            server.flush();
        });
        assert_eq!((status.success(), said), (true, Vec::new()));
    }
}

#[test]
fn data_before_an_error_is_printed_and_the_error_is_reported() {
    let told = |mut said: Vec<String>| {
        // The relative order of stdout and stderr is undefined.
        said.sort();
        said
    };
    let (status, said) = ended(|server| {
        server.connection.send(b"all of it\n").unwrap();
        server.connection.receive(&[0; 5]).unwrap_err();
        server.flush();
    });
    let alert = "connect: the peer ended the connection with the alert unexpected_message";
    assert_eq!(
        (status.success(), told(said)),
        (false, vec!["all of it".to_owned(), alert.to_owned()])
    );

    let (status, said) = ended(|server| {
        server.connection.send(b"all of it\n").unwrap();
        server.connection.send(b"and more\n").unwrap();
        let mut records = server.outgoing().concat();
        *records.last_mut().unwrap() ^= 1;
        server.stream.write_all(&records).unwrap();
    });
    let [first, second] = told(said).try_into().unwrap();
    assert_eq!((status.success(), first.as_str()), (false, "all of it"));
    assert!(
        second.starts_with("connect: a record's integrity check failed"),
        "{second}"
    );

    let (status, said) = ended(|server| {
        server.connection.send(b"all of it\n").unwrap();
        server.flush();
    });
    let [first, second] = told(said).try_into().unwrap();
    assert_eq!((status.success(), first.as_str()), (false, "all of it"));
    assert!(second.starts_with("connect: "), "{second}");
}

/// Closing a socket with unread input would reset the connection and discard the alert.
#[test]
fn sending_peer_gets_the_alert_and_no_reset() {
    let garbage = vec![b'x'; 300_000];
    let unexpected_message = [21, 3, 3, 0, 2, 2, 10];
    let (mut server, address) = serve(&["--once"]);
    let mut client = TcpStream::connect(&address).unwrap();
    client.write_all(&garbage).unwrap();
    let mut answer = Vec::new();
    client.read_to_end(&mut answer).unwrap();
    assert_eq!(answer, unexpected_message);
    drop(client);
    assert!(!server.wait_for_end().success());

    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let mut client = ChildProcess::start(example("connect").arg(&address));
    let (mut server, _) = listener.accept().unwrap();
    server.write_all(&garbage).unwrap();
    let mut answer = Vec::new();
    server.read_to_end(&mut answer).unwrap();
    assert!(answer.ends_with(&unexpected_message));
    drop(server);
    assert!(!client.wait_for_end().success());
}

#[test]
fn endlessly_sending_peer_is_not_read_forever() {
    let (mut server, address) = serve(&["--once"]);
    let mut client = TcpStream::connect(&address).unwrap();
    let drips = thread::spawn(move || while client.write_all(b"x").is_ok() {});
    assert!(!server.wait_for_end().success());
    drips.join().unwrap();
}

#[test]
fn peer_that_reads_nothing_is_reported() {
    let (mut server, address) = serve(&["--once", "--echo"]);
    let mut client = dial_and_open(&address);
    let sends = thread::spawn(move || {
        let mut goes_on = true;
        while goes_on {
            client.connection.send(&[b'x'; 1 << 14]).unwrap();
            let records = client.outgoing().concat();
            goes_on = client.stream.write_all(&records).is_ok();
        }
    });
    assert!(!server.wait_for_end().success());
    assert_eq!(
        server.seen[1..],
        ["serve: the peer took nothing of what we sent within 10 s"]
    );
    sends.join().unwrap();
}

/// Asserts that another client is served beside as many idle connections as the server allows, long
/// before they time out.
fn assert_served_beside(idle: impl Fn(&str) -> TcpStream, has_drips: bool) {
    let (mut server, address) = serve(&["--response", "good day"]);
    let mut idle: Vec<_> = (0..100).map(|_| idle(&address)).collect();
    let drips = thread::spawn(move || {
        // A record of maximal length, byte by byte.
        let mut bytes = [22, 3, 1, 0x40, 0].into_iter().chain(std::iter::repeat(0));
        while has_drips && !idle.is_empty() {
            let byte = bytes.next().unwrap();
            idle.retain_mut(|stream| stream.write_all(&[byte]).is_ok());
            thread::sleep(Duration::from_millis(50));
        }
        idle
    });
    let arguments = ["--server-name", "localhost", "--send", "who is there?"];
    let mut client = ChildProcess::start(example("connect").arg(&address).args(arguments));
    client.wait_for_success();
    assert_eq!(client.seen, ["good day"]);
    server.wait_for("closed for another connection: 64 were open, and this one was getting nowhere");
    assert!(
        !server.seen.iter().any(|line| line.contains("within 10 s")),
        "{:#?}",
        server.seen
    );
    drop(server);
    drips.join().unwrap();
}

#[test]
fn idle_connections_lock_nobody_out() {
    assert_served_beside(|address| TcpStream::connect(address).unwrap(), false);
    assert_served_beside(|address| TcpStream::connect(address).unwrap(), true);
    assert_served_beside(|address| dial_and_open(address).stream, false);
}
