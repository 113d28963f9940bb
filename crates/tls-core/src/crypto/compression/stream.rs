//! Compressing and decompressing by DEFLATE, record by record.

use flate2::{Compress, Compression, Decompress, FlushCompress, FlushDecompress, Status};
use timeline::registry::CompressionMethod;

use super::error::DecompressionError;

/// How much longer than the text compressing may make a record, in bytes (RFC 5246 §6.2.2).
pub const MAXIMUM_EXPANSION: usize = 1024;
/// How much room decompressing takes at a time, in bytes.
const STEP: usize = 4096;

/// Compresses the records that one side sends under one set of keys.
pub struct Compressor {
    /// `None` for the null method, which copies.
    stream: Option<Compress>,
}

impl Compressor {
    /// Begins a stream; `None` for a method that nobody knows here.
    pub fn new(method: CompressionMethod) -> Option<Self> {
        let stream = match method {
            CompressionMethod::NULL => None,
            CompressionMethod::DEFLATE => Some(Compress::new(Compression::default(), true)),
            _ => return None,
        };
        Some(Self { stream })
    }

    /// Whether nothing was compressed yet, so that the stream's header comes next.
    pub fn is_at_start(&self) -> bool {
        self.stream
            .as_ref()
            .is_some_and(|stream| stream.total_in() + stream.total_out() == 0)
    }

    /// Compresses the text of the next record and flushes. `None` if it came out more than
    /// [`MAXIMUM_EXPANSION`] bytes longer, which DEFLATE does not do.
    pub fn compress(&mut self, text: &[u8]) -> Option<Vec<u8>> {
        let Some(stream) = &mut self.stream else {
            return Some(text.to_vec());
        };
        let mut fragment = Vec::with_capacity(text.len() + MAXIMUM_EXPANSION + 1);
        let start = stream.total_in();
        stream.compress_vec(text, &mut fragment, FlushCompress::Sync).ok()?;
        let consumed = stream.total_in() - start;
        // With room left there was nothing more to write.
        (consumed == text.len() as u64 && fragment.len() <= text.len() + MAXIMUM_EXPANSION).then_some(fragment)
    }
}

/// Decompresses the records that one side receives under one set of keys.
pub struct Decompressor {
    state: State,
}

enum State {
    /// The null method, which copies.
    Null,
    Deflate(Decompress),
    /// The stream ended or was malformed: nothing can follow.
    Over,
}

impl Decompressor {
    /// Begins a stream; `None` for a method that nobody knows here.
    pub fn new(method: CompressionMethod) -> Option<Self> {
        let state = match method {
            CompressionMethod::NULL => State::Null,
            CompressionMethod::DEFLATE => State::Deflate(Decompress::new(true)),
            _ => return None,
        };
        Some(Self { state })
    }

    /// Whether nothing was decompressed yet, so that the stream's header comes next.
    pub fn is_at_start(&self) -> bool {
        matches!(&self.state, State::Deflate(stream) if stream.total_in() == 0)
    }

    /// Decompresses what the next record carries to at most `maximum` bytes. Takes no more memory than that and
    /// a few thousand bytes, whatever the peer sends.
    ///
    /// # Errors
    /// The bytes are malformed, or the text is too long. After that every other record is malformed, too.
    pub fn decompress(&mut self, fragment: &[u8], maximum: usize) -> Result<Vec<u8>, DecompressionError> {
        match &mut self.state {
            State::Null if fragment.len() > maximum => Err(DecompressionError::TooLong),
            State::Null => Ok(fragment.to_vec()),
            State::Over if fragment.is_empty() => Ok(Vec::new()),
            State::Over => Err(DecompressionError::Malformed),
            State::Deflate(stream) => {
                let inflated = inflate(stream, fragment, maximum);
                if !matches!(inflated, Ok((_, false))) {
                    self.state = State::Over;
                }
                inflated.map(|(text, _)| text)
            }
        }
    }
}

/// Feeds a record to the stream: its text, and whether the stream ended with it.
fn inflate(stream: &mut Decompress, fragment: &[u8], maximum: usize) -> Result<(Vec<u8>, bool), DecompressionError> {
    let mut text = Vec::new();
    let mut remaining = fragment;
    loop {
        text.reserve_exact(STEP);
        let (consumed_before, length_before) = (stream.total_in(), text.len());
        let status = stream
            .decompress_vec(remaining, &mut text, FlushDecompress::Sync)
            .map_err(|_| DecompressionError::Malformed)?;
        if text.len() > maximum {
            return Err(DecompressionError::TooLong);
        }
        let consumed = (stream.total_in() - consumed_before) as usize;
        remaining = remaining.get(consumed..).ok_or(DecompressionError::Malformed)?;
        let has_room = text.len() < text.capacity();
        match status {
            Status::StreamEnd if remaining.is_empty() => return Ok((text, true)),
            Status::StreamEnd => return Err(DecompressionError::Malformed),
            Status::Ok | Status::BufError if remaining.is_empty() && has_room => return Ok((text, false)),
            Status::Ok | Status::BufError if consumed == 0 && text.len() == length_before => {
                return Err(DecompressionError::Malformed);
            }
            Status::Ok | Status::BufError => {}
        }
    }
}
