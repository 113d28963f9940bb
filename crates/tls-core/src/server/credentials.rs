//! What using a suite takes besides the suite: an identity of the right kind that the client accepts and, with ECDHE, a
//! group and a way to sign (RFC 5246 §7.4.2 and §7.4.3, RFC 8422 §5.1 and §5.4).

use timeline::actor::Actor;
use timeline::error::ErrorKind;
use timeline::negotiation::Choice;
use timeline::registry::{NamedGroup, SignatureScheme};
use timeline::suites::{KeyExchange, SuiteParameters};

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
        let group = group(configuration, offer).chosen;
        let is_ephemeral = suite.key_exchange.is_ephemeral();
        if is_ephemeral && group.is_none() {
            return Err(ErrorKind::NoCommonGroup);
        }
        let mut fitting = fitting(suite.key_exchange, configuration).peekable();
        if fitting.peek().is_none() {
            return Err(ErrorKind::NoCommonCipherSuite);
        }
        // The client's groups are also the curves of certificates that it can check (RFC 8422 §5.1.1).
        let knows_curve = |identity: &&Identity| match (identity.key.curve(), offer.groups) {
            (Some(curve), Some(groups)) => groups.contains(&curve),
            _ => true,
        };
        let mut fitting = fitting.filter(knows_curve).peekable();
        if fitting.peek().is_none() {
            return Err(ErrorKind::NoCommonGroup);
        }
        // Unlike TLS 1.3, TLS 1.2 forbids a certificate that the client does not accept (RFC 5246 §7.4.2).
        let accepted = offer.certificate_signatures;
        let mut accepted = fitting.filter(|identity| accepted.is_none_or(|schemes| identity.is_accepted_by(schemes)));
        let found = match group.filter(|_| is_ephemeral) {
            None => accepted.next().map(|identity| Self {
                identity: identity.clone(),
                ephemeral: None,
            }),
            Some(group) => accepted.find_map(|identity| {
                let scheme = scheme(identity, offer, configuration.leader).chosen?;
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
    })
}

/// The choice of the group. A client that names none leaves it to the server (RFC 8422 §4); P-256 is the one that every
/// client of that time had.
pub fn group(configuration: &ServerConfiguration, offer: &Offer<'_>) -> Choice<NamedGroup> {
    let supported = configuration.groups.clone();
    match offer.groups {
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
pub fn scheme(identity: &Identity, offer: &Offer<'_>, leader: Actor) -> Choice<SignatureScheme> {
    let offered = offer.handshake_signatures.unwrap_or_default().to_vec();
    Choice::make(offered, identity.key.schemes().to_vec(), leader)
}
