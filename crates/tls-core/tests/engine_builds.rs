//! The common build of the engine gets only sessions that it supports.

#[allow(dead_code, reason = "shared with other tests, which need other parts of it")]
#[path = "support/scenarios.rs"]
mod scenarios;

use timeline::computation::Operation;
use timeline::scenario::Scenario;
use timeline::work::{Build, Order};
use timeline::{Step, Timeline};
use tls_core::session::Session;

fn build(scenario: &Scenario) -> Build {
    Order::RunSession(Box::new(scenario.clone())).build()
}

/// Returns true if the session used code that only the full build has: block ciphers, compression
/// or key generation.
fn needs_more(timeline: &Timeline) -> bool {
    let is_of_block_ciphers_or_compression = |operation| {
        matches!(
            operation,
            Operation::EncryptBlocks
                | Operation::DecryptBlocks
                | Operation::ComputeRecordMac
                | Operation::CheckRecordMac
                | Operation::CompressFragment
                | Operation::DecompressFragment
        )
    };
    let mut computations = timeline.steps.iter().flat_map(Step::computations);
    computations.any(|it| is_of_block_ciphers_or_compression(it.operation))
        || timeline
            .scenario
            .as_ref()
            .is_some_and(|it| it.server.fresh_key_in_use().is_some())
}

#[test]
fn sessions_of_the_common_build_need_no_missing_part() {
    let mut counts = [0, 0];
    for scenario in scenarios::suites().into_iter().chain(scenarios::choices()) {
        let build = build(&scenario);
        let timeline = Session::run(scenario).unwrap();
        let needs_more = needs_more(&timeline);
        assert!(build == Build::Full || !needs_more, "{:?}", timeline.scenario);
        counts[usize::from(needs_more)] += 1;
    }
    assert!(counts.iter().all(|count| *count > 10), "{counts:?}");
}

#[test]
fn default_session_and_most_choices_run_in_the_common_build() {
    assert_eq!(build(&scenarios::plain()), Build::Common);
    let builds: Vec<_> = scenarios::choices().iter().map(build).collect();
    let common = builds.iter().filter(|build| **build == Build::Common).count();
    assert!(common > builds.len() / 2, "{common} of {}", builds.len());
}

#[test]
fn faults_and_key_searches_need_the_full_build() {
    assert!(
        scenarios::faults()
            .iter()
            .all(|scenario| build(scenario) == Build::Full)
    );
    assert_eq!(Order::FindKey { bits: 2048, seed: 1 }.build(), Build::Full);
}
