//! What a ClientHello has more for TLS 1.3: a half of the key exchange, and pre-shared keys (RFC 9846 §4.3).

use timeline::error::{Error, ErrorKind};
use timeline::registry::{NamedGroup, ProtocolVersion, PskKeyExchangeMode};

use super::super::ClientConfiguration;
use crate::environment::Environment;
use crate::key_exchange::key_share::PrivateShare;
use crate::wire::extension::Extension;

/// What the client keeps of its offer until the server answers.
#[derive(Default)]
pub struct Offer {
    pub(super) shares: Vec<PrivateShare>,
}

impl Offer {
    /// Makes the halves of the configuration; none if the client does not offer TLS 1.3.
    ///
    /// # Errors
    /// The engine does not have a group.
    pub fn new(configuration: &ClientConfiguration, environment: &mut Environment<'_>) -> Result<Self, Error> {
        if !configuration.offers(ProtocolVersion::TLS_1_3) {
            return Ok(Self::default());
        }
        let shares = configuration.key_share_groups().into_iter();
        let shares = shares.map(|group| PrivateShare::generate(group, environment));
        Ok(Self {
            shares: shares.collect::<Result<_, _>>()?,
        })
    }

    /// Makes the half that the server asks for, in place of all others.
    pub(super) fn retry(&mut self, group: NamedGroup, environment: &mut Environment<'_>) -> Result<(), Error> {
        self.shares = vec![PrivateShare::generate(group, environment)?];
        Ok(())
    }

    pub(super) fn has_share(&self, group: NamedGroup) -> bool {
        self.shares.iter().any(|share| share.group() == group)
    }

    /// The half for a group.
    pub(super) fn into_share(self, group: NamedGroup) -> Result<PrivateShare, Error> {
        let mut shares = self.shares.into_iter();
        let share = shares.find(|share| share.group() == group);
        share.ok_or(ErrorKind::NotOffered("group").into())
    }

    /// The extensions that only TLS 1.3 has.
    pub fn extensions(&self, configuration: &ClientConfiguration) -> Vec<Extension> {
        if !configuration.offers(ProtocolVersion::TLS_1_3) {
            return Vec::new();
        }
        vec![
            Extension::KeyShares(self.shares.iter().map(PrivateShare::public).collect()),
            Extension::PskKeyExchangeModes(vec![PskKeyExchangeMode::PSK_DHE_KE]),
        ]
    }
}
