//! The byte list is complete whichever window is rendered, and the keys reach every byte.

use timeline::Actor;
use timeline::scenario::ChatMessage;

use super::*;
use crate::model::test_page::page_of;
use crate::model::{Message, update};
use crate::view::bytes::BytesView;
use crate::view::inspector::{InspectorContent, inspector};

fn model_of(texts: impl IntoIterator<Item = String>) -> Model {
    let messages = texts.into_iter().map(|text| ChatMessage {
        from: Actor::Client,
        text,
    });
    let mut model = page_of(|scenario| scenario.messages = messages.collect());
    update(&mut model, Message::SelectDetail(Detail::Bytes));
    update(&mut model, Message::GoToEnd);
    model
}

fn view(model: &Model) -> HexView {
    hex(&Localizer::english(), model).unwrap()
}

fn draw(model: &mut Model, first: usize, count: usize, bytes_in_row: usize) -> HexView {
    let window = HexWindow {
        first,
        count,
        bytes_in_row,
    };
    update(model, Message::ShowHexRows(window));
    view(model)
}

fn sent(model: &Model) -> String {
    let transfers = model.steps().iter().filter_map(|step| step.transfer());
    let records: Vec<_> = transfers.map(|transfer| hexadecimal(&transfer.sent.bytes)).collect();
    records.join(" ")
}

fn bytes_of(rows: &[HexRow]) -> String {
    let lines = rows.iter().filter_map(|row| match row {
        HexRow::Bytes(row) => Some(row),
        _ => None,
    });
    let runs = lines.flat_map(|row| row.runs.iter().map(|run| run.hexadecimal.as_str()));
    runs.collect::<Vec<_>>().join(" ")
}

#[test]
fn windows_of_any_size_add_up_to_all_bytes_of_all_records() {
    let mut model = model_of(["Hello".to_owned()]);
    for bytes_in_row in [16, 8] {
        let total = draw(&mut model, 0, 1, bytes_in_row).total;
        let mut rows = Vec::new();
        for first in (0..total).step_by(7) {
            let view = draw(&mut model, first, 7.min(total - first), bytes_in_row);
            assert_eq!((view.window.first, view.total), (first, total));
            rows.extend(view.rows);
        }
        assert_eq!(rows.len(), total);
        assert_eq!(bytes_of(&rows), sent(&model));
        let headers = rows.iter().filter(|row| matches!(row, HexRow::Record(_)));
        let transfers = model.steps().iter().filter(|step| step.transfer().is_some());
        assert_eq!(headers.count(), transfers.count());
    }
}

#[test]
fn only_the_requested_rows_are_built_however_many_there_are() {
    let text = "x".repeat(16_000);
    let mut model = model_of((0..100).map(|_| text.clone()));
    let view = draw(&mut model, 90_000, 60, 16);
    assert!(view.total > 100_000, "{}", view.total);
    assert_eq!(view.rows.len(), 60);
    // A window past the end shows the last rows.
    let view = draw(&mut model, usize::MAX / 2, 60, 16);
    assert_eq!((view.window.first, view.rows.len()), (view.total - 60, 60));

    let last = view.targets[9];
    update(
        &mut model,
        Message::SelectByte {
            step: last.0,
            byte: last.1,
        },
    );
    let view = self::view(&model);
    assert_eq!(view.focus.rows, view.total - 1..view.total);
    assert_eq!(view.focus.byte, last.1);
}

#[test]
fn arrow_keys_visit_every_byte_forward_and_backward() {
    let mut model = model_of(["Hello".to_owned()]);
    let total: usize = model
        .steps()
        .iter()
        .filter_map(|step| Some(step.transfer()?.sent.bytes.len()))
        .sum();
    let press = |model: &mut Model, key: &str| {
        let at = KEYS.iter().position(|it| *it == key).unwrap();
        let before = view(model);
        let (step, byte) = before.targets[at];
        update(model, Message::SelectByte { step, byte });
        (step, byte) != (before.focus.step, before.focus.byte)
    };
    for (there, back, start) in [
        ("ArrowRight", "ArrowLeft", "Control+Home"),
        ("ArrowDown", "ArrowUp", "Control+Home"),
        ("PageDown", "PageUp", "Control+Home"),
    ] {
        press(&mut model, start);
        let mut visited = 1;
        while press(&mut model, there) {
            visited += 1;
        }
        let end = view(&model).focus;
        while press(&mut model, back) {}
        assert_eq!(view(&model).focus.byte, 0);
        if there == "ArrowRight" {
            assert_eq!(visited, total);
            assert_eq!((end.step, end.byte), view(&model).targets[9]);
        }
        assert_eq!(end.step, view(&model).targets[9].0, "{there} leads to the last record");
    }
    press(&mut model, "End");
    assert!(view(&model).focus.byte > 0);
    press(&mut model, "Home");
    assert_eq!(view(&model).focus.byte, 0);
}

fn tree(model: &Model) -> BytesView {
    match inspector(&Localizer::english(), model).content {
        InspectorContent::Bytes(view) => view,
        other => panic!("{other:?}"),
    }
}

#[test]
fn selecting_a_byte_selects_its_leaf_field_even_in_closed_groups() {
    let mut model = model_of(["Hello".to_owned()]);
    let records: Vec<_> = model
        .steps()
        .iter()
        .enumerate()
        .filter_map(|(index, step)| Some((index, step.transfer()?.sent.clone())))
        .collect();
    for (step, record) in records {
        for leaf in record.annotation.as_ref().unwrap().leaves() {
            for byte in [leaf.range.start, leaf.range.end - 1] {
                update(&mut model, Message::SelectByte { step, byte });
                let fields = tree(&model).fields;
                let selected: Vec<_> = fields.iter().filter(|field| field.explanation.is_some()).collect();
                let name = Localizer::english().text(&format!("field-{}", leaf.field.key));
                assert_eq!(selected.iter().map(|field| &field.name).collect::<Vec<_>>(), [&name]);
                assert!(selected[0].group.is_none(), "a leaf");
            }
        }
    }
}

#[test]
fn signed_parts_and_signatures_are_marked_in_list_and_tree() {
    let mut model = model_of(["Hello".to_owned()]);
    let is_certificate = |row: &HexRow| matches!(row, HexRow::Record(record) if record.name == "Certificate");
    let total = view(&model).total;
    let view = draw(&mut model, 0, total, 16);
    let at = view.rows.iter().position(is_certificate).unwrap();
    let HexRow::Record(RecordRow { step, .. }) = view.rows[at] else {
        panic!("it is the header")
    };
    let record = model.steps()[step].transfer().unwrap().sent.clone();
    let expected = signed::signed_ranges(record.annotation.as_ref().unwrap());
    // The server's certificate and the intermediate's, each with a signed part and a signature.
    assert_eq!(expected.len(), 4);
    let mut marked: Vec<(Range<usize>, SignedRole)> = Vec::new();
    let mut words = Vec::new();
    for row in view.rows[at + 1..]
        .iter()
        .take_while(|row| !matches!(row, HexRow::Record(_)))
    {
        match row {
            HexRow::Mark(mark) => words.push(mark.words.clone()),
            HexRow::Bytes(row) => {
                for run in &row.runs {
                    let Some(role) = run.signed else { continue };
                    let range = run.first..run.first + run.count;
                    match marked.last_mut() {
                        Some((last, before)) if last.end == range.start && *before == role => last.end = range.end,
                        _ => marked.push((range, role)),
                    }
                }
            }
            HexRow::Record(_) | HexRow::Change(_) => {}
        }
    }
    assert_eq!(marked, expected);
    assert_eq!(words.len(), 4);
    assert!(
        words[0].contains(&expected[0].0.len().to_string()) && words[0].contains("SHA-256"),
        "{words:?}"
    );

    // The signed part is inside a closed certificate group until it is selected.
    let byte = expected[0].0.start;
    update(&mut model, Message::SelectByte { step, byte });
    let fields = tree(&model).fields;
    let marks: Vec<_> = fields
        .iter()
        .filter_map(|field| Some(&field.signed.as_ref()?.words))
        .collect();
    assert_eq!(marks, words[..2].iter().collect::<Vec<_>>());
}
