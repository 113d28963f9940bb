//! The page around the lab: its orders, and the last report to it.

/// What the model knows about the page around the lab.
#[derive(Clone, Debug, Default)]
pub struct Host {
    /// Whether there is one to report to.
    pub(super) is_framed: bool,
    /// Whether the lab is out of sight, where nothing moves by itself.
    pub(super) is_out_of_sight: bool,
    /// The last report to it.
    pub(super) last_report: String,
    /// The numbers of the orders that are answered when the session that they asked for is ready.
    pub(super) waiting: Vec<String>,
    /// The answers to give with this update: the number of the order and why it was refused, if it was.
    pub(super) answers: Vec<(String, Option<String>)>,
}
