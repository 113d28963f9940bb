//! What using a suite takes besides the suite: an identity of the right kind that the client accepts and, with ECDHE and in
//! TLS 1.3, a group and a way to sign (RFC 5246 §7.4.2 and §7.4.3, RFC 8422 §5.1 and §5.4, RFC 9846 §4.2.1).

use timeline::actor::Actor;
use timeline::error::ErrorKind;
use timeline::negotiation::Choice;
use timeline::registry::{NamedGroup, ProtocolVersion, SignatureScheme};
use timeline::suites::{KeyExchange, SuiteParameters};

use crate::negotiation::usable_groups;
use crate::pki::identity::Identity;

use super::ServerConfiguration;
use super::negotiate::Offer;

/// What the server uses with a suite.
#[derive(Clone)]
pub struct Credentials {
    /// The certificates that it shows, and their key.
    pub identity: Identity,
    /// How it makes its share of the key exchange; none with RSA.
    pub ephemeral: Option<Ephemeral>,
}

/// How the server makes its share of the key exchange.
#[derive(Clone, Copy)]
pub struct Ephemeral {
    /// The group of its key.
    pub group: NamedGroup,
    /// How it signs.
    pub scheme: SignatureScheme,
}

impl Credentials {
    /// The server's credentials for a suite.
    ///
    /// # Errors
    /// What the two sides do not have in common.
    pub fn of(
        suite: SuiteParameters,
        configuration: &ServerConfiguration,
        offer: &Offer<'_>,
    ) -> Result<Self, ErrorKind> {
        let version = suite.version();
        let group = group(configuration, offer, version).chosen;
        let is_ephemeral = suite.key_exchange.is_ephemeral();
        if is_ephemeral && group.is_none() {
            return Err(ErrorKind::NoCommonGroup);
        }
        let mut fitting = fitting(suite.key_exchange, configuration).peekable();
        if fitting.peek().is_none() {
            return Err(ErrorKind::NoCommonCipherSuite);
        }
        // In TLS 1.2 the client's groups are also the curves of certificates that it can check (RFC 8422 §5.1.1).
        let knows_curve = |identity: &&Identity| match (identity.key.curve(), offer.groups) {
            (Some(curve), Some(groups)) if version == ProtocolVersion::TLS_1_2 => groups.contains(&curve),
            _ => true,
        };
        let mut fitting = fitting.filter(knows_curve).peekable();
        if fitting.peek().is_none() {
            return Err(ErrorKind::NoCommonGroup);
        }
        // Unlike TLS 1.3, TLS 1.2 forbids a certificate that the client does not accept (RFC 5246 §7.4.2).
        let accepted = offer.certificate_signatures;
        let is_accepted = |identity: &&Identity| accepted.is_none_or(|schemes| identity.is_accepted_by(schemes));
        let mut by_acceptance: Vec<&Identity> = fitting.collect();
        match version {
            ProtocolVersion::TLS_1_3 => by_acceptance.sort_by_key(|identity| !is_accepted(identity)),
            _ => by_acceptance.retain(is_accepted),
        }
        let mut accepted = by_acceptance.into_iter();
        let found = match group.filter(|_| is_ephemeral) {
            None => accepted.next().map(|identity| Self {
                identity: identity.clone(),
                ephemeral: None,
            }),
            Some(group) => accepted.find_map(|identity| {
                let scheme = scheme(identity, offer, configuration.leader, version).chosen?;
                Some(Self {
                    identity: identity.clone(),
                    ephemeral: Some(Ephemeral { group, scheme }),
                })
            }),
        };
        found.ok_or(ErrorKind::NoCommonSignatureAlgorithm)
    }
}

/// The identities whose key is of the kind that a suite needs.
fn fitting(key_exchange: KeyExchange, configuration: &ServerConfiguration) -> impl Iterator<Item = &Identity> {
    let identities = configuration.identities.iter();
    identities.filter(move |identity| match key_exchange {
        KeyExchange::Rsa | KeyExchange::EcdheRsa => identity.key.rsa().is_some(),
        KeyExchange::EcdheEcdsa => identity.key.rsa().is_none(),
        KeyExchange::Separate => true,
    })
}

/// The choice of the group. A client that names none leaves it to the server (RFC 8422 §4); P-256 is the one that every
/// client of that time had.
/// In TLS 1.3, one for which the client has sent its half is preferred: that saves a round trip (RFC 9846 §4.2.1).
pub fn group(configuration: &ServerConfiguration, offer: &Offer<'_>, version: ProtocolVersion) -> Choice<NamedGroup> {
    let is_tls_1_3 = version == ProtocolVersion::TLS_1_3;
    let supported = usable_groups(&configuration.groups, is_tls_1_3);
    match offer.groups {
        Some(groups) if is_tls_1_3 => {
            let has_share = |group: &NamedGroup| offer.key_shares.iter().any(|share| share.group == *group);
            Choice::make_of_usable(groups.to_vec(), supported, configuration.leader, has_share)
        }
        Some(groups) => Choice::make(groups.to_vec(), supported, configuration.leader),
        None => Choice {
            offered: Vec::new(),
            chosen: supported
                .iter()
                .copied()
                .find(|group| *group == NamedGroup::SECP256R1)
                .or(supported.first().copied()),
            supported,
        },
    }
}

/// The choice of how to sign. A client that names nothing accepts SHA-1 only (RFC 5246 §7.4.1.4.1), which the server
/// does not use.
pub fn scheme(
    identity: &Identity,
    offer: &Offer<'_>,
    leader: Actor,
    version: ProtocolVersion,
) -> Choice<SignatureScheme> {
    let offered = offer.handshake_signatures.unwrap_or_default().to_vec();
    Choice::make(offered, identity.key.schemes_in(version), leader)
}
