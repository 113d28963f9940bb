//! The book lists all fields of a record in order, each with its explanation.

use timeline::field::Annotation;

use super::*;
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

#[test]
fn the_book_explains_every_field_of_every_record() {
    let mut model = page_of(|_| {});
    update(&mut model, Message::SelectDetail(Detail::Bytes));
    assert_eq!(bytes(&model).book, None);
    update(&mut model, Message::ToggleBook);
    let mut records = 0;
    for step in 0..model.steps().len() {
        update(&mut model, Message::GoTo(step));
        let Some(transfer) = model.steps()[step].transfer() else {
            continue;
        };
        let pages = bytes(&model).book.expect("it stays open from step to step");
        assert_eq!(
            pages.len(),
            count(transfer.sent.annotation.as_ref().unwrap()),
            "closed groups as well"
        );
        for page in &pages {
            assert!(
                page.explanation.about.len() > 10 && !page.explanation.specification.is_empty(),
                "{page:?}"
            );
        }
        records += 1;
    }
    assert!(records > 10);
    update(&mut model, Message::ToggleBook);
    assert_eq!(bytes(&model).book, None);
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
