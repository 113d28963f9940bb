//! The lines of a command while it is being written.

use der::pem::{LineEnding, encode_string};

/// Turns the output of a pipe into hexadecimal digits on one line, without an end of line.
pub const TO_HEXADECIMAL: &str = " | xxd -p | tr -d '\\n'";

/// Bytes on a line of a here-document.
const BYTES_PER_LINE: usize = 32;

/// A command under construction.
#[derive(Default)]
pub struct Script {
    text: String,
}

impl Script {
    pub fn into_text(self) -> String {
        self.text
    }

    pub fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    pub fn line(&mut self, text: &str) {
        self.push(text);
        self.push("\n");
    }

    /// Bytes as digits.
    pub fn bytes(&mut self, bytes: &[u8]) {
        self.push(&hexadecimal(bytes));
    }

    /// Bytes as digits on separate lines.
    pub fn lines(&mut self, bytes: &[u8]) {
        for line in bytes.chunks(BYTES_PER_LINE) {
            self.bytes(line);
            self.push("\n");
        }
    }

    /// Ends the here-document.
    pub fn end(&mut self) {
        self.push("END\n");
    }

    /// Prints the output so far on one line.
    pub fn print(&mut self) {
        self.push(TO_HEXADECIMAL);
        self.push("; echo\n");
    }

    /// One of the options of a key derivation.
    pub fn option(&mut self, name: &str, bytes: &[u8]) {
        self.push("  -kdfopt ");
        self.push(name);
        self.bytes(bytes);
        self.push(" \\\n");
    }

    /// Prints the hash of some bytes.
    pub fn hash(&mut self, function: &str, bytes: &[u8]) {
        self.push(&format!(
            "xxd -r -p <<'END' | openssl dgst -{} -binary",
            function.to_ascii_lowercase()
        ));
        self.print();
        self.lines(bytes);
        self.end();
    }

    /// Prints a number raised to a key's exponent, modulo its modulus.
    pub fn raise(&mut self, operation: &str, number: &[u8], key: &PublicKey) {
        self.push(&format!(
            "xxd -r -p <<'END' | openssl pkeyutl {operation} -pubin -inkey /dev/fd/3 \\\n"
        ));
        self.push("  -pkeyopt rsa_padding_mode:none 3<<'KEY'");
        self.print();
        self.lines(number);
        self.end();
        self.push(&key.pem);
        self.push("KEY\n");
    }

    pub fn begin_python(&mut self) {
        self.push("python3 - <<'END'\n");
    }

    /// A number in Python.
    pub fn number(&mut self, name: &str, bytes: &[u8]) {
        self.push(name);
        self.push(" = 0x");
        self.bytes(bytes);
        self.push("\n");
    }

    /// Bytes in Python, one after the other.
    pub fn python_bytes(&mut self, name: &str, parts: &[&[u8]]) {
        self.push(name);
        if let [part] = parts
            && part.len() <= BYTES_PER_LINE
        {
            return self.line(&format!(" = bytes.fromhex('{}')", hexadecimal(part)));
        }
        self.push(" = bytes.fromhex('''\n");
        for part in parts {
            self.lines(part);
        }
        self.push("''')\n");
    }
}

/// DER as a PEM file.
pub fn pem(label: &str, der: &[u8]) -> Option<String> {
    encode_string(label, LineEnding::LF, der).ok()
}

/// An RSA public key as a file.
pub struct PublicKey {
    pem: String,
}

impl PublicKey {
    /// From its numbers, big-endian. `None` if they are too long for a file.
    pub fn new(modulus: &[u8], public_exponent: &[u8]) -> Option<Self> {
        /// SEQUENCE { OBJECT IDENTIFIER rsaEncryption, NULL } (RFC 3279 §2.3.1).
        const ALGORITHM: [u8; 15] = [
            0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00,
        ];
        // RFC 8017 appendix A.1.1, within a SubjectPublicKeyInfo (RFC 5280 §4.1).
        let numbers = element(0x30, &[integer(modulus)?, integer(public_exponent)?].concat())?;
        let bits = element(0x03, &[&[0], numbers.as_slice()].concat())?;
        let key = element(0x30, &[ALGORITHM.as_slice(), &bits].concat())?;
        let pem = pem("PUBLIC KEY", &key)?;
        Some(Self { pem })
    }
}

/// A non-negative number. A leading zero byte keeps its first bit from being a sign (X.690 §8.3).
fn integer(number: &[u8]) -> Option<Vec<u8>> {
    element(
        0x02,
        &[
            &[0][..number.first().map_or(1, |first| usize::from(first >> 7))],
            number,
        ]
        .concat(),
    )
}

/// An element with its tag and length (X.690 §8.1).
fn element(tag: u8, content: &[u8]) -> Option<Vec<u8>> {
    let [high, low] = u16::try_from(content.len()).ok()?.to_be_bytes();
    let head = match (high, low) {
        (0, 0..=0x7f) => vec![tag, low],
        (0, _) => vec![tag, 0x81, low],
        _ => vec![tag, 0x82, high, low],
    };
    Some([head.as_slice(), content].concat())
}

/// Bytes as lower-case digits.
pub fn hexadecimal(bytes: &[u8]) -> String {
    base16ct::lower::encode_string(bytes)
}
