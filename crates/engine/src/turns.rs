//! Long work in short pieces: after some of them the browser has its turn, or in a worker the other orders, and the page can
//! give the work up.

use gloo::timers::callback::Timeout;
use js_sys::Date;

use crate::page::{Page, is_worker};

/// How long is worked on in one turn in the page's own thread, in milliseconds, before a last piece: with the longest of
/// those, a private key's operation, still no long task on a slow machine. A turn for each of many short pieces would take
/// longer than they do.
const TURN_IN_PAGE: f64 = 3.0;
/// The same in a worker, which keeps nobody waiting but the other orders.
const TURN_IN_WORKER: f64 = 50.0;

/// A piece of work that others follow.
pub trait Work: 'static {
    /// Does the next piece and tells the page what there is to tell. Returns whether there is more to do.
    fn advance(&mut self, page: &Page) -> bool;
}

/// Does all pieces, as long as the page wants them.
pub fn carry_out(mut work: impl Work, page: Page) {
    let length = match is_worker() {
        true => TURN_IN_WORKER,
        false => TURN_IN_PAGE,
    };
    let turn = move || {
        let begin = Date::now();
        while work.advance(&page) {
            // A clock that was set back ends the turn as well.
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
