//! Long work in short pieces: after each the browser has its turn.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;

/// The next piece of some work; dropping it ends the work.
pub type Next = Rc<RefCell<Option<Timeout>>>;

/// Does something when the browser has had its turn.
pub fn in_turn(next: &Next, work: impl FnOnce() + 'static) {
    let timeout = Timeout::new(0, work);
    // The timer that is replaced has just fired.
    if let Some(fired) = next.borrow_mut().replace(timeout) {
        fired.forget();
    }
}
