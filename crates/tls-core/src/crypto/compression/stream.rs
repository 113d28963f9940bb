//! Compressing and decompressing by DEFLATE, record by record.

use flate2::{Compress, Compression, Decompress, FlushCompress, FlushDecompress, Status};
use timeline::registry::CompressionMethod;

use super::error::DecompressionError;

/// The most bytes by which compression may lengthen a record (RFC 5246 §6.2.2).
pub const MAXIMUM_EXPANSION: usize = 1024;
/// The step in which the output buffer of decompression grows, in bytes.
const STEP: usize = 4096;

/// Compresses the records that one side sends under one set of keys.
pub struct Compressor {
    /// `None` for the null method, which copies.
    stream: Option<Compress>,
}

impl Compressor {
    /// Begins a stream; `None` for an unknown method.
    pub fn new(method: CompressionMethod) -> Option<Self> {
        let stream = match method {
            CompressionMethod::NULL => None,
            CompressionMethod::DEFLATE => Some(Compress::new(Compression::default(), true)),
            _ => return None,
        };
        Some(Self { stream })
    }

    /// Whether nothing has been compressed yet, so that the stream's header comes next.
    pub fn is_at_start(&self) -> bool {
        self.stream
            .as_ref()
            .is_some_and(|stream| stream.total_in() + stream.total_out() == 0)
    }

    /// Compresses the text of the next record and flushes. `None` if the output is more than
    /// [`MAXIMUM_EXPANSION`] bytes longer than the text, which DEFLATE never makes it.
    pub fn compress(&mut self, text: &[u8]) -> Option<Vec<u8>> {
        let Some(stream) = &mut self.stream else {
            return Some(text.to_vec());
        };
        let mut fragment = Vec::with_capacity(text.len() + MAXIMUM_EXPANSION + 1);
        let start = stream.total_in();
        stream.compress_vec(text, &mut fragment, FlushCompress::Sync).ok()?;
        let consumed = stream.total_in() - start;
        // Room is left, so there was nothing more to write.
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
    /// Begins a stream; `None` for an unknown method.
    pub fn new(method: CompressionMethod) -> Option<Self> {
        let state = match method {
            CompressionMethod::NULL => State::Null,
            CompressionMethod::DEFLATE => State::Deflate(Decompress::new(true)),
            _ => return None,
        };
        Some(Self { state })
    }

    /// Whether nothing has been decompressed yet, so that the stream's header comes next.
    pub fn is_at_start(&self) -> bool {
        matches!(&self.state, State::Deflate(stream) if stream.total_in() == 0)
    }

    /// Decompresses the next fragment to at most `maximum` bytes. Takes no more memory than that and a few thousand
    /// bytes, whatever the peer sends.
    ///
    /// # Errors
    /// The bytes are malformed, or the text is too long. After that, every other record counts as malformed as well.
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

/// Feeds a record to the stream. Returns its text, and whether the stream ended with it.
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::compression::annotate_compressed;
    use crate::crypto::random::RandomStream;
    use std::io::Write;
    use std::process::{Command, Stdio};

    /// The maximal plaintext length of a record.
    const MAXIMUM: usize = 1 << 14;
    const METHODS: [CompressionMethod; 2] = [CompressionMethod::NULL, CompressionMethod::DEFLATE];

    fn deflate() -> (Compressor, Decompressor) {
        let method = CompressionMethod::DEFLATE;
        (Compressor::new(method).unwrap(), Decompressor::new(method).unwrap())
    }

    fn random_text(random: &mut RandomStream, length: usize) -> Vec<u8> {
        random.nonzero_bytes(length)
    }

    /// Texts of many lengths, from random bytes and from repeated words.
    fn texts() -> Vec<Vec<u8>> {
        let mut random = RandomStream::for_actor(1, "compression");
        let lengths = [0, 1, 2, 100, 0, 0, 1000, 4095, 4096, 4097, 8192, 16_383, 16_384, 5];
        let words = b"It is the length that gives the text away. ".iter().cycle();
        lengths
            .into_iter()
            .flat_map(|length| {
                [
                    random_text(&mut random, length),
                    words.clone().take(length).copied().collect(),
                ]
            })
            .collect()
    }

    #[test]
    fn records_survive_compression_and_decompression() {
        for method in METHODS {
            let mut compressor = Compressor::new(method).unwrap();
            let mut decompressor = Decompressor::new(method).unwrap();
            for text in texts() {
                let fragment = compressor.compress(&text).unwrap();
                assert!(
                    fragment.len() <= text.len() + 64,
                    "{} became {}",
                    text.len(),
                    fragment.len()
                );
                assert_eq!(decompressor.decompress(&fragment, MAXIMUM), Ok(text));
            }
        }
        assert!(Compressor::new(CompressionMethod(2)).is_none());
        assert!(Decompressor::new(CompressionMethod(2)).is_none());
    }

    #[test]
    fn only_the_first_record_has_a_header_and_each_ends_with_a_flush() {
        let (mut compressor, mut decompressor) = deflate();
        for (index, text) in [&b"first"[..], b"", b"second"].into_iter().enumerate() {
            assert_eq!(
                (compressor.is_at_start(), decompressor.is_at_start()),
                (index == 0, index == 0)
            );
            let fragment = compressor.compress(text).unwrap();
            decompressor.decompress(&fragment, MAXIMUM).unwrap();
            if fragment.is_empty() {
                continue;
            }
            let annotation = annotate_compressed(&fragment, index == 0).unwrap();
            let keys: Vec<_> = annotation.leaves().iter().map(|leaf| leaf.field.key).collect();
            let expected = ["zlib-method", "zlib-flags", "deflate-blocks", "deflate-flush-marker"];
            let skipped = if index == 0 { 0 } else { 2 };
            assert_eq!(keys, expected[skipped..], "{fragment:02x?}");
        }
    }

    #[test]
    fn record_refers_to_earlier_ones() {
        let (mut compressor, mut decompressor) = deflate();
        let text = random_text(&mut RandomStream::for_actor(2, "compression"), 1000);
        let first = compressor.compress(&text).unwrap();
        let second = compressor.compress(&text).unwrap();
        assert!(
            first.len() > 1000 && second.len() < 40,
            "{} and {}",
            first.len(),
            second.len()
        );
        // Without the first record, which has the stream's header, it cannot be decompressed.
        assert_eq!(
            deflate().1.decompress(&second, MAXIMUM),
            Err(DecompressionError::Malformed)
        );
        assert_eq!(decompressor.decompress(&first, MAXIMUM).as_ref(), Ok(&text));
        assert_eq!(decompressor.decompress(&second, MAXIMUM).as_ref(), Ok(&text));
    }

    #[test]
    fn decompression_stops_at_the_length_limit() {
        for length in [MAXIMUM + 1, 2 * MAXIMUM, 64 << 20] {
            let bomb = Compressor::new(CompressionMethod::DEFLATE)
                .unwrap()
                .compress(&vec![0; length])
                .unwrap();
            let mut stream = Decompress::new(true);
            assert_eq!(inflate(&mut stream, &bomb, MAXIMUM), Err(DecompressionError::TooLong));
            // Decompression stops within one step after the limit, however much data follows.
            assert!(
                stream.total_out() as usize <= MAXIMUM + 2 * STEP,
                "{}",
                stream.total_out()
            );
            let mut decompressor = deflate().1;
            assert_eq!(
                decompressor.decompress(&bomb, MAXIMUM),
                Err(DecompressionError::TooLong)
            );
            assert_eq!(
                decompressor.decompress(&bomb, MAXIMUM),
                Err(DecompressionError::Malformed)
            );
        }
        let mut null = Decompressor::new(CompressionMethod::NULL).unwrap();
        assert_eq!(null.decompress(&[0; 11], 10), Err(DecompressionError::TooLong));
        assert_eq!(null.decompress(&[0; 10], 10), Ok(vec![0; 10]));
        let exact = deflate().0.compress(&[7; MAXIMUM]).unwrap();
        assert_eq!(deflate().1.decompress(&exact, MAXIMUM), Ok(vec![7; MAXIMUM]));
        assert_eq!(
            deflate().1.decompress(&exact, MAXIMUM - 1),
            Err(DecompressionError::TooLong)
        );
    }

    #[test]
    fn malformed_streams_are_refused_without_a_panic() {
        let malformed: [&[u8]; 5] = [
            b"\x00\x00",                      // no zlib header
            b"\x78\x9d",                      // its check bits are wrong
            b"\x78\xbb\x00\x00\x00\x00",      // it wants a preset dictionary
            b"\x78\x9c\x07",                  // a block type that does not exist
            b"\x78\x9c\x00\x01\x00\x00\x00a", // a stored block whose length does not fit its complement
        ];
        for fragment in malformed {
            assert_eq!(
                deflate().1.decompress(fragment, MAXIMUM),
                Err(DecompressionError::Malformed),
                "{fragment:02x?}"
            );
        }
        // Any changed byte results in some text or an error.
        let fragment = deflate().0.compress(b"some text, some text, some text").unwrap();
        for position in 0..fragment.len() {
            for change in 1..=255 {
                let mut changed = fragment.clone();
                changed[position] ^= change;
                if let Ok(text) = deflate().1.decompress(&changed, MAXIMUM) {
                    assert!(text.len() <= MAXIMUM);
                }
            }
        }
    }

    /// Runs Python's zlib on hexadecimal lines, one per record.
    fn python(program: &str, lines: &[Vec<u8>]) -> Vec<Vec<u8>> {
        let mut child = Command::new("python3")
            .args(["-c", program])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("these tests need the python3 command, for its zlib");
        let mut input = child.stdin.take().unwrap();
        let text: String = lines
            .iter()
            .map(|line| base16ct::lower::encode_string(line) + "\n")
            .collect();
        let writer = std::thread::spawn(move || input.write_all(text.as_bytes()).unwrap());
        let output = child.wait_with_output().unwrap();
        writer.join().unwrap();
        assert!(output.status.success());
        let output = String::from_utf8(output.stdout).unwrap();
        output
            .lines()
            .map(|line| base16ct::lower::decode_vec(line).unwrap())
            .collect()
    }

    #[test]
    fn zlib_decompresses_our_output() {
        let mut compressor = deflate().0;
        let fragments: Vec<_> = texts().iter().map(|text| compressor.compress(text).unwrap()).collect();
        let program = "import sys, zlib\nstream = zlib.decompressobj()\n\
                       for line in sys.stdin: print(stream.decompress(bytes.fromhex(line)).hex())";
        assert_eq!(python(program, &fragments), texts());
    }

    #[test]
    fn we_decompress_the_output_of_zlib() {
        for flush in ["Z_SYNC_FLUSH", "Z_PARTIAL_FLUSH", "Z_FULL_FLUSH"] {
            let program = format!(
                "import sys, zlib\nstream = zlib.compressobj(9)\n\
                 for line in sys.stdin: print((stream.compress(bytes.fromhex(line)) + stream.flush(zlib.{flush})).hex())"
            );
            let mut decompressor = deflate().1;
            let fragments = python(&program, &texts());
            assert_eq!(fragments.len(), texts().len());
            for (fragment, text) in fragments.iter().zip(texts()) {
                assert_eq!(decompressor.decompress(fragment, MAXIMUM), Ok(text), "{flush}");
            }
        }
    }

    #[test]
    fn nothing_may_follow_the_end_of_a_stream() {
        let ended = python(
            "import sys, zlib\nfor line in sys.stdin: print(zlib.compress(bytes.fromhex(line)).hex())",
            &[b"the end".to_vec()],
        );
        let mut decompressor = deflate().1;
        assert_eq!(decompressor.decompress(&ended[0], MAXIMUM), Ok(b"the end".to_vec()));
        assert_eq!(decompressor.decompress(&[], MAXIMUM), Ok(Vec::new()));
        assert_eq!(
            decompressor.decompress(&[1], MAXIMUM),
            Err(DecompressionError::Malformed)
        );
        let mut trailing = ended[0].clone();
        trailing.push(0);
        assert_eq!(
            deflate().1.decompress(&trailing, MAXIMUM),
            Err(DecompressionError::Malformed)
        );
    }
}
