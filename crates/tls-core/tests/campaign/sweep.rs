//! Runs the sessions of a configuration, one for each edit.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use timeline::Timeline;
use tls_core::session::Session;

use crate::configurations::Configuration;
use crate::edits::{Sample, edits, records};
use crate::invariants;
use crate::outcome::Outcome;

/// Far more pieces of work than any of these sessions has.
const MANY: usize = 200;

/// What came of the sessions of a configuration.
pub struct Sweep {
    /// How often each outcome came.
    pub outcomes: BTreeMap<Outcome, usize>,
    /// The invariants that do not hold, each with its configuration and edit.
    pub broken: Vec<String>,
}

impl Sweep {
    /// The number of sessions that ended.
    pub fn sessions(&self) -> usize {
        self.outcomes.values().sum()
    }
}

/// Runs a session for each edit of the sample.
pub fn run(configuration: &Configuration, sample: Sample) -> Sweep {
    let Configuration { name, scenario, .. } = configuration;
    // The certificates are issued once, in the first session, since that takes longer than the session.
    let mut first = Session::new(scenario.clone()).unwrap();
    while first.advance().unwrap() {}
    let honest = run_to_end(first.with_edits(Vec::new())).unwrap();
    assert_eq!(invariants::broken(scenario, &honest), Vec::<String>::new(), "{name}");
    assert!(honest.detection().is_none(), "{name}");
    let records = records(&honest);
    let mut sweep = Sweep {
        outcomes: BTreeMap::new(),
        broken: Vec::new(),
    };
    for edit in edits(&records, sample) {
        let session = first.with_edits(vec![edit.clone()]);
        let ending = catch_unwind(AssertUnwindSafe(|| run_to_end(session)));
        let broken = match ending.unwrap_or_else(|_| Err("it panics".to_owned())) {
            Ok(timeline) => {
                let outcome = Outcome::of(&edit, &records, &timeline);
                *sweep.outcomes.entry(outcome).or_default() += 1;
                invariants::broken(scenario, &timeline)
            }
            Err(error) => vec![error],
        };
        let broken = broken.into_iter().map(|what| format!("{name}; {edit}: {what}"));
        sweep.broken.extend(broken);
    }
    sweep
}

/// Runs a session to its end.
///
/// # Errors
/// It does not end.
fn run_to_end(mut session: Session) -> Result<Timeline, String> {
    for _ in 0..MANY {
        if !session.advance().map_err(|error| error.to_string())? {
            return Ok(session.into_timeline());
        }
    }
    Err("it does not end".to_owned())
}
