//! The bytes of the message in transit, one of which the learner can pick and flip.

use timeline::Transfer;

use crate::arguments;
use crate::i18n::Localizer;
use crate::model::{Lock, Model};
use crate::view::change::{ChangeView, of_record};
use crate::view::message_name::message_name;

/// The most bytes offered at the envelope. The byte list offers all of them.
const MOST_PICKED: usize = 64;

/// The bytes of the message in transit.
#[derive(Clone, Debug, PartialEq)]
pub struct PickingView {
    /// The step in which it is sent.
    pub step: usize,
    /// The label of the button that shows them.
    pub opener: String,
    /// Their heading.
    pub title: String,
    /// The first bytes. Empty until they are asked for: a step must not wait for buttons that nobody sees.
    pub bytes: Vec<PickedByte>,
    /// A note on where to find the rest, if there are more.
    pub rest: Option<String>,
}

/// A byte that can be flipped or restored.
#[derive(Clone, Debug, PartialEq)]
pub struct PickedByte {
    /// The byte as sent, in hexadecimal.
    pub hexadecimal: String,
    /// How it was changed in transit.
    pub change: Option<ChangeView>,
    /// What pressing it does.
    pub label: String,
}

/// The bytes of the message sent at the cursor; `None` if there is none or it may not be changed.
pub fn picking(text: &Localizer, model: &Model) -> Option<PickingView> {
    let transfer = model.current_step()?.transfer()?;
    if !model.can_be_changed() || model.embedding.locks(Lock::Messages) {
        return None;
    }
    let is_open = model.picked_message == Some(model.cursor());
    let rest = transfer.sent.bytes.len().saturating_sub(MOST_PICKED);
    Some(PickingView {
        step: model.cursor(),
        opener: text.text("picking-open"),
        title: text.with(
            "picking-title",
            &arguments!("message" = message_name(text, model, transfer)),
        ),
        bytes: match is_open {
            true => bytes(text, model, transfer),
            false => Vec::new(),
        },
        rest: (rest > 0).then(|| text.with("picking-rest", &arguments!("count" = rest))),
    })
}

fn bytes(text: &Localizer, model: &Model, transfer: &Transfer) -> Vec<PickedByte> {
    let changes = of_record(text, model, transfer);
    let bytes = transfer.sent.bytes.iter().enumerate().take(MOST_PICKED);
    bytes
        .map(|(place, byte)| {
            let change = changes.iter().find(|change| change.byte == place).cloned();
            let id = match change {
                Some(_) => "byte-undo",
                None => "byte-flip",
            };
            PickedByte {
                hexadecimal: format!("{byte:02x}"),
                label: text.with(id, &arguments!("byte" = place + 1)),
                change,
            }
        })
        .collect()
}
