//! A step late in a long session takes no more work to show than an early one, whatever came before.

use std::rc::Rc;

use allocation_counter::measure;
use handshake_lab::i18n::Localizer;
use handshake_lab::model::{Detail, MOST_MESSAGES, Message, Model, Theme, TimelineHandle, Viewpoint, update};
use handshake_lab::view::inspector::inspector;
use handshake_lab::view::stage::stage;
use timeline::actor::Actor;
use timeline::scenario::ChatMessage;
use tls_core::session::Session;

/// How many allocations a step may need beyond those of an early one: numbers get longer, and a list that grows is
/// moved now and then.
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

/// The most allocations that one of six steps from here on takes: the message, the page, and what the inspector shows.
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
fn a_step_late_in_a_session_of_a_thousand_messages_takes_no_more_work_than_an_early_one() {
    let localizer = Localizer::english();
    let mut model = long_model();
    let last = model.steps().len() - 8;
    for viewpoint in Viewpoint::ALL {
        update(&mut model, Message::SelectViewpoint(viewpoint));
        for detail in Detail::ALL {
            update(&mut model, Message::SelectDetail(detail));
            // By then the ladder is full.
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
