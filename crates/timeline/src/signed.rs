//! The bytes that a certificate's issuer signed, and the bytes of the signature (RFC 5280 §4.1.1.1 and §4.1.1.3), found
//! in a tree of fields. Used by the views that mark them.

use core::ops::Range;

use crate::field::{Annotation, Field, Value};
use crate::fields::x509;

/// The signed part of a certificate and its signature.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// The bytes of the to-be-signed part, tag and length included.
    pub part: Range<usize>,
    /// The bytes of the signature's element.
    pub signature: Range<usize>,
    /// The name of the hash as in FIPS 180-4; `None` if the algorithm has none, or one that the lab
    /// does not verify.
    pub hash: Option<&'static str>,
    /// The name of the certificate's signature algorithm, or its dotted identifier if it has no name here; empty if
    /// unreadable.
    pub algorithm: String,
}

/// The signed parts in the tree of a Certificate message's record or of a certificate, in byte order.
#[must_use]
pub fn signed_parts(annotation: &Annotation) -> Vec<Signed> {
    let child = |field: &'static Field| annotation.children.iter().find(move |child| child.field == field);
    let (part, signature) = (child(x509::SIGNED_PART), child(x509::SIGNATURE));
    let (Some(part), Some(signature)) = (part, signature) else {
        return annotation.children.iter().flat_map(signed_parts).collect();
    };
    let leaves = child(x509::SIGNATURE_ALGORITHM).map(Annotation::leaves);
    let leaves = leaves.unwrap_or_default();
    let identifiers = leaves.iter().filter_map(|leaf| match &leaf.value {
        Value::ObjectIdentifier(digits, name) => Some((digits.as_str(), *name)),
        _ => None,
    });
    let (digits, name) = identifiers.clone().next().unwrap_or_default();
    vec![Signed {
        part: part.range.clone(),
        signature: signature.range.clone(),
        // RSASSA-PSS names its hash in the parameters (RFC 4055 §3.1).
        hash: identifiers.filter_map(|(digits, _)| hash_of(digits)).next(),
        algorithm: name.unwrap_or(digits).to_owned(),
    }]
}

/// The hash that an identifier denotes: by itself (RFC 4055 §2.1), with RSA (RFC 4055 §5), or with
/// ECDSA (RFC 5758 §3.2).
fn hash_of(digits: &str) -> Option<&'static str> {
    Some(match digits {
        "2.16.840.1.101.3.4.2.1" | "1.2.840.113549.1.1.11" | "1.2.840.10045.4.3.2" => "SHA-256",
        "2.16.840.1.101.3.4.2.2" | "1.2.840.113549.1.1.12" | "1.2.840.10045.4.3.3" => "SHA-384",
        "2.16.840.1.101.3.4.2.3" | "1.2.840.113549.1.1.13" | "1.2.840.10045.4.3.4" => "SHA-512",
        _ => return None,
    })
}
