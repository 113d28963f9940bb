//! Waits until the browser has painted, for work that the learner does not wait to see.

use std::cell::Cell;
use std::rc::Rc;

use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;

/// How long drawing takes precedence, in milliseconds.
const LEAD: u32 = 8;

/// The longest wait in milliseconds: a hidden page paints nothing.
const LONGEST_WAIT: u32 = 250;

/// Work that is still to be done. Dropping it cancels it.
pub struct Waiting {
    _work: Rc<dyn Fn()>,
    _frame: AnimationFrame,
    _longest: Timeout,
}

/// Does something after the next paint.
pub fn after(work: impl FnOnce() + 'static) -> Waiting {
    let work = Cell::new(Some(work));
    let work: Rc<dyn Fn()> = Rc::new(move || {
        if let Some(work) = work.take() {
            work();
        }
    });
    let weak = Rc::downgrade(&work);
    let perform = move || {
        if let Some(work) = weak.upgrade() {
            work();
        }
    };
    Waiting {
        // A frame's callbacks come before its paint, and a timer that they set comes after it.
        _frame: request_animation_frame({
            let perform = perform.clone();
            move |_| {
                Timeout::new(LEAD, perform).forget();
            }
        }),
        _longest: Timeout::new(LONGEST_WAIT, perform),
        _work: work,
    }
}
