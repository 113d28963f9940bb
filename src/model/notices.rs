//! What the page says about itself until the learner has read it.

use super::link::Ending;

/// Notices that are shown. [`Languages`](super::languages::Languages) knows which language is missing.
#[derive(Clone, Debug, Default)]
pub struct Notices {
    /// The parts of the link that were not understood.
    pub ignored: Vec<String>,
    /// Whether the link's end is there.
    pub link_ending: Ending,
    /// Whether the learner wanted to change something that is locked.
    pub is_locked: bool,
}
