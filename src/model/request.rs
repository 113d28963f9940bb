//! How the session that was asked for last is to be shown when it is ready.

use super::landing::Landing;

/// What is remembered of the last request for a session.
#[derive(Clone, Debug)]
pub struct Request {
    /// Where the cursor goes.
    pub landing: Landing,
    /// Whether the session that is being run has fresh randomness.
    pub is_fresh: bool,
    /// Whether it follows a link, whose place is in the browser's history already.
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
