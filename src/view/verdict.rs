//! How a comparison came out, wherever something is compared.

/// How a comparison came out.
#[derive(Clone, Debug, PartialEq)]
pub struct VerdictView {
    /// Whether as it must be.
    pub is_good: bool,
    /// In words.
    pub text: String,
}
