//! The story shows the step at the cursor, however the learner got there.

use timeline::MessageKind;

use super::*;
use crate::stories::{Chapter, RSA};

/// Asserts that heading and picture belong to the step at the cursor.
fn tells_one_step(localizer: &Localizer, model: &Model) {
    let view = stage(localizer, model);
    let current = model.current_step().unwrap();
    let timeline = &model.timeline().unwrap().timeline;
    let heading = crate::view::everyday::story(localizer, timeline, current).headline;
    assert_eq!(view.story.headline, heading);
    let scene = view.scene.unwrap();
    assert_eq!(scene.step, model.cursor(), "{heading}");
    assert_eq!(
        scene.traveller.is_some(),
        current.arrived_message().is_some(),
        "{heading}"
    );
    assert!(
        scene.bubble.is_none_or(|speech| speech.actor == current.actor),
        "{heading}"
    );
    assert!(view.ladder.is_empty(), "{heading}");
    assert!(model.stops().contains(&model.cursor()));
}

fn in_story(mut model: Model) -> Model {
    update(&mut model, Message::SelectDetail(Detail::Story));
    model
}

#[test]
fn heading_and_picture_agree_after_every_move() {
    let localizer = Localizer::english();
    for model in models() {
        let model = in_story(model);
        let chapters = model.story().chapters.iter().copied();
        let chapters = chapters.filter(|chapter| model.start_of(*chapter).is_some());
        let connections = 0..model.connections();
        let ways = chapters
            .map(Message::GoToChapter)
            .chain(connections.map(Message::GoToConnection))
            .chain((0..model.steps().len()).flat_map(|step| [Message::GoTo(step), Message::GoToOrigin(step)]))
            .chain([Message::GoToEnd, Message::GoToStart]);
        for way in ways {
            let mut model = model.clone();
            update(&mut model, way.clone());
            tells_one_step(&localizer, &model);
            if let Message::GoToChapter(chapter) = way {
                assert_eq!(model.chapter(), Some(chapter));
            }
            for message in [Message::Next, Message::Back, Message::Back] {
                update(&mut model, message);
                tells_one_step(&localizer, &model);
            }
        }
    }
}

#[test]
fn changing_the_detail_level_keeps_the_step() {
    for model in models() {
        for step in 0..model.steps().len() {
            let mut model = model.clone();
            update(&mut model, Message::GoTo(step));
            for detail in [Detail::Story, Detail::Bytes, Detail::Story, Detail::Messages] {
                update(&mut model, Message::SelectDetail(detail));
                if detail != Detail::Story {
                    assert_eq!(model.cursor(), step);
                }
            }
        }
    }
}

#[test]
fn starting_a_new_session_in_the_story_keeps_the_step() {
    let model = page_of(|_| {});
    let timeline = Rc::new(TimelineHandle::new(Session::run(model.scenario.clone()).unwrap()));
    for step in 0..model.steps().len() {
        let mut model = model.clone();
        update(&mut model, Message::GoTo(step));
        let mut model = in_story(model);
        update(&mut model, Message::NewSession);
        update(&mut model, Message::SessionReady(timeline.clone()));
        update(&mut model, Message::SelectDetail(Detail::Messages));
        assert_eq!(model.cursor(), step);
    }
}

#[test]
fn switching_to_the_story_keeps_the_chapter() {
    for model in models() {
        for step in 0..model.steps().len() {
            let mut model = model.clone();
            update(&mut model, Message::GoTo(step));
            let place = |model: &Model| place_of(model, model.cursor());
            let before = place(&model);
            let model = in_story(model);
            let is_told_later = |stop: &&usize| **stop >= step && place_of(&model, **stop) == before;
            if model.stops().iter().any(|stop| is_told_later(&stop)) {
                assert_eq!(place(&model), before);
            }
        }
    }
}

fn place_of(model: &Model, step: usize) -> (usize, Option<Chapter>) {
    let timeline = model.timeline().unwrap();
    (model.steps()[step].connection, timeline.chapter_of(step))
}

#[test]
fn moves_in_the_story_are_kept_at_other_detail_levels() {
    let mut model = in_story(page_of(|_| {}));
    update(&mut model, Message::GoToChapter(Chapter::KeyEncryption));
    update(&mut model, Message::Next);
    let stop = model.cursor();
    update(&mut model, Message::SelectDetail(Detail::Messages));
    assert_eq!(model.cursor(), stop);
}

#[test]
fn sending_in_the_story_goes_to_the_sent_message() {
    let localizer = Localizer::english();
    for way in [Message::GoToChapter(Chapter::EncryptedData), Message::GoToEnd] {
        let mut model = in_story(page_of(|_| {}));
        update(&mut model, way);
        update(&mut model, Message::EditDraft("Is anybody there?".to_owned()));
        for effect in update(&mut model, Message::SendDraft) {
            if let Effect::Run(scenario) = effect {
                let timeline = Rc::new(TimelineHandle::new(Session::run(*scenario).unwrap()));
                update(&mut model, Message::SessionReady(timeline));
            }
        }
        tells_one_step(&localizer, &model);
        let transfer = model.current_step().unwrap().transfer().unwrap();
        assert_eq!(transfer.message(), MessageKind::ApplicationData);
        let plaintext = transfer.sent.plaintext.as_ref().unwrap();
        assert_eq!(plaintext.bytes, b"Is anybody there?");
        assert!(model.moved_forward(), "it is seen to travel");
    }
}

#[test]
fn a_page_that_starts_in_a_chapter_shows_it() {
    let localizer = Localizer::english();
    for (number, chapter) in (1..).zip(RSA.chapters) {
        let query = format!("?chapter={number}&detail=story&session=fixed");
        let mut model = new_page().embedded(&query, true, false);
        for effect in update(&mut model, Message::FollowLink(String::new())) {
            if let Effect::Run(scenario) = effect {
                let timeline = Rc::new(TimelineHandle::new(Session::run(*scenario).unwrap()));
                update(&mut model, Message::SessionReady(timeline));
            }
        }
        tells_one_step(&localizer, &model);
        assert_eq!(model.chapter(), Some(*chapter));
    }
}
