//! The signed bytes of a certificate, and the bytes of the signature.

use std::ops::Range;

use timeline::field::Annotation;
use timeline::signed::signed_parts;

use crate::arguments;
use crate::i18n::Localizer;

/// The role of bytes in a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignedRole {
    /// The issuer hashed and signed them.
    Part,
    /// They are the signature.
    Signature,
}

/// Bytes of a certificate with their role in its signature, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct SignedMark {
    /// The bytes.
    pub range: Range<usize>,
    /// Their role.
    pub role: SignedRole,
    /// The words.
    pub words: String,
}

/// The signed ranges and their signatures, in byte order.
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

/// Like [`signed_ranges`], with the role of each range in words.
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
