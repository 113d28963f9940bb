//! The window of questions and terms.

use super::language;
use crate::model::reference::Reference;
use crate::model::state::Model;

/// Handles opening and closing the list: both clear the search and the entry that a link opened.
pub(super) fn begin(model: &mut Model) {
    language::ask_again(model);
    model.reference = Reference::default();
}
