//! How deep the session is looked into: kept in the browser's storage, as the learner chose it last.

use super::storage;
use crate::model::Detail;

const STORAGE_KEY: &str = "handshake-lab-detail";

/// What was kept; `None` on a first visit, or where storage is forbidden.
pub fn stored() -> Option<Detail> {
    Detail::from_key(&storage::get(STORAGE_KEY)?)
}

/// Keeps it. A browser that forbids storage forgets it, which is all that is lost.
pub fn store(detail: Detail) {
    storage::set(STORAGE_KEY, detail.key());
}
