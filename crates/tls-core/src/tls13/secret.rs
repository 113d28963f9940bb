//! A secret with its name, and its expansion into others (RFC 9846 §7.1).

use timeline::computation::{Computation, Operation, Outcome};
use timeline::event::Event;
use timeline::quantity::{Item, Quantity};
use timeline::suites::HandshakeHash;
use zeroize::Zeroizing;

use crate::crypto::hkdf;
use crate::trace::Trace;

/// A secret of the key schedule.
#[derive(Clone)]
pub struct Secret {
    pub(super) hash: HandshakeHash,
    pub(super) item: Item,
    /// As many bytes as the hash has.
    pub(super) bytes: Zeroizing<Vec<u8>>,
}

/// What is expanded from a secret.
pub(super) struct Expansion<'a> {
    pub operation: Operation,
    pub label: &'static str,
    /// A hash of the handshake, or a ticket's nonce, with its name; empty for none.
    pub context: (Item, &'a [u8]),
    /// The name of the output.
    pub output: Item,
    /// Length of the output in bytes.
    pub length: usize,
}

/// No context.
pub(super) const NO_CONTEXT: (Item, &[u8]) = (Item::HandshakeHash, &[]);

impl Secret {
    /// HKDF-Extract: mixes a new secret with this one as the salt.
    pub(super) fn extract(&self, (new_item, new): (Item, &[u8]), output: Item, trace: &mut Trace) -> Self {
        let secret = Self {
            hash: self.hash,
            item: output,
            bytes: hkdf::extract(self.hash, &self.bytes, new),
        };
        trace.record(|| {
            Event::Computed(Computation {
                operation: Operation::ExtractSecret,
                inputs: vec![
                    Quantity::new(Item::HashFunction, self.hash.name()),
                    self.quantity(),
                    Quantity::new(new_item, new),
                ],
                outputs: vec![secret.quantity()],
                outcome: Outcome::Computed,
            })
        });
        secret
    }

    /// HKDF-Expand-Label.
    pub(super) fn expand(&self, expansion: Expansion<'_>, trace: &mut Trace) -> Self {
        let Expansion {
            operation,
            label,
            context: (context_item, context),
            output,
            length,
        } = expansion;
        let info = hkdf::label(length, label, context);
        // The lengths here are those of hashes and keys, which HKDF-Expand always has.
        let bytes = hkdf::expand(self.hash, &self.bytes, &info, length).unwrap_or_default();
        let secret = Self {
            hash: self.hash,
            item: output,
            bytes,
        };
        trace.record(|| {
            let mut inputs = vec![
                Quantity::new(Item::HashFunction, self.hash.name()),
                self.quantity(),
                Quantity::new(Item::Label, label),
            ];
            if !context.is_empty() {
                inputs.push(Quantity::new(context_item, context));
            }
            inputs.push(Quantity::new(Item::HkdfLabel, &info).annotated(hkdf::annotate_label(&info)));
            Event::Computed(Computation {
                operation,
                inputs,
                outputs: vec![secret.quantity()],
                outcome: Outcome::Computed,
            })
        });
        secret
    }

    /// A secret as long as the hash, for one use, over the handshake up to here.
    pub(super) fn derive(&self, label: &'static str, handshake_hash: &[u8], output: Item, trace: &mut Trace) -> Self {
        let expansion = Expansion {
            operation: Operation::ExpandSecret,
            label,
            context: (Item::HandshakeHash, handshake_hash),
            output,
            length: self.hash.length(),
        };
        self.expand(expansion, trace)
    }

    /// Its bytes with their name.
    pub(crate) fn quantity(&self) -> Quantity {
        Quantity::new(self.item, &self.bytes)
    }

    /// Its bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }
}
