//! The addresses of files that the page loads on demand. Published files are named after their
//! content, and in the single-file build they are inside the page. An element in the page gives the
//! address: `xtask/src/publish/names.rs`.

use gloo::utils::document;

/// A file's address and digest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its address, relative to the page or absolute.
    pub address: String,
    /// The digest that it must have (Subresource Integrity); empty if any will do.
    pub integrity: String,
}

/// The address of the script with this name as a classic script, which only the single-file build has and needs.
pub fn find_classic(name: &str) -> Option<String> {
    let element = document().query_selector(&format!("meta[name=file][content=\"{name}\"]"));
    element.ok()??.get_attribute("data-classic")
}

/// The file with this name, which is its path in the published folder. Without an element, as in
/// `cargo xtask serve`, the name is the address.
pub fn find(name: &str) -> File {
    let element = document().query_selector(&format!("meta[name=file][content=\"{name}\"]"));
    let value = |attribute| element.as_ref().ok()?.as_ref()?.get_attribute(attribute);
    File {
        address: value("data-address").unwrap_or_else(|| name.to_owned()),
        integrity: value("data-integrity").unwrap_or_default(),
    }
}
