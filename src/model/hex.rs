//! Which rows of the list of all bytes are drawn.

/// The rows of the list of bytes that are drawn: those that are seen, and some around them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HexWindow {
    /// The first of them, counted from 0.
    pub first: usize,
    /// How many there are.
    pub count: usize,
    /// How many bytes there is room for in one.
    pub bytes_in_row: usize,
}

impl HexWindow {
    /// Until it is known how much room there is.
    pub const INITIAL: Self = Self {
        first: 0,
        count: 48,
        bytes_in_row: 16,
    };
}
