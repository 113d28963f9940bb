//! The limits of an endpoint's offer, and the result of the negotiation.

use timeline::negotiation::FragmentLimit;
use timeline::registry::{CipherSuite, CompressionMethod, MaxFragmentLength, NamedGroup, ProtocolVersion};
use timeline::suites::{CURVES, SPOKEN_VERSIONS, SUPPORTED_GROUPS, SuiteParameters};

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

/// The last bytes of the server's random if it speaks TLS 1.3 but picks TLS 1.2, or less (RFC 9846 §4.2.3).
pub(crate) const DOWNGRADE_MARKS: [[u8; 8]; 2] = [*b"DOWNGRD\x01", *b"DOWNGRD\x00"];

/// The versions that a side offers or accepts, best first: those with a suite among its suites, and older ones, which lead
/// nowhere. If no version has a suite, all of them.
pub(crate) fn usable_versions(versions: &[ProtocolVersion], suites: &[CipherSuite]) -> Vec<ProtocolVersion> {
    let has_suite = |version: &ProtocolVersion| {
        let mut parameters = suites.iter().copied().filter_map(SuiteParameters::of);
        !SPOKEN_VERSIONS.contains(version) || parameters.any(|parameters| parameters.version() == *version)
    };
    let is_spoken = |version: &ProtocolVersion| SPOKEN_VERSIONS.contains(version) && has_suite(version);
    let mut usable = versions.to_vec();
    if versions.iter().any(is_spoken) {
        usable.retain(has_suite);
    }
    usable.sort_unstable_by(|one, other| other.cmp(one));
    usable
}

/// The groups that a side offers or supports: hybrids only with TLS 1.3 (RFC 10024 §3). If there is no other, all.
pub(crate) fn usable_groups(groups: &[NamedGroup], with_tls_1_3: bool) -> Vec<NamedGroup> {
    let mut usable = groups.to_vec();
    if !with_tls_1_3 && groups.iter().any(|group| CURVES.contains(group)) {
        usable.retain(|group| CURVES.contains(group));
    }
    usable
}

/// The result of the negotiation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agreement {
    /// The version.
    pub version: ProtocolVersion,
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
    /// Whether the server has accepted the client's early data (RFC 9846 §4.3.10).
    pub accepts_early_data: bool,
    /// The peer's certificates, its own first; none if it showed none, or if the session is resumed.
    pub peer_certificates: Vec<CertificateDer>,
}
