//! A client, a server and the link between them: runs a scenario and returns its timeline.
//!
//! The work is divided into short pieces, so that a page stays responsive.

pub(crate) mod identities;
mod link;
mod outgoing_texts;
mod peers;

use std::sync::Arc;

use timeline::Timeline;
use timeline::actor::Actor;
use timeline::error::{Error, ErrorKind};
use timeline::growing::GrowingTimeline;
use timeline::registry::PskKeyExchangeMode;
use timeline::scenario::{
    ClientAuthenticationChoice, EarlyDataChoice, Edit, NegotiationChoices, ResumptionChoice, Scenario,
};
use timeline::tape::Passage;

use self::identities::Identities;
use self::link::Link;
use self::outgoing_texts::OutgoingTexts;
use self::peers::Peers;
use crate::client::{Client, ClientConfiguration};
use crate::crypto::random::RandomStream;
use crate::pki;
use crate::resumption::{SavedSession, SavedTicket, SessionCache, TicketKey};
use crate::server::{ClientAuthentication, EarlyDataPolicy, Server, ServerConfiguration};
use crate::trace::Trace;

/// The recipe of the server's fresh key yields no RSA key; only a hand-made link can cause this.
pub const INVALID_KEY_RECIPE: ErrorKind = ErrorKind::Configuration("the server's fresh key");

/// A running session.
pub struct Session {
    scenario: Scenario,
    identities: Identities,
    memory: Memory,
    timeline: GrowingTimeline,
    link: Link,
    /// The number of connections so far.
    connections: usize,
    peers: Option<Peers>,
    texts: OutgoingTexts,
    is_done: bool,
    /// All merged events, each with the index of its connection.
    #[cfg(test)]
    recorded: Vec<(usize, Vec<timeline::tape::Passage>, [timeline::tape::Witness; 2])>,
}

/// The state that the two sides keep between connections.
#[derive(Default)]
struct Memory {
    of_client: Option<SavedSession>,
    ticket_of_client: Option<SavedTicket>,
    session_cache: Option<Arc<SessionCache>>,
    ticket_key: Option<Arc<TicketKey>>,
    early_data: Option<EarlyDataPolicy>,
    /// What the client sent in the latest connection before anything could arrive.
    first_flight: Vec<Passage>,
}

/// The most bytes of early data that the lab's server takes with a ticket.
const MAXIMUM_EARLY_DATA: u32 = 1 << 14;

impl Session {
    /// Prepares a session; nothing is computed yet.
    ///
    /// # Errors
    /// The lab's own keys cannot be read.
    pub fn new(scenario: Scenario) -> Result<Self, Error> {
        let identities = Identities::new().map_err(|_| ErrorKind::Configuration("the lab's own keys"))?;
        Ok(Self::with_identities(scenario, identities))
    }

    /// Prepares the same session once more, with other edits of an attacker. It keeps the certificates that are issued
    /// already: edits do not change them, and they take most of a session's time.
    pub fn with_edits(&self, edits: Vec<Edit>) -> Self {
        let scenario = Scenario {
            edits,
            ..self.scenario.clone()
        };
        Self::with_identities(scenario, self.identities.issued())
    }

    fn with_identities(scenario: Scenario, identities: Identities) -> Self {
        let mut memory = Memory::default();
        match scenario.resumption {
            ResumptionChoice::None => {}
            ResumptionChoice::SessionId => memory.session_cache = Some(Arc::default()),
            ResumptionChoice::Ticket => {
                let mut random = RandomStream::for_actor(scenario.seed, "ticket key");
                memory.ticket_key = TicketKey::generate(&mut random).map(Arc::new);
            }
        }
        memory.early_data = match scenario.early_data {
            EarlyDataChoice::No => None,
            EarlyDataChoice::Once | EarlyDataChoice::CopiedOnce => Some(Some(Arc::default())),
            EarlyDataChoice::Always | EarlyDataChoice::CopiedAlways => Some(None),
        }
        .map(|used_tickets| EarlyDataPolicy {
            maximum: MAXIMUM_EARLY_DATA,
            used_tickets,
        });
        Self {
            link: Link::new(scenario.edits_made().cloned().collect()),
            scenario,
            identities,
            memory,
            timeline: GrowingTimeline::default(),
            connections: 0,
            peers: None,
            texts: OutgoingTexts::default(),
            is_done: false,
            #[cfg(test)]
            recorded: Vec::new(),
        }
    }

    /// Runs a scenario from beginning to end.
    ///
    /// # Errors
    /// The scenario cannot be set up. Failures between the two sides are part of the timeline.
    pub fn run(scenario: Scenario) -> Result<Timeline, Error> {
        let mut session = Self::new(scenario)?;
        while session.advance()? {}
        Ok(session.into_timeline())
    }

    /// Does the next piece of work, at most one private key operation or one data record. Returns
    /// true if there is more.
    ///
    /// # Errors
    /// The scenario cannot be set up.
    pub fn advance(&mut self) -> Result<bool, Error> {
        if self.is_done {
            return Ok(false);
        }
        if let Some(peers) = &mut self.peers {
            let has_acted = peers.deliver_next(&mut self.link) || self.act_next() || self.link.release();
            self.record();
            if !has_acted {
                self.end_connection();
            }
            return Ok(!self.is_done);
        }
        let issued = self.identities.issue_next(&self.scenario);
        let issued = issued.map_err(|error| match error.kind {
            pki::ErrorKind::MalformedKey => INVALID_KEY_RECIPE,
            _ => ErrorKind::Configuration("the host name"),
        });
        if !issued? {
            let server = self.new_server()?;
            self.peers = Some(match self.connections {
                0 | 1 => Peers::new(self.new_client()?, server, &mut self.link),
                _ => Peers::with_copies(&self.memory.first_flight, server, &mut self.link),
            });
            self.memory.first_flight = self.link.in_flight(Actor::Client);
            self.connections += 1;
            self.timeline.begin_connection();
            self.record();
        }
        Ok(true)
    }

    /// Turns new recordings into steps.
    fn record(&mut self) {
        if let Some(peers) = &mut self.peers {
            let (passages, witnesses) = (self.link.take_done(), peers.take_witnesses());
            #[cfg(test)]
            self.recorded
                .push((self.connections, passages.clone(), witnesses.clone()));
            self.timeline.record(&passages, witnesses);
        }
    }

    /// The timeline so far.
    pub fn timeline(&self) -> &GrowingTimeline {
        &self.timeline
    }

    /// The random values of a side in the next connection. Those of the first one do not depend on whether others follow.
    fn random(&self, actor: Actor) -> RandomStream {
        let seed = self.scenario.seed;
        match self.connections {
            0 => RandomStream::for_actor(seed, actor.key()),
            later => RandomStream::for_actor(seed, &format!("{}/{later}", actor.key())),
        }
    }

    fn new_client(&self) -> Result<Client, Error> {
        let Self {
            scenario,
            identities,
            memory,
            ..
        } = self;
        let roots = identities.trusted_by_client(scenario.client.trust);
        let offer = &scenario.client.negotiation;
        Client::new(
            ClientConfiguration {
                versions: offer.versions.clone(),
                cipher_suites: offer.cipher_suites.clone(),
                groups: offer.groups.clone(),
                compression_methods: offer.compression_methods.clone(),
                application_protocols: protocols(offer),
                extended_master_secret: offer.extended_master_secret,
                encrypt_then_mac: offer.encrypt_then_mac,
                session_tickets: scenario.resumption == ResumptionChoice::Ticket,
                resume: memory.of_client.clone(),
                ticket: memory.ticket_of_client.clone(),
                early_data: self.early_data(),
                psk_modes: match scenario.resumption {
                    ResumptionChoice::Ticket => vec![PskKeyExchangeMode::PSK_DHE_KE],
                    ResumptionChoice::None | ResumptionChoice::SessionId => Vec::new(),
                },
                grease: scenario.client.grease,
                identity: identities.client().cloned(),
                ..ClientConfiguration::new(&scenario.host_name, roots, scenario.client_time())
            },
            self.random(Actor::Client),
            Trace::on(),
        )
    }

    fn new_server(&self) -> Result<Server, Error> {
        let Self {
            scenario,
            identities,
            memory,
            ..
        } = self;
        let Some(best) = identities.server().first() else {
            return Err(ErrorKind::Configuration("the lab's certificates").into());
        };
        let supported = &scenario.server.negotiation;
        let lab_root = || identities.lab_root().cloned().into_iter().collect();
        Server::new(
            ServerConfiguration {
                versions: supported.versions.clone(),
                cipher_suites: supported.cipher_suites.clone(),
                groups: supported.groups.clone(),
                compression_methods: supported.compression_methods.clone(),
                application_protocols: protocols(supported),
                leader: scenario.server.leader,
                extended_master_secret: supported.extended_master_secret,
                encrypt_then_mac: supported.encrypt_then_mac,
                session_cache: memory.session_cache.clone(),
                ticket_key: memory.ticket_key.clone(),
                early_data: memory.early_data.clone(),
                client_authentication: match scenario.server.client_authentication {
                    ClientAuthenticationChoice::No => ClientAuthentication::None,
                    ClientAuthenticationChoice::Optional => ClientAuthentication::Optional(lab_root()),
                    ClientAuthenticationChoice::Required => ClientAuthentication::Required(lab_root()),
                },
                identities: identities.server().to_vec(),
                ..ServerConfiguration::new(best.clone(), scenario.now)
            },
            self.random(Actor::Server),
            Trace::on(),
        )
    }

    /// What the client sends early, if it has a ticket: the first message, if that is its own.
    fn early_data(&self) -> Vec<u8> {
        let first = self.scenario.messages.first();
        let first = first.filter(|first| first.from == Actor::Client && self.memory.early_data.is_some());
        first.map_or(Vec::new(), |first| first.text.clone().into_bytes())
    }

    /// Sends the next piece of a text, one record, or closes after the last. Returns true if there
    /// was anything to do.
    fn act_next(&mut self) -> bool {
        let Some(peers) = &mut self.peers else { return false };
        if peers.client.is_none() {
            return false;
        }
        if self.texts.is_at_start() && peers.accepts_early_data() {
            self.texts.give_up_text();
        }
        while let Some(piece) = self
            .texts
            .next(&self.scenario.messages, |from| peers.fragment_length(from))
        {
            let record = self.link.next_id();
            if peers.send(piece.from, piece.text.as_bytes(), &mut self.link) {
                if let Some(part) = piece.part {
                    self.timeline.add_part(record, part);
                }
                return true;
            }
            self.texts.give_up_text();
        }
        peers.close(&mut self.link)
    }

    /// Keeps the recordings and the sessions of both sides. A second connection follows if there is
    /// a session to resume.
    fn end_connection(&mut self) {
        if let Some(peers) = &mut self.peers {
            peers.end_transport(&mut self.link);
        }
        self.record();
        let Some(peers) = self.peers.take() else { return };
        // What was resumed is not resumed again.
        if let Some(client) = peers.client.filter(|_| self.connections == 1) {
            self.memory.of_client = client.connection.saved_session().cloned();
            self.memory.ticket_of_client = client.connection.saved_ticket().cloned();
        }
        let can_resume = self.memory.of_client.is_some() || self.memory.ticket_of_client.is_some();
        let is_copied = matches!(
            self.scenario.early_data,
            EarlyDataChoice::CopiedOnce | EarlyDataChoice::CopiedAlways
        );
        let is_early = !self.early_data().is_empty();
        self.timeline.end_connection();
        self.texts = OutgoingTexts::default();
        self.is_done = match self.connections {
            1 => !can_resume,
            2 => !(is_copied && is_early && self.memory.ticket_of_client.is_some()),
            _ => true,
        };
    }

    /// Returns the complete timeline.
    pub fn into_timeline(self) -> Timeline {
        self.timeline.finish(self.scenario)
    }
}

fn protocols(choices: &NegotiationChoices) -> Vec<Vec<u8>> {
    let names = choices.application_protocols.iter();
    names.map(|name| name.clone().into_bytes()).collect()
}

#[cfg(test)]
mod tests;
