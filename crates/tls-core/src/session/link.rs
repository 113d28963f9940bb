//! The link between the two ends: takes what one sends, decides what arrives at the other, and writes the tape.

use std::collections::VecDeque;
use std::mem::take;

use timeline::actor::Actor;
use timeline::scenario::Fault;
use timeline::tape::{Cause, Passage, RecordId};

/// Something that is done to the records on their way.
#[derive(Clone, Debug)]
pub enum Edit {
    /// Bits of a byte of this record are flipped.
    Flip(Fault),
    /// This record is taken off the wire.
    Drop(Place),
    /// This record arrives once more, after itself.
    Double(Place),
    /// This record arrives after the next one of its sender.
    Swap(Place),
    /// These bytes arrive before this record, as if its sender had sent them.
    Inject(Place, Vec<u8>),
    /// The link breaks in this record: so many of its bytes still arrive, and nothing that is sent later in its connection.
    Cut(Place, usize),
}

/// A record by its sender.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Whose record.
    pub from: Actor,
    /// Which of its records, counted from 0 through all connections.
    pub record: usize,
}

impl Edit {
    /// The record that it is done to.
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
    /// What is on its way from each side, client first.
    on_the_way: [VecDeque<Passage>; 2],
    /// What waits until the next record of its sender has overtaken it.
    held: [Vec<Passage>; 2],
    is_cut: bool,
    /// What the link is done with since it was last asked.
    done: Vec<Passage>,
}

impl Link {
    /// A link that does this to the records on their way.
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

    /// The two connect anew.
    pub fn begin_connection(&mut self) {
        self.is_cut = false;
    }

    /// The id of the record that is sent next.
    pub fn next_id(&self) -> RecordId {
        self.next_id
    }

    /// Takes a record that a side sends.
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

    /// The next record that arrives from a side, or what is left of it.
    pub fn deliver(&mut self, from: Actor) -> Option<(RecordId, Vec<u8>)> {
        let passage = self.on_the_way[from as usize].pop_front()?;
        let arrived = (passage.id, passage.delivered.clone().unwrap_or_default());
        self.done.push(passage);
        Some(arrived)
    }

    /// Lets go what no other record has overtaken. Gives whether there was anything.
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

    /// What the link is done with since the last call.
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
