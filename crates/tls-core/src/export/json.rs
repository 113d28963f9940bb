//! The timeline as JSON.
