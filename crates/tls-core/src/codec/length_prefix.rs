//! The length in front of a vector (RFC 5246 §4.3); used by reading and by writing.

/// How many bytes the length in front of a vector takes (RFC 5246 §4.3).
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
    /// Its own size in bytes.
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
