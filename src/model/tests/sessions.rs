//! Sessions run, grow and replace each other; only the requested session is shown.

use std::rc::Rc;

use timeline::scenario::Scenario;
use tls_core::session::Session;

use crate::model::exports::Export;
use crate::model::test_page::{new_page, page, run, send, wanted};
use crate::model::{Effect, Message, Model, TimelineHandle, update};

#[test]
fn a_host_name_is_normalized_and_an_invalid_one_is_kept_as_refused() {
    let mut model = page();
    let effects = update(&mut model, Message::Choose("host", "Bücher.test.".to_owned()));
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Run(_))));
    assert_eq!(model.scenario.host_name, "xn--bcher-kva.test");
    let effects = update(&mut model, Message::Choose("host", "bücher test".to_owned()));
    assert_eq!(
        (effects.len(), model.scenario.host_name.as_str()),
        (0, "xn--bcher-kva.test")
    );
    assert_eq!(model.refused_choice, Some(("host", "bücher test".to_owned())));
    update(&mut model, Message::Choose("host", "[2001:DB8::1]".to_owned()));
    assert_eq!(
        (model.scenario.host_name.as_str(), &model.refused_choice),
        ("2001:db8::1", &None)
    );
}

#[test]
fn a_new_session_is_shown_at_the_same_step() {
    let mut model = page();
    for step in [0, 8, 12, model.steps().len() - 1] {
        send(&mut model, Message::GoTo(step));
        let seed = model.scenario.seed;
        // Draws fresh randomness as the page does.
        let effects = update(&mut model, Message::NewSession);
        let mut fresh = wanted(&effects).unwrap().clone();
        fresh.seed = seed + 1;
        update(&mut model, run(&fresh));
        assert_eq!((model.cursor(), model.scenario.seed), (step, seed + 1));
    }
}

#[test]
fn a_session_that_cannot_be_set_up_ends_the_loading_phase() {
    let mut model = new_page();
    update(&mut model, Message::SessionFailed("no randomness".to_owned()));
    assert!(model.has_begun());
}

/// A page that has received the first `steps` steps of its first session, and the complete session.
fn begun(steps: usize) -> (Model, Rc<TimelineHandle>) {
    let mut model = new_page();
    let effects = update(&mut model, Message::FollowLink("seed=1&time=1790000000".to_owned()));
    let scenario = wanted(&effects).unwrap();
    let effects = update(&mut model, beginning(scenario, steps));
    // No link can open a session that is not complete.
    assert_eq!(effects, [Effect::LoadLaterWords]);
    let Message::SessionReady(whole) = run(scenario) else {
        panic!("{scenario:?}")
    };
    (model, whole)
}

fn beginning(scenario: &Scenario, steps: usize) -> Message {
    let mut timeline = Session::run(scenario.clone()).unwrap();
    timeline.steps.truncate(steps);
    Message::SessionBegun(Rc::new(TimelineHandle::new(timeline)))
}

#[test]
fn the_first_steps_are_shown_early_and_the_cursor_stays() {
    let (mut model, whole) = begun(3);
    assert!(model.has_begun());
    assert_eq!(model.steps().len(), 3);
    update(&mut model, Message::Next);
    assert_eq!(model.cursor(), 1);
    let effects = update(&mut model, Message::SessionReady(whole.clone()));
    assert_eq!(model.cursor(), 1);
    assert_eq!(model.steps().len(), whole.timeline.steps.len());
    assert!(matches!(effects[..], [Effect::ShowLink { .. }]), "{effects:?}");
}

#[test]
fn an_incomplete_session_cannot_be_exported() {
    let (mut model, whole) = begun(3);
    update(&mut model, Message::Export(Export::Capture));
    assert_eq!(model.exports.task, None);
    update(&mut model, Message::SessionReady(whole));
    update(&mut model, Message::Export(Export::Capture));
    assert!(model.exports.task.is_some());
}

#[test]
fn a_session_that_replaces_an_incomplete_one_opens_at_its_start() {
    let (mut model, _) = begun(3);
    update(&mut model, Message::Next);
    let effects = update(&mut model, Message::ChooseAll("certificate=expired"));
    update(&mut model, run(wanted(&effects).unwrap()));
    assert_eq!(model.cursor(), 0);
    assert!(model.place().is_some());
}

#[test]
fn a_link_into_an_incomplete_session_is_followed_when_it_is_complete() {
    let (mut model, whole) = begun(3);
    let link = "step=9&seed=1&time=1790000000";
    let effects = update(&mut model, Message::FollowLink(link.to_owned()));
    assert!(wanted(&effects).is_some() && !effects.contains(&Effect::StopRun));
    update(&mut model, Message::SessionReady(whole.clone()));
    assert_eq!(model.cursor(), 8);
    assert_eq!(model.whole_timeline(), Some(&whole));
}

#[test]
fn the_beginning_of_another_session_does_not_replace_the_shown_one() {
    let mut model = page();
    send(&mut model, Message::GoTo(5));
    let shown = model.timeline().cloned();
    let effects = update(&mut model, Message::ChooseAll("certificate=expired"));
    let other = wanted(&effects).unwrap();
    update(&mut model, beginning(other, 3));
    assert_eq!((model.timeline().cloned(), model.cursor()), (shown, 5));
    update(&mut model, run(other));
    assert_eq!(model.shown_scenario(), Some(other));
}

#[test]
fn choices_made_while_sessions_are_being_run_all_count() {
    let mut model = page();
    update(&mut model, Message::Choose("host", "other.test".to_owned()));
    let effects = update(&mut model, Message::Choose("trust", "nobody".to_owned()));
    let last = wanted(&effects).unwrap();
    assert_eq!(
        (last.host_name.as_str(), last.client.trust.key()),
        ("other.test", "nobody")
    );
    // A replaced order is cancelled: see `effects::engine`.
    update(&mut model, run(last));
    assert_eq!(model.shown_scenario(), Some(&model.scenario));
}

#[test]
fn a_failed_session_is_not_shown_as_complete_and_the_draft_is_kept() {
    let (mut model, _) = begun(3);
    send(&mut model, Message::EditDraft("still here".to_owned()));
    update(
        &mut model,
        Message::SessionFailed("the engine could not be run".to_owned()),
    );
    assert_eq!(model.problem(), Some("the engine could not be run"));
    assert!(model.steps().is_empty() && model.place().is_none());
    send(&mut model, Message::NewSession);
    assert!(model.problem().is_none() && model.place().is_some());
    assert_eq!(model.draft.text, "still here");
}

#[test]
fn moving_before_there_is_a_session_does_nothing() {
    let mut model = new_page();
    let effects = update(
        &mut model,
        Message::FollowLink("step=5&seed=1&time=1790000000".to_owned()),
    );
    for message in [
        Message::Back,
        Message::GoToEnd,
        Message::TogglePlay,
        Message::SelectField(1),
    ] {
        update(&mut model, message);
    }
    update(&mut model, run(wanted(&effects).unwrap()));
    assert_eq!((model.cursor(), model.is_playing()), (4, false));
}
