//! What proves something in TLS 1.3: the HMAC of a Finished or a binder (RFC 9846 §4.5.3 and §4.3.11.2), and what a
//! CertificateVerify signs (RFC 9846 §4.5.2).

use timeline::actor::Actor;
use timeline::computation::{Computation, Operation, Outcome};
use timeline::event::Event;
use timeline::field::Annotation;
use timeline::fields::signed_content::{CONTEXT, SEPARATOR, SIGNED_CONTENT, SPACES, TRANSCRIPT_HASH};
use timeline::quantity::{Item, Quantity};
use timeline::suites::{HandshakeHash, MacAlgorithm};

use super::secret::{Expansion, NO_CONTEXT, Secret};
use crate::codec::reader::Reader;
use crate::crypto::mac::MacKey;
use crate::crypto::transcript::Transcript;
use crate::trace::Trace;

/// A proof to compute, or to compare with what was received.
pub(crate) struct Proof<'a> {
    /// Whether it is a Finished or a binder, made or checked.
    pub operation: Operation,
    /// The name of the proof.
    pub item: Item,
    /// What was received, with its name.
    pub received: Option<(Item, &'a [u8])>,
}

impl Proof<'_> {
    /// The HMAC of the transcript so far: as many bytes as the hash has.
    pub(crate) fn compute(self, secret: &Secret, transcript: &Transcript, trace: &mut Trace) -> Vec<u8> {
        let hash = secret.hash;
        let key = secret.expand(
            Expansion {
                operation: Operation::ExpandFinishedKey,
                label: "finished",
                context: NO_CONTEXT,
                output: Item::FinishedKey,
                length: hash.length(),
            },
            trace,
        );
        let handshake_hash = transcript.hash_recorded(hash, Item::HandshakeHash, trace);
        let algorithm = match hash {
            HandshakeHash::Sha256 => MacAlgorithm::HmacSha256,
            HandshakeHash::Sha384 => MacAlgorithm::HmacSha384,
        };
        // A key of any length will do.
        let key_of_mac = MacKey::new(algorithm, key.bytes());
        let proof = key_of_mac.map_or(Vec::new(), |key| key.compute(&[&handshake_hash]));
        trace.record(|| {
            let mut inputs = vec![
                Quantity::new(Item::HashFunction, hash.name()),
                key.quantity(),
                Quantity::new(Item::HandshakeHash, &handshake_hash),
            ];
            let mut outcome = Outcome::Computed;
            if let Some((item, received)) = self.received {
                inputs.push(Quantity::new(item, received));
                outcome = Outcome::of_comparison(received == proof);
            }
            Event::Computed(Computation {
                operation: self.operation,
                inputs,
                outputs: vec![Quantity::new(self.item, &proof)],
                outcome,
            })
        });
        proof
    }
}

/// What a side's CertificateVerify signs: 64 spaces, a text that names the side, a zero byte, the hash of the handshake up
/// to its Certificate. The text keeps a signature from being used for anything else.
pub(crate) fn signed_content(
    signer: Actor,
    hash: HandshakeHash,
    transcript: &Transcript,
    trace: &mut Trace,
) -> Vec<u8> {
    let context: &[u8] = match signer {
        Actor::Client => b"TLS 1.3, client CertificateVerify",
        Actor::Server => b"TLS 1.3, server CertificateVerify",
    };
    let handshake_hash = transcript.hash_recorded(hash, Item::HandshakeHash, trace);
    let front = [&[b' '; 64], context, &[0]].concat();
    let content = [front.as_slice(), &handshake_hash].concat();
    trace.record(|| {
        Event::Computed(Computation {
            operation: Operation::MakeSignedContent,
            inputs: vec![
                Quantity::new(Item::Label, &front),
                Quantity::new(Item::HandshakeHash, &handshake_hash),
            ],
            outputs: vec![signed_quantity(&content)],
            outcome: Outcome::Computed,
        })
    });
    content
}

/// The signed content with its parts.
pub(crate) fn signed_quantity(content: &[u8]) -> Quantity {
    Quantity::new(Item::SignedContent, content).annotated(annotate(content))
}

fn annotate(content: &[u8]) -> Option<Annotation> {
    let mut reader = Reader::annotating(content);
    let length = content.iter().position(|byte| *byte == 0)?.checked_sub(64)?;
    let read = reader.group(SIGNED_CONTENT, |reader| {
        reader.bytes(SPACES, 64)?;
        reader.decoded(CONTEXT, length, |bytes| {
            timeline::field::Value::Text(String::from_utf8_lossy(bytes).into_owned())
        })?;
        reader.bytes(SEPARATOR, 1)?;
        reader.rest(TRANSCRIPT_HASH).map(drop)
    });
    read.ok()?;
    reader.into_annotations().into_iter().next()
}
