//! Showing a step late in a long session takes no more work than showing an early one.

use std::rc::Rc;

use allocation_counter::measure;
use handshake_lab::i18n::Localizer;
use handshake_lab::model::{Detail, Message, Model, Theme, TimelineHandle, Viewpoint, update};
use handshake_lab::view::inspector::inspector;
use handshake_lab::view::stage::stage;
use timeline::actor::Actor;
use timeline::scenario::ChatMessage;
use timeline::scenario::limits::MOST_MESSAGES;
use tls_core::session::Session;

/// Allowed extra allocations of a late step: numbers get longer, and growing lists reallocate now
/// and then.
const TOLERANCE: u64 = 60;

fn long_model() -> Model {
    let mut model = Model::new(String::new(), String::new(), Theme::System);
    let chat = (0..MOST_MESSAGES).map(|number| ChatMessage {
        from: Actor::ALL[number % 2],
        text: format!("message {}", 100_000 + number),
    });
    model.scenario.messages = chat.collect();
    let timeline = Session::run(model.scenario.clone()).unwrap();
    let ready = Message::SessionReady(Rc::new(TimelineHandle::new(timeline)));
    update(&mut model, ready);
    model
}

/// Returns the most allocations of any of the next six steps: the update, the page and the
/// inspector.
fn work_from(model: &mut Model, localizer: &Localizer, step: usize) -> u64 {
    update(model, Message::GoTo(step));
    let steps = (0..6).map(|_| {
        let work = measure(|| {
            update(model, Message::Next);
            drop(stage(localizer, model));
            drop(inspector(localizer, model));
        });
        work.count_total
    });
    steps.max().unwrap_or_default()
}

#[test]
fn late_step_of_a_thousand_messages_takes_no_more_work_than_an_early_one() {
    let localizer = Localizer::english();
    let mut model = long_model();
    // Before the end, whose steps are of other kinds; a stop of the story is several steps.
    let last = model.steps().len() - 40;
    for viewpoint in Viewpoint::ALL {
        update(&mut model, Message::SelectViewpoint(viewpoint));
        for detail in Detail::ALL {
            update(&mut model, Message::SelectDetail(detail));
            // By then, the ladder is full.
            let early = work_from(&mut model, &localizer, 400);
            for step in [1500, last] {
                let late = work_from(&mut model, &localizer, step);
                assert!(
                    late <= early + TOLERANCE,
                    "{viewpoint:?} {detail:?} at {step}: {late}, early {early}"
                );
            }
        }
    }
}
