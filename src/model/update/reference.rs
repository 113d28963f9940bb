//! The window of questions and terms.

use super::language;
use crate::model::reference::Reference;
use crate::model::state::Model;

/// The learner opens the list, or closes it: both end the search, and what a link led to.
pub(super) fn begin(model: &mut Model) {
    language::ask_again(model);
    model.reference = Reference::default();
}
