//! The embedding page: its orders, and the last report to it.

/// The state of the exchange with the embedding page.
#[derive(Clone, Debug, Default)]
pub struct Host {
    /// Whether there is a page to report to.
    pub(super) is_framed: bool,
    /// Whether the lab is out of sight, which pauses playback.
    pub(super) is_out_of_sight: bool,
    /// The last report to it.
    pub(super) last_report: String,
    /// The numbers of the orders to answer once the session that they requested is ready.
    pub(super) waiting: Vec<String>,
    /// The answers to give with this update: the number of the order and the reason for a refusal, if any.
    pub(super) answers: Vec<(String, Option<String>)>,
}
