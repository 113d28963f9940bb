//! An endpoint of the engine on a TCP socket: carries bytes between the two, each wait with an end.

use std::fmt;
use std::fs::OpenOptions;
use std::io::{self, ErrorKind, Read, Write};
use std::net::{Shutdown, TcpStream};
use std::time::{Duration, Instant};

use tls_core::connection::{Connection, State};
use tls_core::error::Error;
use tls_core::export::key_log;
use tls_core::trace::Trace;

use crate::arguments::Arguments;
use crate::{event_text, summary};

/// How long a handshake may take, however slowly its bytes come.
pub const HANDSHAKE_LIMIT: Duration = Duration::from_secs(10);
/// How long a peer may be silent afterwards, or leave what we send unread.
pub const SILENCE_LIMIT: Duration = Duration::from_secs(10);
/// How long the peer's answer to close_notify is waited for; it is not required (RFC 5246 §7.2.1).
const FAREWELL_LIMIT: Duration = Duration::from_secs(1);

/// Bytes that are taken from the socket at a time.
const READ_SIZE: usize = 1 << 14;

/// Why a connection on a socket ended badly.
#[derive(Debug)]
pub enum Failure {
    /// TLS went wrong.
    Tls(Error),
    /// TCP or a file went wrong; what was being done.
    Io(&'static str, io::Error),
    /// The peer did not do something in time; what, and the limit.
    TooSlow(&'static str, Duration),
    /// The peer closed before something was done.
    ClosedEarly(&'static str),
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Tls(error) => error.fmt(formatter),
            Self::Io(doing, error) => write!(formatter, "{doing}: {error}"),
            Self::TooSlow(what, limit) => write!(formatter, "the peer {what} within {} s", limit.as_secs_f32()),
            Self::ClosedEarly(what) => write!(formatter, "the peer closed the connection before {what}"),
        }
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Tls(error)
    }
}

/// What is written down of a connection besides its data.
#[derive(Clone, Default)]
pub struct Records {
    /// The file that a line for Wireshark is added to once the keys are known.
    pub key_log: Option<String>,
    /// Whether each event goes to standard error.
    pub trace: bool,
    /// Whether what was agreed on goes to standard error, as one line.
    pub summary: bool,
}

impl Records {
    /// Takes an option with its value, if it is about records. Gives whether it is.
    pub fn take(&mut self, option: &str, arguments: &mut Arguments) -> Result<bool, String> {
        match option {
            "--keylog" => self.key_log = Some(arguments.value_of(option)?),
            "--trace" => self.trace = true,
            "--summary" => self.summary = true,
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// A recorder of events that is on if they are wanted.
    pub fn new_trace(&self) -> Trace {
        match self.trace {
            true => Trace::on(),
            false => Trace::off(),
        }
    }
}

/// An endpoint on a socket.
pub struct Socket<S: State> {
    stream: TcpStream,
    /// The endpoint.
    pub connection: Connection<S>,
    records: Records,
}

impl<S: State> Socket<S> {
    /// Joins the two.
    pub fn new(stream: TcpStream, connection: Connection<S>, records: Records) -> Result<Self, Failure> {
        let doing = |error| Failure::Io("the socket cannot be set up", error);
        stream.set_nodelay(true).map_err(doing)?;
        stream.set_write_timeout(Some(SILENCE_LIMIT)).map_err(doing)?;
        Ok(Self {
            stream,
            connection,
            records,
        })
    }

    /// Goes on until data may flow.
    pub fn handshake(&mut self) -> Result<(), Failure> {
        self.flush()?;
        let end = Instant::now() + HANDSHAKE_LIMIT;
        while !self.connection.is_open() {
            if self.connection.is_peer_closed() {
                return Err(Failure::ClosedEarly("the handshake was done"));
            }
            if !self.receive_until(end)? {
                return Err(Failure::TooSlow("did not finish the handshake", HANDSHAKE_LIMIT));
            }
        }
        self.log_keys()?;
        if let Some(agreement) = self.connection.agreement().filter(|_| self.records.summary) {
            // Where nobody reads standard error, the connection goes on all the same.
            let _ = io::stderr().write_all(summary::line(agreement).as_bytes());
        }
        Ok(())
    }

    /// Encrypts and sends. A peer that has closed is answered with close_notify at once and hears nothing after it
    /// (RFC 5246 §7.2.1).
    pub fn send(&mut self, data: &[u8]) -> Result<(), Failure> {
        if self.connection.is_peer_closed() {
            return Ok(());
        }
        self.connection.send(data)?;
        self.flush()
    }

    /// The next data of the peer; `None` once it has closed.
    pub fn receive(&mut self) -> Result<Option<Vec<u8>>, Failure> {
        match self.receive_within(SILENCE_LIMIT)? {
            Received::Data(data) => Ok(Some(data)),
            Received::Closed => Ok(None),
            Received::Nothing => Err(Failure::TooSlow("sent nothing", SILENCE_LIMIT)),
        }
    }

    /// The next data of the peer, if it comes soon enough.
    pub fn receive_within(&mut self, limit: Duration) -> Result<Received, Failure> {
        let end = Instant::now() + limit;
        loop {
            let data = self.connection.take_received();
            if !data.is_empty() {
                return Ok(Received::Data(data));
            }
            if self.connection.is_peer_closed() {
                return Ok(Received::Closed);
            }
            if !self.receive_until(end)? {
                return Ok(Received::Nothing);
            }
        }
    }

    /// Says close_notify, and hears the peer's if it comes. Gives the data that came before it.
    pub fn close(&mut self) -> Result<Vec<u8>, Failure> {
        self.connection.close()?;
        self.flush()?;
        let end = Instant::now() + FAREWELL_LIMIT;
        // Everything was said; whether the peer answers, vanishes or sends on is its own affair.
        while !self.connection.is_closed() && matches!(self.receive_until(end), Ok(true)) {}
        // A peer that has gone already has closed the socket for us.
        let _ = self.stream.shutdown(Shutdown::Write);
        Ok(self.connection.take_received())
    }

    /// Takes what the peer sends next. Gives whether anything came before `end`.
    fn receive_until(&mut self, end: Instant) -> Result<bool, Failure> {
        let left = end.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Ok(false);
        }
        let reading = |error| Failure::Io("reading from the peer", error);
        self.stream.set_read_timeout(Some(left)).map_err(reading)?;
        let mut buffer = [0; READ_SIZE];
        let result = match self.stream.read(&mut buffer) {
            Ok(0) => self.connection.transport_ended(),
            Ok(length) => self.connection.receive(buffer.get(..length).unwrap_or_default()),
            Err(error) => match error.kind() {
                ErrorKind::WouldBlock | ErrorKind::TimedOut => return Ok(false),
                ErrorKind::Interrupted => return Ok(true),
                _ => return Err(reading(error)),
            },
        };
        // The alert has to leave before the error is reported; the error is what counts.
        let flushed = self.flush();
        result?;
        flushed?;
        Ok(true)
    }

    fn flush(&mut self) -> Result<(), Failure> {
        if self.records.trace {
            let mut text = String::new();
            for event in self.connection.take_events() {
                event_text::append(&mut text, &event);
            }
            // Where nobody reads standard error, the connection goes on all the same.
            let _ = io::stderr().write_all(text.as_bytes());
        }
        // All that is due goes in one piece, or short records would each be a packet of their own.
        let records: Vec<_> = std::iter::from_fn(|| self.connection.next_outgoing()).collect();
        self.stream
            .write_all(&records.concat())
            .map_err(|error| Failure::Io("writing to the peer", error))
    }

    fn log_keys(&self) -> Result<(), Failure> {
        let (Some(path), Some(secrets)) = (&self.records.key_log, self.connection.secrets()) else {
            return Ok(());
        };
        // One write of one line: connections that run at the same time do not mix theirs.
        OpenOptions::new()
            .create(true)
            .append(true)
            .open(path)
            .and_then(|mut file| file.write_all(key_log::line(secrets).as_bytes()))
            .map_err(|error| Failure::Io("writing the key log", error))
    }
}

/// What came of waiting for data.
pub enum Received {
    /// Data.
    Data(Vec<u8>),
    /// The peer has closed.
    Closed,
    /// Nothing before the limit.
    Nothing,
}
