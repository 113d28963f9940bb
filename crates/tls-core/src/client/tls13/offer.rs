//! What a ClientHello has more for TLS 1.3: a half of the key exchange, and a pre-shared key (RFC 9846 §4.3).

use timeline::error::{Error, ErrorKind};
use timeline::registry::{ContentType, NamedGroup};
use timeline::suites::{CURVES, HandshakeHash, SuiteParameters};

use super::super::ClientConfiguration;
use crate::connection::Core;
use crate::crypto::transcript::Transcript;
use crate::environment::Environment;
use crate::key_exchange::key_share::PrivateShare;
use crate::resumption::SavedTicket;
use crate::tls13::authentication::binder;
use crate::tls13::key_schedule::EarlyStage;
use crate::wire::client_hello::ClientHello;
use crate::wire::extension::Extension;
use crate::wire::extension::pre_shared_key::{OfferedPreSharedKeys, PreSharedKeyIdentity};
use crate::wire::handshake::HandshakeMessage;

/// What the client keeps of its offer until the server answers.
#[derive(Default)]
pub struct Offer {
    pub(super) shares: Vec<PrivateShare>,
    pub(super) pre_shared_key: Option<OfferedTicket>,
    /// Whether data come with the hello.
    has_early_data: bool,
}

/// A ticket, with the first stage of the key schedule in which its key is.
pub(super) struct OfferedTicket {
    pub(super) ticket: SavedTicket,
    pub(super) suite: SuiteParameters,
    pub(super) stage: EarlyStage,
}

impl OfferedTicket {
    fn hash(&self) -> HandshakeHash {
        self.suite.hash
    }
}

impl Offer {
    /// Makes the halves of the configuration, and takes the ticket; nothing if the client does not offer TLS 1.3.
    ///
    /// # Errors
    /// The engine does not have a group.
    pub fn new(configuration: &ClientConfiguration, environment: &mut Environment<'_>) -> Result<Self, Error> {
        if !configuration.offers_tls_1_3() {
            return Ok(Self::default());
        }
        let shares = key_share_groups(configuration).into_iter();
        let shares = shares.map(|group| PrivateShare::generate(group, environment));
        let shares = shares.collect::<Result<_, _>>()?;
        let pre_shared_key = configuration.ticket_to_offer().and_then(|ticket| {
            let suite = SuiteParameters::of(ticket.cipher_suite)?;
            Some(OfferedTicket {
                ticket: ticket.clone(),
                suite,
                stage: EarlyStage::new(suite, Some(&ticket.secret), environment.trace),
            })
        });
        let has_early_data = pre_shared_key
            .as_ref()
            .is_some_and(|offered| configuration.allows_early_data(&offered.ticket));
        Ok(Self {
            shares,
            pre_shared_key,
            has_early_data,
        })
    }

    /// The suite of the early data that are on their way.
    pub fn early_data_suite(&self) -> Option<SuiteParameters> {
        let offered = self.pre_shared_key.as_ref().filter(|_| self.has_early_data);
        offered.map(|offered| offered.suite)
    }

    /// Sends the early data, behind a hello that is in the transcript (RFC 9846 §4.3.10 and §7.1).
    ///
    /// # Errors
    /// They cannot be sealed.
    pub fn send_early_data(
        &self,
        core: &mut Core,
        configuration: &ClientConfiguration,
        random: [u8; 32],
    ) -> Result<(), Error> {
        let Some(offered) = self.pre_shared_key.as_ref().filter(|_| self.has_early_data) else {
            return Ok(());
        };
        if configuration.middlebox_compatibility {
            core.send_dummy_change_cipher_spec()?;
        }
        let secret = offered.stage.early_traffic(&core.transcript, &mut core.trace);
        core.log_traffic(random, &secret);
        core.protect_writing(&secret)?;
        core.send(ContentType::APPLICATION_DATA, &configuration.early_data)
    }

    /// Goes on without the keys of early data, which the server does not take.
    pub(super) fn give_up_early_data(&mut self, core: &mut Core) {
        if std::mem::take(&mut self.has_early_data) {
            core.records.write_in_the_clear();
        }
    }

    /// Makes the half that the server asks for, in place of all others.
    pub(super) fn retry(&mut self, group: NamedGroup, environment: &mut Environment<'_>) -> Result<(), Error> {
        self.shares = vec![PrivateShare::generate(group, environment)?];
        Ok(())
    }

    /// Gives up a ticket whose hash is not that of the suite which the server picked (RFC 9846 §4.2.4).
    pub(super) fn keep_only(&mut self, hash: HandshakeHash) {
        self.pre_shared_key = self.pre_shared_key.take().filter(|offered| offered.hash() == hash);
    }

    pub(super) fn has_share(&self, group: NamedGroup) -> bool {
        self.shares.iter().any(|share| share.group() == group)
    }

    /// The half for a group.
    pub(super) fn take_share(&mut self, group: NamedGroup) -> Result<PrivateShare, Error> {
        let place = self.shares.iter().position(|share| share.group() == group);
        let place = place.ok_or(ErrorKind::NotOffered("group"))?;
        Ok(self.shares.swap_remove(place))
    }

    /// The extensions that only TLS 1.3 has, but for the pre-shared key.
    pub fn extensions(&self, configuration: &ClientConfiguration) -> Vec<Extension> {
        if !configuration.offers_tls_1_3() {
            return Vec::new();
        }
        let shares = self.shares.iter().map(PrivateShare::public).collect();
        let mut extensions = vec![Extension::KeyShares(shares)];
        if !configuration.psk_modes.is_empty() {
            extensions.push(Extension::PskKeyExchangeModes(configuration.psk_modes.clone()));
        }
        if self.has_early_data {
            extensions.push(Extension::EarlyData);
        }
        extensions
    }

    /// Adds the pre-shared key as the last extension, with the proof that the client has it, over all that comes before.
    pub fn add_pre_shared_key(&self, core: &mut Core, configuration: &ClientConfiguration, hello: &mut ClientHello) {
        let Some(OfferedTicket { ticket, stage, suite }) = &self.pre_shared_key else {
            return;
        };
        let offered = |binder: Vec<u8>| OfferedPreSharedKeys {
            identities: vec![PreSharedKeyIdentity {
                identity: ticket.ticket.clone(),
                obfuscated_ticket_age: ticket.obfuscated_age(configuration.now),
            }],
            binders: vec![binder],
        };
        let extensions = hello.extensions.get_or_insert_default();
        extensions.retain(|extension| !matches!(extension, Extension::PreSharedKeys(_)));
        let blank = offered(vec![0; suite.hash.length()]);
        let length = blank.binders_length();
        extensions.push(Extension::PreSharedKeys(blank));
        let mut transcript: Transcript = core.transcript.clone();
        transcript.add(&HandshakeMessage::ClientHello(hello.clone()).to_bytes());
        let proof = binder(stage, &transcript.without_end(length), None, &mut core.trace);
        if let Some(last) = hello.extensions.get_or_insert_default().last_mut() {
            *last = Extension::PreSharedKeys(offered(proof));
        }
    }
}

/// The groups for which the hello brings a half.
fn key_share_groups(configuration: &ClientConfiguration) -> Vec<NamedGroup> {
    let groups = &configuration.groups;
    let usual = || {
        let first = groups.first().copied();
        let curve = groups.iter().copied().find(|group| CURVES.contains(group));
        let curve = curve.filter(|_| first.is_some_and(|first| !CURVES.contains(&first)));
        first.into_iter().chain(curve).collect()
    };
    configuration.key_shares.clone().unwrap_or_else(usual)
}
