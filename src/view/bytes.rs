//! Fields and bytes of one record, in each of its layers.

use timeline::Transfer;

use crate::arguments;
use crate::i18n::Localizer;
use crate::model::{Detail, Layer, Lock, Model};
use crate::view::book::{BookView, book};
use crate::view::change::{ChangeView, change_of, of_record};
use crate::view::facts;
use crate::view::field_tree::{FieldView, RunView, Tree, find_row};
use crate::view::message_name::message_name;
use crate::view::specification::of_message;
use crate::view::viewpoint::{sees_plaintext, shown_layer};

/// Fields and bytes of one record, linked both ways.
#[derive(Clone, Debug, PartialEq)]
pub struct BytesView {
    /// The message's name.
    pub title: String,
    /// Whether only the fields are shown, because the byte list shows the bytes.
    pub is_tree: bool,
    /// The layers of a protected record; none for a plain one.
    pub layers: Vec<LayerView>,
    /// The tree, one row per field.
    pub fields: Vec<FieldView>,
    /// The bytes, one run per field.
    pub runs: Vec<RunView>,
    /// All fields of all records so far, each with its explanation; `None` if the book is closed.
    pub book: Option<BookView>,
    /// The selected byte, if it was changed or may be changed in transit.
    pub byte: Option<ByteView>,
    /// The name of the button that shows or folds long values; `None` if nothing is folded.
    pub fold: Option<String>,
}

/// A byte that was changed or may be changed in transit.
#[derive(Clone, Debug, PartialEq)]
pub struct ByteView {
    /// The step in which the record is sent.
    pub step: usize,
    /// Its index in the record, counted from 0.
    pub byte: usize,
    /// How it was changed.
    pub change: Option<ChangeView>,
    /// The label of the button that changes or restores it; `None` if nobody may change it.
    pub action: Option<String>,
}

/// One layer of a protected record.
#[derive(Clone, Debug, PartialEq)]
pub struct LayerView {
    /// Which.
    pub layer: Layer,
    /// Its name.
    pub title: String,
    /// Whether it is shown.
    pub is_selected: bool,
}

/// The inspected message, and the specification of its selected field; `None` if there is no message.
pub fn bytes(text: &Localizer, model: &Model) -> Option<(BytesView, Option<String>)> {
    let index = model.inspected_message()?;
    let step = model.steps().get(index)?;
    let transfer = step.transfer()?;
    let mut layers = Vec::new();
    let is_readable = sees_plaintext(model, index, transfer);
    // A record without the chosen layer is shown as sent on the wire.
    let shown = shown_layer(model, index, transfer);
    if transfer.is_protected() && is_readable {
        for layer in Layer::ALL {
            if layer == Layer::Wire || layer.of(&transfer.sent).is_some() {
                layers.push(LayerView {
                    layer,
                    title: text.text(layer.words()),
                    is_selected: layer == shown,
                });
            }
        }
    }
    let (bytes, annotation) = match shown.of(&transfer.sent) {
        Some(layer) => (&layer.bytes, &layer.annotation),
        None => (&transfer.sent.bytes, &transfer.sent.annotation),
    };
    let changes = match shown {
        Layer::Wire => of_record(text, model, transfer),
        Layer::Padded | Layer::Compressed | Layer::Plaintext => Vec::new(),
    };
    let mut tree = Tree::new(text, model, bytes, changes);
    if let Some(annotation) = annotation {
        tree.add_all(annotation);
    }
    let specification = tree.specification(annotation.as_ref());
    let byte = match shown {
        Layer::Wire => byte(text, model, index, transfer),
        Layer::Padded | Layer::Compressed | Layer::Plaintext => None,
    };
    let view = BytesView {
        title: message_name(text, model, transfer),
        is_tree: model.preferences.detail == Detail::Bytes,
        layers,
        fold: tree.has_folds.then(|| {
            text.text(match model.inspection().is_unfolded {
                true => "fold-hide",
                false => "fold-show",
            })
        }),
        book: book(text, model),
        byte,
        fields: tree.fields,
        runs: tree.runs,
    };
    Some((
        view,
        specification.or_else(|| of_message(transfer.message(), facts::is_of_tls13(step))),
    ))
}

/// The selected byte of a record, or the first one of the selected field.
fn byte(text: &Localizer, model: &Model, step: usize, transfer: &Transfer) -> Option<ByteView> {
    let first_of = |row| {
        let annotation = transfer.sent.annotation.as_ref()?;
        Some(find_row(annotation, row, &mut 0)?.range.start)
    };
    let byte = model.inspection().selected_byte;
    let byte = byte.or_else(|| first_of(model.inspection().selected_field?))?;
    let change = change_of(text, model, transfer, byte);
    let id = match change {
        Some(_) => "byte-undo",
        None => "byte-flip",
    };
    let may_change = model.can_be_changed() && !model.embedding.locks(Lock::Messages);
    let action = may_change.then(|| text.with(id, &arguments!("byte" = byte + 1)));
    (change.is_some() || action.is_some()).then_some(ByteView {
        step,
        byte,
        change,
        action,
    })
}
