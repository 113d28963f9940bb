//! Changes to records in transit: each changed byte as sent, beside the byte that arrived.

use timeline::Transfer;

use crate::arguments;
use crate::i18n::Localizer;
use crate::model::{Lock, Model};
use crate::view::message_name::message_name;

/// The most changed bytes that are listed.
const MOST_LISTED: usize = 4;

/// A byte that was changed in transit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeView {
    /// Its index in the record, counted from 0.
    pub byte: usize,
    /// The byte as sent, in hexadecimal.
    pub before: String,
    /// The byte that arrived.
    pub after: String,
    /// Its place, in words.
    pub place: String,
}

/// All changes so far.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangesView {
    /// The listed changes.
    pub changes: Vec<ChangeView>,
    /// A summary of the changes that are not listed.
    pub more: Option<String>,
    /// Whether they can be undone.
    pub can_be_undone: bool,
}

/// The changed bytes of a record, in order: index, byte as sent, byte as received.
pub fn changed_bytes(transfer: &Transfer) -> impl Iterator<Item = (usize, u8, u8)> {
    let sent = transfer.sent.bytes.iter();
    let received = transfer.received.iter().flat_map(|record| &record.bytes);
    let pairs = sent.zip(received).enumerate();
    pairs
        .filter(|(_, (sent, received))| sent != received)
        .map(|(byte, (sent, received))| (byte, *sent, *received))
}

/// The change of one byte of a record, if it was changed.
pub fn change_of(text: &Localizer, model: &Model, transfer: &Transfer, byte: usize) -> Option<ChangeView> {
    of_record(text, model, transfer)
        .into_iter()
        .find(|change| change.byte == byte)
}

/// All changes of a record, in order.
pub fn of_record(text: &Localizer, model: &Model, transfer: &Transfer) -> Vec<ChangeView> {
    let changed = changed_bytes(transfer);
    changed.map(|change| view(text, model, transfer, change)).collect()
}

/// The changes to records sent up to the cursor in its connection; `None` if there are none.
pub fn changes(text: &Localizer, model: &Model) -> Option<ChangesView> {
    let past = model.steps().get(..=model.cursor())?;
    let of_connection = past.iter().filter(|step| step.connection == model.connection());
    let altered = of_connection.filter_map(|step| step.transfer().filter(|transfer| transfer.is_altered()));
    let mut all = altered.flat_map(|transfer| changed_bytes(transfer).map(move |change| (transfer, change)));
    let changes: Vec<_> = all
        .by_ref()
        .take(MOST_LISTED)
        .map(|(transfer, change)| view(text, model, transfer, change))
        .collect();
    let others = all.count();
    (!changes.is_empty()).then(|| ChangesView {
        changes,
        more: (others > 0).then(|| text.with("changes-more", &arguments!("count" = others))),
        can_be_undone: model.can_be_changed() && !model.embedding.locks(Lock::Messages),
    })
}

fn view(text: &Localizer, model: &Model, transfer: &Transfer, (byte, before, after): (usize, u8, u8)) -> ChangeView {
    ChangeView {
        byte,
        before: format!("{before:02x}"),
        after: format!("{after:02x}"),
        place: text.with(
            "change-place",
            &arguments!("message" = message_name(text, model, transfer), "byte" = byte + 1),
        ),
    }
}
