//! Files are made and opened, given up and refused, and the session stays as it is until another one is opened.

use wasm_bindgen::{JsCast, JsValue};

use super::*;
use crate::model::exports::{ChosenFile, Export};
use crate::model::test_page::{send, shown_link};
use crate::model::{Dialog, Message, test_page};

fn page() -> Model {
    let mut model = test_page::page();
    send(&mut model, Message::ToggleDialog(Dialog::Exports));
    model
}

/// A file of this length; what is in it is none of the model's business.
fn file(length: f64) -> ChosenFile {
    ChosenFile {
        length,
        file: JsValue::NULL.unchecked_into(),
    }
}

#[test]
fn the_exporter_gets_the_session_that_is_shown_and_what_it_saves_is_said() {
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
fn closing_the_dialog_gives_the_work_up_and_what_comes_late_is_not_heard() {
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
fn an_opened_session_is_gone_to_and_the_way_back_leads_to_the_one_before() {
    let mut model = page();
    send(&mut model, Message::GoTo(5));
    send(&mut model, Message::SelectViewpoint(crate::model::Viewpoint::Client));
    let before = model.scenario.clone();
    send(&mut model, Message::OpenFile(file(1000.0)));
    let opened = TaskNews::Opened("trust=nobody&seed=0000000000000007&time=1790000001".to_owned());
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
}

#[test]
fn a_file_that_is_too_long_is_not_even_read_and_a_bad_one_changes_nothing() {
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
fn where_there_is_no_session_none_is_taken_away_but_one_can_be_opened() {
    let mut model = test_page::new_page();
    assert_eq!(
        send(&mut model, Message::Export(Export::Capture)),
        [Effect::StopExporter]
    );
    assert_eq!(model.exports.outcome, Some(Err(Problem::new("nothing-there", ""))));
    send(&mut model, Message::OpenFile(file(1.0)));
    let opened = TaskNews::Opened("seed=0000000000000007&time=1790000001".to_owned());
    send(&mut model, Message::Exporter(2, opened));
    assert_eq!(model.scenario.seed, 7);
    assert!(model.timeline().is_some());
}

#[test]
fn a_file_that_is_dropped_on_the_page_is_answered_in_the_dialog() {
    let mut model = page();
    send(&mut model, Message::CloseDialog);
    send(&mut model, Message::HoldFile(true));
    assert!(model.exports.is_file_above);
    send(&mut model, Message::OpenFile(file(1.0)));
    assert!(!model.exports.is_file_above);
    assert_eq!(model.dialog, Some(Dialog::Exports));
}

#[test]
fn keys_and_endings_are_each_one_s_own() {
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
