//! What the browser keeps between visits: one word per name. If the browser forbids storage, only
//! these settings are lost.
//!
//! A word is stored as a JSON string, which `static/start.js` reads.

use gloo::utils::window;
use web_sys::Storage;

use super::limit::{self, Limit};

/// The word stored under a name, if any.
pub fn get(name: &str) -> Option<String> {
    let kept = storage()?.get_item(name).ok()??;
    // No stored word contains characters that JSON would escape.
    Some(kept.strip_prefix('"')?.strip_suffix('"')?.to_owned())
}

/// Stores a word of letters, digits and hyphens.
pub fn set(name: &str, word: &str) {
    let kept = storage().map(|storage| storage.set_item(name, &format!("\"{word}\"")));
    if !matches!(kept, Some(Ok(()))) {
        limit::report(Limit::Storage);
    }
}

/// Deletes the word stored under a name.
pub fn delete(name: &str) {
    let _ = storage().map(|storage| storage.remove_item(name));
}

fn storage() -> Option<Storage> {
    window().local_storage().ok()?
}
