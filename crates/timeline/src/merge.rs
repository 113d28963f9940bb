//! One order for what both sides recorded.

use crate::actor::Actor;
use crate::event::Event;

/// One order for both records: a side goes on until it waits or has sent something, and what was sent arrives
/// at once.
pub fn merge(client: Vec<Event>, server: Vec<Event>) -> Vec<(Actor, Event)> {
    let mut merged = Vec::with_capacity(client.len() + server.len());
    let mut queues = [client.into_iter().peekable(), server.into_iter().peekable()];
    let mut in_flight = [0_usize, 0];
    // What a side knows before it does anything comes before everything.
    for actor in [Actor::Client, Actor::Server] {
        while let Some(event) = queues[actor as usize].next_if(|event| matches!(event, Event::Learned(_))) {
            merged.push((actor, event));
        }
    }
    let mut current = Actor::Client;
    let mut has_sent = false;
    loop {
        // What a side learns by sending belongs to the sending.
        let learns = matches!(queues[current as usize].peek(), Some(Event::Learned(_)));
        let order = match has_sent && !learns {
            true => [current.peer(), current],
            false => [current, current.peer()],
        };
        let next = order.into_iter().find_map(|actor| {
            let can_receive = in_flight[actor.peer() as usize] > 0;
            let event = queues[actor as usize].next_if(|event| can_receive || !matches!(event, Event::Received(_)))?;
            Some((actor, event))
        });
        let Some((actor, event)) = next else { return merged };
        has_sent = matches!(event, Event::Sent(_)) || (has_sent && learns);
        match event {
            Event::Received(_) => in_flight[actor.peer() as usize] -= 1,
            Event::Sent(_) => in_flight[actor as usize] += 1,
            _ => {}
        }
        merged.push((actor, event));
        current = actor;
    }
}
