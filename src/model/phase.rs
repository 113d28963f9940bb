//! What the page has to show.

use super::showing::Showing;

/// The page before its first session, with one, or without because there can be none. While another session is being
/// run, the page stays as it is.
#[derive(Clone, Debug)]
pub enum Phase {
    /// The first session is still to come.
    Loading,
    /// A session is shown.
    Showing(Box<Showing>),
    /// The session that was asked for could not be set up, for this reason.
    Failed(String),
}
