//! The record layer of one endpoint: bytes from the transport become records, records become messages, and
//! back (RFC 5246 §6). Used by [`Connection`](crate::connection::Connection) only.

mod incoming_messages;
mod protection;

use std::collections::VecDeque;

use timeline::computation::{Computation, Operation, Outcome};
use timeline::error::{Error, ErrorKind};
use timeline::event::Event;
use timeline::quantity::{Item, Quantity};
use timeline::record::{LayerTrace, RecordTrace};
use timeline::registry::{CompressionMethod, ContentType, ProtocolVersion};

pub use self::incoming_messages::{IncomingMessages, MAXIMUM_CERTIFICATE, MAXIMUM_CLIENT_HELLO};
pub use self::protection::Protection;

use crate::codec::reader::Reader;
use crate::crypto::compression::{Compressor, DecompressionError, Decompressor, annotate_compressed};
use crate::environment::Environment;
use crate::trace::Trace;
use crate::wire::dialect::Dialect;
use crate::wire::handshake::HandshakeMessage;
use crate::wire::record::{
    HEADER_LENGTH, MAXIMUM_CIPHERTEXT, MAXIMUM_COMPRESSED, MAXIMUM_PLAINTEXT, RecordHeader, annotate_plaintext,
    annotate_record,
};

/// The most consecutive empty records before the peer is refused: they cost it nothing, and us time.
const MAXIMUM_EMPTY_RECORDS: u32 = 32;
/// The most bytes that protection adds to a fragment: an initialization vector, a MAC, a block of padding.
const MAXIMUM_OVERHEAD: usize = 16 + 48 + 16;
/// A record after its protection is removed.
pub struct PlainRecord {
    /// The type of its content.
    pub content_type: ContentType,
    /// The plaintext, at most 2^14 bytes.
    pub plaintext: Vec<u8>,
}

/// The records of one connection in both directions.
pub struct RecordLayer {
    incoming: Vec<u8>,
    /// Bytes at the front of `incoming` that were read already. Removing them after each record would make the cost of
    /// many small records in one feed quadratic.
    read: usize,
    outgoing: VecDeque<Vec<u8>>,
    reading: Direction<Decompressor>,
    writing: Direction<Compressor>,
    negotiated_version: Option<ProtocolVersion>,
    /// For annotating messages.
    dialect: Dialect,
    empty_records: u32,
}

/// How the records of one direction are processed.
struct Direction<C> {
    protection: Option<Protection>,
    compression: Option<C>,
    /// The longest plaintext of one record, in bytes.
    limit: usize,
    /// The longest plaintext of one protected record, in bytes.
    protected_limit: usize,
}

impl<C> Direction<C> {
    fn with_limit(limit: usize) -> Self {
        Self {
            protection: None,
            compression: None,
            limit,
            protected_limit: limit,
        }
    }

    fn current_limit(&self) -> usize {
        match self.protection {
            Some(_) => self.limit.min(self.protected_limit),
            None => self.limit,
        }
    }
}

impl RecordLayer {
    /// Starts with nothing read or written. Content is cut into fragments of at most `fragment_length` bytes.
    pub fn new(fragment_length: usize) -> Self {
        Self {
            incoming: Vec::new(),
            read: 0,
            outgoing: VecDeque::new(),
            reading: Direction::with_limit(MAXIMUM_PLAINTEXT),
            writing: Direction::with_limit(fragment_length.clamp(1, MAXIMUM_PLAINTEXT)),
            negotiated_version: None,
            dialect: Dialect::default(),
            empty_records: 0,
        }
    }

    /// Takes bytes from the transport, in pieces of any size.
    pub fn feed(&mut self, bytes: &[u8]) {
        self.incoming.drain(..self.read);
        self.read = 0;
        self.incoming.extend_from_slice(bytes);
    }

    /// From now on every record must name this version. Until then any 3.x is accepted (RFC 5246 §E.1).
    pub fn expect_version(&mut self, version: ProtocolVersion) {
        self.negotiated_version = Some(version);
    }

    /// The dialect of the messages in the next record.
    pub fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// Takes note of a handshake message that was sent or received.
    pub fn follow(&mut self, message: &HandshakeMessage) {
        self.dialect = message.next_dialect(self.dialect);
    }

    /// Limits the records of both directions to this many bytes from now on (RFC 6066 §4).
    pub fn limit_fragments(&mut self, limit: usize) {
        self.reading.limit = self.reading.limit.min(limit);
        self.writing.limit = self.writing.limit.min(limit);
    }

    /// Limits protected records to what each side has announced (RFC 8449 §4).
    pub fn limit_protected_records(&mut self, own: u16, of_peer: u16) {
        self.reading.protected_limit = own.into();
        self.writing.protected_limit = of_peer.into();
    }

    /// The longest plaintext that now fits into one of our records, in bytes.
    pub fn fragment_length(&self) -> usize {
        self.writing.current_limit()
    }

    /// The next complete record, opened; `None` until more bytes arrive.
    pub fn next_record(&mut self, trace: &mut Trace) -> Result<Option<PlainRecord>, Error> {
        let unread = self.incoming.get(self.read..).unwrap_or_default();
        let Some(header_bytes) = unread.get(..HEADER_LENGTH) else {
            return Ok(None);
        };
        let header = RecordHeader::read(&mut Reader::new(header_bytes))?;
        header.check(
            self.negotiated_version,
            match self.reading.protection {
                Some(_) => MAXIMUM_CIPHERTEXT,
                None => MAXIMUM_PLAINTEXT,
            },
        )?;
        let end = HEADER_LENGTH + header.length;
        let Some(record) = unread.get(..end) else {
            return Ok(None);
        };
        self.read += end;
        let fragment = record.get(HEADER_LENGTH..).unwrap_or_default();
        trace.record(|| {
            let layout = self.reading.protection.as_ref().map(Protection::layout);
            Event::Received(RecordTrace {
                content_type: header.content_type,
                inner_content_type: layout.is_none().then_some(header.content_type),
                annotation: annotate_record(record, layout, self.dialect).ok(),
                bytes: record.to_vec(),
                plaintext: None,
                compressed: None,
                padded: None,
            })
        });
        let text = match &mut self.reading.protection {
            Some(protection) => protection.open(header, fragment, trace)?,
            None => fragment.to_vec(),
        };
        if let Some(protection) = &self.reading.protection {
            let layer = padded_layer(protection, trace);
            trace.explain_received(|record| record.padded = layer);
        }
        let plaintext = self.decompress(text, trace)?;
        if self.reading.protection.is_some() {
            let layer = || plaintext_layer(&plaintext, header.content_type, self.dialect);
            trace.explain_received(|record| {
                record.inner_content_type = Some(header.content_type);
                record.plaintext = Some(layer());
            });
        }
        if plaintext.len() > self.reading.current_limit() {
            return Err(ErrorKind::RecordOverflow(plaintext.len()).into());
        }
        self.refuse_empty_records(header.content_type, &plaintext)?;
        Ok(Some(PlainRecord {
            content_type: header.content_type,
            plaintext,
        }))
    }

    fn decompress(&mut self, text: Vec<u8>, trace: &mut Trace) -> Result<Vec<u8>, Error> {
        let Some(decompressor) = &mut self.reading.compression else {
            return Ok(text);
        };
        if text.len() > MAXIMUM_COMPRESSED {
            return Err(ErrorKind::RecordOverflow(text.len()).into());
        }
        let is_at_start = decompressor.is_at_start();
        trace.explain_received(|record| record.compressed = Some(compressed_layer(&text, is_at_start)));
        // More than 2^14 bytes are not an overflow but a decompression failure (RFC 5246 §6.2.2).
        let result = decompressor.decompress(&text, MAXIMUM_PLAINTEXT);
        trace.record(|| {
            Event::Computed(Computation {
                operation: Operation::DecompressFragment,
                inputs: vec![Quantity::new(Item::CompressedPlaintext, &text)],
                outputs: result
                    .iter()
                    .map(|plaintext| Quantity::new(Item::Plaintext, plaintext))
                    .collect(),
                outcome: match &result {
                    Ok(_) => Outcome::Computed,
                    Err(_) => Outcome::Mismatched,
                },
            })
        });
        result.map_err(|error| {
            Error::from(match error {
                DecompressionError::Malformed => ErrorKind::MalformedCompression,
                DecompressionError::TooLong => ErrorKind::DecompressedTooLong,
            })
        })
    }

    fn refuse_empty_records(&mut self, content_type: ContentType, plaintext: &[u8]) -> Result<(), Error> {
        if !plaintext.is_empty() {
            self.empty_records = 0;
            return Ok(());
        }
        // Only application data may be empty (RFC 5246 §6.2.1).
        if content_type != ContentType::APPLICATION_DATA {
            return Err(ErrorKind::EmptyRecord(content_type).into());
        }
        self.empty_records += 1;
        match self.empty_records > MAXIMUM_EMPTY_RECORDS {
            true => Err(ErrorKind::TooManyEmptyRecords.into()),
            false => Ok(()),
        }
    }

    /// From now on incoming records are protected and compressed in this way.
    pub fn protect_reading(&mut self, protection: Protection, method: CompressionMethod) {
        self.reading.protection = Some(protection);
        self.reading.compression = compression(method, Decompressor::new);
    }

    /// From now on outgoing records are protected and compressed in this way.
    pub fn protect_writing(&mut self, protection: Protection, method: CompressionMethod) {
        self.writing.protection = Some(protection);
        self.writing.compression = compression(method, Compressor::new);
    }

    /// Puts content into as many records as it takes and queues them. Alerts stay whole: they have two bytes, and many
    /// peers do not reassemble them.
    pub fn send(
        &mut self,
        content_type: ContentType,
        version: ProtocolVersion,
        content: &[u8],
        environment: &mut Environment<'_>,
    ) -> Result<(), Error> {
        let limit = match content_type {
            ContentType::ALERT => MAXIMUM_PLAINTEXT,
            _ => self.writing.current_limit(),
        };
        for plaintext in content.chunks(limit) {
            let header = RecordHeader {
                content_type,
                version,
                length: plaintext.len(),
            };
            self.send_record(header, plaintext, environment)?;
        }
        Ok(())
    }

    fn send_record(
        &mut self,
        header: RecordHeader,
        plaintext: &[u8],
        environment: &mut Environment<'_>,
    ) -> Result<(), Error> {
        let is_at_start = self.writing.compression.as_ref().is_some_and(Compressor::is_at_start);
        let compressed = match &mut self.writing.compression {
            Some(compressor) => Some(compress(compressor, plaintext, environment.trace)?),
            None => None,
        };
        let text = compressed.as_deref().unwrap_or(plaintext);
        let layout = self.writing.protection.as_ref().map(Protection::layout);
        let inner = RecordHeader {
            length: text.len(),
            ..header
        };
        let mut record = Vec::with_capacity(HEADER_LENGTH + text.len() + MAXIMUM_OVERHEAD);
        record.extend_from_slice(&inner.to_bytes());
        match &mut self.writing.protection {
            Some(protection) => protection.seal(inner, text, &mut record, environment)?,
            None => record.extend_from_slice(text),
        }
        let outer = RecordHeader {
            length: record.len() - HEADER_LENGTH,
            ..header
        };
        if let Some(front) = record.first_chunk_mut() {
            *front = outer.to_bytes();
        }
        let trace = &mut *environment.trace;
        let protection = self.writing.protection.as_ref();
        let padded = protection.and_then(|protection| padded_layer(protection, trace));
        trace.record(|| {
            Event::Sent(RecordTrace {
                content_type: header.content_type,
                inner_content_type: Some(header.content_type),
                annotation: annotate_record(&record, layout, self.dialect).ok(),
                bytes: record.clone(),
                plaintext: layout.map(|_| plaintext_layer(plaintext, header.content_type, self.dialect)),
                compressed: compressed.as_ref().map(|text| compressed_layer(text, is_at_start)),
                padded,
            })
        });
        self.outgoing.push_back(record);
        Ok(())
    }

    /// The next record for the transport.
    pub fn next_outgoing(&mut self) -> Option<Vec<u8>> {
        self.outgoing.pop_front()
    }

    /// Discards unread input: after a fatal alert nothing more is accepted (RFC 5246 §7.2.2).
    pub fn discard_incoming(&mut self) {
        self.incoming = Vec::new();
        self.read = 0;
    }
}

/// `None` for the null method, which changes nothing.
fn compression<C>(method: CompressionMethod, new: impl FnOnce(CompressionMethod) -> Option<C>) -> Option<C> {
    match method {
        CompressionMethod::NULL => None,
        method => new(method),
    }
}

fn plaintext_layer(plaintext: &[u8], content_type: ContentType, dialect: Dialect) -> LayerTrace {
    LayerTrace {
        annotation: annotate_plaintext(plaintext, content_type, dialect).ok(),
        bytes: plaintext.to_vec(),
    }
}

fn compressed_layer(text: &[u8], is_at_start: bool) -> LayerTrace {
    LayerTrace {
        annotation: annotate_compressed(text, is_at_start).ok(),
        bytes: text.to_vec(),
    }
}

/// The blocks of the record that was just sealed or opened; `None` if nothing is recorded, and for a cipher without
/// blocks.
fn padded_layer(protection: &Protection, trace: &Trace) -> Option<LayerTrace> {
    if !protection.has_blocks() {
        return None;
    }
    let padded = trace.last_computed(Item::PaddedPlaintext)?;
    Some(LayerTrace {
        annotation: protection.annotate_padded(padded),
        bytes: padded.to_vec(),
    })
}

fn compress(compressor: &mut Compressor, plaintext: &[u8], trace: &mut Trace) -> Result<Vec<u8>, Error> {
    let compressed = compressor
        .compress(plaintext)
        .ok_or(ErrorKind::RecordOverflow(plaintext.len()))?;
    trace.record(|| {
        Event::Computed(Computation {
            operation: Operation::CompressFragment,
            inputs: vec![Quantity::new(Item::Plaintext, plaintext)],
            outputs: vec![Quantity::new(Item::CompressedPlaintext, &compressed)],
            outcome: Outcome::Computed,
        })
    });
    Ok(compressed)
}
