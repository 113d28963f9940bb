//! A timeline is plain data: whoever gets it from another program has the same as the engine that made it.

#[allow(dead_code, reason = "shared with other tests, which need other parts of it")]
#[path = "support/scenarios.rs"]
mod scenarios;

use tls_core::session::Session;
use tls_core::timeline::Timeline;

#[test]
fn nothing_of_a_timeline_is_lost_on_the_way_between_programs() {
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
        assert!(postcard::from_bytes::<Timeline>(&bytes[..length]).is_err(), "{length} bytes");
    }
}
