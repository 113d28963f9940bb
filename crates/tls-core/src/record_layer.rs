//! The record layer of one endpoint: bytes from the transport become records, records become messages, and
//! back (RFC 5246 §6, RFC 9846 §5). Used by [`Connection`](crate::connection::Connection) only.

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
use crate::wire::inner_plaintext::{self, InnerPlaintext};
use crate::wire::record::{
    HEADER_LENGTH, MAXIMUM_CIPHERTEXT, MAXIMUM_CIPHERTEXT_OF_TLS_1_3, MAXIMUM_COMPRESSED, MAXIMUM_PLAINTEXT,
    RecordHeader, annotate_plaintext, annotate_record,
};

/// The most consecutive empty records before the peer is refused: they cost it nothing, and us time.
const MAXIMUM_EMPTY_RECORDS: u32 = 32;
/// The most bytes that protection adds to a fragment: an initialization vector, a MAC, a block of padding.
const MAXIMUM_OVERHEAD: usize = 16 + 48 + 16;
/// The least that is passed over of early data, in bytes: twice what one record holds.
const LEAST_SKIPPED: usize = 2 * MAXIMUM_CIPHERTEXT_OF_TLS_1_3;
/// The bytes of a record that protect its content: the tag and the type of the content.
const PROTECTION_LENGTH: usize = 17;
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
    /// The number of zeros behind the content of each record of TLS 1.3.
    padding: usize,
    reading_epoch: u32,
    /// Whether any protected record has been opened.
    has_opened_any: bool,
    has_sent_change_cipher_spec: bool,
    /// The bytes of early data that may still be passed over.
    skippable: usize,
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

    fn hides_type(&self) -> bool {
        self.protection.as_ref().is_some_and(Protection::hides_type)
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
            padding: 0,
            reading_epoch: 0,
            has_opened_any: false,
            has_sent_change_cipher_spec: false,
            skippable: 0,
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

    /// From now on each record of TLS 1.3 gets this many zeros behind its content, as far as there is room (RFC 9846 §5.4).
    pub fn pad_records(&mut self, padding: usize) {
        self.padding = padding;
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

    /// The next complete record, opened; `None` until more bytes arrive. Passes over early data that nobody wants.
    pub fn next_record(&mut self, trace: &mut Trace) -> Result<Option<PlainRecord>, Error> {
        loop {
            let left = self.skippable;
            let record = self.read_record(trace)?;
            if record.is_some() || self.skippable == left {
                return Ok(record);
            }
        }
    }

    /// From now on the peer's early data, which this side does not want, are passed over: records that cannot be opened,
    /// until one can, or until there are more than `maximum` bytes, which tickets allow (RFC 9846 §4.3.10).
    pub fn skip_early_data(&mut self, maximum: usize) {
        self.skippable = maximum.max(LEAST_SKIPPED);
    }

    fn read_record(&mut self, trace: &mut Trace) -> Result<Option<PlainRecord>, Error> {
        let unread = self.incoming.get(self.read..).unwrap_or_default();
        let Some(header_bytes) = unread.get(..HEADER_LENGTH) else {
            return Ok(None);
        };
        let header = RecordHeader::read(&mut Reader::new(header_bytes))?;
        header.check(
            self.negotiated_version,
            match &self.reading.protection {
                Some(protection) if protection.hides_type() => MAXIMUM_CIPHERTEXT_OF_TLS_1_3,
                Some(_) => MAXIMUM_CIPHERTEXT,
                // Early data after a HelloRetryRequest.
                None if self.skippable > 0 => MAXIMUM_CIPHERTEXT_OF_TLS_1_3,
                None => MAXIMUM_PLAINTEXT,
            },
        )?;
        let end = HEADER_LENGTH + header.length;
        let Some(record) = unread.get(..end) else {
            return Ok(None);
        };
        self.read += end;
        let fragment = record.get(HEADER_LENGTH..).unwrap_or_default();
        let is_protected = self.is_protected(header.content_type);
        trace.record(|| {
            let protection = self.reading.protection.as_ref().filter(|_| is_protected);
            let layout = protection.map(Protection::layout);
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
        // After a HelloRetryRequest nothing is protected yet.
        let is_unreadable = !is_protected && header.content_type == ContentType::APPLICATION_DATA;
        let may_skip = !self.has_opened_any;
        if is_unreadable && may_skip && skip(&mut self.skippable, header.length) {
            return Ok(None);
        }
        if !is_protected {
            let plaintext = fragment.to_vec();
            self.refuse_unprotected(header.content_type)?;
            return self.finish_reading(header.content_type, plaintext).map(Some);
        }
        let opened = match &mut self.reading.protection {
            Some(protection) => protection.open(header, fragment, trace),
            None => Ok(fragment.to_vec()),
        };
        let text = match opened {
            Err(_) if may_skip && skip(&mut self.skippable, header.length) => return Ok(None),
            opened => opened?,
        };
        self.has_opened_any = true;
        if let Some(protection) = &self.reading.protection {
            let layer = padded_layer(protection, trace);
            trace.explain_received(|record| record.padded = layer);
        }
        let (content_type, plaintext) = match self.reading.hides_type() {
            true => self.take_content(&text)?,
            false => (header.content_type, self.decompress(text, trace)?),
        };
        let layer = || plaintext_layer(&plaintext, content_type, self.dialect);
        trace.explain_received(|record| {
            record.inner_content_type = Some(content_type);
            record.plaintext = Some(layer());
        });
        self.finish_reading(content_type, plaintext).map(Some)
    }

    /// Whether a record of this outer type comes protected. In TLS 1.3, ChangeCipherSpec never does, and only application
    /// data can (RFC 9846 §5).
    fn is_protected(&self, content_type: ContentType) -> bool {
        match &self.reading.protection {
            Some(protection) if protection.hides_type() => content_type == ContentType::APPLICATION_DATA,
            protection => protection.is_some(),
        }
    }

    /// Refuses a record in the clear where all must be protected. A peer that could not use our hello has no keys yet, and
    /// says so in the clear.
    fn refuse_unprotected(&self, received: ContentType) -> Result<(), Error> {
        match (&self.reading.protection, received) {
            (None, _) | (Some(_), ContentType::CHANGE_CIPHER_SPEC) => Ok(()),
            (Some(_), ContentType::ALERT) if !self.has_opened_any => Ok(()),
            (Some(_), received) => Err(ErrorKind::UnexpectedRecord {
                received,
                expected: "a protected record",
            }
            .into()),
        }
    }

    /// Takes the content out of what was sealed (RFC 9846 §5.4).
    fn take_content(&self, text: &[u8]) -> Result<(ContentType, Vec<u8>), Error> {
        // The type counts as well (RFC 9846 §5.2, RFC 8449 §4).
        if text.len() > self.reading.current_limit() + 1 {
            return Err(ErrorKind::RecordOverflow(text.len()).into());
        }
        let inner = InnerPlaintext::of(text).ok_or(ErrorKind::NoInnerContentType)?;
        Ok((inner.content_type, inner.content.to_vec()))
    }

    fn finish_reading(&mut self, content_type: ContentType, plaintext: Vec<u8>) -> Result<PlainRecord, Error> {
        if plaintext.len() > self.reading.current_limit() {
            return Err(ErrorKind::RecordOverflow(plaintext.len()).into());
        }
        self.refuse_empty_records(content_type, &plaintext)?;
        Ok(PlainRecord {
            content_type,
            plaintext,
        })
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

    /// How often the keys for reading have changed.
    pub fn reading_epoch(&self) -> u32 {
        self.reading_epoch
    }

    /// From now on incoming records are protected and compressed in this way.
    pub fn protect_reading(&mut self, protection: Protection, method: CompressionMethod) {
        self.reading_epoch += 1;
        self.reading.protection = Some(protection);
        self.reading.compression = compression(method, Decompressor::new);
    }

    /// From now on outgoing records are protected and compressed in this way.
    pub fn protect_writing(&mut self, protection: Protection, method: CompressionMethod) {
        self.writing.protection = Some(protection);
        self.writing.compression = compression(method, Compressor::new);
    }

    /// From now on outgoing records are not protected any more.
    pub fn write_in_the_clear(&mut self) {
        self.writing.protection = None;
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
        self.has_sent_change_cipher_spec |= header.content_type == ContentType::CHANGE_CIPHER_SPEC;
        // ChangeCipherSpec is never protected in TLS 1.3 (RFC 9846 §5).
        let is_clear = self.writing.hides_type() && header.content_type == ContentType::CHANGE_CIPHER_SPEC;
        // Alerts stay whole, even if they are longer than the limit.
        let room = self.writing.current_limit().saturating_sub(plaintext.len());
        let protection = self.writing.protection.as_mut().filter(|_| !is_clear);
        let inner = protection
            .as_ref()
            .filter(|protection| protection.hides_type())
            .map(|_| {
                let inner = InnerPlaintext {
                    content: plaintext,
                    content_type: header.content_type,
                    padding: self.padding.min(room),
                };
                inner_plaintext(inner, environment.trace)
            });
        let text = inner.as_deref().or(compressed.as_deref()).unwrap_or(plaintext);
        let layout = protection.as_deref().map(Protection::layout);
        let outer_type = match inner {
            Some(_) => ContentType::APPLICATION_DATA,
            None => header.content_type,
        };
        let of_text = RecordHeader {
            content_type: outer_type,
            length: text.len(),
            ..header
        };
        let mut record = Vec::with_capacity(HEADER_LENGTH + text.len() + MAXIMUM_OVERHEAD);
        record.extend_from_slice(&of_text.to_bytes());
        match protection {
            Some(protection) => protection.seal(of_text, text, &mut record, environment)?,
            None => record.extend_from_slice(text),
        }
        let outer = RecordHeader {
            length: record.len() - HEADER_LENGTH,
            ..of_text
        };
        if let Some(front) = record.first_chunk_mut() {
            *front = outer.to_bytes();
        }
        let trace = &mut *environment.trace;
        let protection = self.writing.protection.as_ref().filter(|_| !is_clear);
        let padded = protection.and_then(|protection| padded_layer(protection, trace));
        trace.record(|| {
            Event::Sent(RecordTrace {
                content_type: outer_type,
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

    /// Whether this side has sent ChangeCipherSpec.
    pub fn has_sent_change_cipher_spec(&self) -> bool {
        self.has_sent_change_cipher_spec
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

/// Passes over a record of this length, as long as there is room for early data.
fn skip(skippable: &mut usize, length: usize) -> bool {
    // Each record costs something, or empty ones could come forever.
    match skippable.checked_sub(length.saturating_sub(PROTECTION_LENGTH).max(1)) {
        Some(left) if *skippable > 0 => {
            *skippable = left;
            true
        }
        _ => false,
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

/// Joins what TLS 1.3 seals (RFC 9846 §5.2).
fn inner_plaintext(inner: InnerPlaintext<'_>, trace: &mut Trace) -> Vec<u8> {
    let bytes = inner.to_bytes();
    trace.record(|| {
        let mut inputs = vec![
            Quantity::new(Item::Plaintext, inner.content),
            Quantity::new(Item::RecordType, [inner.content_type.0]),
        ];
        if inner.padding > 0 {
            inputs.push(Quantity::new(Item::RecordPadding, vec![0; inner.padding]));
        }
        Event::Computed(Computation {
            operation: Operation::MakeInnerPlaintext,
            inputs,
            outputs: vec![Quantity::new(Item::InnerPlaintext, &bytes)],
            outcome: Outcome::Computed,
        })
    });
    bytes
}

/// The blocks, or the inner plaintext of TLS 1.3, of the record that was just sealed or opened; `None` if nothing is
/// recorded, and for a cipher whose text is the plaintext.
fn padded_layer(protection: &Protection, trace: &Trace) -> Option<LayerTrace> {
    if protection.hides_type() {
        let inner = trace.last_computed(Item::InnerPlaintext)?;
        return Some(LayerTrace {
            annotation: inner_plaintext::annotate(inner),
            bytes: inner.to_vec(),
        });
    }
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
