//! The book lists all fields of all records so far in order, each with its explanation.

use timeline::field::Annotation;

use super::*;
use crate::model::Viewpoint;
use crate::view::bytes::BytesView;

fn bytes(model: &Model) -> BytesView {
    match inspector(&Localizer::english(), model).content {
        InspectorContent::Bytes(view) => view,
        other => panic!("{other:?}"),
    }
}

fn count(annotation: &Annotation) -> usize {
    1 + annotation.children.iter().map(count).sum::<usize>()
}

/// The annotations of all layers of all records.
fn annotations(model: &Model) -> impl Iterator<Item = &Annotation> {
    let records = model.steps().iter().filter_map(|step| Some(&step.transfer()?.sent));
    records.flat_map(|record| {
        let inner = [&record.padded, &record.compressed, &record.plaintext]
            .into_iter()
            .flatten();
        [&record.annotation]
            .into_iter()
            .chain(inner.map(|layer| &layer.annotation))
            .flatten()
    })
}

#[test]
fn the_book_explains_every_field_of_every_layer_of_every_record() {
    let mut model = page_of(|_| {});
    update(&mut model, Message::SelectDetail(Detail::Bytes));
    assert_eq!(bytes(&model).book, None);
    update(&mut model, Message::GoToEnd);
    update(&mut model, Message::ToggleBook);
    let mut laid_out = 0;
    let book = loop {
        let book = bytes(&model).book.expect("it is open");
        let count: usize = book.sections.iter().map(|section| section.fields.len()).sum();
        assert!(
            count > laid_out && count <= laid_out + 24,
            "a few at a time: {laid_out} to {count}"
        );
        laid_out = count;
        if !book.has_more {
            break book;
        }
        update(&mut model, Message::ReadOn);
    };
    assert_eq!(laid_out, annotations(&model).map(count).sum::<usize>());
    assert!(laid_out > 200 && book.sections.len() > 15);
    for page in book.sections.iter().flat_map(|section| &section.fields) {
        let explanation = &page.explanation;
        assert!(
            explanation.about.len() > 10 && !explanation.specification.is_empty(),
            "{page:?}"
        );
    }
    update(&mut model, Message::ToggleBook);
    assert_eq!(bytes(&model).book, None);
}

#[test]
fn the_book_has_the_records_so_far_and_no_layer_that_the_viewpoint_cannot_read() {
    let mut model = page_of(|_| {});
    update(&mut model, Message::SelectDetail(Detail::Bytes));
    update(&mut model, Message::ToggleBook);
    let titles = |model: &Model| -> Vec<String> {
        bytes(model)
            .book
            .unwrap()
            .sections
            .into_iter()
            .map(|section| section.title)
            .collect()
    };
    assert_eq!(titles(&model), ["ClientHello"]);
    update(&mut model, Message::SelectViewpoint(Viewpoint::Eavesdropper));
    update(&mut model, Message::GoToEnd);
    while bytes(&model).book.unwrap().has_more {
        update(&mut model, Message::ReadOn);
    }
    let book = bytes(&model).book.unwrap();
    assert!(
        book.sections.iter().all(|section| section.layer == Layer::Wire),
        "no decrypted layer"
    );
    assert!(book.sections.len() > 10);
}

#[test]
fn selecting_a_byte_closes_the_book_and_shows_its_field() {
    let mut model = page_of(|_| {});
    update(&mut model, Message::SelectDetail(Detail::Bytes));
    update(&mut model, Message::ToggleBook);
    update(&mut model, Message::SelectByte { step: 0, byte: 0 });
    let view = bytes(&model);
    assert_eq!(view.book, None);
    assert!(view.fields.iter().any(|field| field.explanation.is_some()));
}

#[test]
fn there_is_no_book_at_the_messages_level() {
    let mut model = page_of(|_| {});
    update(&mut model, Message::SelectDetail(Detail::Bytes));
    update(&mut model, Message::ToggleBook);
    update(&mut model, Message::SelectDetail(Detail::Messages));
    update(&mut model, Message::SelectTab(Tab::Bytes));
    assert_eq!(bytes(&model).book, None);
}
