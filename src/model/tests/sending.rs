//! Texts and flipped bytes sent by the learner.

use timeline::{Actor, MessageKind, Step};

use crate::model::test_page::{new_page, page, run, send};
use crate::model::{Effect, Message, Model, update};
use crate::stories::Chapter;

#[test]
fn a_sent_message_extends_the_session_and_the_cursor_goes_to_its_sealing() {
    let mut model = page();
    let before: Vec<_> = model
        .steps()
        .iter()
        .filter_map(|step| Some(step.transfer()?.sent.bytes.clone()))
        .collect();
    send(&mut model, Message::SelectSender(Actor::Server));
    send(&mut model, Message::EditDraft("Grüße 🔑".to_owned()));
    send(&mut model, Message::SendDraft);
    let step = model.current_step().unwrap();
    assert_eq!(step.actor, Actor::Server);
    let sealed = step.computations().last().unwrap();
    assert_eq!(sealed.quantity(timeline::Item::Plaintext), Some("Grüße 🔑".as_bytes()));
    assert_eq!(model.draft.text, "");
    let after: Vec<_> = model
        .steps()
        .iter()
        .filter_map(|step| Some(step.transfer()?.sent.bytes.clone()))
        .collect();
    let unchanged = before.len() - 2;
    assert_eq!(
        before[..unchanged],
        after[..unchanged],
        "all that came before is the same"
    );
}

#[test]
fn flipping_a_byte_ends_the_connection_and_flipping_it_back_restores_it() {
    let mut model = page();
    let step = model
        .steps()
        .iter()
        .position(|step| {
            step.transfer()
                .is_some_and(|it| it.message() == MessageKind::ApplicationData)
        })
        .unwrap();
    send(&mut model, Message::ToggleFlippedByte(step));
    assert_eq!(model.cursor(), step);
    assert!(model.current_step().unwrap().transfer().unwrap().is_altered());
    assert!(model.timeline().unwrap().timeline.failure().is_some());
    send(&mut model, Message::ToggleFlippedByte(step));
    assert!(model.timeline().unwrap().timeline.failure().is_none());
}

/// A page at its last step, with a flipped byte in the client's first message.
fn cut_short() -> Model {
    let mut model = page();
    let is_data = |step: &Step| {
        step.transfer()
            .is_some_and(|it| it.message() == MessageKind::ApplicationData)
    };
    let step = model.steps().iter().position(is_data).unwrap();
    send(&mut model, Message::ToggleFlippedByte(step));
    send(&mut model, Message::GoToEnd);
    model
}

#[test]
fn nothing_is_sent_over_a_connection_that_a_flipped_byte_ended() {
    let mut model = cut_short();
    let before = (model.scenario.clone(), model.cursor());
    assert!(model.is_over());
    send(&mut model, Message::EditDraft("still there?".to_owned()));
    assert!(send(&mut model, Message::SendDraft).is_empty());
    assert_eq!((model.scenario.clone(), model.cursor()), before);
    assert_eq!(model.draft.text, "still there?");

    // Before the failure, the learner is told only on trying to send.
    let sealed = model.failed_step().unwrap() - 1;
    send(&mut model, Message::GoTo(sealed));
    assert!(!model.is_over());
    assert!(send(&mut model, Message::SendDraft).is_empty());
    assert!(model.is_over());
    send(&mut model, Message::EditDraft("still here".to_owned()));
    assert!(!model.is_over());
}

#[test]
fn a_new_session_after_a_failure_keeps_the_step_and_the_draft() {
    let mut model = cut_short();
    send(&mut model, Message::EditDraft("once more".to_owned()));
    send(&mut model, Message::NewSession);
    assert!(model.failed_step().is_none() && model.scenario.edits.is_empty());
    assert_eq!(model.chapter(), Some(Chapter::EncryptedData));
    assert_eq!(model.draft.text, "once more");
    send(&mut model, Message::SendDraft);
    assert_eq!(model.scenario.messages.last().unwrap().text, "once more");
}

#[test]
fn a_second_flipped_byte_leaves_the_first_one_flipped() {
    let mut model = new_page();
    // A fault past the end of the record, which has no effect.
    send(
        &mut model,
        Message::FollowLink("flip=server.0.9000.1&seed=1&time=1790000000".to_owned()),
    );
    let is_data = |step: &Step| {
        step.transfer()
            .is_some_and(|it| it.message() == MessageKind::ApplicationData)
    };
    let step = model.steps().iter().position(is_data).unwrap();
    send(&mut model, Message::ToggleFlippedByte(step));
    assert_eq!(model.scenario.edits.len(), 2);
    send(&mut model, Message::ToggleFlippedByte(step));
    assert_eq!(model.scenario.edits.len(), 1);
    send(&mut model, Message::EditDraft("over a link with a fault".to_owned()));
    send(&mut model, Message::SendDraft);
    assert_eq!(model.scenario.edits.len(), 1, "sending undoes none");
    assert_eq!(model.scenario.messages.len(), 3);
}

#[test]
fn a_blank_draft_is_kept_and_not_sent() {
    let mut model = page();
    for blank in [" ", "\n\n", "\t \u{a0}", "\u{200b}", "\u{3000}"] {
        send(&mut model, Message::EditDraft(blank.to_owned()));
        assert!(send(&mut model, Message::SendDraft).is_empty(), "{blank:?}");
        assert_eq!(model.draft.text, blank);
    }
    send(&mut model, Message::EditDraft(" a\n b ".to_owned()));
    assert!(!send(&mut model, Message::SendDraft).is_empty());
    assert_eq!(model.scenario.messages.last().unwrap().text, " a\n b ");
}

#[test]
fn a_draft_that_is_too_long_is_kept_and_not_sent() {
    let mut model = page();
    let text = "🔑".repeat(timeline::scenario::limits::LONGEST_MESSAGE);
    send(&mut model, Message::EditDraft(text.clone()));
    assert!(send(&mut model, Message::SendDraft).is_empty());
    assert_eq!(model.draft.text, text);
}

#[test]
fn a_message_sent_while_a_fresh_session_is_run_is_part_of_it() {
    let mut model = page();
    update(&mut model, Message::NewSession);
    send(&mut model, Message::EditDraft("late".to_owned()));
    let effects = update(&mut model, Message::SendDraft);
    let asks_for_fresh = |effect: &Effect| matches!(effect, Effect::RunFresh(it) if it.messages.len() == 3);
    assert!(effects.iter().any(asks_for_fresh));
}

#[test]
fn moving_while_a_message_is_being_sent_keeps_the_new_step() {
    let mut model = page();
    send(&mut model, Message::EditDraft("slow".to_owned()));
    update(&mut model, Message::SendDraft);
    update(&mut model, Message::GoTo(3));
    let ready = run(&model.scenario);
    update(&mut model, ready);
    assert_eq!(model.cursor(), 3);
}
