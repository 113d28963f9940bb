//! How to show the last requested session once it is ready.

use super::landing::Landing;

/// The last request for a session.
#[derive(Clone, Debug)]
pub struct Request {
    /// Where the cursor goes.
    pub landing: Landing,
    /// Whether the session has fresh randomness.
    pub is_fresh: bool,
    /// Whether it follows a link, whose place is already in the browser's history.
    pub is_in_history: bool,
}

impl Default for Request {
    fn default() -> Self {
        Self {
            landing: Landing::Start,
            is_fresh: false,
            is_in_history: false,
        }
    }
}
