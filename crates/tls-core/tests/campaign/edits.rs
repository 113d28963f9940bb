//! The edits of a session, one at a time: of every bit, of every record, and at every position.

use timeline::actor::Actor;
use timeline::scenario::{Edit, EditKind};
use timeline::{HandshakeKind, MessageKind, Step, Timeline, Transfer};

use crate::configurations::Configuration;

/// A record of the honest session.
pub struct Record<'a> {
    /// Who sends it.
    pub from: Actor,
    /// Its index among that side's records.
    pub index: usize,
    /// Its transfer.
    pub transfer: &'a Transfer,
}

impl Record<'_> {
    /// Its sender and its messages.
    pub fn name(&self) -> String {
        let messages = self.transfer.messages.iter().map(|message| message.kind.name());
        format!("{} {}", self.from.key(), messages.collect::<Vec<_>>().join(" and "))
    }

    /// Whether it carries certificates, which have more bytes than all else together.
    fn is_long(&self) -> bool {
        self.transfer
            .carries(MessageKind::Handshake(HandshakeKind::Certificate))
    }
}

/// The records of a session in the order in which they are sent.
pub fn records<'a>(honest: &'a Timeline) -> Vec<Record<'a>> {
    let of_step = |step: &'a Step| {
        let transfer = step.transfer()?;
        Some(Record {
            from: step.actor,
            index: transfer.record,
            transfer,
        })
    };
    honest.steps.iter().filter_map(of_step).collect()
}

/// Which of the bits are flipped, and which of the positions cut at. Whole records are all edited.
#[derive(Clone, Copy)]
pub struct Sample {
    /// Every how many.
    pub stride: usize,
    /// Every how many of the certificates' records.
    pub stride_in_certificates: usize,
    /// The first, which is another one in each record.
    pub first: usize,
}

impl Sample {
    /// All of a configuration, except that most have only a ninth of their certificates' bits and bytes: the next
    /// configuration another ninth. Nine has no factor in common with eight, so the bits fall on all places in a byte.
    pub fn whole(number: usize, configuration: &Configuration) -> Self {
        Self {
            stride: 1,
            stride_in_certificates: if configuration.is_thorough { 1 } else { 9 },
            first: number,
        }
    }

    /// Numbers below `count`, of a record.
    fn of(self, count: usize, record: &Record<'_>) -> impl Iterator<Item = usize> {
        let stride = match record.is_long() {
            true => self.stride_in_certificates,
            false => self.stride,
        };
        ((self.first + record.index) % stride..count).step_by(stride)
    }
}

/// All edits of a session, one for each session of the campaign.
pub fn edits(records: &[Record<'_>], sample: Sample) -> Vec<Edit> {
    let of_record = records.iter().enumerate().flat_map(|(place, record)| {
        let length = record.transfer.sent.bytes.len();
        let flips = sample.of(length * 8, record).map(|bit| EditKind::Flip {
            offset: bit / 8,
            mask: 1 << (bit % 8),
        });
        // Without any byte a record is dropped.
        let shortened = sample
            .of(length - 1, record)
            .map(|it| EditKind::Shorten { length: it + 1 });
        let cut = sample.of(length, record).map(|length| EditKind::Cut { length });
        let after_it = EditKind::Cut { length };
        let replays = records[..place].iter().map(|earlier| EditKind::Replay {
            of: earlier.from,
            earlier: earlier.index,
        });
        let whole = [EditKind::Drop, EditKind::Double, EditKind::Swap, after_it];
        let kinds = flips.chain(shortened).chain(cut).chain(whole).chain(replays);
        kinds
            .map(|kind| Edit::new(record.from, record.index, kind))
            .collect::<Vec<_>>()
    });
    of_record.collect()
}
