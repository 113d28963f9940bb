//! OpenSSL, driven by a Python program that reads requests and answers with times (`openssl.py`).

use std::io::{BufRead, BufReader, Lines, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
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
    /// Starts it with the lab's certificates. `None`, said on standard error, where there is no `python3` with
    /// the `ssl` module.
    pub fn start(lab: &Lab) -> Option<Self> {
        let mut child = Command::new("python3")
            .args(["-c", PROGRAM])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .inspect_err(|error| eprintln!("OpenSSL is left out, python3 did not start: {error}"))
            .ok()?;
        let mut openssl = Self {
            requests: child.stdin.take(),
            answers: BufReader::new(child.stdout.take()?).lines(),
            child,
        };
        let pem = |der: &Vec<u8>| encode_string("CERTIFICATE", LineEnding::LF, der).unwrap();
        let chain: String = lab.identity.chain.iter().map(pem).collect();
        let root = pem(&lab.identity.root);
        let key = lab.identity.key.to_pkcs8_pem().unwrap();
        // What Rust's debug form escapes in such texts, JSON escapes in the same way.
        let version = openssl.ask(&format!(
            r#"{{"host_name": {HOST_NAME:?}, "root": {root:?}, "chain": {chain:?}, "key": {:?}}}"#,
            key.as_str()
        ))?;
        eprintln!("beside this engine: {version}");
        Some(openssl)
    }

    /// Says what is measured from now on.
    pub fn prepare(&mut self, request: &str) {
        self.send(request);
    }

    /// How long it takes to do it so many times.
    pub fn measure(&mut self, iterations: u64) -> Duration {
        let answer = self.ask(&format!(r#"{{"iterations": {iterations}}}"#));
        let nanoseconds = answer.and_then(|answer| answer.parse().ok());
        Duration::from_nanos(nanoseconds.expect("OpenSSL failed, Python has said why"))
    }

    fn send(&mut self, line: &str) {
        if let Some(requests) = &mut self.requests {
            // Where this fails, no answer will come.
            let _ = writeln!(requests, "{line}");
        }
    }

    fn ask(&mut self, line: &str) -> Option<String> {
        self.send(line);
        self.answers.next()?.ok()
    }
}

impl Drop for OpenSsl {
    fn drop(&mut self) {
        self.requests = None;
        let _ = self.child.wait();
    }
}
