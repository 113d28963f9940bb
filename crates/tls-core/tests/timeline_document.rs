//! A timeline survives serialization between programs unchanged.

#[allow(dead_code, reason = "shared with other tests, which need other parts of it")]
#[path = "support/scenarios.rs"]
mod scenarios;

use timeline::{Step, Timeline};
use tls_core::session::Session;

#[test]
fn timeline_survives_serialization() {
    let scenarios = scenarios::suites().into_iter();
    for scenario in scenarios.chain(scenarios::choices()).chain(scenarios::faults()) {
        let timeline = Session::run(scenario).unwrap();
        let bytes = postcard::to_allocvec(&timeline).unwrap();
        let read: Timeline = postcard::from_bytes(&bytes).unwrap();
        assert_eq!(format!("{read:?}"), format!("{timeline:?}"));
    }
}

#[test]
fn a_damaged_timeline_is_refused() {
    let timeline = Session::run(scenarios::plain()).unwrap();
    let bytes = postcard::to_allocvec(&timeline).unwrap();
    for length in (0..bytes.len()).step_by(bytes.len() / 200) {
        assert!(
            postcard::from_bytes::<Timeline>(&bytes[..length]).is_err(),
            "{length} bytes"
        );
    }
}

#[test]
fn settled_step_does_not_change_as_the_session_continues() {
    for scenario in scenarios::choices().into_iter().chain(scenarios::faults()) {
        let mut session = Session::new(scenario).unwrap();
        let mut settled: Vec<String> = Vec::new();
        loop {
            let goes_on = session.advance().unwrap();
            let steps = session.timeline().steps();
            for step in &steps[settled.len()..session.timeline().settled()] {
                settled.push(format!("{step:?}"));
            }
            if !goes_on {
                break;
            }
        }
        let timeline = session.into_timeline();
        let is_lost = |step: &Step| step.transfer().is_some_and(|transfer| transfer.received.is_none());
        let end = timeline
            .steps
            .iter()
            .position(is_lost)
            .unwrap_or(timeline.steps.len() - 1);
        assert!(settled.len() >= end, "steps settle when they happen");
        for (step, settled) in timeline.steps.iter().zip(&settled) {
            assert_eq!(format!("{step:?}"), *settled);
        }
    }
}
