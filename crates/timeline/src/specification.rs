//! Where something is specified. Cited by registries, fields and computations.

use core::fmt;

/// Where something is specified: a document and the section in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Specification {
    /// The document as it is cited, for example `RFC 5246`.
    pub document: &'static str,
    /// The section within the document, for example `7.4.1.2`.
    pub section: &'static str,
}

impl Specification {
    /// Cites a section of a document.
    pub const fn new(document: &'static str, section: &'static str) -> Self {
        Self { document, section }
    }

    /// The address of the section; `None` for a document that is not an RFC.
    pub fn address(self) -> Option<String> {
        let number = self.document.strip_prefix("RFC ")?;
        Some(match self.section.starts_with(|first: char| first.is_ascii_digit()) {
            true => format!("https://www.rfc-editor.org/rfc/rfc{number}#section-{}", self.section),
            false => format!("https://www.rfc-editor.org/rfc/rfc{number}#appendix-{}", self.section),
        })
    }
}

impl fmt::Display for Specification {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} §{}", self.document, self.section)
    }
}
