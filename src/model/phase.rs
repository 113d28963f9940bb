//! The phase of the page.

use super::showing::Showing;

/// Before the first session, with a session, or after one has failed. Running another session does
/// not change the phase.
#[derive(Clone, Debug)]
pub enum Phase {
    /// The first session is not ready yet.
    Loading,
    /// A session is shown.
    Showing(Box<Showing>),
    /// The requested session could not be set up, for this reason.
    Failed(String),
}
