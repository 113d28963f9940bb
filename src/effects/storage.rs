//! What the browser keeps from one visit to the next: one word under a name. If the browser forbids it, nothing is
//! kept, and nothing else is lost.
//!
//! A word is kept as a JSON string, which `static/start.js` reads.

use gloo::utils::window;
use web_sys::Storage;

use super::limit::{self, Limit};

/// The word that was kept under a name, if any.
pub fn get(name: &str) -> Option<String> {
    let kept = storage()?.get_item(name).ok()??;
    // No kept word has characters that JSON would escape.
    Some(kept.strip_prefix('"')?.strip_suffix('"')?.to_owned())
}

/// Keeps a word: letters, digits and hyphens.
pub fn set(name: &str, word: &str) {
    let kept = storage().map(|storage| storage.set_item(name, &format!("\"{word}\"")));
    if !matches!(kept, Some(Ok(()))) {
        limit::report(Limit::Storage);
    }
}

/// Keeps nothing under a name any longer.
pub fn delete(name: &str) {
    let _ = storage().map(|storage| storage.remove_item(name));
}

fn storage() -> Option<Storage> {
    window().local_storage().ok()?
}
