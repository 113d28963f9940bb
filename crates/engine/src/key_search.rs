//! Searches for a fresh RSA key and reports its progress to the page.

use js_sys::Date;
use timeline::work::News;
use tls_core::pki::generation::KeySearch;

use crate::page::Page;
use crate::turns::{Work, carry_out};

/// The pause between two reports in milliseconds: faster than that, no one can read them.
const PAUSE: f64 = 100.0;

/// Searches for a key of this length.
pub fn find(bits: u32, seed: u64, page: Page) {
    match KeySearch::new(seed, bits) {
        Ok(search) => {
            page.report(&News::Begun);
            carry_out(
                Searching {
                    search,
                    last_report: 0.0,
                },
                page,
            );
        }
        Err(_) => page.report(&News::KeyFailed),
    }
}

/// A search under way.
struct Searching {
    search: KeySearch,
    /// The time of the last report.
    last_report: f64,
}

impl Work for Searching {
    fn advance(&mut self, page: &Page) -> bool {
        match self.search.advance() {
            Ok(None) => {}
            Ok(Some(recipe)) => {
                page.report(&News::KeyFound(recipe));
                return false;
            }
            Err(_) => {
                page.report(&News::KeyFailed);
                return false;
            }
        }
        let now = Date::now();
        // If the clock is set back, the next report is due at once.
        if !(0.0..PAUSE).contains(&(now - self.last_report)) {
            self.last_report = now;
            page.report(&News::KeyProgress(self.search.progress()));
        }
        true
    }
}
