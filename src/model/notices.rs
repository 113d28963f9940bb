//! The page's notices, shown until the learner dismisses them.

use timeline::scenario::limits::ScenarioError;

use super::link::Ending;
use super::step_name::StepName;

/// The current notices. [`Languages`](super::languages::Languages) holds the missing language.
#[derive(Clone, Debug, Default)]
pub struct Notices {
    /// The parts of the link that were not understood.
    pub ignored: Vec<String>,
    /// Why the scenario that the link or the learner asked for is invalid.
    pub refusal: Option<ScenarioError>,
    /// Whether the link is complete.
    pub link_ending: Ending,
    /// The step named by a link that the session does not have.
    pub missing_step: Option<StepName>,
    /// Whether the session was run again for a file of an earlier version of the lab, which holds only part of it.
    pub is_file_incomplete: bool,
    /// Whether the learner tried to change something locked.
    pub is_locked: bool,
}
