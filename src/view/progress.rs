//! Where a chapter or a step stands in relation to the cursor.

/// Where something stands in relation to the cursor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Behind it.
    Done,
    /// At it.
    Current,
    /// Before it.
    Ahead,
}

/// Where a place stands in relation to the cursor, both counted alike.
pub fn progress(place: usize, cursor: usize) -> Progress {
    match place.cmp(&cursor) {
        std::cmp::Ordering::Less => Progress::Done,
        std::cmp::Ordering::Equal => Progress::Current,
        std::cmp::Ordering::Greater => Progress::Ahead,
    }
}
