//! The stand-in for builds without elliptic curves: it has no group.

use timeline::registry::NamedGroup;
use zeroize::Zeroizing;

use crate::crypto::random::RandomStream;

/// Always `None`.
pub fn private_key(_: NamedGroup, _: &mut RandomStream) -> Option<Zeroizing<Vec<u8>>> {
    None
}

/// Always `None`.
pub fn public_key(_: NamedGroup, _: &[u8]) -> Option<Vec<u8>> {
    None
}

/// Always `None`.
pub fn shared_secret(_: NamedGroup, _: &[u8], _: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    None
}
