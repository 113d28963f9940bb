//! The check of a signature, of a certificate or a handshake, as a computation with all its inputs. Only for display;
//! the verdict is that of [`SubjectPublicKey::verifies_with`](super::certificate::SubjectPublicKey::verifies_with).
//!
//! RFC 8017 §8.2.2 for RSASSA-PKCS1-v1_5; for other algorithms only the inputs and the verdict are shown.

use timeline::computation::{Computation, Operation, Outcome};
use timeline::quantity::{Item, Quantity};
use timeline::validation::{CheckName, Label, Outcome as CheckOutcome, Report};

use super::certificate::{ParsedCertificate, SubjectPublicKey};
use super::recovered_block::recover;
use super::signature::SignatureAlgorithm;

/// The check of a signature by `key` on `message`. Its outputs are the hash of the message and the block that the key
/// recovers from the signature, if the algorithm works that way.
pub(crate) fn verification(
    key: &SubjectPublicKey,
    algorithm: Option<SignatureAlgorithm>,
    name: Quantity,
    message: Quantity,
    signature: &[u8],
    is_genuine: bool,
) -> Computation {
    let mut outputs = Vec::new();
    if let (Some(SignatureAlgorithm::RsaPkcs1(hash)), Some(key)) = (algorithm, key.rsa())
        && let Some(recovered) = recover(key, hash, signature)
    {
        outputs = hash_and_block(hash.digest(&message.bytes), recovered.block);
    }
    computation(key, name, message, signature, outputs, is_genuine)
}

fn hash_and_block(hash: Vec<u8>, block: Vec<u8>) -> Vec<Quantity> {
    vec![
        Quantity::new(Item::SignedHash, hash),
        Quantity::new(Item::RecoveredBlock, block),
    ]
}

fn computation(
    key: &SubjectPublicKey,
    name: Quantity,
    message: Quantity,
    signature: &[u8],
    outputs: Vec<Quantity>,
    is_genuine: bool,
) -> Computation {
    let mut inputs = vec![name, message, Quantity::new(Item::Signature, signature)];
    if let SubjectPublicKey::Rsa {
        modulus,
        public_exponent,
        ..
    } = key
    {
        inputs.push(Quantity::new(Item::SignerPublicExponent, public_exponent));
        inputs.push(Quantity::new(Item::SignerModulus, modulus));
    }
    Computation {
        operation: Operation::VerifyCertificate,
        inputs,
        outputs,
        outcome: Outcome::of_comparison(is_genuine),
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
            _ => Vec::new(),
        };
        Some(computation(
            &issuer.public_key,
            Quantity::new(Item::SignatureAlgorithm, certificate.signature_algorithm.name()),
            Quantity::new(Item::ToBeSigned, certificate.tbs_bytes()),
            &certificate.signature,
            outputs,
            check.outcome == CheckOutcome::Passed,
        ))
    });
    of_check.collect()
}
