//! Compares the index with a walk from the first step.

use timeline::scenario::{ChatMessage, ResumptionChoice};
use timeline::{Actor, Quantity};
use tls_core::session::Session;

use crate::model::TimelineHandle;
use crate::model::test_page::new_page;

fn timelines() -> Vec<TimelineHandle> {
    let scenario = new_page().scenario;
    // Repeated texts, so that equal values are learned more than once.
    let chat = (0..20).map(|number| ChatMessage {
        from: Actor::ALL[number % 2],
        text: format!("message {}", number / 5),
    });
    let mut talkative = scenario.clone();
    talkative.messages = chat.collect();
    let mut resumed = scenario;
    resumed.resumption = ResumptionChoice::ALL[1];
    let run = |scenario| TimelineHandle::new(Session::run(scenario).unwrap());
    vec![run(talkative), run(resumed)]
}

/// What an actor has learned up to a step, in order.
fn walked(handle: &TimelineHandle, actor: Actor, cursor: usize) -> Vec<(&Quantity, Option<usize>)> {
    let before = handle.timeline.known_before.iter().map(|it| (it, None));
    let steps = handle.timeline.steps.iter().enumerate().take(cursor + 1);
    let learned = steps.flat_map(|(index, step)| step.learned.iter().map(move |it| (it, Some(index))));
    let of_actor = before.chain(learned).filter(|((who, _), _)| *who == actor);
    of_actor.map(|((_, quantity), step)| (quantity, step)).collect()
}

#[test]
fn each_side_knows_what_it_has_learned_so_far_at_every_step() {
    for handle in timelines() {
        for cursor in 0..handle.timeline.steps.len() {
            for actor in Actor::ALL.iter().copied() {
                let all = walked(&handle, actor, cursor);
                let is_latest = |(place, (quantity, _)): &(usize, &(&Quantity, Option<usize>))| {
                    all[place + 1..].iter().all(|(later, _)| later.item != quantity.item)
                };
                let latest: Vec<_> = all.iter().enumerate().filter(is_latest).map(|(_, it)| *it).collect();
                assert_eq!(
                    handle.known_to(actor, cursor).collect::<Vec<_>>(),
                    latest,
                    "{actor:?} at {cursor}"
                );
                let own_and_peers = walked(&handle, actor.peer(), cursor).into_iter().chain(all.clone());
                for (quantity, _) in own_and_peers {
                    let is_known = all.iter().any(|(known, _)| *known == quantity);
                    assert_eq!(
                        handle.knows(actor, quantity, cursor),
                        is_known,
                        "{quantity:?} at {cursor}"
                    );
                }
            }
        }
    }
}
