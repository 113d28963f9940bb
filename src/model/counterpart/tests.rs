//! Where a learner finds themselves in another session.

use tls_core::pki::UnixTime;
use tls_core::scenario::{CertificateChoice, ClientAuthenticationChoice, ResumptionChoice, Scenario};
use tls_core::session::Session;
use tls_core::timeline::Timeline;

use super::{Kind, counterpart};
use crate::model::link::Link;

fn run(change: impl FnOnce(&mut Scenario)) -> Timeline {
    let mut scenario = Link::of_the_lab(["Hello".to_owned(), "Hi".to_owned()]).scenario;
    scenario.now = UnixTime(1_790_000_000);
    change(&mut scenario);
    Session::run(scenario).unwrap()
}

#[test]
fn every_step_of_a_session_has_its_own_in_another_of_the_same_choices() {
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
fn a_step_is_found_again_although_others_came_between() {
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
fn what_another_session_does_not_have_leads_to_what_came_last_before_it_and_both_have() {
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
