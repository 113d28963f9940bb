//! Orders a session from the engine and assembles its timeline as it grows.

use std::cell::RefCell;
use std::rc::Rc;

use timeline::Timeline;
use timeline::scenario::Scenario;
use timeline::work::{News, Order};
use yew::Callback;

use super::engine::{Engine, Report, Running};
use crate::model::{Document, Message, TimelineHandle};
use crate::stories::Handshake;

/// Runs a scenario for the comparison, and sends what came of it.
pub fn compare(engine: &Rc<Engine>, handshake: Handshake, scenario: Scenario, send: Callback<Message>) -> Running {
    let take = move |message| match message {
        Message::SessionReady(timeline) => send.emit(Message::Compared(handshake, Ok(timeline))),
        Message::SessionFailed(problem) => send.emit(Message::Compared(handshake, Err(problem))),
        // The first steps are not enough. A refused key is reported by the session that is shown, which then does without
        // it, and so does the next comparison.
        _ => {}
    };
    run(engine, scenario, take.into())
}

/// Runs a scenario. Sends the first steps as soon as they arrive, then the whole session, or why there is none.
pub fn run(engine: &Rc<Engine>, scenario: Scenario, send: Callback<Message>) -> Running {
    let order = Order::RunSession(Box::new(scenario.clone()));
    let begin = move || (Timeline::begin(Some(scenario.clone())), Document::default());
    let grown = RefCell::new(begin());
    engine.order(&order, move |report| {
        let message = match report {
            Report::News(News::Growth(growth), bytes) => {
                let mut grown = grown.borrow_mut();
                let (timeline, document) = &mut *grown;
                let (is_first, is_complete) = (timeline.steps.is_empty(), growth.is_complete);
                timeline.grow(growth);
                document.push(bytes);
                match (is_complete, is_first) {
                    (true, _) => {
                        let (timeline, document) = std::mem::replace(&mut *grown, begin());
                        let handle = TimelineHandle::new(timeline).with_document(document);
                        Some(Message::SessionReady(Rc::new(handle)))
                    }
                    // Without its document, since only a whole session can be exported.
                    (false, true) => Some(Message::SessionBegun(Rc::new(TimelineHandle::new(timeline.clone())))),
                    (false, false) => None,
                }
            }
            Report::News(News::InvalidKeyRecipe, _) => Some(Message::KeyRefused),
            Report::News(News::ScenarioRefused(error), _) => Some(Message::SessionFailed(error.to_string())),
            Report::News(News::SessionFailed(problem), _) => Some(Message::SessionFailed(problem)),
            Report::BrokenOff => Some(Message::SessionFailed("the engine could not be run".to_owned())),
            Report::StartedAgain => {
                *grown.borrow_mut() = begin();
                None
            }
            Report::InPage => None,
            // These belong to a key search, which was not ordered.
            Report::News(News::Begun | News::KeyProgress(_) | News::KeyFound(_) | News::KeyFailed, _) => None,
        };
        if let Some(message) = message {
            send.emit(message);
        }
    })
}
