//! How the chapters and the scrubber show what a failure leaves undone.

use super::*;
use crate::stories::Chapter;

#[test]
fn after_a_failure_marks_have_failed_and_later_chapters_are_lost() {
    let localizer = Localizer::english();
    for detail in [Detail::Story, Detail::Messages] {
        let mut model = preset("certificate=expired");
        update(&mut model, Message::SelectDetail(detail));
        let failing = model.failed_step().unwrap();
        for stop in model.stops().iter().copied() {
            update(&mut model, Message::GoTo(stop));
            let view = stage(&localizer, &model);
            let has_failed = stop >= failing;
            for mark in &view.transport.marks {
                assert_eq!(mark.is_failed, has_failed && mark.step >= failing, "{stop} {mark:?}");
            }
            let crosses = view.transport.marks.iter().filter(|mark| mark.fails).count();
            assert_eq!(crosses, usize::from(has_failed), "{stop}");
            assert_eq!(view.transport.is_failed, has_failed, "{stop}");
            for tab in &view.rail {
                let is_late = tab.number > 3;
                assert_eq!(tab.is_lost, has_failed && is_late, "{stop} {tab:?}");
                assert_eq!(
                    tab.is_failed,
                    has_failed && tab.chapter == Chapter::CertificateCheck,
                    "{stop} {tab:?}"
                );
            }
        }
    }
}

#[test]
fn a_successful_session_loses_no_chapter() {
    let localizer = Localizer::english();
    for fragment in ["", "resume=ticket"] {
        let mut model = preset_or_first(fragment);
        for stop in model.stops().iter().copied() {
            update(&mut model, Message::GoTo(stop));
            let view = stage(&localizer, &model);
            assert!(view.rail.iter().all(|tab| !tab.is_failed && !tab.is_lost), "{stop}");
            assert!(
                view.transport.marks.iter().all(|mark| !mark.is_failed && !mark.fails),
                "{stop}"
            );
        }
    }
}

fn preset_or_first(fragment: &'static str) -> Model {
    match fragment {
        "" => page_of(|_| {}),
        fragment => preset(fragment),
    }
}
