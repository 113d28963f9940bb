//! What the page says about itself until the learner has read it.

use timeline::scenario::limits::ScenarioError;

use super::link::Ending;
use super::step_name::StepName;

/// Notices that are shown. [`Languages`](super::languages::Languages) knows which language is missing.
#[derive(Clone, Debug, Default)]
pub struct Notices {
    /// The parts of the link that were not understood.
    pub ignored: Vec<String>,
    /// Why no session can have what the link or the learner wanted.
    pub refusal: Option<ScenarioError>,
    /// Whether the link's end is there.
    pub link_ending: Ending,
    /// The step that a link leads to and that the session does not have.
    pub missing_step: Option<StepName>,
    /// Whether the session was made anew for a file of an earlier lab, which holds only a part of it.
    pub is_file_incomplete: bool,
    /// Whether the learner wanted to change something that is locked.
    pub is_locked: bool,
}
