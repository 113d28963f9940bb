//! The step at which a learner arrives in another session.

use timeline::Timeline;
use timeline::scenario::{CertificateChoice, ClientAuthenticationChoice, ResumptionChoice, Scenario};
use timeline::time::UnixTime;
use tls_core::session::Session;

use super::{Kind, counterpart};
use crate::model::link::Link;

fn run(change: impl FnOnce(&mut Scenario)) -> Timeline {
    let mut scenario = Link::of_the_lab(["Hello".to_owned(), "Hi".to_owned()]).scenario;
    scenario.now = UnixTime(1_790_000_000);
    change(&mut scenario);
    Session::run(scenario).unwrap()
}

#[test]
fn sessions_with_the_same_choices_correspond_step_by_step() {
    for resumption in [ResumptionChoice::None, ResumptionChoice::Ticket] {
        let [one, other] = [1, 2].map(|seed| {
            run(|scenario| {
                scenario.seed = seed;
                scenario.resumption = resumption;
            })
        });
        for step in 0..one.steps.len() {
            assert_eq!(counterpart(&one.steps, step, &other.steps), step);
        }
    }
}

#[test]
fn a_step_is_found_despite_additional_steps() {
    let plain = run(|_| {});
    let asked = run(|scenario| {
        scenario.server.client_authentication = ClientAuthenticationChoice::Required;
        scenario.client.has_certificate = true;
    });
    assert!(asked.steps.len() > plain.steps.len());
    for step in 0..plain.steps.len() {
        let found = counterpart(&plain.steps, step, &asked.steps);
        assert!(
            Kind::of(&asked.steps[found]) == Kind::of(&plain.steps[step]),
            "step {step}"
        );
        assert_eq!(counterpart(&asked.steps, found, &plain.steps), step);
    }
}

#[test]
fn a_missing_step_maps_to_the_last_common_one_before_it() {
    let good = run(|_| {});
    let refused = run(|scenario| scenario.server.certificate = CertificateChoice::Expired);
    let failed = refused.steps.iter().position(|step| step.failure.is_some()).unwrap();
    for step in failed..good.steps.len() {
        assert_eq!(counterpart(&good.steps, step, &refused.steps), failed);
    }
    assert_eq!(counterpart(&good.steps, usize::MAX - 1, &refused.steps), failed);
    assert_eq!(counterpart(&[], 3, &good.steps), 0);
    assert_eq!(counterpart(&good.steps, 3, &[]), 0);
}
