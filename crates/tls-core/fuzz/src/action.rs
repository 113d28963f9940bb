//! What the scripts of the targets `client` and `server` are made of.

/// What one byte of a script makes the peer do, counted modulo their number. Arguments follow.
#[derive(Clone, Copy)]
pub enum Action {
    /// Says the next line.
    Next,
    /// Says the next lines, as many as the argument.
    NextLines,
    /// Says the next line with a byte of it changed: position in two bytes, mask.
    Altered,
    /// Says the next line, and a byte of the record is changed on the way: position in two bytes, mask.
    AlteredOnTheWay,
    /// Leaves a line out.
    Skip,
    /// Says the next line, which is lost on the way.
    Lost,
    /// The last record comes again.
    Replayed,
    /// Bytes of any kind: their number, themselves.
    Raw,
    /// A record with any content: type, number of bytes, bytes. With the highest bit of the type set, the bytes are
    /// said to be compressed, where that was agreed on.
    Record,
    /// A handshake message in a record of its own: type, number of bytes, body.
    Message,
    /// Says the next line in two records: where to cut, in two bytes.
    Cut,
    /// Says the next lines of one kind in one record.
    Joined,
    /// From now on everything comes in pieces of so many bytes, in two bytes; 0 for whole records.
    Pieces,
    /// The endpoint sends data.
    Send,
    /// The endpoint closes.
    Close,
    /// Says the next line so many times.
    Repeated,
}

const ACTIONS: [Action; 16] = [
    Action::Next,
    Action::NextLines,
    Action::Altered,
    Action::AlteredOnTheWay,
    Action::Skip,
    Action::Lost,
    Action::Replayed,
    Action::Raw,
    Action::Record,
    Action::Message,
    Action::Cut,
    Action::Joined,
    Action::Pieces,
    Action::Send,
    Action::Close,
    Action::Repeated,
];

impl Action {
    /// What a byte stands for.
    pub fn of(byte: u8) -> Self {
        ACTIONS[usize::from(byte) % ACTIONS.len()]
    }
}
