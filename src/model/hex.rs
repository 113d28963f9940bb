//! The window of rows that the byte list renders.

/// The rendered rows of the byte list: the visible ones, and some around them.
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
    /// The window until the size of the list is known.
    pub const INITIAL: Self = Self {
        first: 0,
        count: 48,
        bytes_in_row: 16,
    };
}
