//! An endpoint of the engine on a TCP socket: carries bytes between the two, each wait with an end.

use std::io::{self, ErrorKind, Read, Write};
use std::mem;
use std::net::{Shutdown, TcpStream};
use std::sync::Arc;
use std::time::{Duration, Instant};

use tls_core::connection::{Connection, State};

use crate::event_text::EventText;
use crate::failure::Failure;
use crate::progress::Progress;
use crate::records::Records;

/// How long a handshake may take, however slowly its bytes come.
const HANDSHAKE_LIMIT: Duration = Duration::from_secs(10);
/// How long a peer may be silent afterwards, or leave what we send unread.
const SILENCE_LIMIT: Duration = Duration::from_secs(10);
/// How long the peer's answer to close_notify is waited for; it is not required (RFC 5246 §7.2.1).
const FAREWELL_LIMIT: Duration = Duration::from_secs(1);
/// How long a peer that was sent a fatal alert is still read from, however slowly its bytes come.
const LINGER_LIMIT: Duration = Duration::from_secs(2);
/// How many bytes of it are read at most: more than the longest ClientHello.
const LINGER_BYTES: usize = 1 << 20;

/// Bytes that are taken from the socket at a time.
const READ_SIZE: usize = 1 << 14;

const HANDSHAKE_TOO_SLOW: Failure = Failure::TooSlow("did not finish the handshake", HANDSHAKE_LIMIT);

/// An endpoint on a socket.
pub struct Socket<S: State> {
    stream: TcpStream,
    /// The endpoint.
    pub connection: Connection<S>,
    records: Arc<Records>,
    event_text: EventText,
    progress: Arc<Progress>,
    /// Data of the peer's that nobody has taken yet. It is handed out before an error that came behind it.
    received: Vec<u8>,
    /// When the handshake has to be done, while it is under way.
    handshake_end: Option<Instant>,
    /// Why nothing can be written any more: the peer has gone. What it sent before is read all the same.
    write_error: Option<io::Error>,
}

impl<S: State> Socket<S> {
    /// Joins the two.
    pub fn new(
        stream: TcpStream,
        connection: Connection<S>,
        records: Arc<Records>,
        progress: Arc<Progress>,
    ) -> Result<Self, Failure> {
        let doing = |error| Failure::Io("the socket cannot be set up", error);
        stream.set_nodelay(true).map_err(doing)?;
        records.begin_connection();
        Ok(Self {
            stream,
            connection,
            records,
            event_text: EventText::default(),
            progress,
            received: Vec::new(),
            handshake_end: None,
            write_error: None,
        })
    }

    /// Goes on until data may flow, or has already come.
    pub fn handshake(&mut self) -> Result<(), Failure> {
        let end = Instant::now() + HANDSHAKE_LIMIT;
        self.handshake_end = Some(end);
        self.flush()?;
        // Data may stand before an error; but early data come before the handshake is done.
        let is_over = |socket: &Self| {
            let is_early = socket.connection.agreement().is_some_and(|it| it.accepts_early_data);
            socket.connection.error().is_some() && !socket.received.is_empty() && !is_early
        };
        while !self.connection.is_open() && !is_over(self) {
            self.check()?;
            if self.connection.is_peer_closed() {
                return Err(Failure::ClosedEarly("the handshake was done"));
            }
            if !self.receive_until(end)? {
                return Err(HANDSHAKE_TOO_SLOW);
            }
        }
        self.handshake_end = None;
        self.progress.note();
        self.records
            .log_keys(self.connection.secrets())
            .map_err(|error| Failure::Io("writing the key log", error))?;
        self.records.tell_agreement(self.connection.agreement());
        Ok(())
    }

    /// Encrypts and sends. A peer that has closed is answered with close_notify at once and hears nothing after it
    /// (RFC 5246 §7.2.1).
    pub fn send(&mut self, data: &[u8]) -> Result<(), Failure> {
        if self.connection.is_peer_closed() || self.connection.error().is_some() {
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
            if !self.received.is_empty() {
                self.progress.note();
                return Ok(Received::Data(mem::take(&mut self.received)));
            }
            self.check()?;
            if self.connection.is_peer_closed() {
                // In TLS 1.3 each direction is closed by itself (RFC 9846 §6.1), and there is nothing more to say.
                self.connection.close()?;
                self.flush()?;
                return Ok(Received::Closed);
            }
            if !self.receive_until(end)? {
                return Ok(Received::Nothing);
            }
        }
    }

    /// Says close_notify, and hears the peer's if it comes. The data that comes before it is for `take`.
    pub fn close(&mut self, mut take: impl FnMut(&[u8]) -> Result<(), Failure>) -> Result<(), Failure> {
        take(&mem::take(&mut self.received))?;
        self.check()?;
        self.connection.close()?;
        self.flush()?;
        let end = Instant::now() + FAREWELL_LIMIT;
        loop {
            // Everything was said; whether the peer answers, vanishes or sends on is its own affair.
            let goes_on = !self.connection.is_closed() && matches!(self.receive_until(end), Ok(true));
            take(&mem::take(&mut self.received))?;
            if !goes_on {
                break;
            }
        }
        // A peer that has gone already has closed the socket for us.
        let _ = self.stream.shutdown(Shutdown::Write);
        match self.write_error.take() {
            // Who has said close_notify may go without our answer (RFC 5246 §7.2.1).
            Some(error) if !self.connection.is_peer_closed() => Err(Failure::Io("writing to the peer", error)),
            _ => Ok(()),
        }
    }

    /// What has ended the connection, if anything has.
    fn check(&mut self) -> Result<(), Failure> {
        let Some(error) = self.connection.error().cloned() else {
            return Ok(());
        };
        if error.alert().is_some() {
            self.linger();
        }
        Err(Failure::of_engine(error, self.connection.agreement().is_some()))
    }

    /// Reads on for a moment and throws away what comes: a socket that is closed with input unread resets the
    /// connection (RFC 1122 §4.2.2.13), and a reset can take the alert from a peer that has not read it yet.
    fn linger(&mut self) {
        // A peer that has gone already has closed the socket for us.
        let _ = self.stream.shutdown(Shutdown::Write);
        let end = Instant::now() + LINGER_LIMIT;
        let mut left = LINGER_BYTES;
        let mut buffer = [0; READ_SIZE];
        while let Ok(Some(length @ 1..)) = self.read(&mut buffer, end) {
            left = left.saturating_sub(length);
            if left == 0 {
                break;
            }
        }
    }

    /// Takes what the peer sends next. Returns whether anything came before `end`. An error of the engine is kept by
    /// the connection, for data may stand before it.
    fn receive_until(&mut self, end: Instant) -> Result<bool, Failure> {
        let mut buffer = [0; READ_SIZE];
        let read = self.read(&mut buffer, end);
        let Some(length) = read.map_err(|error| Failure::Io("reading from the peer", error))? else {
            return Ok(false);
        };
        let _ = match buffer.get(..length) {
            Some(bytes @ [_, ..]) => self.connection.receive(bytes),
            _ => self.connection.transport_ended(),
        };
        self.received.append(&mut self.connection.take_received());
        self.flush()?;
        Ok(true)
    }

    /// Reads what there is, waiting until `end` for the first byte. `None` if there is none, 0 at the end of the stream.
    fn read(&mut self, buffer: &mut [u8], end: Instant) -> io::Result<Option<usize>> {
        loop {
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Ok(None);
            }
            self.stream.set_read_timeout(Some(left))?;
            match self.stream.read(buffer) {
                Ok(length) => return Ok(Some(length)),
                Err(error) if is_timeout(&error) => return Ok(None),
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }

    fn flush(&mut self) -> Result<(), Failure> {
        self.records
            .tell_events(self.connection.take_events(), &mut self.event_text);
        // All that is due goes in one piece, or short records would each be a packet of their own.
        let records: Vec<_> = std::iter::from_fn(|| self.connection.next_outgoing()).collect();
        let bytes = records.concat();
        let mut left = bytes.as_slice();
        while !left.is_empty() && self.write_error.is_none() {
            let written = self.write(left)?;
            left = left.get(written..).unwrap_or_default();
        }
        Ok(())
    }

    /// Writes what the socket takes, which is nothing once the peer has gone.
    fn write(&mut self, bytes: &[u8]) -> Result<usize, Failure> {
        let writing = |error| Failure::Io("writing to the peer", error);
        let now = Instant::now();
        let left = self
            .handshake_end
            .unwrap_or(now + SILENCE_LIMIT)
            .saturating_duration_since(now);
        if left.is_zero() {
            return Err(HANDSHAKE_TOO_SLOW);
        }
        self.stream.set_write_timeout(Some(left)).map_err(writing)?;
        match self.stream.write(bytes) {
            Ok(length) => {
                if self.handshake_end.is_none() {
                    self.progress.note();
                }
                Ok(length)
            }
            Err(error) if is_timeout(&error) => Err(match self.handshake_end {
                Some(_) => HANDSHAKE_TOO_SLOW,
                None => Failure::TooSlow("took nothing of what we sent", SILENCE_LIMIT),
            }),
            Err(error) => match error.kind() {
                ErrorKind::Interrupted => Ok(0),
                ErrorKind::BrokenPipe | ErrorKind::ConnectionReset | ErrorKind::ConnectionAborted => {
                    self.write_error = Some(error);
                    Ok(0)
                }
                _ => Err(writing(error)),
            },
        }
    }
}

/// Which of the two it is differs between systems.
fn is_timeout(error: &io::Error) -> bool {
    matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut)
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
