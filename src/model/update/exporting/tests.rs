//! Files are made, opened, cancelled and rejected; the session stays until another one is opened.

use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};

use super::*;
use crate::model::exports::{ChosenFile, Export};
use crate::model::test_page::{send, shown_link};
use crate::model::{Dialog, Message, TimelineHandle, test_page};

fn page() -> Model {
    let mut model = test_page::page();
    send(&mut model, Message::ToggleDialog(Dialog::Exports));
    model
}

/// A file of this length. The model never reads its contents.
fn file(length: f64) -> ChosenFile {
    ChosenFile {
        length,
        file: JsValue::NULL.unchecked_into(),
    }
}

#[test]
fn the_exporter_gets_the_shown_session_and_the_outcome_is_recorded() {
    let mut model = page();
    let effects = send(&mut model, Message::Export(Export::Capture));
    let what = Task::Make(Export::Capture);
    let order = Effect::StartExporter {
        task: 1,
        what,
        session: model.timeline().cloned(),
    };
    assert_eq!(effects, [order]);
    let effects = send(&mut model, Message::Exporter(1, TaskNews::Saved));
    assert_eq!(effects, [Effect::StopExporter]);
    assert_eq!(model.exports.task, None);
    assert_eq!(model.exports.outcome, Some(Ok(Export::Capture)));
}

#[test]
fn closing_the_dialog_cancels_the_task_and_late_news_is_ignored() {
    let mut model = page();
    send(&mut model, Message::Export(Export::Capture));
    assert_eq!(
        send(&mut model, Message::CloseDialog),
        [Effect::StopExporter, Effect::CoverPage(false)]
    );
    assert_eq!(send(&mut model, Message::Exporter(1, TaskNews::Saved)), []);
    assert_eq!(model.exports.outcome, None);

    send(&mut model, Message::Export(Export::Capture));
    send(&mut model, Message::Export(Export::KeyLog));
    assert_eq!(send(&mut model, Message::Exporter(2, TaskNews::Saved)), []);
    assert_eq!(model.exports.task, Some(Task::Make(Export::KeyLog)));
    send(&mut model, Message::Exporter(3, TaskNews::Saved));
    assert_eq!(model.exports.outcome, Some(Ok(Export::KeyLog)));
}

#[test]
fn an_older_labs_session_is_run_and_going_back_returns_to_the_previous_one() {
    let mut model = page();
    send(&mut model, Message::GoTo(5));
    send(&mut model, Message::SelectViewpoint(crate::model::Viewpoint::Client));
    let before = model.scenario.clone();
    send(&mut model, Message::OpenFile(file(1000.0)));
    let opened = TaskNews::Incomplete("trust=nobody&seed=0000000000000007&time=1790000001".to_owned());
    let effects = send(&mut model, Message::Exporter(1, opened));
    assert!(effects.contains(&Effect::StopExporter));
    assert_eq!(
        shown_link(&effects),
        Some((
            "viewpoint=client&trust=nobody&time=1790000001&seed=0000000000000007",
            true
        ))
    );
    let shown = effects
        .iter()
        .filter(|it| matches!(it, Effect::ShowLink { .. }))
        .count();
    assert_eq!(shown, 1, "one step back leads to the session before");
    assert_eq!((model.dialog, model.cursor()), (None, 0));
    assert_eq!(model.scenario.seed, 7);
    assert_ne!(model.scenario, before);
    assert!(model.notices.ignored.is_empty());
    assert!(model.notices.is_file_incomplete, "that it was run again is said");
    send(&mut model, Message::DismissNotice);
    assert!(!model.notices.is_file_incomplete);
}

/// An edited file: its scenario, if any, has this seed, but its steps differ from what that scenario produces.
fn edited(model: &Model, seed: u64, has_scenario: bool) -> Rc<TimelineHandle> {
    let mut timeline = model.timeline().unwrap().timeline.clone();
    timeline.steps.truncate(3);
    match has_scenario {
        true => timeline.scenario.as_mut().unwrap().seed = seed,
        false => timeline.scenario = None,
    }
    Rc::new(TimelineHandle::new(timeline).of_file())
}

#[test]
fn a_file_is_shown_as_it_is_and_its_scenario_runs_only_on_request() {
    let mut model = page();
    send(&mut model, Message::GoTo(5));
    send(&mut model, Message::OpenFile(file(1000.0)));
    let opened = edited(&model, 7, true);
    let effects = send(&mut model, Message::Exporter(1, TaskNews::Opened(opened.clone())));
    assert!(effects.contains(&Effect::StopExporter) && effects.contains(&Effect::StopRun));
    assert!(
        !effects
            .iter()
            .any(|it| matches!(it, Effect::Run(_) | Effect::RunFresh(_)))
    );
    assert!(shown_link(&effects).is_some_and(|(link, is_new)| link.ends_with("seed=0000000000000007") && is_new));
    assert_eq!(model.timeline(), Some(&opened));
    assert_eq!((model.dialog, model.cursor(), model.steps().len()), (None, 0, 3));
    assert_eq!(model.scenario.seed, 7);

    send(&mut model, Message::ToggleDialog(Dialog::Exports));
    let effects = send(&mut model, Message::Export(Export::Timeline));
    let takes_it =
        |effect: &Effect| matches!(effect, Effect::StartExporter { session, .. } if *session == Some(opened.clone()));
    assert!(effects.iter().any(takes_it), "what is taken away is what is shown");
    send(&mut model, Message::CloseDialog);

    let effects = send(&mut model, Message::RunAgain);
    assert!(
        effects
            .iter()
            .any(|it| matches!(it, Effect::Run(scenario) if scenario.seed == 7))
    );
    assert!(model.steps().len() > 3);
    assert!(!model.timeline().unwrap().is_of_file);
}

#[test]
fn a_file_without_a_scenario_is_shown_and_has_no_link() {
    let mut model = page();
    let before = model.scenario.clone();
    send(&mut model, Message::OpenFile(file(1000.0)));
    let opened = edited(&model, 7, false);
    let effects = send(&mut model, Message::Exporter(1, TaskNews::Opened(opened.clone())));
    assert_eq!(shown_link(&effects), None);
    assert_eq!(model.timeline(), Some(&opened));
    assert_eq!((model.link_here(), model.shared_link()), (None, None));
    assert_eq!(send(&mut model, Message::RunAgain), []);

    send(&mut model, Message::EditDraft("one more".to_owned()));
    send(&mut model, Message::SendDraft);
    assert_eq!(model.draft.text, "one more");
    assert_eq!(model.scenario, before);
    let effects = send(&mut model, Message::Next);
    assert_eq!((shown_link(&effects), model.cursor()), (None, 1));
    send(&mut model, Message::NewSession);
    assert!(model.shown_scenario().is_some(), "another session can be made as ever");
}

#[test]
fn a_file_that_is_too_long_is_not_read_and_an_invalid_one_changes_nothing() {
    let mut model = page();
    let before = model.scenario.clone();
    let effects = send(&mut model, Message::OpenFile(file(LONGEST_FILE as f64 + 1.0)));
    assert_eq!(effects, [Effect::StopExporter]);
    assert_eq!(model.exports.outcome, Some(Err(Problem::new("too-long", ""))));

    send(&mut model, Message::OpenFile(file(LONGEST_FILE as f64)));
    assert!(model.exports.task.is_some() && model.exports.outcome.is_none());
    let problem = Problem::new("not-json", "3");
    let effects = send(&mut model, Message::Exporter(2, TaskNews::Failed(problem.clone())));
    assert_eq!(effects, [Effect::StopExporter]);
    assert_eq!(model.exports.outcome, Some(Err(problem)));
    assert_eq!((&model.scenario, model.dialog), (&before, Some(Dialog::Exports)));
}

#[test]
fn without_a_session_nothing_is_exported_but_a_file_can_be_opened() {
    let mut model = test_page::new_page();
    assert_eq!(
        send(&mut model, Message::Export(Export::Capture)),
        [Effect::StopExporter]
    );
    assert_eq!(model.exports.outcome, Some(Err(Problem::new("nothing-there", ""))));
    send(&mut model, Message::OpenFile(file(1.0)));
    let opened = TaskNews::Incomplete("seed=0000000000000007&time=1790000001".to_owned());
    send(&mut model, Message::Exporter(2, opened));
    assert_eq!(model.scenario.seed, 7);
    assert!(model.timeline().is_some());
}

#[test]
fn a_file_dropped_on_the_page_opens_the_dialog() {
    let mut model = page();
    send(&mut model, Message::CloseDialog);
    send(&mut model, Message::HoldFile(true));
    assert!(model.exports.is_file_above);
    send(&mut model, Message::OpenFile(file(1.0)));
    assert!(!model.exports.is_file_above);
    assert_eq!(model.dialog, Some(Dialog::Exports));
}

#[test]
fn keys_and_endings_are_unique() {
    let unique = |values: Vec<&str>| {
        let mut sorted = values.clone();
        sorted.sort_unstable();
        sorted.dedup();
        assert_eq!(sorted.len(), values.len(), "{values:?}");
    };
    unique(Export::ALL.map(Export::key).to_vec());
    unique(Export::ALL.map(Export::ending).to_vec());
    unique(Problem::KEYS.to_vec());
    for export in Export::ALL {
        assert_eq!(Export::from_key(export.key()), Some(export));
    }
    assert_eq!(Export::from_key("nothing"), None);
}
