//! The key log: with it, Wireshark and others decrypt a recorded session (RFC 9850).

use core::fmt::Write;

use crate::connection::KeyLogSecrets;

/// One line, with its line end: `CLIENT_RANDOM`, the client's random and the master secret in hexadecimal.
pub fn line(secrets: &KeyLogSecrets) -> String {
    let mut line = String::from("CLIENT_RANDOM ");
    append_hexadecimal(&mut line, &secrets.client_random);
    line.push(' ');
    append_hexadecimal(&mut line, secrets.master_secret.as_slice());
    line.push('\n');
    line
}

fn append_hexadecimal(line: &mut String, bytes: &[u8]) {
    for byte in bytes {
        // Writing to a string cannot fail.
        let _ = write!(line, "{byte:02x}");
    }
}
