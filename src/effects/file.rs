//! Where the page's files are that it loads when it has to. Published ones are called by their content, and in the single
//! file they are in the page itself; an element in the page says so: `xtask/src/publish/names.rs`.

use gloo::utils::document;

/// Where a file is, and which content it has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its address, relative to the page or absolute.
    pub address: String,
    /// The digest that it must have (Subresource Integrity); empty where any will do.
    pub integrity: String,
}

/// Where the script of this name is in a form that is no module; only the single file has one, and needs it.
pub fn find_classic(name: &str) -> Option<String> {
    let element = document().query_selector(&format!("meta[name=file][content=\"{name}\"]"));
    element.ok()??.get_attribute("data-classic")
}

/// The file of this name, which is its path in the published folder. Without an element, as in `cargo xtask serve`, it
/// lies there.
pub fn find(name: &str) -> File {
    let element = document().query_selector(&format!("meta[name=file][content=\"{name}\"]"));
    let value = |attribute| element.as_ref().ok()?.as_ref()?.get_attribute(attribute);
    File {
        address: value("data-address").unwrap_or_else(|| name.to_owned()),
        integrity: value("data-integrity").unwrap_or_default(),
    }
}
