//! A command before it is written. All its inputs have been found.

use super::script::Script;
use crate::computation::Computation;
use crate::quantity::Item;

/// The values that a command prints, and the function that writes it.
pub struct Recipe<'a> {
    /// The values, in this order.
    pub prints: Vec<Item>,
    /// Writes the command.
    pub write: Box<dyn FnOnce(&mut Script) + 'a>,
}

impl<'a> Recipe<'a> {
    /// A command that prints those of these values that the computation produced. `None` if it produced none of them.
    pub fn new(computation: &Computation, prints: &[Item], write: impl FnOnce(&mut Script) + 'a) -> Option<Self> {
        let has = |item: &Item| computation.output(*item).is_some();
        let prints: Vec<Item> = prints.iter().copied().filter(has).collect();
        (!prints.is_empty()).then(|| Self {
            prints,
            write: Box::new(write),
        })
    }
}

/// The bytes of the first of these items that went into a computation.
pub fn first_input<'a>(computation: &'a Computation, items: &[Item]) -> Option<&'a [u8]> {
    items.iter().find_map(|item| computation.input(*item))
}

/// The signed bytes of a computation, in order: handshake messages, what a CertificateVerify of TLS 1.3 signs, a
/// certificate's part, or both randoms and the share of the key exchange (RFC 8422 §5.4).
pub fn signed_parts(computation: &Computation) -> Option<Vec<&[u8]>> {
    if let Some(whole) = first_input(
        computation,
        &[Item::ToBeSigned, Item::SignedContent, Item::HandshakeMessages],
    ) {
        return Some(vec![whole]);
    }
    let parts = [Item::ClientRandom, Item::ServerRandom, Item::KeyExchangeParameters];
    parts.iter().map(|item| computation.input(*item)).collect()
}

/// A name or label that is safe in a command. Apart from these, only digits get into a command.
pub fn plain_text(bytes: &[u8]) -> Option<&str> {
    let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || b" _-".contains(byte);
    core::str::from_utf8(bytes).ok().filter(|_| bytes.iter().all(is_plain))
}
