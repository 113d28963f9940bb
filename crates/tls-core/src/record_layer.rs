//! The record layer of one endpoint: bytes from the transport become records, records become messages, and
//! back (RFC 5246 §6). Used by [`Connection`](crate::connection::Connection) only.

use std::collections::VecDeque;

use crate::crypto::aead::{AeadKey, NONCE_LENGTH, TAG_LENGTH};
use crate::crypto::key_schedule::{DirectionKeys, IMPLICIT_NONCE_LENGTH};
use crate::error::{Error, ErrorKind};
use crate::registry::{ContentType, ProtocolVersion};
use crate::trace::{Actor, Computation, Event, Item, Operation, Outcome, PlaintextTrace, Quantity, RecordTrace, Trace};
use crate::wire::handshake::HEADER_LENGTH as HANDSHAKE_HEADER_LENGTH;
use crate::wire::reader::Reader;
use crate::wire::record::{
    HEADER_LENGTH, MAXIMUM_CIPHERTEXT, MAXIMUM_PLAINTEXT, ProtectedLayout, RecordHeader, annotate_plaintext,
    annotate_record,
};

/// The longest handshake message that is accepted, in bytes: a generous chain of certificates.
const MAXIMUM_HANDSHAKE_MESSAGE: usize = 1 << 16;
/// Empty records in a row after which the peer is refused: they cost it nothing and us time.
const MAXIMUM_EMPTY_RECORDS: u32 = 32;
/// Bytes of the nonce that travel with each record (RFC 5288 §3).
const EXPLICIT_NONCE_LENGTH: usize = NONCE_LENGTH - IMPLICIT_NONCE_LENGTH;
/// How GCM lays a protected fragment out.
const LAYOUT: ProtectedLayout = ProtectedLayout {
    explicit_nonce: EXPLICIT_NONCE_LENGTH,
    tag: TAG_LENGTH,
};

/// What protects the records of one direction.
pub struct Protection {
    owner: Actor,
    keys: DirectionKeys,
    cipher: AeadKey,
    sequence_number: u64,
}

impl Protection {
    /// Protection with the keys that `owner` writes with.
    pub fn new(owner: Actor, keys: &DirectionKeys) -> Result<Self, Error> {
        let cipher = AeadKey::new(&keys.key).ok_or(ErrorKind::Configuration("the length of a write key"))?;
        Ok(Self {
            owner,
            keys: keys.clone(),
            cipher,
            sequence_number: 0,
        })
    }

    fn key_item(&self) -> Item {
        match self.owner {
            Actor::Client => Item::ClientWriteKey,
            Actor::Server => Item::ServerWriteKey,
        }
    }

    fn nonce(&self, explicit: &[u8; EXPLICIT_NONCE_LENGTH]) -> [u8; NONCE_LENGTH] {
        let mut nonce = [0; NONCE_LENGTH];
        nonce[..IMPLICIT_NONCE_LENGTH].copy_from_slice(&self.keys.implicit_nonce);
        nonce[IMPLICIT_NONCE_LENGTH..].copy_from_slice(explicit);
        nonce
    }

    fn advance(&mut self) -> Result<(), Error> {
        self.sequence_number = self
            .sequence_number
            .checked_add(1)
            .ok_or(ErrorKind::SequenceNumberOverflow)?;
        Ok(())
    }

    /// Sequence number, type, version and length of the plaintext (RFC 5246 §6.2.3.3), 13 bytes.
    fn additional_data(&self, header: RecordHeader, plaintext_length: usize) -> Vec<u8> {
        let header = RecordHeader {
            length: plaintext_length,
            ..header
        };
        [&self.sequence_number.to_be_bytes()[..], &header.to_bytes()].concat()
    }

    fn seal(&mut self, header: RecordHeader, plaintext: &[u8], trace: &mut Trace) -> Result<Vec<u8>, Error> {
        // The explicit nonce is the sequence number: never the same twice under one key (RFC 5288 §3).
        let explicit = self.sequence_number.to_be_bytes();
        let nonce = self.nonce(&explicit);
        let additional_data = self.additional_data(header, plaintext.len());
        let mut text = plaintext.to_vec();
        let tag = self
            .cipher
            .seal(&nonce, &additional_data, &mut text)
            .ok_or(ErrorKind::RecordOverflow(plaintext.len()))?;
        trace.record(|| {
            Event::Computed(Computation {
                operation: Operation::SealRecord,
                inputs: vec![
                    Quantity::new(self.key_item(), &self.keys.key),
                    Quantity::new(Item::Nonce, nonce),
                    Quantity::new(Item::AdditionalData, &additional_data),
                    Quantity::new(Item::Plaintext, plaintext),
                ],
                outputs: vec![
                    Quantity::new(Item::Ciphertext, &text),
                    Quantity::new(Item::AuthenticationTag, tag),
                ],
                outcome: Outcome::Computed,
            })
        });
        self.advance()?;
        Ok([&explicit[..], &text, &tag].concat())
    }

    fn open(&mut self, header: RecordHeader, fragment: &[u8], trace: &mut Trace) -> Result<Vec<u8>, Error> {
        let (explicit, rest) = fragment
            .split_first_chunk::<EXPLICIT_NONCE_LENGTH>()
            .ok_or(ErrorKind::BadRecordMac)?;
        let (ciphertext, tag) = rest.split_last_chunk::<TAG_LENGTH>().ok_or(ErrorKind::BadRecordMac)?;
        let nonce = self.nonce(explicit);
        let additional_data = self.additional_data(header, ciphertext.len());
        let mut text = ciphertext.to_vec();
        let opened = self.cipher.open(&nonce, &additional_data, &mut text, tag).is_some();
        trace.record(|| {
            Event::Computed(Computation {
                operation: Operation::OpenRecord,
                inputs: vec![
                    Quantity::new(self.key_item(), &self.keys.key),
                    Quantity::new(Item::Nonce, nonce),
                    Quantity::new(Item::AdditionalData, &additional_data),
                    Quantity::new(Item::Ciphertext, ciphertext),
                    Quantity::new(Item::AuthenticationTag, tag),
                ],
                outputs: match opened {
                    true => vec![Quantity::new(Item::Plaintext, &text)],
                    false => Vec::new(),
                },
                outcome: match opened {
                    true => Outcome::Matched,
                    false => Outcome::Mismatched,
                },
            })
        });
        if !opened {
            return Err(ErrorKind::BadRecordMac.into());
        }
        self.advance()?;
        Ok(text)
    }
}

/// A record whose protection is off.
pub struct PlainRecord {
    /// What it carries.
    pub content_type: ContentType,
    /// The plaintext, at most 2^14 bytes.
    pub plaintext: Vec<u8>,
}

/// The records of one connection in both directions.
#[derive(Default)]
pub struct RecordLayer {
    incoming: Vec<u8>,
    /// Bytes at the front of `incoming` that were read already. Taking them out after each record would make many
    /// small records in one feed cost the square of their number.
    read: usize,
    outgoing: VecDeque<Vec<u8>>,
    read_protection: Option<Protection>,
    write_protection: Option<Protection>,
    handshake_bytes: Vec<u8>,
    empty_records: u32,
}

impl RecordLayer {
    /// Takes bytes from the transport, in pieces of any size.
    pub fn feed(&mut self, bytes: &[u8]) {
        self.incoming.drain(..self.read);
        self.read = 0;
        self.incoming.extend_from_slice(bytes);
    }

    /// The next whole record, opened; `None` until more bytes come.
    pub fn next_record(&mut self, trace: &mut Trace) -> Result<Option<PlainRecord>, Error> {
        let unread = self.incoming.get(self.read..).unwrap_or_default();
        let Some(header_bytes) = unread.get(..HEADER_LENGTH) else {
            return Ok(None);
        };
        let header = RecordHeader::read(&mut Reader::new(header_bytes))?;
        header.check(match self.read_protection {
            Some(_) => MAXIMUM_CIPHERTEXT,
            None => MAXIMUM_PLAINTEXT,
        })?;
        let end = HEADER_LENGTH + header.length;
        let Some(record) = unread.get(..end).map(<[u8]>::to_vec) else {
            return Ok(None);
        };
        self.read += end;
        let fragment = record.get(HEADER_LENGTH..).unwrap_or_default();
        trace.record(|| {
            let layout = self.read_protection.as_ref().map(|_| LAYOUT);
            Event::Received(RecordTrace {
                content_type: header.content_type,
                annotation: annotate_record(&record, layout).ok(),
                bytes: record.clone(),
                plaintext: None,
            })
        });
        let plaintext = match &mut self.read_protection {
            Some(protection) => protection.open(header, fragment, trace)?,
            None => fragment.to_vec(),
        };
        if plaintext.len() > MAXIMUM_PLAINTEXT {
            return Err(ErrorKind::RecordOverflow(plaintext.len()).into());
        }
        self.refuse_many_empty_records(header.content_type, &plaintext)?;
        Ok(Some(PlainRecord {
            content_type: header.content_type,
            plaintext,
        }))
    }

    fn refuse_many_empty_records(&mut self, content_type: ContentType, plaintext: &[u8]) -> Result<(), Error> {
        if !plaintext.is_empty() {
            self.empty_records = 0;
            return Ok(());
        }
        self.empty_records += 1;
        // Only application data may be empty (RFC 5246 §6.2.1).
        if content_type != ContentType::APPLICATION_DATA || self.empty_records > MAXIMUM_EMPTY_RECORDS {
            return Err(ErrorKind::TooManyEmptyRecords.into());
        }
        Ok(())
    }

    /// Adds the handshake bytes of a record; messages may be split over records and several in one.
    pub fn add_handshake_bytes(&mut self, bytes: &[u8]) {
        self.handshake_bytes.extend_from_slice(bytes);
    }

    /// The bytes of the next whole handshake message, header included.
    pub fn next_handshake_message(&mut self) -> Result<Option<Vec<u8>>, Error> {
        let Some([_, high, middle, low]) = self.handshake_bytes.first_chunk::<HANDSHAKE_HEADER_LENGTH>() else {
            return Ok(None);
        };
        let length = u32::from_be_bytes([0, *high, *middle, *low]) as usize;
        if length > MAXIMUM_HANDSHAKE_MESSAGE {
            return Err(ErrorKind::HandshakeMessageTooLong(length).into());
        }
        let end = HANDSHAKE_HEADER_LENGTH + length;
        if self.handshake_bytes.len() < end {
            return Ok(None);
        }
        Ok(Some(self.handshake_bytes.drain(..end).collect()))
    }

    /// Whether a handshake message has begun and not ended. Nothing else may come then (RFC 5246 §6.2.1).
    pub fn is_within_handshake_message(&self) -> bool {
        !self.handshake_bytes.is_empty()
    }

    /// Protects what is read from now on.
    pub fn protect_reading(&mut self, protection: Protection) {
        self.read_protection = Some(protection);
    }

    /// Protects what is written from now on.
    pub fn protect_writing(&mut self, protection: Protection) {
        self.write_protection = Some(protection);
    }

    /// Puts content into as many records as it takes and queues them.
    pub fn send(
        &mut self,
        content_type: ContentType,
        version: ProtocolVersion,
        content: &[u8],
        trace: &mut Trace,
    ) -> Result<(), Error> {
        for plaintext in content.chunks(MAXIMUM_PLAINTEXT) {
            self.send_record(content_type, version, plaintext, trace)?;
        }
        Ok(())
    }

    fn send_record(
        &mut self,
        content_type: ContentType,
        version: ProtocolVersion,
        plaintext: &[u8],
        trace: &mut Trace,
    ) -> Result<(), Error> {
        let header = RecordHeader {
            content_type,
            version,
            length: plaintext.len(),
        };
        let layout = self.write_protection.as_ref().map(|_| LAYOUT);
        let fragment = match &mut self.write_protection {
            Some(protection) => protection.seal(header, plaintext, trace)?,
            None => plaintext.to_vec(),
        };
        let header = RecordHeader {
            length: fragment.len(),
            ..header
        };
        let record = [&header.to_bytes()[..], &fragment].concat();
        trace.record(|| {
            Event::Sent(RecordTrace {
                content_type,
                annotation: annotate_record(&record, layout).ok(),
                bytes: record.clone(),
                plaintext: layout.map(|_| PlaintextTrace {
                    annotation: annotate_plaintext(plaintext, content_type).ok(),
                    bytes: plaintext.to_vec(),
                }),
            })
        });
        self.outgoing.push_back(record);
        Ok(())
    }

    /// The next record for the transport.
    pub fn next_outgoing(&mut self) -> Option<Vec<u8>> {
        self.outgoing.pop_front()
    }

    /// Forgets what waits to be read: after a fatal alert nothing more is accepted (RFC 5246 §7.2.2).
    pub fn discard_incoming(&mut self) {
        self.incoming = Vec::new();
        self.read = 0;
        self.handshake_bytes = Vec::new();
    }
}
