//! The book: all fields of all records so far in reading order, each with its explanation.

use timeline::Transfer;
use timeline::field::Annotation;

use crate::i18n::Localizer;
use crate::model::{Detail, Layer, Model};
use crate::view::field_tree::{ExplanationView, Tree};
use crate::view::message_name::message_name;
use crate::view::viewpoint::sees_plaintext;

/// The part of the book that is laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct BookView {
    /// The records, in the order in which they were sent.
    pub sections: Vec<SectionView>,
    /// Whether more fields follow.
    pub has_more: bool,
}

/// One layer of a record.
#[derive(Clone, Debug, PartialEq)]
pub struct SectionView {
    /// The step in which the record was sent.
    pub step: usize,
    /// The layer.
    pub layer: Layer,
    /// The message's name.
    pub title: String,
    /// The name of the layer, if there are several.
    pub layer_name: Option<String>,
    /// The fields.
    pub fields: Vec<PageView>,
}

/// A field in the book.
#[derive(Clone, Debug, PartialEq)]
pub struct PageView {
    /// Its depth.
    pub depth: usize,
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: String,
    /// Its bytes, shortened; `None` for a group, whose fields follow.
    pub bytes: Option<String>,
    /// Its explanation.
    pub explanation: ExplanationView,
}

/// The book as far as it is laid out; `None` if it is closed, or at other detail levels.
pub fn book(text: &Localizer, model: &Model) -> Option<BookView> {
    let is_shown = model.preferences.detail == Detail::Bytes;
    let mut book = Book {
        text,
        model,
        room: model.inspection().book.filter(|_| is_shown)?,
        sections: Vec::new(),
    };
    let steps = model.steps().get(..=model.cursor()).unwrap_or_default();
    let transfers = steps.iter().enumerate();
    let mut transfers = transfers.filter_map(|(step, sent)| Some((step, sent.transfer()?)));
    let is_whole = transfers.all(|(step, transfer)| book.add(step, transfer));
    Some(BookView {
        sections: book.sections,
        has_more: !is_whole,
    })
}

/// The layers that the record has and the viewpoint can read.
fn layers<'a>(model: &Model, index: usize, transfer: &'a Transfer) -> impl Iterator<Item = Layer> + use<'a> {
    let is_readable = transfer.is_protected() && sees_plaintext(model, index, transfer);
    let has = move |layer: &Layer| *layer == Layer::Wire || is_readable && layer.of(&transfer.sent).is_some();
    Layer::ALL.into_iter().filter(has)
}

/// The book while it is laid out.
struct Book<'a> {
    text: &'a Localizer,
    model: &'a Model,
    /// The number of fields for which there is room.
    room: usize,
    sections: Vec<SectionView>,
}

impl Book<'_> {
    /// Adds all layers of a record, while there is room. Returns true if all of it is there.
    fn add(&mut self, step: usize, transfer: &Transfer) -> bool {
        layers(self.model, step, transfer).all(|layer| self.add_layer(step, transfer, layer))
    }

    fn add_layer(&mut self, step: usize, transfer: &Transfer, layer: Layer) -> bool {
        if self.room == 0 {
            return false;
        }
        let (bytes, annotation) = match layer.of(&transfer.sent) {
            Some(layer) => (&layer.bytes, &layer.annotation),
            None => (&transfer.sent.bytes, &transfer.sent.annotation),
        };
        let tree = Tree::new(self.text, self.model, bytes, Vec::new());
        let mut fields = Vec::new();
        let is_whole = annotation
            .as_ref()
            .is_none_or(|annotation| self.add_field(&tree, annotation, 0, &mut fields));
        self.sections.push(SectionView {
            step,
            layer,
            title: message_name(self.text, self.model, transfer),
            layer_name: transfer.is_protected().then(|| self.text.text(layer.words())),
            fields,
        });
        is_whole
    }

    /// Adds a field with everything in it, in byte order.
    fn add_field(
        &mut self,
        tree: &Tree<'_>,
        annotation: &Annotation,
        depth: usize,
        fields: &mut Vec<PageView>,
    ) -> bool {
        if self.room == 0 {
            return false;
        }
        self.room -= 1;
        fields.push(tree.page(annotation, depth));
        let mut children = annotation.children.iter();
        children.all(|child| self.add_field(tree, child, depth + 1, fields))
    }
}
