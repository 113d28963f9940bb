//! Runs a scenario and hands its timeline over as it grows.

use timeline::Step;
use timeline::error::Error;
use timeline::scenario::Scenario;
use timeline::timeline::Growth;
use timeline::work::News;
use tls_core::session::{INVALID_KEY_RECIPE, Session};

use crate::page::Page;
use crate::turns::{Work, carry_out};

/// How many steps there have to be before the page is told of the first: enough for it to lead on from there.
const FIRST_STEPS: usize = 3;
/// How many steps the page is told of at a time: reading them takes it some milliseconds.
const MOST_STEPS: usize = 32;

/// Runs it and tells the page what happens.
pub fn run(scenario: Scenario, page: Page) {
    if let Err(error) = scenario.check() {
        page.tell(&News::ScenarioRefused(error));
        return;
    }
    match Session::new(scenario) {
        Ok(session) => {
            page.tell(&News::Begun);
            carry_out(Running { session, told: 0 }, page);
        }
        Err(error) => page.tell(&failure(&error)),
    }
}

/// A session under way.
struct Running {
    session: Session,
    /// How many of its steps the page has been told of.
    told: usize,
}

impl Work for Running {
    fn advance(&mut self, page: &Page) -> bool {
        let goes_on = match self.session.advance() {
            Ok(goes_on) => goes_on,
            Err(error) => {
                page.tell(&failure(&error));
                return false;
            }
        };
        let settled = self.session.timeline().settled();
        let is_first = self.told == 0 && settled >= FIRST_STEPS;
        if goes_on && (is_first || settled >= self.told + MOST_STEPS) {
            self.tell(settled, false, page);
        }
        if !goes_on {
            self.tell_rest(page);
        }
        goes_on
    }
}

impl Running {
    fn tell_rest(&mut self, page: &Page) {
        let count = self.session.timeline().steps().len();
        while count - self.told > MOST_STEPS {
            self.tell(self.told + MOST_STEPS, false, page);
        }
        self.tell(count, true, page);
    }

    /// Tells of the steps up to this one.
    fn tell(&mut self, end: usize, is_complete: bool, page: &Page) {
        let timeline = self.session.timeline();
        let known_before = match self.told {
            0 => timeline.known_before().to_vec(),
            _ => Vec::new(),
        };
        let steps: Vec<Step> = timeline.steps().get(self.told..end).unwrap_or_default().to_vec();
        page.tell(&News::Growth(Growth {
            known_before,
            steps,
            is_complete,
        }));
        self.told = end;
    }
}

fn failure(error: &Error) -> News {
    match error.kind == INVALID_KEY_RECIPE {
        true => News::InvalidKeyRecipe,
        false => News::SessionFailed(error.to_string()),
    }
}
