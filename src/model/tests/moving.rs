//! Moving, playing and pausing.

use timeline::{Operation, Step};

use crate::model::test_page::{new_page, page, page_of, run, send, wanted};
use crate::model::{Dialog, Effect, Message, Sheet, SheetHeight, Theme, update};

#[test]
fn next_and_back_move_between_the_first_and_the_last_step() {
    let mut model = page();
    let steps = model.steps().len();
    for step in 1..steps {
        send(&mut model, Message::Next);
        assert_eq!(model.cursor(), step);
        assert!(model.moved_forward());
    }
    send(&mut model, Message::Next);
    assert_eq!(model.cursor(), steps - 1, "nothing comes after the last step");
    send(&mut model, Message::Back);
    assert_eq!(model.cursor(), steps - 2);
    assert!(!model.moved_forward(), "going back shows no motion");
}

#[test]
fn moving_does_not_run_the_session_again() {
    let mut model = page();
    for message in [
        Message::GoToEnd,
        Message::Back,
        Message::GoToStart,
        Message::GoTo(9),
        Message::Next,
    ] {
        let effects = send(&mut model, message);
        assert!(
            !effects
                .iter()
                .any(|effect| matches!(effect, Effect::Run(_) | Effect::RunFresh(_)))
        );
    }
    assert_eq!(model.cursor(), 10);
}

#[test]
fn playback_ends_at_the_last_step_and_a_manual_step_stops_it() {
    let mut model = page();
    assert!(matches!(
        send(&mut model, Message::TogglePlay)[..],
        [Effect::StartTimer]
    ));
    while model.is_playing() {
        send(&mut model, Message::Tick);
    }
    assert_eq!(model.cursor(), model.steps().len() - 1);
    send(&mut model, Message::TogglePlay);
    assert_eq!(
        (model.cursor(), model.is_playing()),
        (0, true),
        "playing at the end begins again"
    );
    send(&mut model, Message::Next);
    assert!(!model.is_playing());
    assert!(
        send(&mut model, Message::Tick).is_empty(),
        "a late tick changes nothing"
    );
}

#[test]
fn a_key_press_or_tap_only_stops_playback() {
    let mut model = page();
    send(&mut model, Message::TogglePlay);
    send(&mut model, Message::Tick);
    let effects = send(&mut model, Message::Hold);
    assert!(effects.contains(&Effect::StopTimer), "{effects:?}");
    assert_eq!((model.cursor(), model.is_playing()), (1, false));
    let effects = send(&mut model, Message::TogglePlay);
    assert!(effects.contains(&Effect::StartTimer));
    assert_eq!((model.cursor(), model.is_playing()), (1, true), "it goes on from there");
}

#[test]
fn going_to_the_failure_closes_the_choices() {
    let mut model = page();
    send(&mut model, Message::ToggleDialog(Dialog::Choices));
    send(&mut model, Message::GoToFailure);
    assert_eq!(
        (model.cursor(), model.dialog),
        (0, Some(Dialog::Choices)),
        "nothing fails"
    );
    send(&mut model, Message::ChooseAll("certificate=expired"));
    assert_eq!(model.cursor(), 0);
    send(&mut model, Message::GoToFailure);
    assert!(model.current_step().unwrap().failure.is_some());
    assert_eq!(model.dialog, None);
}

#[test]
fn a_narrow_screen_shows_the_active_side_unless_the_inspector_is_open() {
    let mut model = page();
    let decrypts = |step: &Step| {
        step.computations()
            .any(|it| it.operation == Operation::DecryptPreMasterSecret)
    };
    let step = model.steps().iter().position(decrypts).unwrap();
    send(&mut model, Message::GoTo(step));
    assert_eq!(model.sheet(), Sheet::Server);
    send(&mut model, Message::Back);
    send(&mut model, Message::Back);
    assert_eq!(model.sheet(), Sheet::Client);
    send(&mut model, Message::SelectSheet(Sheet::Inspector));
    send(&mut model, Message::GoTo(step));
    assert_eq!(model.sheet(), Sheet::Inspector);
}

#[test]
fn a_sheet_keeps_its_height_between_steps_and_opens_on_request() {
    let mut model = page();
    assert_eq!(model.sheet_height(), SheetHeight::Middle);
    for height in SheetHeight::ALL {
        send(&mut model, Message::ResizeSheet(height));
        send(&mut model, Message::Next);
        assert_eq!(model.sheet_height(), height);
    }
    send(&mut model, Message::SelectSheet(Sheet::Client));
    assert_eq!(model.sheet_height(), SheetHeight::Tall);
    for ask in [Message::SelectSheet(Sheet::Client), Message::SelectMessage(0)] {
        send(&mut model, Message::ResizeSheet(SheetHeight::Low));
        send(&mut model, ask);
        assert_eq!(model.sheet_height(), SheetHeight::Middle);
    }
}

#[test]
fn the_learner_is_at_the_beginning_until_the_first_move() {
    let mut model = new_page();
    assert!(!model.has_begun() && !model.is_at_the_beginning(), "nothing is there");
    send(&mut model, Message::FollowLink(String::new()));
    assert!(model.has_begun() && model.is_at_the_beginning());
    send(&mut model, Message::SelectTheme(Theme::Dark));
    send(&mut model, Message::NewSession);
    assert!(model.is_at_the_beginning(), "still nobody has gone on");
    let beginning = model.clone();
    for first in [Message::Next, Message::GoToEnd, Message::GoTo(3)] {
        let mut model = beginning.clone();
        send(&mut model, first);
        send(&mut model, Message::GoToStart);
        assert!(!model.is_at_the_beginning(), "it was done before");
    }
    send(&mut model, Message::TogglePlay);
    assert!(!model.is_at_the_beginning(), "it goes on by itself");
}

#[test]
fn going_to_an_origin_creates_a_history_entry() {
    let mut model = page();
    send(&mut model, Message::GoToEnd);
    let effects = send(&mut model, Message::GoToOrigin(2));
    assert_eq!(model.cursor(), 2);
    let is_new_entry = |effect: &Effect| matches!(effect, Effect::ShowLink { is_new_entry: true, .. });
    assert!(effects.iter().any(is_new_entry), "{effects:?}");
}

#[test]
fn a_request_for_the_failure_waits_for_the_session_being_run() {
    let mut model = page_of(|scenario| scenario.client.clock_error = -3_456_000);
    let before = model.failed_step();
    let effects = update(&mut model, Message::ChooseAll("client-versions=TLS+1.1,TLS+1.0"));
    assert!(
        update(&mut model, Message::GoToFailure)
            .iter()
            .all(|effect| !matches!(effect, Effect::Run(_)))
    );
    let ready = run(wanted(&effects).unwrap());
    update(&mut model, ready);
    assert_ne!(model.failed_step(), before);
    assert_eq!(Some(model.cursor()), model.failed_step());
}
