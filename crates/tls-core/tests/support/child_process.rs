//! Runs another program: reads its lines as they come, waits with a timeout, and kills it on drop.

use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::process::{Child, ChildStdin, Command, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

/// After this time, the program is considered stuck.
const LIMIT: Duration = Duration::from_secs(60);

/// A running program, killed on drop.
pub struct ChildProcess {
    name: String,
    child: Child,
    lines: Receiver<String>,
    /// All lines of both outputs so far.
    pub seen: Vec<String>,
}

impl ChildProcess {
    /// Starts a program.
    pub fn start(command: &mut Command) -> Self {
        let name = command.get_program().to_string_lossy().into_owned();
        let mut child = command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap_or_else(|error| match (error.kind(), debian_package(&name)) {
                (ErrorKind::NotFound, Some(package)) => {
                    panic!("{name} is missing; on Debian and Ubuntu it comes by: apt-get install {package}")
                }
                _ => panic!("{name} cannot be started: {error}"),
            });
        let (sender, lines) = channel();
        let outputs: [Box<dyn Read + Send>; 2] = [
            Box::new(child.stdout.take().unwrap()),
            Box::new(child.stderr.take().unwrap()),
        ];
        for output in outputs {
            let sender = sender.clone();
            thread::spawn(move || {
                let mut reader = BufReader::new(output);
                let mut line = Vec::new();
                while reader.read_until(b'\n', &mut line).is_ok_and(|length| length > 0) {
                    if sender
                        .send(String::from_utf8_lossy(&line).trim_end().to_owned())
                        .is_err()
                    {
                        return;
                    }
                    line.clear();
                }
            });
        }
        Self {
            name,
            child,
            lines,
            seen: Vec::new(),
        }
    }

    /// Waits for a line that contains `text` and returns it.
    pub fn wait_for(&mut self, text: &str) -> String {
        if let Some(line) = self.seen.iter().find(|line| line.contains(text)) {
            return line.clone();
        }
        let end = Instant::now() + LIMIT;
        loop {
            match self.lines.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(line) => {
                    self.seen.push(line.clone());
                    if line.contains(text) {
                        return line;
                    }
                }
                Err(_) => panic!("{} never said {text:?}, but:\n{}", self.name, self.seen.join("\n")),
            }
        }
    }

    /// Writes to the program's standard input, which stays open.
    pub fn write(&mut self, text: &str) {
        let input = self.child.stdin.as_mut().unwrap();
        input.write_all(text.as_bytes()).unwrap();
        input.flush().unwrap();
    }

    /// Takes the program's standard input, for a thread that writes a lot; dropping it closes the
    /// input.
    pub fn take_input(&mut self) -> ChildStdin {
        self.child.stdin.take().unwrap()
    }

    /// Waits until the program exits; [`Self::seen`] then has all of its output.
    pub fn wait_for_end(&mut self) -> ExitStatus {
        let end = Instant::now() + LIMIT;
        // Both outputs close when the program ends.
        loop {
            match self.lines.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok(line) => self.seen.push(line),
                Err(RecvTimeoutError::Disconnected) => return self.child.wait().unwrap(),
                Err(RecvTimeoutError::Timeout) => {
                    panic!("{} does not end, it said:\n{}", self.name, self.seen.join("\n"))
                }
            }
        }
    }

    /// Waits until the program exits, which must be with success.
    pub fn wait_for_success(&mut self) {
        let status = self.wait_for_end();
        assert!(status.success(), "{} {status}:\n{}", self.name, self.seen.join("\n"));
    }
}

impl Drop for ChildProcess {
    fn drop(&mut self) {
        // The program may have exited already.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// The Debian package of a program whose name differs from the package's or that may be missing.
fn debian_package(program: &str) -> Option<&'static str> {
    match program {
        "openssl" => Some("openssl"),
        "tshark" => Some("tshark"),
        "gnutls-cli" | "gnutls-serv" => Some("gnutls-bin"),
        "curl" => Some("curl"),
        "nginx" => Some("nginx"),
        "chromium" => Some("chromium"),
        "firefox-esr" => Some("firefox-esr"),
        _ => None,
    }
}
