//! Long work in short pieces: after some of them it is the browser's turn, or in a worker the turn of other orders, and
//! the page can cancel the work.

use gloo::timers::callback::Timeout;
use js_sys::Date;

use crate::page::{Page, is_worker};

/// The length of a turn in the page's own thread, in milliseconds, before its last piece. Even if that is the longest
/// piece, an operation with a private key, the turn is no long task on a slow machine. Separate turns for many short
/// pieces would take longer than the pieces.
const TURN_IN_PAGE: f64 = 3.0;
/// The length of a turn in a worker, where only other orders wait.
const TURN_IN_WORKER: f64 = 50.0;

/// Work in pieces.
pub trait Work: 'static {
    /// Does the next piece and reports to the page. Returns true if there is more to do.
    fn advance(&mut self, page: &Page) -> bool;
}

/// Does all pieces, unless the page cancels the order.
pub fn carry_out(mut work: impl Work, page: Page) {
    let length = match is_worker() {
        true => TURN_IN_WORKER,
        false => TURN_IN_PAGE,
    };
    let turn = move || {
        let begin = Date::now();
        while work.advance(&page) {
            // If the clock is set back, the turn ends as well.
            if !(0.0..length).contains(&(Date::now() - begin)) {
                if page.is_listening() {
                    carry_out(work, page);
                }
                return;
            }
        }
    };
    Timeout::new(0, turn).forget();
}
