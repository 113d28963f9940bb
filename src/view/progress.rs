//! The position of a chapter or a step relative to the cursor.

/// The position of something relative to the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Behind it.
    Done,
    /// At it.
    Current,
    /// Before it.
    Ahead,
}

/// The position of a place relative to the cursor; both are counted alike.
pub fn progress(place: usize, cursor: usize) -> Progress {
    match place.cmp(&cursor) {
        std::cmp::Ordering::Less => Progress::Done,
        std::cmp::Ordering::Equal => Progress::Current,
        std::cmp::Ordering::Greater => Progress::Ahead,
    }
}
