//! How decompressing fails.

/// How decompressing a record can fail; the alert is `decompression_failure` for both (RFC 5246 §6.2.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DecompressionError {
    /// The bytes do not continue the stream.
    Malformed,
    /// The text is longer than a record may hold.
    TooLong,
}
