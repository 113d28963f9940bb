//! The theme: kept in the browser's storage, applied to the page as `data-theme`.

use gloo::utils::document;

use super::storage;
use crate::model::Theme;

const STORAGE_KEY: &str = "handshake-lab-theme";

/// The stored theme; the system's if there is none or storage is forbidden.
pub fn stored() -> Theme {
    storage::get(STORAGE_KEY).map_or(Theme::System, |key| Theme::from_key(&key))
}

/// Stores the theme. If the browser forbids storage, only this is lost.
pub fn store(theme: Theme) {
    match theme.key() {
        Some(key) => storage::set(STORAGE_KEY, key),
        None => storage::delete(STORAGE_KEY),
    }
}

/// Applies the theme to the page.
pub fn apply(theme: Theme) {
    let Some(root) = document().document_element() else {
        return;
    };
    // Setting an attribute with a plain name cannot fail.
    let _ = match theme.key() {
        Some(key) => root.set_attribute("data-theme", key),
        None => root.remove_attribute("data-theme"),
    };
}
