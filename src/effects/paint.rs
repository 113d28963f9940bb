//! Waits until the browser has painted, for work whose result is not urgent.

use std::cell::Cell;
use std::rc::Rc;

use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;

/// The head start that painting gets, in milliseconds.
const LEAD: u32 = 8;

/// The longest wait in milliseconds, as a hidden page never paints.
const LONGEST_WAIT: u32 = 250;

/// Pending work. Dropping it cancels it.
pub struct Waiting {
    _work: Rc<dyn Fn()>,
    _frame: AnimationFrame,
    _longest: Timeout,
}

/// Runs `work` after the next paint.
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
        // Animation frame callbacks run before the paint; a timer that they set fires after it.
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
