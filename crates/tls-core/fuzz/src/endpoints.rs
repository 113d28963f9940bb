//! The targets `client` and `server`: a whole endpoint, and a peer that knows its keys and says what the script
//! makes of a genuine session.

use timeline::actor::Actor;
use timeline::error::{Error, ErrorKind};
use timeline::event::Event;
use timeline::record::RecordTrace;
use timeline::registry::{ContentType, HandshakeType, ProtocolVersion};
use tls_core::connection::{Connection, State};
use tls_core::trace::Trace;
use tls_core::wire::handshake::HEADER_LENGTH as HANDSHAKE_HEADER_LENGTH;

use super::action::Action;
use super::leaves::assert_leaves_cover;
use super::recording::{Line, Packer, Recording, WAYS, outgoing};
use super::script::Script;

/// A client against a server that follows the script.
pub fn client(data: &[u8]) {
    run(data, |recording, trace, script| {
        Attack::new(recording, Actor::Client, recording.client(trace)).run(script)
    });
}

/// A server against a client that follows the script.
pub fn server(data: &[u8]) {
    run(data, |recording, trace, script| {
        Attack::new(recording, Actor::Server, recording.server(trace)).run(script)
    });
}

/// The first byte says which kind of session it is, whether somebody looks on, and whether it is run again the other
/// way, which must come to the same: who looks on changes nothing.
fn run(data: &[u8], attack: impl Fn(&'static Recording, Trace, &mut Script<'_>) -> Outcome) {
    let mut script = Script::new(data);
    let choice = script.byte();
    let recording = Recording::of(usize::from(choice) % WAYS);
    let script = script.rest();
    let outcome = |is_on| {
        let trace = if is_on { Trace::on() } else { Trace::off() };
        attack(recording, trace, &mut Script::new(script))
    };
    let is_on = choice & 0x80 == 0;
    let first = outcome(is_on);
    if choice & 0x40 != 0 {
        assert_eq!(outcome(!is_on), first, "looking on changes something");
    }
}

/// All that others can see of an endpoint.
#[derive(Debug, PartialEq, Eq)]
struct Outcome {
    sent: Vec<Vec<u8>>,
    received: Vec<u8>,
    error: Option<Error>,
}

/// Records that an endpoint may send beside those of the genuine session and its own data: a refused renegotiation
/// and a last alert.
const MOST_OTHER_RECORDS: usize = 2;

struct Attack<S> {
    connection: Connection<S>,
    endpoint: Actor,
    recording: &'static Recording,
    packer: Packer<'static>,
    /// How many lines of the peer's are said.
    said: usize,
    last_record: Vec<u8>,
    piece_length: usize,
    /// The handshake's bytes that the endpoint was given; `None` once bytes came that only it can make sense of.
    handshake: Option<Vec<u8>>,
    /// The data that the peer said and that arrived; `None` once only the endpoint can make sense of it.
    data: Option<Vec<u8>>,
    received: Vec<u8>,
    sent: Vec<Vec<u8>>,
    /// No record of the endpoint's data is empty, so these are at least as many as its records.
    own_data_bytes: usize,
    has_closed: bool,
}

impl<S: State> Attack<S> {
    fn new(recording: &'static Recording, endpoint: Actor, connection: Connection<S>) -> Self {
        Self {
            connection,
            endpoint,
            recording,
            packer: recording.packer(endpoint.peer()),
            said: 0,
            last_record: Vec::new(),
            piece_length: 0,
            handshake: Some(Vec::new()),
            data: Some(Vec::new()),
            received: Vec::new(),
            sent: Vec::new(),
            own_data_bytes: 0,
            has_closed: false,
        }
    }

    fn run(mut self, script: &mut Script<'_>) -> Outcome {
        let mut error = None;
        while !script.is_over() && error.is_none() {
            error = self.act(script).err();
        }
        if error.is_none() {
            self.take();
            error = self.connection.transport_ended().err();
            match &error {
                None => assert!(self.connection.is_peer_closed() && self.connection.is_closed()),
                Some(error) => assert_eq!(error.kind, ErrorKind::TruncatedConnection),
            }
        }
        if let Some(error) = &error {
            self.check_end(error);
        }
        self.check_events();
        Outcome {
            sent: self.sent,
            received: self.received,
            error,
        }
    }

    fn act(&mut self, script: &mut Script<'_>) -> Result<(), Error> {
        match Action::of(script.byte()) {
            Action::Next => self.say_next(),
            Action::NextLines => (0..script.byte() % 32).try_for_each(|_| self.say_next()),
            Action::Altered => {
                let (position, mask) = (script.number(), script.byte());
                self.next_line().map_or(Ok(()), |mut line| {
                    alter(&mut line.plaintext, position, mask);
                    self.say(&line)
                })
            }
            Action::AlteredOnTheWay => {
                let (position, mask) = (script.number(), script.byte().max(1));
                self.next_line().map_or(Ok(()), |line| {
                    let mut record = self.packer.pack(&line);
                    alter(&mut record, position, mask);
                    self.handshake = None;
                    self.deliver(&record)
                })
            }
            Action::Skip => {
                self.said += 1;
                Ok(())
            }
            Action::Lost => {
                if let Some(line) = self.next_line() {
                    self.packer.pack(&line);
                }
                Ok(())
            }
            Action::Replayed => {
                self.handshake = None;
                self.deliver(&self.last_record.clone())
            }
            Action::Raw => {
                let length = script.byte().into();
                self.handshake = None;
                self.deliver(script.bytes(length))
            }
            Action::Record => {
                let choice = script.byte();
                let content_type = match choice & 0x7f {
                    known @ 0..4 => ContentType::KNOWN[usize::from(known)],
                    other => ContentType(other),
                };
                let length = script.byte().into();
                let line = line(content_type, script.bytes(length));
                match choice & 0x80 {
                    0 => self.say(&line),
                    _ => self.say_compressed(&line),
                }
            }
            Action::Message => {
                let (handshake_type, length) = (script.byte(), script.byte());
                let body = script.bytes(length.into());
                let header = [handshake_type, 0, 0, body.len() as u8];
                self.say(&line(ContentType::HANDSHAKE, &[&header, body].concat()))
            }
            Action::Cut => {
                let position = script.number();
                self.next_line().map_or(Ok(()), |line| {
                    let (front, back) = line.plaintext.split_at(position % (line.plaintext.len() + 1));
                    [front, back].into_iter().try_for_each(|part| {
                        self.say(&Line {
                            plaintext: part.to_vec(),
                            ..line.clone()
                        })
                    })
                })
            }
            Action::Joined => self.say_joined(),
            Action::Pieces => {
                self.piece_length = script.number();
                Ok(())
            }
            Action::Send => {
                let length = usize::from(script.byte()) * 100;
                if self.connection.send(&vec![7; length]).is_ok() {
                    self.own_data_bytes += length;
                }
                Ok(())
            }
            Action::Close => {
                self.has_closed = true;
                self.connection.close()
            }
            Action::Repeated => {
                let count = script.byte();
                self.next_line()
                    .map_or(Ok(()), |line| (0..count).try_for_each(|_| self.say(&line)))
            }
        }
    }

    fn next_line(&mut self) -> Option<Line> {
        let line = self.recording.lines(self.endpoint.peer()).get(self.said)?.clone();
        self.said += 1;
        Some(line)
    }

    fn say_next(&mut self) -> Result<(), Error> {
        self.next_line().map_or(Ok(()), |line| self.say(&line))
    }

    fn say_joined(&mut self) -> Result<(), Error> {
        let lines = self.recording.lines(self.endpoint.peer());
        let Some(first) = self.next_line() else { return Ok(()) };
        let mut plaintext = first.plaintext.clone();
        while lines
            .get(self.said)
            .is_some_and(|line| line.content_type == first.content_type)
        {
            plaintext.extend(self.next_line().into_iter().flat_map(|line| line.plaintext));
        }
        self.say(&Line { plaintext, ..first })
    }

    fn say(&mut self, line: &Line) -> Result<(), Error> {
        let record = self.packer.pack(line);
        match line.content_type {
            ContentType::HANDSHAKE => {
                if let Some(handshake) = &mut self.handshake {
                    handshake.extend(&line.plaintext);
                }
            }
            ContentType::APPLICATION_DATA => {
                if let Some(data) = &mut self.data {
                    data.extend(&line.plaintext);
                }
            }
            _ => {}
        }
        self.deliver(&record)
    }

    /// What the line decompresses to is for the endpoint to find out, so there is nothing to hold it against.
    fn say_compressed(&mut self, line: &Line) -> Result<(), Error> {
        let record = self.packer.pack_compressed(line, line.plaintext.clone());
        self.handshake = None;
        self.data = None;
        self.deliver(&record)
    }

    fn deliver(&mut self, record: &[u8]) -> Result<(), Error> {
        self.last_record = record.to_vec();
        let piece_length = match self.piece_length {
            0 => record.len().max(1),
            length => length.max(record.len() / 64),
        };
        for piece in record.chunks(piece_length) {
            let was_open = self.connection.is_open();
            self.connection.receive(piece)?;
            if !was_open && self.connection.is_open() {
                self.check_handshake();
            }
            self.take();
        }
        Ok(())
    }

    /// Nothing but the genuine handshake opens a connection.
    fn check_handshake(&self) {
        let peer = self.recording.lines(self.endpoint.peer());
        let lines = peer.iter().filter(|line| line.content_type == ContentType::HANDSHAKE);
        let genuine: Vec<u8> = lines.flat_map(|line| line.plaintext.clone()).collect();
        if let Some(handshake) = &self.handshake {
            let heard = match self.endpoint {
                Actor::Client => without_hello_requests(handshake),
                Actor::Server => handshake.clone(),
            };
            assert!(heard.starts_with(&genuine), "open after another handshake");
        }
    }

    fn take(&mut self) {
        self.take_received();
        self.sent.extend(outgoing(&mut self.connection));
        self.check_sent();
    }

    fn take_received(&mut self) {
        self.received.extend(self.connection.take_received());
        if let Some(data) = &self.data {
            assert!(data.starts_with(&self.received), "data that the peer did not send");
        }
    }

    fn check_sent(&self) {
        let genuine = self.recording.lines(self.endpoint).len();
        assert!(self.sent.len() <= genuine + self.own_data_bytes + MOST_OTHER_RECORDS);
    }

    /// After a fatal error there is an alert, and then nothing, in either direction (RFC 5246 §7.2.2).
    fn check_end(&mut self, error: &Error) {
        let is_alert = |record: &Vec<u8>| record.first() == Some(&ContentType::ALERT.0);
        let had_closed = self.has_closed || self.connection.is_peer_closed();
        let sent = outgoing(&mut self.connection);
        let has_alert = sent.last().is_some_and(is_alert);
        self.sent.extend(sent);
        self.check_sent();
        if !had_closed {
            assert_eq!(has_alert, error.alert().is_some(), "{error}");
        }
        assert_eq!(self.connection.error(), Some(error));
        self.take_received();

        while let Some(line) = self.next_line() {
            let record = self.packer.pack(&line);
            assert_eq!(self.connection.receive(&record).as_ref(), Err(error));
        }
        assert_eq!(self.connection.transport_ended().as_ref(), Err(error));
        let not_open = Err(ErrorKind::NotOpen);
        assert_eq!(self.connection.send(b"more").map_err(|error| error.kind), not_open);
        assert_eq!(self.connection.close(), Ok(()));
        assert_eq!(outgoing(&mut self.connection), [[0; 0]; 0]);
        assert!(self.connection.take_received().is_empty());
        assert!(self.connection.is_closed() && !self.connection.is_open());
        if error.alert().is_some() {
            assert!(self.connection.saved_session().is_none(), "resumable after {error}");
        }
    }

    /// Every byte that somebody can look at is explained once.
    fn check_events(&mut self) {
        for event in self.connection.take_events() {
            if let Event::Sent(record) | Event::Received(record) = event {
                check_annotations(&record);
            }
        }
    }
}

fn check_annotations(record: &RecordTrace) {
    let annotation = record.annotation.as_ref().expect("every record is explained");
    assert_leaves_cover(annotation, record.bytes.len());
    for layer in [&record.padded, &record.compressed, &record.plaintext]
        .into_iter()
        .flatten()
    {
        match &layer.annotation {
            Some(annotation) => assert_leaves_cover(annotation, layer.bytes.len()),
            None => assert!(layer.bytes.is_empty(), "nobody explains these bytes"),
        }
    }
}

fn line(content_type: ContentType, plaintext: &[u8]) -> Line {
    Line {
        content_type,
        version: ProtocolVersion::TLS_1_2,
        plaintext: plaintext.to_vec(),
    }
}

fn alter(bytes: &mut [u8], position: usize, mask: u8) {
    let length = bytes.len().max(1);
    if let Some(byte) = bytes.get_mut(position % length) {
        *byte ^= mask;
    }
}

/// The handshake without the messages that belong to none (RFC 5246 §7.4.1.1).
fn without_hello_requests(mut handshake: &[u8]) -> Vec<u8> {
    let mut kept = Vec::new();
    while let Some([message_type, high, middle, low]) = handshake.first_chunk::<HANDSHAKE_HEADER_LENGTH>() {
        let length = u32::from_be_bytes([0, *high, *middle, *low]) as usize;
        let (message, rest) = handshake.split_at((HANDSHAKE_HEADER_LENGTH + length).min(handshake.len()));
        if *message_type != HandshakeType::HELLO_REQUEST.0 {
            kept.extend(message);
        }
        handshake = rest;
    }
    kept
}
