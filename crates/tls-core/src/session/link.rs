//! The link between the two ends: takes sent records, decides what arrives at the other end, and
//! writes the tape.

use std::collections::VecDeque;
use std::mem::take;

use timeline::actor::Actor;
use timeline::scenario::{Edit, EditKind};
use timeline::tape::{Cause, Passage, RecordId};

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
    /// The records so far that a replay copies, each with its sender and index.
    kept: Vec<(Actor, usize, RecordId, Vec<u8>)>,
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
            kept: Vec::new(),
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
        self.keep(from, record, id, &sent);
        passage.sent = Some(sent);
        if self.is_cut {
            self.lose(passage, Cause::Cut);
            return id;
        }
        let (mut is_dropped, mut is_held) = (false, false);
        let mut copies = Vec::new();
        let edits = take(&mut self.edits);
        for edit in edits.iter().filter(|edit| (edit.from, edit.record) == (from, record)) {
            match &edit.kind {
                EditKind::Flip { .. } | EditKind::Overwrite { .. } | EditKind::Shorten { .. } => {
                    alter(&mut passage, &edit.kind);
                }
                EditKind::Drop => is_dropped = true,
                EditKind::Double => copies.push(self.passage(from, None, Cause::Replayed(id))),
                EditKind::Swap => is_held = true,
                EditKind::Replay { of, earlier } => self.replay_one(from, *of, *earlier),
                EditKind::Inject { bytes } => {
                    let injected = self.passage(from, Some(bytes.clone()), Cause::Injected);
                    self.on_the_way[side].push_back(injected);
                }
                EditKind::Cut { .. } => {
                    self.is_cut = true;
                    cut(&mut passage, &edit.kind);
                }
            }
        }
        self.edits = edits;
        for copy in &mut copies {
            copy.delivered.clone_from(&passage.delivered);
        }
        // A record of which nothing is left does not arrive.
        is_dropped |= passage.delivered.as_ref().is_some_and(Vec::is_empty);
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

    /// Keeps a record if an edit copies it later.
    fn keep(&mut self, from: Actor, record: usize, id: RecordId, sent: &[u8]) {
        let copies = |edit: &Edit| {
            edit.kind
                == EditKind::Replay {
                    of: from,
                    earlier: record,
                }
        };
        if self.edits.iter().any(copies) {
            self.kept.push((from, record, id, sent.to_vec()));
        }
    }

    /// Puts a copy of an earlier record on the way, as if this side had sent it. There is none of a later record.
    fn replay_one(&mut self, from: Actor, of: Actor, earlier: usize) {
        let original = self
            .kept
            .iter()
            .find(|(sender, index, ..)| (*sender, *index) == (of, earlier));
        if let Some((_, _, id, bytes)) = original.cloned() {
            let copy = self.passage(from, Some(bytes), Cause::Replayed(id));
            self.on_the_way[from as usize].push_back(copy);
        }
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
            .for_each(|passage| self.lose(passage, Cause::Nowhere));
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

fn alter(passage: &mut Passage, kind: &EditKind) {
    if let Some(bytes) = passage.delivered.as_mut() {
        kind.alter(bytes);
        passage.cause = match passage.sent == passage.delivered {
            true => Cause::Clean,
            false => Cause::Edited,
        };
    }
}

fn cut(passage: &mut Passage, kind: &EditKind) {
    if let Some(bytes) = passage.delivered.as_mut() {
        kind.alter(bytes);
    }
    passage.delivered = passage.delivered.take().filter(|bytes| !bytes.is_empty());
    passage.cause = Cause::Cut;
}
