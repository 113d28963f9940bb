//! The link between the two ends: takes sent records, decides what arrives at the other end, and
//! writes the tape.

use std::collections::VecDeque;
use std::mem::take;

use timeline::actor::Actor;
use timeline::scenario::Fault;
use timeline::tape::{Cause, Passage, RecordId};

/// An edit of the records on the link.
#[derive(Clone, Debug)]
pub enum Edit {
    /// Flips bits of a byte of this record.
    Flip(Fault),
    /// Drops this record.
    Drop(Place),
    /// Delivers this record twice.
    Double(Place),
    /// Delivers this record after the next one of its sender.
    Swap(Place),
    /// Delivers these bytes before this record, as if its sender had sent them.
    Inject(Place, Vec<u8>),
    /// Breaks the link in this record: this many of its bytes still arrive, and nothing sent later
    /// in its connection.
    Cut(Place, usize),
}

/// A record, identified by its sender and index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The sender.
    pub from: Actor,
    /// The index among the sender's records, counted from 0 through all connections.
    pub record: usize,
}

impl Edit {
    /// The record that the edit applies to.
    fn place(&self) -> Place {
        match self {
            Self::Flip(Fault { from, record, .. }) => Place {
                from: *from,
                record: *record,
            },
            Self::Drop(place)
            | Self::Double(place)
            | Self::Swap(place)
            | Self::Inject(place, _)
            | Self::Cut(place, _) => *place,
        }
    }
}

/// The link.
pub struct Link {
    edits: Vec<Edit>,
    next_id: RecordId,
    records_sent: [usize; 2],
    /// The records in flight from each side, client first.
    on_the_way: [VecDeque<Passage>; 2],
    /// Swapped records that wait for the next record of their sender.
    held: [Vec<Passage>; 2],
    is_cut: bool,
    /// The records finished since the last call.
    done: Vec<Passage>,
}

impl Link {
    /// Creates a link with these edits.
    pub fn new(edits: Vec<Edit>) -> Self {
        Self {
            edits,
            next_id: RecordId(0),
            records_sent: [0; 2],
            on_the_way: Default::default(),
            held: Default::default(),
            is_cut: false,
            done: Vec::new(),
        }
    }

    /// Starts the next connection.
    pub fn begin_connection(&mut self) {
        self.is_cut = false;
    }

    /// The id of the next record to be sent.
    pub fn next_id(&self) -> RecordId {
        self.next_id
    }

    /// Takes a record that a side sends, and returns its id.
    pub fn send(&mut self, from: Actor, sent: Vec<u8>) -> RecordId {
        let side = from as usize;
        let record = self.records_sent[side];
        self.records_sent[side] += 1;
        let mut passage = self.passage(from, Some(sent.clone()), Cause::Clean);
        let id = passage.id;
        passage.sent = Some(sent);
        if self.is_cut {
            self.lose(passage, Cause::Cut);
            return id;
        }
        let (mut is_dropped, mut is_held) = (false, false);
        let mut copies = Vec::new();
        let edits = take(&mut self.edits);
        for edit in edits.iter().filter(|edit| edit.place() == Place { from, record }) {
            match edit {
                Edit::Flip(fault) => flip(&mut passage, fault),
                Edit::Drop(_) => is_dropped = true,
                Edit::Double(_) => copies.push(self.passage(from, None, Cause::Replayed(id))),
                Edit::Swap(_) => is_held = true,
                Edit::Inject(_, bytes) => {
                    let injected = self.passage(from, Some(bytes.clone()), Cause::Injected);
                    self.on_the_way[side].push_back(injected);
                }
                Edit::Cut(_, length) => {
                    self.is_cut = true;
                    cut(&mut passage, *length);
                }
            }
        }
        self.edits = edits;
        for copy in &mut copies {
            copy.delivered.clone_from(&passage.delivered);
        }
        match (is_dropped, self.is_cut) {
            (true, _) => self.lose(passage, Cause::Dropped),
            (false, true) => self.on_the_way[side].push_back(passage),
            (false, false) if is_held && self.held[side].is_empty() => {
                self.held[side] = [passage].into_iter().chain(copies).collect();
            }
            (false, false) => {
                let mut overtaken = take(&mut self.held[side]);
                if let Some(passage) = overtaken.first_mut() {
                    passage.cause = Cause::Overtaken(id);
                }
                self.on_the_way[side].extend([passage].into_iter().chain(copies));
                self.on_the_way[side].extend(overtaken);
            }
        }
        id
    }

    fn passage(&mut self, from: Actor, delivered: Option<Vec<u8>>, cause: Cause) -> Passage {
        let id = self.next_id;
        self.next_id.0 += 1;
        Passage {
            id,
            from,
            sent: None,
            delivered,
            cause,
        }
    }

    /// Delivers the next record from a side, or the part of it that arrives.
    pub fn deliver(&mut self, from: Actor) -> Option<(RecordId, Vec<u8>)> {
        let passage = self.on_the_way[from as usize].pop_front()?;
        let arrived = (passage.id, passage.delivered.clone().unwrap_or_default());
        self.done.push(passage);
        Some(arrived)
    }

    /// The records that a side itself has sent and that have not arrived yet.
    pub fn in_flight(&self, from: Actor) -> Vec<Passage> {
        let of_side = self.on_the_way[from as usize].iter();
        of_side.filter(|passage| passage.sent.is_some()).cloned().collect()
    }

    /// Sends copies of records, as they were sent, in another connection than theirs.
    pub fn replay(&mut self, originals: &[Passage]) {
        for original in originals {
            let copy = self.passage(original.from, original.sent.clone(), Cause::Replayed(original.id));
            self.on_the_way[original.from as usize].push_back(copy);
        }
    }

    /// Loses the next record from a side, because there is no other end. Returns true if there was one.
    pub fn lose_next(&mut self, from: Actor) -> bool {
        let passage = self.on_the_way[from as usize].pop_front();
        let has_lost = passage.is_some();
        passage
            .into_iter()
            .for_each(|passage| self.lose(passage, Cause::Dropped));
        has_lost
    }

    /// Releases held records that no other record has overtaken. Returns true if there were any.
    pub fn release(&mut self) -> bool {
        let held = take(&mut self.held);
        let has_held = held.iter().any(|passages| !passages.is_empty());
        for passage in held.into_iter().flatten() {
            match self.is_cut {
                true => self.lose(passage, Cause::Cut),
                false => self.on_the_way[passage.from as usize].push_back(passage),
            }
        }
        has_held
    }

    /// Returns the records finished since the last call.
    pub fn take_done(&mut self) -> Vec<Passage> {
        take(&mut self.done)
    }

    fn lose(&mut self, passage: Passage, cause: Cause) {
        self.done.push(Passage {
            delivered: None,
            cause,
            ..passage
        });
    }
}

fn flip(passage: &mut Passage, fault: &Fault) {
    let bytes = passage.delivered.as_mut();
    if let Some(byte) = bytes.and_then(|bytes| bytes.get_mut(fault.offset)) {
        *byte ^= fault.mask;
        passage.cause = match passage.sent == passage.delivered {
            true => Cause::Clean,
            false => Cause::Edited,
        };
    }
}

fn cut(passage: &mut Passage, length: usize) {
    let bytes = passage.delivered.take();
    let kept = bytes.map(|bytes| bytes.into_iter().take(length).collect::<Vec<_>>());
    passage.delivered = kept.filter(|bytes| !bytes.is_empty());
    passage.cause = Cause::Cut;
}
