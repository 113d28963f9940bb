//! Whether the learner's text can be sent.

use super::draft::is_blank;
use super::state::Model;

impl Model {
    /// Whether the connection at the cursor, or a later one, ends before another message could be
    /// sent. Unknown, and so false, while a fresh session is still being run.
    pub fn is_cut_short(&self) -> bool {
        let connection = self.connection();
        let mut later = self
            .steps()
            .iter()
            .rev()
            .take_while(|step| step.connection >= connection);
        !self.request.is_fresh && later.any(|step| step.failure.is_some())
    }

    /// Whether to tell the learner that the connection is cut short: after the failure, or when they want to send
    /// something before it.
    pub fn is_over(&self) -> bool {
        let is_refused = self.showing().is_some_and(|showing| showing.is_draft_refused);
        let is_behind = self.failed_step().is_some_and(|step| step <= self.cursor());
        is_refused || (is_behind && self.is_cut_short())
    }

    /// Whether the typed text can be sent: it is visible and short enough, the session has room for
    /// it, and the connection lasts.
    pub fn can_send_draft(&self) -> bool {
        !is_blank(&self.draft.text)
            && self.scenario.check_another_text(&self.draft.text).is_ok()
            && self.can_be_changed()
            && !self.is_cut_short()
    }
}
