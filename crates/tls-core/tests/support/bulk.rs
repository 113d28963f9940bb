//! Bulk data, and the search for it in a program's output.

use std::fmt::Write as _;
use std::io::Write;
use std::process::ChildStdin;
use std::thread::{self, JoinHandle};

use rand_core::Rng;
use tls_core::crypto::random::RandomStream;

/// The first line, which locates the data.
const BEGIN: &str = "the data begins";
/// The last line, which shows that the data is complete.
pub const END: &str = "the data ends";

/// About `length` bytes of text in lines of hexadecimal digits, which programs do not mistake for
/// commands.
pub fn data(length: usize) -> String {
    let mut random = RandomStream::for_actor(16, "data");
    let mut text = format!("{BEGIN}\n");
    while text.len() < length {
        let [one, other, third] = [random.next_u64(), random.next_u64(), random.next_u64()];
        writeln!(text, "{one:016x}{other:016x}{third:016x}").unwrap();
    }
    writeln!(text, "{END}").unwrap();
    text
}

/// Writes to a program's input in a separate thread. The input stays open as long as the result is
/// kept.
pub fn feed(mut input: ChildStdin, data: &str) -> JoinHandle<ChildStdin> {
    let data = data.to_owned();
    thread::spawn(move || {
        input.write_all(data.as_bytes()).unwrap();
        input.flush().unwrap();
        input
    })
}

/// What OpenSSL's client with `-nbio` prints, even within a line, when a read or write would block.
const BLOCKED: [&str; 6] = [
    "write W BLOCK\n",
    "write R BLOCK\n",
    "write X BLOCK\n",
    "read W BLOCK\n",
    "read R BLOCK\n",
    "read X BLOCK\n",
];

/// Asserts that the lines contain the data, with any text before and after, and with lines of the other output between.
/// Both outputs are read at once, so a busy machine mixes them.
pub fn assert_contains(lines: &[String], data: &str) {
    let printed = lines.join("\n");
    let printed = BLOCKED
        .iter()
        .fold(printed, |printed, blocked| printed.replace(blocked, ""));
    let mut wanted = data.lines().peekable();
    for line in printed.lines() {
        wanted.next_if_eq(&line);
    }
    assert_eq!(wanted.next(), None, "the first line that did not arrive as it was sent");
}
