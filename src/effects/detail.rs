//! The detail level, kept in the browser's storage as the learner last chose it.

use super::storage;
use crate::model::Detail;

const STORAGE_KEY: &str = "handshake-lab-detail";

/// The stored level; `None` on a first visit, or if storage is forbidden.
pub fn stored() -> Option<Detail> {
    Detail::from_key(&storage::get(STORAGE_KEY)?)
}

/// Stores the level. If the browser forbids storage, only this is lost.
pub fn store(detail: Detail) {
    storage::set(STORAGE_KEY, detail.key());
}
