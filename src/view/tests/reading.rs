//! A playing page waits as long as its text takes to read.

use super::*;
use crate::view::reading::duration;
use crate::view::text::Span;

fn words(spans: &[Span]) -> usize {
    spoken(spans).split_whitespace().count()
}

#[test]
fn a_step_lasts_at_least_four_seconds_and_a_second_per_three_words() {
    let localizer = Localizer::english();
    for detail in Detail::ALL {
        let mut model = page_of(|_| {});
        update(&mut model, Message::SelectDetail(detail));
        let mut is_longer_somewhere = false;
        loop {
            let view = stage(&localizer, &model);
            let headline = view.story.headline.split_whitespace().count();
            let said = view.scene.iter().filter_map(|scene| scene.bubble.as_ref());
            let least = headline + words(&view.story.paragraph) + said.map(|it| words(&it.words)).sum::<usize>();
            let waits = duration(&view);
            assert!(
                waits >= 4000 && waits as usize >= least * 1000 / 3,
                "{waits} for {least} words"
            );
            is_longer_somewhere |= waits > 4000;
            let before = model.cursor();
            update(&mut model, Message::Next);
            if model.cursor() == before {
                break;
            }
        }
        assert!(is_longer_somewhere, "{detail:?}");
    }
}

#[test]
fn the_playback_speed_does_not_shorten_the_reading_time() {
    let localizer = Localizer::english();
    let mut model = page_of(|_| {});
    let (at_first, speed) = (duration(&stage(&localizer, &model)), model.preferences.speed);
    update(&mut model, Message::CycleSpeed);
    assert_ne!(model.preferences.speed, speed);
    assert_eq!(duration(&stage(&localizer, &model)), at_first);
}

#[test]
fn the_reading_time_is_capped() {
    let mut model = page_of(|scenario| scenario.messages[0].text = "word ".repeat(3000).trim().to_owned());
    update(&mut model, Message::SelectDetail(Detail::Story));
    let localizer = Localizer::english();
    let stops = model.stops();
    let longest = stops.iter().map(|stop| {
        let mut model = model.clone();
        update(&mut model, Message::GoTo(*stop));
        duration(&stage(&localizer, &model))
    });
    assert_eq!(longest.max(), Some(30_000));
}
