//! The exported timeline: it is what its schema says, a change makes it something else, and the scenario in it gives the
//! same session once more.

#[path = "support/scenarios.rs"]
#[allow(dead_code, reason = "shared with tests that look at what is said")]
mod scenarios;

#[path = "export_json/hostile.rs"]
mod hostile;
#[path = "export_json/schema.rs"]
mod schema;

use tls_core::export::json::{of_session, read_scenario};
use tls_core::scenario::Scenario;
use tls_core::session::Session;

/// The exported timeline of a scenario.
fn export(scenario: Scenario) -> String {
    of_session(&Session::run(scenario).unwrap())
}

fn assert_same_session_again(scenarios: Vec<Scenario>) {
    assert!(!scenarios.is_empty());
    for scenario in scenarios {
        let first = export(scenario.clone());
        let read = read_scenario(&first).unwrap();
        assert_eq!(read, scenario);
        assert!(export(read) == first, "another session came of {scenario:?}");
    }
}

#[test]
fn every_suite_gives_the_same_session_again() {
    assert_same_session_again(scenarios::suites());
}

#[test]
fn every_choice_gives_the_same_session_again() {
    assert_same_session_again(scenarios::choices());
}

#[test]
fn every_fault_gives_the_same_session_again() {
    assert_same_session_again(scenarios::faults());
}
