//! The story tells of the place that the learner is at, however they came there.

use timeline::MessageKind;

use super::*;
use crate::stories::{Chapter, RSA};

/// Heading and picture are of the step that the learner is at.
fn tells_one_step(localizer: &Localizer, model: &Model) {
    let view = stage(localizer, model);
    let current = model.current_step().unwrap();
    let timeline = &model.timeline().unwrap().timeline;
    let heading = crate::view::everyday::story(localizer, timeline, current).headline;
    assert_eq!(view.story.headline, heading);
    let scene = view.scene.unwrap();
    assert_eq!(scene.step, model.cursor(), "{heading}");
    assert_eq!(scene.traveller.is_some(), current.transfer().is_some(), "{heading}");
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
fn wherever_one_goes_in_the_story_heading_and_picture_agree() {
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
fn a_look_at_another_depth_leads_nobody_away() {
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
fn a_new_session_begun_in_the_story_leads_nobody_away_either() {
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
fn the_story_stays_in_the_chapter_that_one_was_in() {
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
fn what_was_moved_in_the_story_is_kept_at_another_depth() {
    let mut model = in_story(page_of(|_| {}));
    update(&mut model, Message::GoToChapter(Chapter::KeyEncryption));
    update(&mut model, Message::Next);
    let stop = model.cursor();
    update(&mut model, Message::SelectDetail(Detail::Messages));
    assert_eq!(model.cursor(), stop);
}

#[test]
fn a_message_that_is_sent_in_the_story_is_there_when_it_is_sent() {
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
fn a_page_that_begins_with_a_chapter_of_the_story_tells_it() {
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
