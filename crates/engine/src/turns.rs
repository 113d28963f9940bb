//! Long work in short pieces: in one go in a worker; in the page's own thread for some milliseconds at a time, after which
//! the browser has its turn.

use gloo::timers::callback::Timeout;
use js_sys::Date;

use crate::page::{Page, is_worker};

/// How long is worked on in one turn, in milliseconds, before a last piece: with the longest of those, a private key's
/// operation, still no long task on a slow machine. A turn for each of many short pieces would take longer than they do.
const TURN: f64 = 3.0;

/// A piece of work that others follow.
pub trait Work: 'static {
    /// Does the next piece and tells the page what there is to tell. Returns whether there is more to do.
    fn advance(&mut self, page: &Page) -> bool;
}

/// Does all pieces, as long as the page wants them.
pub fn carry_out(mut work: impl Work, page: Page) {
    if is_worker() {
        while work.advance(&page) {}
        return;
    }
    let turn = move || {
        let begin = Date::now();
        while work.advance(&page) {
            // A clock that was set back ends the turn as well.
            if !(0.0..TURN).contains(&(Date::now() - begin)) {
                if page.is_listening() {
                    carry_out(work, page);
                }
                return;
            }
        }
    };
    Timeout::new(0, turn).forget();
}
