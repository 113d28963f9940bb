//! The two ends of a connection and the link between them.

use timeline::actor::Actor;
use timeline::error::Error;
use timeline::event::Event;
use timeline::tape::{RecordId, Witness};

use crate::client::Client;
use crate::connection::{Connection, State};
use crate::server::Server;
use crate::session::link::Link;

/// The two ends.
pub struct Peers {
    pub client: Peer<Client>,
    pub server: Peer<Server>,
    is_closing: bool,
}

impl Peers {
    /// What the client says first is on its way already.
    pub fn new(client: Client, server: Server, link: &mut Link) -> Self {
        link.begin_connection();
        Self {
            client: Peer::new(Actor::Client, client, link),
            server: Peer::new(Actor::Server, server, link),
            is_closing: false,
        }
    }

    /// Has the next record arrive. Gives whether there was one.
    pub fn deliver_next(&mut self, link: &mut Link) -> bool {
        if let Some((id, bytes)) = link.deliver(Actor::Client) {
            self.server.receive(id, &bytes, link);
        } else if let Some((id, bytes)) = link.deliver(Actor::Server) {
            self.client.receive(id, &bytes, link);
        } else {
            return false;
        }
        true
    }

    /// Gives whether it could be sent.
    pub fn send(&mut self, from: Actor, data: &[u8], link: &mut Link) -> bool {
        match from {
            Actor::Client => self.client.act(link, |connection| connection.send(data)),
            Actor::Server => self.server.act(link, |connection| connection.send(data)),
        }
    }

    /// The longest data that a side puts into one record now, in bytes.
    pub fn fragment_length(&self, from: Actor) -> usize {
        match from {
            Actor::Client => self.client.connection.fragment_length(),
            Actor::Server => self.server.connection.fragment_length(),
        }
    }

    /// The client closes, once; the server answers by itself.
    pub fn close(&mut self, link: &mut Link) -> bool {
        if self.is_closing || !self.client.connection.is_open() || self.client.connection.is_closed() {
            return false;
        }
        self.is_closing = true;
        self.client.act(link, Connection::close)
    }

    /// Tells a side that still waits that nothing more will come: a fault can leave it in the middle of a record.
    pub fn end_transport(&mut self, link: &mut Link) {
        self.client.end_transport(link);
        self.server.end_transport(link);
    }

    /// What the two have recorded since the last call.
    pub fn take_witnesses(&mut self) -> [Witness; 2] {
        [self.client.take_witness(), self.server.take_witness()]
    }
}

/// One end, and what it recorded.
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

    /// Does something with the connection. Gives whether it worked.
    fn act(&mut self, link: &mut Link, action: impl FnOnce(&mut Connection<S>) -> Result<(), Error>) -> bool {
        let worked = action(&mut self.connection).is_ok();
        self.put_on(link, None);
        worked
    }

    fn receive(&mut self, id: RecordId, bytes: &[u8], link: &mut Link) {
        // Why it fails is among what it records.
        let _ = self.connection.receive(bytes);
        self.put_on(link, Some(id));
    }

    fn end_transport(&mut self, link: &mut Link) {
        if !self.connection.is_closed() {
            self.act(link, Connection::transport_ended);
        }
    }

    /// Puts what the connection sends on the link and keeps what it recorded, each event with the record that it is about.
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
