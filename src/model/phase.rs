//! The phase of the page.

use super::showing::Showing;

/// Before the first session, with a session, or without one because it failed. While another session runs, the phase
/// does not change.
#[derive(Clone, Debug)]
pub enum Phase {
    /// The first session is still to come.
    Loading,
    /// A session is shown.
    Showing(Box<Showing>),
    /// The session that was asked for could not be set up, for this reason.
    Failed(String),
}
