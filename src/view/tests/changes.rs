//! A byte flipped in transit is shown before and after wherever the record appears, and can be restored.

use timeline::{HandshakeKind, MessageKind};

use super::*;
use crate::view::change::ChangeView;
use crate::view::hex::HexRow;

fn step_of(model: &Model, message: MessageKind) -> usize {
    let is_it = |step: &timeline::Step| step.transfer().is_some_and(|transfer| transfer.message() == message);
    model.steps().iter().position(is_it).unwrap()
}

/// A page on which byte 12 of a record has been selected and flipped.
fn flipped(message: MessageKind, detail: Detail) -> (Model, usize) {
    let mut model = page_of(|_| {});
    send(&mut model, Message::SelectDetail(detail));
    let step = step_of(&model, message);
    send(&mut model, Message::GoTo(step));
    send(&mut model, Message::SelectByte { step, byte: 11 });
    let InspectorContent::Bytes(bytes) = inspector(&Localizer::english(), &model).content else {
        panic!("the bytes are looked at");
    };
    let byte = bytes.byte.unwrap();
    assert_eq!((byte.step, byte.byte, byte.change), (step, 11, None));
    assert!(byte.action.unwrap().contains("12"));
    send(&mut model, Message::ToggleByte { step, byte: 11 });
    (model, step)
}

#[test]
fn a_flipped_byte_is_shown_before_and_after_and_can_be_undone() {
    let localizer = Localizer::english();
    for message in [
        MessageKind::Handshake(HandshakeKind::ClientHello),
        MessageKind::Handshake(HandshakeKind::Certificate),
        MessageKind::ApplicationData,
    ] {
        let (mut model, step) = flipped(message, Detail::Bytes);
        assert_eq!(model.cursor(), step, "it is seen on its way");
        let transfer = model.steps()[step].transfer().unwrap();
        let (before, after) = (transfer.sent.bytes[11], transfer.received.as_ref().unwrap().bytes[11]);
        assert_eq!(before ^ 1, after);
        let seen = (format!("{before:02x}"), format!("{after:02x}"));
        let view = stage(&localizer, &model);
        let changes = view.changes.unwrap();
        assert!(changes.can_be_undone && changes.more.is_none());
        let values: Vec<_> = changes
            .changes
            .iter()
            .map(|it| (it.before.clone(), it.after.clone()))
            .collect();
        assert_eq!(values, std::slice::from_ref(&seen));
        update(
            &mut model,
            Message::ShowHexRows(crate::model::hex::HexWindow {
                first: 0,
                count: usize::MAX / 2,
                bytes_in_row: 16,
            }),
        );
        let rows = stage(&localizer, &model).hex.unwrap().rows;
        let changed = rows.iter().filter_map(|row| match row {
            HexRow::Change(change) => Some((change.before.clone(), change.after.clone())),
            HexRow::Record(_) | HexRow::Mark(_) | HexRow::Bytes(_) => None,
        });
        assert_eq!(changed.collect::<Vec<_>>(), std::slice::from_ref(&seen));
        let struck = rows.iter().flat_map(|row| match row {
            HexRow::Bytes(row) => row.runs.as_slice(),
            HexRow::Record(_) | HexRow::Mark(_) | HexRow::Change(_) => &[],
        });
        let struck: Vec<_> = struck.filter(|run| run.is_changed).collect();
        assert_eq!(struck.len(), 1);
        assert_eq!((struck[0].first, &struck[0].hexadecimal), (11, &seen.0));

        send(&mut model, Message::GoToEnd);
        assert!(
            stage(&localizer, &model).changes.is_some(),
            "it is remembered to the end"
        );
        send(&mut model, Message::UndoChanges);
        assert!(model.scenario.edits.is_empty());
        assert_eq!(model.cursor(), step);
        assert!(stage(&localizer, &model).changes.is_none());
        assert!(!model.current_step().unwrap().transfer().unwrap().is_altered());
    }
}

#[test]
fn a_second_byte_can_be_flipped_and_flipping_again_restores_it() {
    let (mut model, step) = flipped(MessageKind::ApplicationData, Detail::Messages);
    send(&mut model, Message::ToggleByte { step, byte: 13 });
    let all = |model: &Model| {
        stage(&Localizer::english(), model)
            .changes
            .map_or(0, |it| it.changes.len())
    };
    assert_eq!(all(&model), 2);
    send(&mut model, Message::ToggleByte { step, byte: 11 });
    assert_eq!(all(&model), 1);
    send(&mut model, Message::ToggleByte { step, byte: 100_000 });
    assert_eq!(all(&model), 1, "there is no such byte");
}

#[test]
fn a_change_is_hidden_before_its_record_is_sent() {
    let (mut model, step) = flipped(MessageKind::ApplicationData, Detail::Story);
    let localizer = Localizer::english();
    assert!(stage(&localizer, &model).changes.is_some());
    while model.cursor() > 0 {
        send(&mut model, Message::Back);
        assert!(model.cursor() < step && stage(&localizer, &model).changes.is_none());
    }
}

#[test]
fn locked_messages_cannot_be_changed() {
    let mut model = new_page().embedded("?lock=messages&scenario=flip%3Dclient.4.20.1", false, false);
    send(&mut model, Message::FollowLink("seed=1&time=1790000000".to_owned()));
    send(&mut model, Message::GoToEnd);
    let faults = model.scenario.edits.clone();
    assert_eq!(faults.len(), 1);
    let view = stage(&Localizer::english(), &model);
    assert!(!view.changes.unwrap().can_be_undone);
    for message in [Message::UndoChanges, Message::ToggleByte { step: 0, byte: 9 }] {
        send(&mut model, message);
        assert_eq!(model.scenario.edits, faults);
    }
}

#[test]
fn a_byte_picked_at_the_envelope_is_shown_changed_everywhere() {
    let localizer = Localizer::english();
    let mut model = page_of(|_| {});
    let step = step_of(&model, MessageKind::ApplicationData);
    send(&mut model, Message::GoTo(step));
    let sent = model.steps()[step].transfer().unwrap().sent.bytes.clone();
    let closed = stage(&localizer, &model).picking.unwrap();
    assert!(
        closed.bytes.is_empty(),
        "a step does not wait for what nobody has opened"
    );
    send(&mut model, Message::OpenPicking(step));
    let offered = stage(&localizer, &model).picking.unwrap();
    assert_eq!(offered.step, step);
    let shown: Vec<_> = offered.bytes.iter().map(|byte| byte.hexadecimal.clone()).collect();
    assert_eq!(
        shown.join(" "),
        super::super::text::hexadecimal(&sent[..sent.len().min(64)])
    );
    assert_eq!(offered.rest.is_some(), sent.len() > 64);

    send(&mut model, Message::ToggleByte { step, byte: 20 });
    let change = (format!("{:02x}", sent[20]), format!("{:02x}", sent[20] ^ 1));
    let is_it = |view: &ChangeView| (view.byte, &view.before, &view.after) == (20, &change.0, &change.1);
    let view = stage(&localizer, &model);
    assert!(is_it(view.picking.unwrap().bytes[20].change.as_ref().unwrap()));
    let arrow = view.ladder.iter().find_map(|row| match row {
        LadderRow::Arrow(arrow) if arrow.is_current => Some(arrow),
        _ => None,
    });
    assert!(is_it(arrow.unwrap().change.as_ref().unwrap()));
    let InspectorContent::Bytes(bytes) = inspector(&localizer, &model).content else {
        panic!("the bytes are looked at");
    };
    let parts = bytes.runs.iter().flat_map(|run| &run.parts);
    let changed = parts.filter(|part| matches!(part, RunPart::Change(view) if is_it(view)));
    assert_eq!(changed.count(), 1);
    let fields = bytes.fields.iter().filter(|field| field.changes.iter().any(is_it));
    assert_eq!(fields.count(), 1, "of the field that holds it, not of those around");
    send(&mut model, Message::SelectDetail(Detail::Story));
    let traveller = stage(&localizer, &model).scene.unwrap().traveller.unwrap();
    assert!(is_it(traveller.change.as_ref().unwrap()));

    // The next step sends nothing.
    send(&mut model, Message::Next);
    assert_eq!(stage(&localizer, &model).picking, None);
}
