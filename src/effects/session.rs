//! Runs a session without holding up the page: some milliseconds of work, then the browser has its turn.

use std::rc::Rc;

use js_sys::Date;
use tls_core::error::Error;
use tls_core::scenario::Scenario;
use tls_core::session::{FRESH_KEY_IS_NONE, Session};
use yew::Callback;

use super::turn::{Next, in_turn};
use crate::model::{Message, TimelineHandle};

/// How long is worked on in one turn, in milliseconds, before a last piece: with the longest of those, a private key's
/// operation, still no long task on a slow machine. A turn for each of many short pieces would take longer than they do.
const TURN: f64 = 3.0;

/// A session that is being run; dropping it stops it.
pub struct Running {
    _next: Next,
}

/// Runs a scenario and sends what came of it.
pub fn run(scenario: Scenario, send: Callback<Message>) -> Running {
    let next = Next::default();
    match Session::new(scenario) {
        Ok(session) => schedule(session, send, &next),
        Err(error) => send.emit(Message::SessionFailed(error.to_string())),
    }
    Running { _next: next }
}

fn schedule(mut session: Session, send: Callback<Message>, next: &Next) {
    let weak = Rc::downgrade(next);
    in_turn(next, move || match advance(&mut session) {
        Ok(true) => {
            if let Some(next) = weak.upgrade() {
                schedule(session, send, &next);
            }
        }
        // Of a long session both the timeline and its first view are work enough for one turn.
        Ok(false) => {
            let timeline = Rc::new(TimelineHandle::new(session.into_timeline()));
            if let Some(next) = weak.upgrade() {
                in_turn(&next, move || send.emit(Message::SessionReady(timeline)));
            }
        }
        Err(error) if error.kind == FRESH_KEY_IS_NONE => send.emit(Message::KeyRefused),
        Err(error) => send.emit(Message::SessionFailed(error.to_string())),
    });
}

/// Does as much as a turn has time for. Gives whether there is more.
fn advance(session: &mut Session) -> Result<bool, Error> {
    let begin = Date::now();
    while session.advance()? {
        if Date::now() - begin >= TURN {
            return Ok(true);
        }
    }
    Ok(false)
}
