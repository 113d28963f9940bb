//! Which bytes of a record a certificate's issuer hashed, and which are the signature over that hash: found in the
//! tree over them. Used by whoever marks them (RFC 5280 sections 4.1.1.1 and 4.1.1.3).

use core::ops::Range;

use crate::field::{Annotation, Field, Value};
use crate::fields::x509;

/// What of a certificate is signed, and by what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// The bytes that are hashed, tag and length included: the to-be-signed part.
    pub part: Range<usize>,
    /// The bytes of the signature's element.
    pub signature: Range<usize>,
    /// The name of the hash, as in FIPS 180-4; `None` if it is none that the lab checks, or does not say.
    pub hash: Option<&'static str>,
    /// The algorithm that the certificate names, as the standards do, or else in digits; empty if it cannot be read.
    pub algorithm: String,
}

/// The signed parts in a tree, in the order of their bytes. The tree is that of a Certificate message's record, or of
/// a certificate.
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
        // RSASSA-PSS says its hash in the parameters (RFC 4055 section 3.1).
        hash: identifiers.filter_map(|(digits, _)| hash_of(digits)).next(),
        algorithm: name.unwrap_or(digits).to_owned(),
    }]
}

/// The hash that an identifier stands for: itself (RFC 4055 section 2.1), with RSA (section 5), with ECDSA (RFC 5758
/// section 3.2).
fn hash_of(digits: &str) -> Option<&'static str> {
    Some(match digits {
        "2.16.840.1.101.3.4.2.1" | "1.2.840.113549.1.1.11" | "1.2.840.10045.4.3.2" => "SHA-256",
        "2.16.840.1.101.3.4.2.2" | "1.2.840.113549.1.1.12" | "1.2.840.10045.4.3.3" => "SHA-384",
        "2.16.840.1.101.3.4.2.3" | "1.2.840.113549.1.1.13" | "1.2.840.10045.4.3.4" => "SHA-512",
        _ => return None,
    })
}
