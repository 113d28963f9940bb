//! Runs a scenario and hands its timeline over as it grows.

use timeline::Step;
use timeline::error::Error;
use timeline::scenario::Scenario;
use timeline::timeline::Growth;
use timeline::work::News;
use tls_core::session::{INVALID_KEY_RECIPE, Session};

use crate::page::Page;
use crate::turns::{Work, carry_out};

/// The number of steps in the first report: enough for the page to lead on from the first step.
const FIRST_STEPS: usize = 3;
/// The most steps in a report: the page takes some milliseconds to read them.
const MOST_STEPS: usize = 32;

/// Runs a scenario and reports its timeline to the page.
pub fn run(scenario: Scenario, page: Page) {
    if let Err(error) = scenario.check() {
        page.report(&News::ScenarioRefused(error));
        return;
    }
    match Session::new(scenario) {
        Ok(session) => {
            page.report(&News::Begun);
            carry_out(Running { session, reported: 0 }, page);
        }
        Err(error) => page.report(&failure(&error)),
    }
}

/// A session under way.
struct Running {
    session: Session,
    /// The number of steps that have been reported.
    reported: usize,
}

impl Work for Running {
    fn advance(&mut self, page: &Page) -> bool {
        let goes_on = match self.session.advance() {
            Ok(goes_on) => goes_on,
            Err(error) => {
                page.report(&failure(&error));
                return false;
            }
        };
        let settled = self.session.timeline().settled();
        let is_first = self.reported == 0 && settled >= FIRST_STEPS;
        if goes_on && (is_first || settled >= self.reported + MOST_STEPS) {
            self.report(settled, false, page);
        }
        if !goes_on {
            self.report_rest(page);
        }
        goes_on
    }
}

impl Running {
    fn report_rest(&mut self, page: &Page) {
        let count = self.session.timeline().steps().len();
        while count - self.reported > MOST_STEPS {
            self.report(self.reported + MOST_STEPS, false, page);
        }
        self.report(count, true, page);
    }

    /// Reports the steps up to this one.
    fn report(&mut self, end: usize, is_complete: bool, page: &Page) {
        let timeline = self.session.timeline();
        let known_before = match self.reported {
            0 => timeline.known_before().to_vec(),
            _ => Vec::new(),
        };
        let steps: Vec<Step> = timeline.steps().get(self.reported..end).unwrap_or_default().to_vec();
        page.report(&News::Growth(Growth {
            known_before,
            steps,
            is_complete,
        }));
        self.reported = end;
    }
}

fn failure(error: &Error) -> News {
    match error.kind == INVALID_KEY_RECIPE {
        true => News::InvalidKeyRecipe,
        false => News::SessionFailed(error.to_string()),
    }
}
