//! The rows of the list of all bytes that are drawn.

/// The drawn rows of the list of bytes: the visible ones, and some around them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HexWindow {
    /// The first one, counted from 0.
    pub first: usize,
    /// Their number.
    pub count: usize,
    /// The number of bytes in a row.
    pub bytes_in_row: usize,
}

impl HexWindow {
    /// The rows until the size of the list is known.
    pub const INITIAL: Self = Self {
        first: 0,
        count: 48,
        bytes_in_row: 16,
    };
}
