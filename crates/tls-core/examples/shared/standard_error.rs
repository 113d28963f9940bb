//! All that the examples say on standard error, and the one place where it is escaped: names, texts and alerts of a peer
//! may hold whatever the peer likes, and a terminal obeys some of it.

use std::io::{self, Write};

/// Writes lines in one piece, so that those of connections that run at the same time do not mix. Where nobody reads
/// them, the work goes on all the same.
pub fn tell(lines: impl IntoIterator<Item = String>) {
    let text: String = lines.into_iter().map(|line| escaped(line.as_bytes()) + "\n").collect();
    let _ = io::stderr().write_all(text.as_bytes());
}

/// Bytes as text of one line that is only looked at. What is not printable is written as its number, as in Rust's
/// literals; escaping twice changes nothing.
pub fn escaped(bytes: &[u8]) -> String {
    let mut text = String::new();
    for chunk in bytes.utf8_chunks() {
        for character in chunk.valid().chars() {
            match character {
                // They need an escape within quotation marks only.
                '\'' | '"' | '\\' => text.push(character),
                _ => text.extend(character.escape_debug()),
            }
        }
        text.extend(chunk.invalid().escape_ascii().map(char::from));
    }
    text
}
