//! The position of a chapter or a step relative to the cursor.

/// The position of something relative to the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Before the cursor.
    Done,
    /// At the cursor.
    Current,
    /// After the cursor.
    Ahead,
}

/// The position of a place relative to the cursor. Both must be counted the same way.
pub fn progress(place: usize, cursor: usize) -> Progress {
    match place.cmp(&cursor) {
        std::cmp::Ordering::Less => Progress::Done,
        std::cmp::Ordering::Equal => Progress::Current,
        std::cmp::Ordering::Greater => Progress::Ahead,
    }
}
