//! The outcome of a comparison.

/// The outcome of a comparison.
#[derive(Clone, Debug, PartialEq)]
pub struct VerdictView {
    /// Whether it is as required.
    pub is_good: bool,
    /// In words.
    pub text: String,
}
