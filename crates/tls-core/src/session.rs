//! A client, a server and the link between them: runs a scenario and gives its timeline.
//!
//! Running is cut into short pieces of work, so that a page can let the browser breathe between them.

use crate::client::{Client, ClientConfiguration};
use crate::connection::{Connection, State};
use crate::crypto::random::RandomStream;
use crate::error::{Error, ErrorKind};
use crate::pki::CertificateDer;
use crate::pki::authority::{LabAuthority, ServerRequest};
use crate::pki::identity::Identity;
use crate::scenario::Scenario;
use crate::server::{Server, ServerConfiguration};
use crate::timeline::Timeline;
use crate::trace::{Actor, Event, Trace};

/// A session under way.
pub struct Session {
    scenario: Scenario,
    authority: LabAuthority,
    certificates: Vec<CertificateDer>,
    peers: Option<Peers>,
    next_message: usize,
    is_done: bool,
}

impl Session {
    /// Prepares a session; nothing is computed yet.
    ///
    /// # Errors
    /// The lab's own keys cannot be read.
    pub fn new(scenario: Scenario) -> Result<Self, Error> {
        Ok(Self {
            scenario,
            authority: LabAuthority::new().map_err(|_| ErrorKind::Configuration("the lab's own keys"))?,
            certificates: Vec::new(),
            peers: None,
            next_message: 0,
            is_done: false,
        })
    }

    /// Runs a scenario from beginning to end.
    ///
    /// # Errors
    /// The scenario cannot be set up. What goes wrong between the two sides is part of the timeline.
    pub fn run(scenario: Scenario) -> Result<Timeline, Error> {
        let mut session = Self::new(scenario)?;
        while session.advance()? {}
        Ok(session.into_timeline())
    }

    /// Does the next piece of work, at most one operation with a private key. Gives whether there is more.
    ///
    /// # Errors
    /// The scenario cannot be set up.
    pub fn advance(&mut self) -> Result<bool, Error> {
        if self.is_done {
            return Ok(false);
        }
        if self.certificates.len() < 3 {
            self.issue_next_certificate()?;
        } else if let Some(peers) = &mut self.peers {
            if !peers.deliver_next(&self.scenario) {
                self.is_done = !self.act_next();
            }
        } else {
            self.peers = Some(self.start_peers()?);
        }
        Ok(!self.is_done)
    }

    /// The certificates are issued one at a time: root, intermediate, server.
    fn issue_next_certificate(&mut self) -> Result<(), Error> {
        let Self {
            scenario, authority, ..
        } = self;
        let mut random = RandomStream::for_actor(scenario.seed, "authority");
        let request = ServerRequest {
            host_name: &scenario.host_name,
            now: scenario.now,
        };
        let certificate = match self.certificates.len() {
            0 => authority.issue_root(scenario.now, &mut random),
            1 => authority.issue_intermediate(scenario.now, &mut random),
            _ => authority.issue_server(&request, &mut random),
        };
        let certificate = certificate.map_err(|_| ErrorKind::Configuration("the host name"))?;
        self.certificates.push(certificate);
        Ok(())
    }

    fn start_peers(&self) -> Result<Peers, Error> {
        let [root, intermediate, server] = self.certificates.as_slice() else {
            return Err(ErrorKind::Configuration("the lab's certificates").into());
        };
        let scenario = &self.scenario;
        let client = Client::new(
            ClientConfiguration {
                cipher_suites: scenario.client_cipher_suites.clone(),
                ..ClientConfiguration::new(&scenario.host_name, vec![root.clone()], scenario.now)
            },
            RandomStream::for_actor(scenario.seed, Actor::Client.key()),
            Trace::on(),
        )?;
        let identity = Identity {
            chain: vec![server.clone(), intermediate.clone()],
            key: self.authority.server_key.clone(),
        };
        let server = Server::new(
            ServerConfiguration {
                cipher_suites: scenario.server_cipher_suites.clone(),
                ..ServerConfiguration::new(identity, scenario.now)
            },
            RandomStream::for_actor(scenario.seed, Actor::Server.key()),
            Trace::on(),
        )?;
        Ok(Peers {
            client: Peer::new(client),
            server: Peer::new(server),
            is_closing: false,
        })
    }

    /// Sends the next message, or closes after the last. Gives whether there was anything to do.
    fn act_next(&mut self) -> bool {
        let Some(peers) = &mut self.peers else { return false };
        if let Some(message) = self.scenario.messages.get(self.next_message) {
            self.next_message += 1;
            if peers.send(message.from, message.text.as_bytes()) {
                return true;
            }
        }
        let goes_on = peers.close();
        if !goes_on {
            peers.end_transport();
        }
        goes_on
    }

    /// What has happened so far.
    pub fn into_timeline(self) -> Timeline {
        let (client, server) = match self.peers {
            Some(peers) => (peers.client.events, peers.server.events),
            None => (Vec::new(), Vec::new()),
        };
        Timeline::new(self.scenario, client, server)
    }
}

/// The two ends.
struct Peers {
    client: Peer<Client>,
    server: Peer<Server>,
    is_closing: bool,
}

impl Peers {
    /// Carries one record over the link. Gives whether there was one.
    fn deliver_next(&mut self, scenario: &Scenario) -> bool {
        self.client.deliver_next(Actor::Client, &mut self.server, scenario)
            || self.server.deliver_next(Actor::Server, &mut self.client, scenario)
    }

    fn send(&mut self, from: Actor, data: &[u8]) -> bool {
        match from {
            Actor::Client => self.client.act(|connection| connection.send(data)),
            Actor::Server => self.server.act(|connection| connection.send(data)),
        }
    }

    /// The client closes, once; the server answers by itself.
    fn close(&mut self) -> bool {
        if self.is_closing || !self.client.connection.is_open() || self.client.connection.is_closed() {
            return false;
        }
        self.is_closing = true;
        self.client.act(Connection::close)
    }

    /// Tells a side that still waits that nothing more will come: a fault can leave it in the middle of a record.
    fn end_transport(&mut self) {
        self.client.end_transport();
        self.server.end_transport();
    }
}

struct Peer<C> {
    connection: C,
    events: Vec<Event>,
    records_sent: usize,
}

impl<S: State> Peer<Connection<S>> {
    fn new(mut connection: Connection<S>) -> Self {
        let events = connection.take_events();
        Self {
            connection,
            events,
            records_sent: 0,
        }
    }

    /// Does something with the connection and keeps what it recorded. Gives whether it worked.
    fn act(&mut self, action: impl FnOnce(&mut Connection<S>) -> Result<(), Error>) -> bool {
        let worked = action(&mut self.connection).is_ok();
        self.events.extend(self.connection.take_events());
        worked
    }

    fn end_transport(&mut self) {
        if !self.connection.is_closed() {
            self.act(Connection::transport_ended);
        }
    }

    fn deliver_next<T: State>(&mut self, from: Actor, to: &mut Peer<Connection<T>>, scenario: &Scenario) -> bool {
        let Some(mut record) = self.connection.next_outgoing() else {
            return false;
        };
        let index = self.records_sent;
        self.records_sent += 1;
        for fault in &scenario.faults {
            if (fault.from, fault.record) == (from, index)
                && let Some(byte) = record.get_mut(fault.offset)
            {
                *byte ^= fault.mask;
            }
        }
        to.act(|connection| connection.receive(&record));
        true
    }
}
