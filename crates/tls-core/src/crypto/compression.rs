//! Compressing records before they are protected (RFC 5246 §6.2.2, RFC 3749).
//!
//! DEFLATE means one zlib stream (RFC 1950) per direction, from one change of keys to the next: what earlier
//! records said is referred to by later ones. Each record is flushed, so that it can be read when it arrives.
//! The length of what comes out depends on the text, which CRIME (2012) turned into a way to read it: that is
//! why no browser compresses any more.

mod annotation;
mod error;
// Only a crate that is built with DEFLATE has it.
#[cfg_attr(not(feature = "deflate"), path = "compression/absent.rs")]
mod stream;

pub use self::annotation::annotate_compressed;
pub use self::error::DecompressionError;
pub use self::stream::{Compressor, Decompressor};

#[cfg(all(test, feature = "deflate"))]
mod tests {
    use super::stream::MAXIMUM_EXPANSION;
    use super::*;
    use crate::crypto::random::RandomStream;
    use std::io::Write;
    use std::process::{Command, Stdio};

    /// The length of the longest text of a record.
    const MAXIMUM: usize = 1 << 14;
    const METHODS: [CompressionMethod; 2] = [CompressionMethod::NULL, CompressionMethod::DEFLATE];

    fn deflate() -> (Compressor, Decompressor) {
        let method = CompressionMethod::DEFLATE;
        (Compressor::new(method).unwrap(), Decompressor::new(method).unwrap())
    }

    fn random_text(random: &mut RandomStream, length: usize) -> Vec<u8> {
        random.nonzero_bytes(length)
    }

    /// Texts of many lengths, of random bytes and of words that repeat.
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
    fn what_was_compressed_is_decompressed_record_by_record() {
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
    fn only_the_first_record_begins_with_a_header_and_each_ends_with_a_flush() {
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
    fn a_record_refers_to_the_ones_before_it() {
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
        // Alone it says nothing: the first record, with the header of the stream, is missing.
        assert_eq!(
            deflate().1.decompress(&second, MAXIMUM),
            Err(DecompressionError::Malformed)
        );
        assert_eq!(decompressor.decompress(&first, MAXIMUM).as_ref(), Ok(&text));
        assert_eq!(decompressor.decompress(&second, MAXIMUM).as_ref(), Ok(&text));
    }

    #[test]
    fn a_text_that_would_be_too_long_is_given_up_at_the_limit() {
        for length in [MAXIMUM + 1, 2 * MAXIMUM, 64 << 20] {
            let bomb = Compressor::new(CompressionMethod::DEFLATE)
                .unwrap()
                .compress(&vec![0; length])
                .unwrap();
            let mut stream = Decompress::new(true);
            assert_eq!(inflate(&mut stream, &bomb, MAXIMUM), Err(DecompressionError::TooLong));
            // It stopped within one step after the limit, however much would have followed.
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
    fn malformed_streams_are_refused_and_never_a_panic() {
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
        // Any changed byte gives some text or an error.
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

    /// What Python's zlib makes of hexadecimal lines, one per record.
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
    fn zlib_itself_decompresses_what_is_compressed_here() {
        let mut compressor = deflate().0;
        let fragments: Vec<_> = texts().iter().map(|text| compressor.compress(text).unwrap()).collect();
        let program = "import sys, zlib\nstream = zlib.decompressobj()\n\
                       for line in sys.stdin: print(stream.decompress(bytes.fromhex(line)).hex())";
        assert_eq!(python(program, &fragments), texts());
    }

    #[test]
    fn what_zlib_compresses_is_decompressed_here() {
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
