//! Numbers that mean nothing, in every list of the offer, so that servers that cannot ignore what they do not know are
//! noticed early (GREASE, RFC 8701 §3.1).

use timeline::registry::{CipherSuite, ExtensionType, GREASE_VALUES, NamedGroup, ProtocolVersion, SignatureScheme};

use crate::crypto::random::RandomStream;
use crate::wire::extension::Extension;
use crate::wire::extension::key_share::KeyShare;

/// Adds one to each list, two extensions among them.
pub(super) fn add(cipher_suites: &mut Vec<CipherSuite>, extensions: &mut Vec<Extension>, random: &mut RandomStream) {
    let [suite, group, version, scheme, first, step] = random.array::<6>().map(usize::from);
    let value = |index: usize| GREASE_VALUES[index % GREASE_VALUES.len()];
    cipher_suites.insert(0, CipherSuite(value(suite)));
    let group = NamedGroup(value(group));
    for extension in &mut *extensions {
        match extension {
            Extension::SupportedGroups(groups) => groups.insert(0, group),
            // Of the group that is offered as well; its half has a byte, since an empty one is not allowed.
            Extension::KeyShares(shares) => shares.insert(
                0,
                KeyShare {
                    group,
                    key_exchange: vec![0],
                },
            ),
            Extension::SupportedVersions(versions) => versions.insert(0, ProtocolVersion(value(version))),
            Extension::SignatureAlgorithms(schemes) => schemes.insert(0, SignatureScheme(value(scheme))),
            _ => {}
        }
    }
    extensions.insert(0, Extension::Other(ExtensionType(value(first)), Vec::new()));
    // Two extensions of one type are not allowed.
    let last = value(first + 1 + step % (GREASE_VALUES.len() - 1));
    extensions.push(Extension::Other(ExtensionType(last), vec![0]));
}
