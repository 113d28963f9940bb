//! The length prefix of a vector (RFC 5246 §4.3); used by reader and writer.

/// The size of a vector's length prefix (RFC 5246 §4.3).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LengthPrefix {
    /// One byte: up to 2^8 - 1 bytes follow.
    U8,
    /// Two bytes: up to 2^16 - 1 bytes follow.
    U16,
    /// Three bytes: up to 2^24 - 1 bytes follow.
    U24,
}

impl LengthPrefix {
    /// The size of the prefix in bytes.
    pub const fn size(self) -> usize {
        match self {
            Self::U8 => 1,
            Self::U16 => 2,
            Self::U24 => 3,
        }
    }

    /// The shortest that has room for the length of a vector of at most `ceiling` bytes.
    pub(super) const fn of_vector(ceiling: usize) -> Self {
        match ceiling {
            ..=0xff => Self::U8,
            0x100..=0xffff => Self::U16,
            _ => Self::U24,
        }
    }
}
