//! The limits of an endpoint's offer, and the result of the negotiation.

use timeline::negotiation::FragmentLimit;
use timeline::registry::{CipherSuite, CompressionMethod, MaxFragmentLength, NamedGroup};
use timeline::suites::SUPPORTED_GROUPS;

use crate::pki::CertificateDer;
use crate::wire::record::MAXIMUM_PLAINTEXT;

/// Whether a side may ask for records of at most this many bytes of plaintext: 64 to 2^14, the longest that this
/// version allows (RFC 8449 §4).
pub(crate) fn is_record_size_limit(limit: u16) -> bool {
    (64..=MAXIMUM_PLAINTEXT).contains(&limit.into())
}

/// The length agreed on by the extension `max_fragment_length`, if any (RFC 6066 §4).
pub(crate) fn max_fragment_length(limit: Option<FragmentLimit>) -> Option<MaxFragmentLength> {
    match limit? {
        FragmentLimit::MaxFragmentLength(length) => Some(length),
        FragmentLimit::RecordSizeLimit { .. } => None,
    }
}

/// Whether these names can be offered: 1 to 255 bytes each (RFC 7301 §3.1), and few enough to fit into a hello.
pub(crate) fn are_application_protocols(names: &[Vec<u8>]) -> bool {
    let length: usize = names.iter().map(|name| 1 + name.len()).sum();
    length <= 1 << 14 && names.iter().all(|name| (1..=255).contains(&name.len()))
}

/// Whether a side can offer or support these groups: at least one, and only such as the engine has.
pub(crate) fn are_groups(groups: &[NamedGroup]) -> bool {
    !groups.is_empty() && groups.iter().all(|group| SUPPORTED_GROUPS.contains(group))
}

/// The result of the negotiation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// The suite.
    pub cipher_suite: CipherSuite,
    /// The group in which the two sides agree on a secret; none for RSA key exchange, and in a resumed session.
    pub group: Option<NamedGroup>,
    /// The compression method.
    pub compression_method: CompressionMethod,
    /// The application protocol, if one was negotiated.
    pub application_protocol: Option<Vec<u8>>,
    /// Whether the master secret is bound to the whole handshake.
    pub extended_master_secret: bool,
    /// Whether records are encrypted before their MAC is computed.
    pub encrypt_then_mac: bool,
    /// Whether an earlier session was resumed.
    pub is_resumed: bool,
    /// The peer's certificates, its own first; none if it showed none, or if the session is resumed.
    pub peer_certificates: Vec<CertificateDer>,
}
