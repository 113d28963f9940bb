//! Which bytes of a certificate its issuer hashed, and which are the signature over the hash.

use std::ops::Range;

use timeline::field::Annotation;
use timeline::signed::signed_parts;

use crate::arguments;
use crate::i18n::Localizer;

/// What bytes are to a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignedRole {
    /// They were hashed.
    Part,
    /// They are the signature over the hash.
    Signature,
}

/// Bytes of a certificate with the words that say what they are to its signature.
#[derive(Clone, Debug, PartialEq)]
pub struct SignedMark {
    /// The bytes.
    pub range: Range<usize>,
    /// What they are.
    pub role: SignedRole,
    /// The words.
    pub words: String,
}

/// What is signed, in the order of the bytes.
pub fn signed_ranges(annotation: &Annotation) -> Vec<(Range<usize>, SignedRole)> {
    let signed = signed_parts(annotation).into_iter();
    signed
        .flat_map(|signed| {
            [
                (signed.part, SignedRole::Part),
                (signed.signature, SignedRole::Signature),
            ]
        })
        .collect()
}

/// The same with words.
pub fn marks(text: &Localizer, annotation: &Annotation) -> Vec<SignedMark> {
    let signed = signed_parts(annotation).into_iter();
    signed
        .flat_map(|signed| {
            let hash = signed.hash.unwrap_or_default();
            let part = arguments!(
                "count" = signed.part.len(),
                "hash" = hash,
                "algorithm" = signed.algorithm.as_str()
            );
            let signature = arguments!("algorithm" = signed.algorithm.as_str());
            [
                SignedMark {
                    role: SignedRole::Part,
                    words: text.with(
                        if hash.is_empty() {
                            "signed-part-unknown"
                        } else {
                            "signed-part"
                        },
                        &part,
                    ),
                    range: signed.part,
                },
                SignedMark {
                    role: SignedRole::Signature,
                    words: text.with("signed-signature", &signature),
                    range: signed.signature,
                },
            ]
        })
        .collect()
}
