//! The making and the check of a signature, of a certificate or a handshake, as a computation with all its inputs. Only for display;
//! the verdict is that of [`SubjectPublicKey::verifies_with`](super::certificate::SubjectPublicKey::verifies_with).
//!
//! RFC 8017 §8.2.2 for RSASSA-PKCS1-v1_5; for other algorithms only the inputs and the verdict are shown.

use timeline::computation::{Computation, Operation, Outcome};
use timeline::quantity::{Item, Quantity};
use timeline::registry::SignatureScheme;
use timeline::validation::{CheckName, Label, Outcome as CheckOutcome, Report};

use super::certificate::{ParsedCertificate, SubjectPublicKey};
use super::private_key::PrivateKey;
use super::recovered_block::recover;
use super::signature::SignatureAlgorithm;

/// The check of a signature by `key` on `message`, which consists of `inputs`. Its outputs are the hash of the message
/// and the block that the key recovers from the signature, as far as the algorithm works that way.
pub(crate) fn verification(
    operation: Operation,
    key: &SubjectPublicKey,
    scheme: SignatureScheme,
    (message, mut inputs): (&[u8], Vec<Quantity>),
    signature: &[u8],
    is_genuine: bool,
) -> Computation {
    let outputs = match (SignatureAlgorithm::from_scheme(scheme), key.rsa()) {
        (Some(SignatureAlgorithm::RsaPkcs1(hash)), Some(key)) => recover(key, hash, signature)
            .map_or(Vec::new(), |recovered| {
                hash_and_block(hash.digest(message), recovered.block)
            }),
        (Some(SignatureAlgorithm::Ecdsa(hash) | SignatureAlgorithm::RsaPss(hash)), _) => {
            vec![Quantity::new(Item::SignedHash, hash.digest(message))]
        }
        _ => Vec::new(),
    };
    inputs.insert(0, Quantity::new(Item::SignatureAlgorithm, scheme.to_string()));
    inputs.push(Quantity::new(Item::Signature, signature));
    inputs.extend(key_quantities(key));
    Computation {
        operation,
        inputs,
        outputs,
        outcome: Outcome::of_comparison(is_genuine),
    }
}

/// The making of a signature by `key` on a message that consists of `inputs`.
pub(crate) fn signing(
    operation: Operation,
    key: &PrivateKey,
    scheme: SignatureScheme,
    mut inputs: Vec<Quantity>,
    signature: &[u8],
) -> Computation {
    inputs.insert(0, Quantity::new(Item::SignatureAlgorithm, scheme.to_string()));
    inputs.extend(key.signer_quantities());
    Computation {
        operation,
        inputs,
        outputs: vec![Quantity::new(Item::Signature, signature)],
        outcome: Outcome::Computed,
    }
}

fn hash_and_block(hash: Vec<u8>, block: Vec<u8>) -> Vec<Quantity> {
    vec![
        Quantity::new(Item::SignedHash, hash),
        Quantity::new(Item::RecoveredBlock, block),
    ]
}

/// The key of a certificate, as the one who has checked it learns it.
pub(crate) fn public_quantities(key: &SubjectPublicKey) -> Vec<Quantity> {
    match key {
        SubjectPublicKey::Rsa {
            modulus,
            public_exponent,
            ..
        } => vec![
            Quantity::new(Item::Modulus, modulus),
            Quantity::new(Item::PublicExponent, public_exponent),
        ],
        _ => key_quantities(key),
    }
}

/// The key that verifies.
fn key_quantities(key: &SubjectPublicKey) -> Vec<Quantity> {
    match key {
        SubjectPublicKey::Rsa {
            modulus,
            public_exponent,
            ..
        } => vec![
            Quantity::new(Item::SignerPublicExponent, public_exponent),
            Quantity::new(Item::SignerModulus, modulus),
        ],
        #[cfg(feature = "elliptic-curves")]
        SubjectPublicKey::EllipticCurve(key) => vec![Quantity::new(Item::SignerPublicKey, key.to_bytes())],
        SubjectPublicKey::Other(_) => Vec::new(),
    }
}

/// The checks of the signatures in a path, starting with the leaf's, with the evidence in the report. Without the last
/// certificate, which is trusted, or has no issuer here.
pub(crate) fn of_path(report: &Report) -> Vec<Computation> {
    let checked = report.checks.iter().filter(|check| check.name == CheckName::Signature);
    let of_check = checked.filter_map(|check| {
        let index = check.certificate?;
        let read = |index: usize| ParsedCertificate::from_der(&report.path.get(index)?.der).ok();
        let (certificate, issuer) = (read(index)?, read(index + 1)?);
        let outputs = match (check.bytes(Label::ComputedDigest), check.bytes(Label::RecoveredBlock)) {
            (Some(hash), Some(block)) => hash_and_block(hash.to_vec(), block.to_vec()),
            (Some(hash), None) => vec![Quantity::new(Item::SignedHash, hash)],
            (None, _) => Vec::new(),
        };
        let mut inputs = vec![
            Quantity::new(Item::SignatureAlgorithm, certificate.signature_algorithm.name()),
            Quantity::new(Item::ToBeSigned, certificate.tbs_bytes()),
            Quantity::new(Item::Signature, &certificate.signature),
        ];
        inputs.extend(key_quantities(&issuer.public_key));
        Some(Computation {
            operation: Operation::VerifyCertificate,
            inputs,
            outputs,
            outcome: Outcome::of_comparison(check.outcome == CheckOutcome::Passed),
        })
    });
    of_check.collect()
}
