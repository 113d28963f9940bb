//! Issues the certificates of a scenario, one at a time.

use timeline::fresh_key::KeyRecipe;
use timeline::scenario::{CertificateChoice, KeyKind, Scenario, TrustChoice};
use timeline::time::UnixTime;

use crate::crypto::random::RandomStream;
use crate::pki::CertificateDer;
use crate::pki::authority::{LabAuthority, OTHER_ROOT_NAME, ServerRequest};
use crate::pki::error::Error;
use crate::pki::generation::KeyRebuild;
use crate::pki::identity::Identity;
use crate::pki::rsa_key::RsaKey;
use crate::pki::template::issue;

/// The host of a certificate that is issued for another name.
const OTHER_HOST_NAME: &str = "other.example";

/// The certificates of a session issued so far.
pub struct Identities {
    authority: LabAuthority,
    root: Option<CertificateDer>,
    /// The intermediates that the scenario needs, each for keys of one kind.
    intermediates: Vec<(KeyKind, CertificateDer)>,
    other_root: Option<(CertificateDer, RsaKey)>,
    fresh_key: FreshKey,
    server: Vec<Identity>,
    client: Option<Identity>,
}

/// The server's key if it is not one of the lab's.
enum FreshKey {
    Unknown,
    Rebuilding(Box<KeyRebuild>),
    Ready(Box<RsaKey>),
}

impl Identities {
    /// Starts without any certificate.
    ///
    /// # Errors
    /// The lab's own keys cannot be read.
    pub fn new() -> Result<Self, Error> {
        Ok(Self {
            authority: LabAuthority::new()?,
            root: None,
            intermediates: Vec::new(),
            other_root: None,
            fresh_key: FreshKey::Unknown,
            server: Vec::new(),
            client: None,
        })
    }

    /// Starts with the certificates that these are, for another session of the same scenario.
    pub fn issued(&self) -> Self {
        Self {
            authority: self.authority.clone(),
            root: self.root.clone(),
            intermediates: self.intermediates.clone(),
            other_root: self.other_root.clone(),
            fresh_key: match &self.fresh_key {
                FreshKey::Ready(key) => FreshKey::Ready(key.clone()),
                // A key that is not finished is begun once more.
                FreshKey::Unknown | FreshKey::Rebuilding(_) => FreshKey::Unknown,
            },
            server: self.server.clone(),
            client: self.client.clone(),
        }
    }

    /// Issues the next certificate, at a cost of one signature, or does a similar amount of work
    /// for a fresh key. Returns true if there was anything to do.
    ///
    /// # Errors
    /// The scenario's host name does not fit into a certificate, or the recipe of its fresh key is
    /// invalid.
    pub fn issue_next(&mut self, scenario: &Scenario) -> Result<bool, Error> {
        let now = scenario.now;
        let mut random = RandomStream::for_actor(scenario.seed, "authority");
        if self.root.is_none() {
            self.root = Some(self.authority.issue_root(now, &mut random)?);
        } else if let Some(kind) = self.missing_intermediate(scenario) {
            let intermediate = self.authority.issue_intermediate(kind, now, &mut random)?;
            self.intermediates.push((kind, intermediate));
        } else if self.other_root.is_none() && needs_other_root(scenario) {
            self.other_root = Some(LabAuthority::issue_other_root(now, &mut random)?);
        } else if let Some(recipe) = self.missing_key(scenario) {
            self.rebuild_key(recipe)?;
        } else if let Some(kind) = scenario.server.keys.get(self.server.len()) {
            self.server.push(self.issue_server(*kind, scenario, &mut random)?);
        } else if self.client.is_none() && scenario.client.has_certificate {
            let (certificate, key) = self.authority.issue_client(scenario.client.key, now, &mut random)?;
            let chain = self.with_intermediate(scenario.client.key, certificate);
            self.client = Some(Identity { chain, key });
        } else {
            return Ok(false);
        }
        Ok(true)
    }

    /// The recipe of the server's key while the key is not generated yet.
    fn missing_key(&self, scenario: &Scenario) -> Option<KeyRecipe> {
        let recipe = scenario.server.fresh_key_in_use();
        recipe.filter(|_| !matches!(self.fresh_key, FreshKey::Ready(_)))
    }

    fn rebuild_key(&mut self, recipe: KeyRecipe) -> Result<(), Error> {
        match &mut self.fresh_key {
            FreshKey::Rebuilding(rebuild) => {
                if let Some(key) = rebuild.advance()? {
                    self.fresh_key = FreshKey::Ready(Box::new(key));
                }
            }
            _ => self.fresh_key = FreshKey::Rebuilding(Box::new(KeyRebuild::new(recipe)?)),
        }
        Ok(())
    }

    /// A kind of keys whose intermediate is needed and not issued yet. The one for RSA is there always: the lab's shelves
    /// show it.
    fn missing_intermediate(&self, scenario: &Scenario) -> Option<KeyKind> {
        let of_client = Some(scenario.client.key).filter(|_| scenario.client.has_certificate);
        let mut needed = [KeyKind::Rsa]
            .into_iter()
            .chain(scenario.server.keys.clone())
            .chain(of_client);
        needed.find(|kind| self.intermediates.iter().all(|(issued, _)| issued != kind))
    }

    fn with_intermediate(&self, kind: KeyKind, certificate: CertificateDer) -> Vec<CertificateDer> {
        let fitting = self.intermediates.iter().filter(|(issued, _)| *issued == kind);
        [certificate]
            .into_iter()
            .chain(fitting.map(|(_, intermediate)| intermediate.clone()))
            .collect()
    }

    fn issue_server(&self, kind: KeyKind, scenario: &Scenario, random: &mut RandomStream) -> Result<Identity, Error> {
        let now = scenario.now;
        let choice = scenario.server.certificate;
        let host_name = match choice {
            CertificateChoice::OtherName => OTHER_HOST_NAME,
            _ => &scenario.host_name,
        };
        let mut template = LabAuthority::server_template_for(kind, &ServerRequest { host_name, now })?;
        match choice {
            CertificateChoice::Expired => {
                template.not_before = now.minus(57 * UnixTime::DAY);
                template.not_after = now.minus(10 * UnixTime::DAY);
            }
            CertificateChoice::NotYetValid => {
                template.not_before = now.plus(10 * UnixTime::DAY);
                template.not_after = now.plus(57 * UnixTime::DAY);
            }
            CertificateChoice::UnknownAuthority => OTHER_ROOT_NAME.clone_into(&mut template.issuer),
            CertificateChoice::SelfSigned => template.issuer.clone_from(&template.subject),
            CertificateChoice::Valid | CertificateChoice::OtherName | CertificateChoice::Weak => {}
        }
        let key = match (kind, choice, &self.fresh_key) {
            (KeyKind::EcdsaP256 | KeyKind::Ed25519, ..) => self.authority.server_key(kind)?,
            (KeyKind::Rsa, CertificateChoice::Weak, _) => self.authority.server_key_of(1024)?.into(),
            (KeyKind::Rsa, _, FreshKey::Ready(key)) => RsaKey::clone(key).into(),
            (KeyKind::Rsa, ..) => self.authority.server_key_of(scenario.server.key_length.bits())?.into(),
        };
        let certificate = match (choice, &self.other_root) {
            (CertificateChoice::SelfSigned, _) => issue(&template, &key, &key, random)?,
            (CertificateChoice::UnknownAuthority, Some((_, other_key))) => issue(&template, &key, other_key, random)?,
            _ => issue(&template, &key, &self.authority.issuing_key(kind)?, random)?,
        };
        let chain = match choice {
            CertificateChoice::SelfSigned | CertificateChoice::UnknownAuthority => vec![certificate],
            _ => self.with_intermediate(kind, certificate),
        };
        Ok(Identity { chain, key })
    }

    /// The server's certificates and keys issued so far, best first.
    pub fn server(&self) -> &[Identity] {
        &self.server
    }

    /// The client's certificate and key, if it has any.
    pub fn client(&self) -> Option<&Identity> {
        self.client.as_ref()
    }

    /// The lab's root, once issued.
    pub fn lab_root(&self) -> Option<&CertificateDer> {
        self.root.as_ref()
    }

    /// The roots that the client trusts.
    pub fn trusted_by_client(&self, trust: TrustChoice) -> Vec<CertificateDer> {
        let (lab, other) = match trust {
            TrustChoice::Lab => (true, false),
            TrustChoice::Other => (false, true),
            TrustChoice::Both => (true, true),
            TrustChoice::Nobody => (false, false),
        };
        let lab_root = self.root.as_ref().filter(|_| lab);
        let other_root = self.other_root.as_ref().map(|(root, _)| root).filter(|_| other);
        lab_root.into_iter().chain(other_root).cloned().collect()
    }
}

fn needs_other_root(scenario: &Scenario) -> bool {
    scenario.server.certificate == CertificateChoice::UnknownAuthority
        || matches!(scenario.client.trust, TrustChoice::Other | TrustChoice::Both)
}
