//! The shared link leads where the learner wants.

use std::rc::Rc;

use timeline::Actor;
use timeline::scenario::{Edit, Scenario};
use timeline::time::UnixTime;
use tls_core::session::Session;

use crate::model::link::Link;
use crate::model::share::{Code, Shared, SharingMessage};
use crate::model::test_page::page_of;
use crate::model::{Detail, Dialog, Effect, Message, Model, StepReference, TimelineHandle, Viewpoint, update};

const ADDRESS: &str = "https://example.test/lab/?a=b";

fn model() -> Model {
    let mut model = page_of(|scenario| {
        scenario.seed = 7;
        scenario.host_name = "other.test".to_owned();
        scenario.server.negotiation.extended_master_secret = false;
        scenario.edits.push(Edit::flip(Actor::Client, 4, 13, 1));
    });
    ADDRESS.clone_into(&mut model.sharing.address);
    update(&mut model, Message::GoTo(4));
    update(&mut model, Message::SelectViewpoint(Viewpoint::Client));
    model
}

fn read(model: &Model) -> (Link, bool) {
    let link = model.shared_link().unwrap();
    let fragment = link.strip_prefix(ADDRESS).unwrap();
    let read = Link::read(fragment, &model.default_link);
    assert!(read.ignored.is_empty(), "{:?}", read.ignored);
    (read.link, read.is_fixed == Some(true))
}

#[test]
fn a_fixed_link_reproduces_session_and_view() {
    let model = model();
    let (read, is_fixed) = read(&model);
    assert!(is_fixed);
    assert_eq!(read, model.choices());
}

#[test]
fn a_fresh_link_has_the_same_choices_without_seed_time_and_faults() {
    let mut model = model();
    update(&mut model, Message::Share(SharingMessage::ChooseFresh(true)));
    let shared = model.shared_link().unwrap();
    assert!(!shared.contains("seed=") && !shared.contains("time=") && !shared.contains("flip="));
    let (read, is_fixed) = read(&model);
    assert!(!is_fixed);
    let step = StepReference::of(model.steps(), 4);
    assert_eq!((read.step, read.viewpoint), (step, Viewpoint::Client));
    let mut scenario = model.scenario.clone();
    scenario.edits.clear();
    (scenario.seed, scenario.now) = (read.scenario.seed, read.scenario.now);
    assert_eq!(read.scenario, scenario);
}

#[test]
fn a_link_without_the_place_opens_the_first_step() {
    let mut model = model();
    update(&mut model, Message::Share(SharingMessage::IncludePlace(false)));
    let (read, is_fixed) = read(&model);
    assert!(is_fixed);
    assert_eq!(
        (read.step, read.detail, read.viewpoint),
        (StepReference::FIRST, Detail::Messages, Viewpoint::Everyone)
    );
    assert_eq!(read.scenario, model.scenario);
    update(&mut model, Message::Share(SharingMessage::ChooseFresh(true)));
    let shared = model.shared_link().unwrap();
    assert_eq!(
        shared,
        format!("{ADDRESS}#host=other.test&server-extended-master-secret=no")
    );
}

#[test]
fn a_fresh_link_with_default_choices_is_the_bare_address() {
    let mut model = model();
    model.scenario = Scenario {
        seed: 7,
        now: UnixTime(1_790_000_000),
        ..model.default_link.scenario.clone()
    };
    let timeline = Session::run(model.scenario.clone()).unwrap();
    update(
        &mut model,
        Message::SessionReady(Rc::new(TimelineHandle::new(timeline))),
    );
    update(&mut model, Message::Share(SharingMessage::IncludePlace(false)));
    update(&mut model, Message::Share(SharingMessage::ChooseFresh(true)));
    assert_eq!(model.shared_link().as_deref(), Some(ADDRESS));
}

#[test]
fn the_code_is_drawn_for_each_link_while_the_dialog_is_open() {
    let mut model = model();
    let drawn = |effects: Vec<Effect>| {
        let drawn = effects.into_iter().find_map(|effect| match effect {
            Effect::DrawCode(link) => Some(link),
            _ => None,
        });
        drawn.unwrap()
    };
    let first = drawn(update(&mut model, Message::ToggleDialog(Dialog::Share)));
    assert_eq!(Some(&first), model.shared_link().as_ref());
    let code = Code::Drawn("<svg/>".into());
    let code_drawn = |link: &str| Message::Share(SharingMessage::CodeDrawn(link.to_owned(), code.clone()));
    assert_eq!(update(&mut model, code_drawn(&first)), [Effect::DrawNoCode]);
    assert_eq!(model.sharing.code, code);

    let second = drawn(update(&mut model, Message::Share(SharingMessage::ChooseFresh(true))));
    assert_ne!(first, second);
    // A late code for the previous link is ignored.
    update(&mut model, code_drawn(&first));
    assert_eq!(model.sharing.code, Code::Awaited);

    let effects = update(&mut model, Message::CloseDialog);
    assert!(effects.contains(&Effect::DrawNoCode));
    assert!(
        !update(&mut model, Message::Next)
            .iter()
            .any(|it| matches!(it, Effect::DrawCode(_)))
    );
}

#[test]
fn the_outcome_of_a_copy_is_shown_until_something_else_happens() {
    let mut model = model();
    update(&mut model, Message::ToggleDialog(Dialog::Share));
    let text = "x".to_owned();
    let effects = update(
        &mut model,
        Message::Share(SharingMessage::Copy(Shared::Link, text.clone())),
    );
    assert_eq!(
        effects,
        [Effect::Copy {
            shared: Shared::Link,
            text
        }]
    );
    update(&mut model, Message::Share(SharingMessage::Copied(Shared::Link, false)));
    assert_eq!(model.sharing.copied, Some((Shared::Link, false)));
    update(&mut model, Message::Share(SharingMessage::ChooseFresh(true)));
    assert_eq!(model.sharing.copied, None);
}

#[test]
fn a_page_without_an_address_shares_only_the_fragment() {
    for address in [
        "file:///home/somebody/handshake-lab.html",
        "blob:https://school.test/1",
        "about:srcdoc",
        "",
    ] {
        let mut model = model();
        address.clone_into(&mut model.sharing.address);
        model.sharing.has_system = true;
        let effects = update(&mut model, Message::ToggleDialog(Dialog::Share));
        let is_drawing = |effect: &Effect| matches!(effect, Effect::DrawCode(_));
        assert!(!effects.iter().any(is_drawing), "no code for it");
        let view = crate::view::share::share(&crate::i18n::Localizer::english(), &model).unwrap();
        let link = view.link.unwrap();
        assert!(link.starts_with("#step=server-hello-done&"), "{link}");
        assert_eq!((view.snippet, view.has_system), (None, false), "{address}");
        let read = Link::read(&link, &model.default_link);
        assert_eq!(read.link.scenario, model.scenario);
    }
}
