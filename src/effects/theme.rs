//! The theme: kept in the browser's storage, put on the page as `data-theme`.

use gloo::utils::document;

use super::storage;
use crate::model::Theme;

const STORAGE_KEY: &str = "handshake-lab-theme";

/// The theme that was kept; the system's if there is none or storage is forbidden.
pub fn stored() -> Theme {
    storage::get(STORAGE_KEY).map_or(Theme::System, |key| Theme::from_key(&key))
}

/// Keeps the theme. A browser that forbids storage forgets it, which is all that is lost.
pub fn store(theme: Theme) {
    match theme.key() {
        Some(key) => storage::set(STORAGE_KEY, key),
        None => storage::delete(STORAGE_KEY),
    }
}

/// Puts the theme on the page.
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
