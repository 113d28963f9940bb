//! OpenSSL, driven by a Python program that is told what to do how often, and answers how long it took (`openssl.py`).

use std::io::{BufRead, BufReader, Lines, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::OnceLock;
use std::time::Duration;

use der::pem::{LineEnding, encode_string};

use crate::lab::{HOST_NAME, Lab};

const PROGRAM: &str = include_str!("openssl.py");

/// A Python process with OpenSSL in it. It ends when this is dropped.
pub struct OpenSsl {
    child: Child,
    requests: Option<ChildStdin>,
    answers: Lines<BufReader<ChildStdout>>,
}

impl OpenSsl {
    /// Whether there is a `python3` with the `ssl` module; said on standard error if there is none.
    pub fn is_there() -> bool {
        static FOUND: OnceLock<bool> = OnceLock::new();
        *FOUND.get_or_init(|| {
            let question = Command::new("python3")
                .args([
                    "-c",
                    "import ssl, zlib; print(ssl.OPENSSL_VERSION, 'and zlib', zlib.ZLIB_RUNTIME_VERSION)",
                ])
                .stderr(Stdio::null())
                .output();
            let answer = question.ok().filter(|output| output.status.success());
            match &answer {
                Some(answer) => eprint!("Beside it stand {}", String::from_utf8_lossy(&answer.stdout)),
                None => eprintln!("OpenSSL and zlib are left out: there is no python3 with ssl and zlib"),
            }
            answer.is_some()
        })
    }

    /// Starts it with the lab's certificates, and says what is to be measured.
    pub fn start(lab: &Lab, request: &str) -> Self {
        let mut child = Command::new("python3")
            .args(["-c", PROGRAM])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut openssl = Self {
            requests: child.stdin.take(),
            answers: BufReader::new(child.stdout.take().unwrap()).lines(),
            child,
        };
        let pem = |der: &Vec<u8>| encode_string("CERTIFICATE", LineEnding::LF, der).unwrap();
        let chain: String = lab.identity.chain.iter().map(pem).collect();
        let root = pem(&lab.identity.root);
        let key = lab.identity.key.to_pkcs8_pem().unwrap();
        // What Rust's debug form escapes in such texts, JSON escapes in the same way.
        openssl.send(&format!(
            r#"{{"host_name": {HOST_NAME:?}, "root": {root:?}, "chain": {chain:?}, "key": {:?}}}"#,
            key.as_str()
        ));
        openssl.send(request);
        openssl
    }

    /// How long it takes to do it so many times.
    pub fn measure(&mut self, iterations: u64) -> Duration {
        self.send(&iterations.to_string());
        let answer = self.answers.next().and_then(Result::ok);
        let nanoseconds = answer.and_then(|answer| answer.parse().ok());
        Duration::from_nanos(nanoseconds.expect("OpenSSL failed, Python has said why"))
    }

    fn send(&mut self, line: &str) {
        if let Some(requests) = &mut self.requests {
            // Where this fails, no answer will come.
            let _ = writeln!(requests, "{line}");
        }
    }
}

impl Drop for OpenSsl {
    fn drop(&mut self) {
        self.requests = None;
        let _ = self.child.wait();
    }
}
