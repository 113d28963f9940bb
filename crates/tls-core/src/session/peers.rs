//! The two ends of a connection and the link between them.

use timeline::actor::Actor;
use timeline::error::Error;
use timeline::event::Event;
use timeline::scenario::Scenario;

use crate::client::Client;
use crate::connection::{Connection, State};
use crate::server::Server;

/// The two ends.
pub struct Peers {
    pub client: Peer<Client>,
    pub server: Peer<Server>,
    is_closing: bool,
}

impl Peers {
    /// `records_sent` is what each side sent in the connections before, client first.
    pub fn new(client: Client, server: Server, [by_client, by_server]: [usize; 2]) -> Self {
        Self {
            client: Peer::new(client, by_client),
            server: Peer::new(server, by_server),
            is_closing: false,
        }
    }

    /// Carries one record over the link. Gives whether there was one.
    pub fn deliver_next(&mut self, scenario: &Scenario) -> bool {
        self.client.deliver_next(Actor::Client, &mut self.server, scenario)
            || self.server.deliver_next(Actor::Server, &mut self.client, scenario)
    }

    /// Gives whether it could be sent.
    pub fn send(&mut self, from: Actor, data: &[u8]) -> bool {
        match from {
            Actor::Client => self.client.act(|connection| connection.send(data)),
            Actor::Server => self.server.act(|connection| connection.send(data)),
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
    pub fn close(&mut self) -> bool {
        if self.is_closing || !self.client.connection.is_open() || self.client.connection.is_closed() {
            return false;
        }
        self.is_closing = true;
        self.client.act(Connection::close)
    }

    /// Tells a side that still waits that nothing more will come: a fault can leave it in the middle of a record.
    pub fn end_transport(&mut self) {
        self.client.end_transport();
        self.server.end_transport();
    }
}

/// One end, and what it recorded.
pub struct Peer<C> {
    pub connection: C,
    pub events: Vec<Event>,
    pub records_sent: usize,
}

impl<S: State> Peer<Connection<S>> {
    fn new(mut connection: Connection<S>, records_sent: usize) -> Self {
        let events = connection.take_events();
        Self {
            connection,
            events,
            records_sent,
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
        scenario.alter(from, index, &mut record);
        to.act(|connection| connection.receive(&record));
        true
    }
}
