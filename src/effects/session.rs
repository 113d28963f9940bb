//! Has a session run, and puts its timeline together as it grows.

use std::cell::RefCell;
use std::rc::Rc;

use timeline::Timeline;
use timeline::scenario::Scenario;
use timeline::work::{News, Order};
use yew::Callback;

use super::engine::{Engine, Heard, Running};
use crate::model::{Document, Message, TimelineHandle};

/// Runs a scenario and sends what comes of it: the beginning, as soon as there is any, and the whole.
pub fn run(engine: &Rc<Engine>, scenario: Scenario, send: Callback<Message>) -> Running {
    let order = Order::RunSession(Box::new(scenario.clone()));
    let begin = move || (Timeline::begin(Some(scenario.clone())), Document::default());
    let grown = RefCell::new(begin());
    engine.order(&order, move |heard| {
        let message = match heard {
            Heard::News(News::Growth(growth), bytes) => {
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
                    // Not enough to be taken away, yet.
                    (false, true) => Some(Message::SessionBegun(Rc::new(TimelineHandle::new(timeline.clone())))),
                    (false, false) => None,
                }
            }
            Heard::News(News::InvalidKeyRecipe, _) => Some(Message::KeyRefused),
            Heard::News(News::ScenarioRefused(error), _) => Some(Message::SessionFailed(error.to_string())),
            Heard::News(News::SessionFailed(problem), _) => Some(Message::SessionFailed(problem)),
            Heard::BrokenOff => Some(Message::SessionFailed("the engine could not be run".to_owned())),
            Heard::StartedAgain => {
                *grown.borrow_mut() = begin();
                None
            }
            Heard::InPage => None,
            // Of a search, which was not ordered.
            Heard::News(News::Begun | News::KeyProgress(_) | News::KeyFound(_) | News::KeyFailed, _) => None,
        };
        if let Some(message) = message {
            send.emit(message);
        }
    })
}
