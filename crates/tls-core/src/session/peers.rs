//! The two ends of a connection and the link between them.

use timeline::actor::Actor;
use timeline::error::Error;
use timeline::event::Event;
use timeline::tape::{Passage, RecordId, Witness};

use crate::client::Client;
use crate::connection::{Connection, State};
use crate::server::Server;
use crate::session::link::Link;

/// The two ends.
pub struct Peers {
    /// `None` if somebody only sends copies of what a client sent in another connection.
    pub client: Option<Peer<Client>>,
    pub server: Peer<Server>,
    is_closing: bool,
}

impl Peers {
    /// The client's first records are sent at once.
    pub fn new(client: Client, server: Server, link: &mut Link) -> Self {
        link.begin_connection();
        Self {
            client: Some(Peer::new(Actor::Client, client, link)),
            server: Peer::new(Actor::Server, server, link),
            is_closing: false,
        }
    }

    /// A server to which somebody sends copies of these records.
    pub fn with_copies(originals: &[Passage], server: Server, link: &mut Link) -> Self {
        link.begin_connection();
        link.replay(originals);
        Self {
            client: None,
            server: Peer::new(Actor::Server, server, link),
            is_closing: false,
        }
    }

    /// Delivers the next record. Returns true if there was one.
    pub fn deliver_next(&mut self, link: &mut Link) -> bool {
        if let Some((id, bytes)) = link.deliver(Actor::Client) {
            self.server.receive(id, &bytes, link);
            return true;
        }
        let Some(client) = &mut self.client else {
            return link.lose_next(Actor::Server);
        };
        let arrived = link.deliver(Actor::Server);
        if let Some((id, bytes)) = &arrived {
            client.receive(*id, bytes, link);
        }
        arrived.is_some()
    }

    /// Whether the server has taken the client's early data.
    pub fn accepts_early_data(&self) -> bool {
        let agreement = self.client.as_ref().and_then(|client| client.connection.agreement());
        agreement.is_some_and(|agreement| agreement.accepts_early_data)
    }

    /// Sends data. Returns true if it could be sent.
    pub fn send(&mut self, from: Actor, data: &[u8], link: &mut Link) -> bool {
        match from {
            Actor::Client => {
                let client = self.client.as_mut();
                client.is_some_and(|client| client.act(link, |connection| connection.send(data)))
            }
            Actor::Server => self.server.act(link, |connection| connection.send(data)),
        }
    }

    /// The maximal data length of a side's next record, in bytes.
    pub fn fragment_length(&self, from: Actor) -> usize {
        match from {
            Actor::Client => self
                .client
                .as_ref()
                .map_or(1, |client| client.connection.fragment_length()),
            Actor::Server => self.server.connection.fragment_length(),
        }
    }

    /// Closes the client's end, once. The server answers automatically in TLS 1.2; in TLS 1.3, where each direction is
    /// closed by itself, it closes its own when it is asked again.
    pub fn close(&mut self, link: &mut Link) -> bool {
        let Some(client) = &mut self.client else { return false };
        if !self.is_closing {
            let is_over = !client.connection.is_open() || client.connection.is_closed();
            self.is_closing = true;
            return !is_over && client.act(link, Connection::close);
        }
        let server = &self.server.connection;
        let is_due = server.is_open() && server.is_peer_closed() && !server.is_closed();
        is_due && self.server.act(link, Connection::close)
    }

    /// Tells a waiting side that nothing more will come, since a fault can leave it in the middle
    /// of a record.
    pub fn end_transport(&mut self, link: &mut Link) {
        if let Some(client) = &mut self.client {
            client.end_transport(link);
        }
        self.server.end_transport(link);
    }

    /// Returns the recordings of both sides since the last call.
    pub fn take_witnesses(&mut self) -> [Witness; 2] {
        let nobody = || Witness {
            who: Actor::Client,
            events: Vec::new(),
        };
        let client = self.client.as_mut().map_or_else(nobody, Peer::take_witness);
        [client, self.server.take_witness()]
    }
}

/// One end and its recording.
pub struct Peer<C> {
    actor: Actor,
    pub connection: C,
    events: Vec<(Option<RecordId>, Event)>,
}

impl<S: State> Peer<Connection<S>> {
    fn new(actor: Actor, connection: Connection<S>, link: &mut Link) -> Self {
        let mut peer = Self {
            actor,
            connection,
            events: Vec::new(),
        };
        peer.put_on(link, None);
        peer
    }

    /// Performs an action on the connection. Returns true on success.
    fn act(&mut self, link: &mut Link, action: impl FnOnce(&mut Connection<S>) -> Result<(), Error>) -> bool {
        let worked = action(&mut self.connection).is_ok();
        self.put_on(link, None);
        worked
    }

    fn receive(&mut self, id: RecordId, bytes: &[u8], link: &mut Link) {
        // The recording has the error.
        let _ = self.connection.receive(bytes);
        self.put_on(link, Some(id));
    }

    fn end_transport(&mut self, link: &mut Link) {
        if !self.connection.is_closed() {
            self.act(link, Connection::transport_ended);
        }
    }

    /// Sends the connection's output over the link and keeps its recording, each event with its
    /// record.
    fn put_on(&mut self, link: &mut Link, arrived: Option<RecordId>) {
        let outgoing = core::iter::from_fn(|| self.connection.next_outgoing());
        let mut sent = outgoing
            .map(|record| link.send(self.actor, record))
            .collect::<Vec<_>>()
            .into_iter();
        let events = self.connection.take_events().into_iter();
        self.events.extend(events.map(|event| {
            let id = match &event {
                Event::Sent(_) => sent.next(),
                Event::Received(_) => arrived,
                Event::Learned(_)
                | Event::Negotiated(_)
                | Event::Validated { .. }
                | Event::Computed(_)
                | Event::Failed(_)
                | Event::AlertReceived(_) => None,
            };
            (id, event)
        }));
    }

    fn take_witness(&mut self) -> Witness {
        Witness {
            who: self.actor,
            events: core::mem::take(&mut self.events),
        }
    }
}
